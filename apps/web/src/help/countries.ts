import type { Country, Line } from "./lines.ts";

/** Day on which the entries below were collected. */
export const NOTED = "2026-11-23";
/** After so many days a release is refused until somebody has looked again. */
export const STALE_AFTER_DAYS = 180;

const line = (serves: Line["serves"], name: string, source: string, ways: Partial<Line>): Line => ({
  serves,
  name,
  source,
  verified: false,
  ...ways,
});

export const COUNTRIES: ReadonlyArray<Country> = [
  {
    code: "AT",
    emergency: "112",
    lines: [
      line("violence", "Frauenhelpline", "frauenhelpline.at", { phone: "0800 222 555" }),
      line("crisis", "Telefonseelsorge", "telefonseelsorge.at", { phone: "142" }),
    ],
  },
  {
    code: "AU",
    emergency: "000",
    lines: [
      line("violence", "1800RESPECT", "1800respect.org.au", { phone: "1800 737 732" }),
      line("crisis", "Lifeline", "lifeline.org.au", { phone: "13 11 14" }),
    ],
  },
  {
    code: "BE",
    emergency: "112",
    lines: [
      line("violence", "1712", "1712.be", { phone: "1712" }),
      line("violence", "Écoute violences conjugales", "ecouteviolencesconjugales.be", { phone: "0800 30 030" }),
      line("crisis", "Zelfmoordlijn", "zelfmoord1813.be", { phone: "1813" }),
    ],
  },
  {
    code: "CA",
    emergency: "911",
    lines: [
      line("violence", "ShelterSafe", "sheltersafe.ca", { web: "sheltersafe.ca" }),
      line("crisis", "988", "988.ca", { phone: "988", text: "988" }),
    ],
  },
  {
    code: "CH",
    emergency: "112",
    lines: [
      line("violence", "Opferhilfe", "opferhilfe-schweiz.ch", { web: "opferhilfe-schweiz.ch" }),
      line("crisis", "Die Dargebotene Hand", "143.ch", { phone: "143" }),
    ],
  },
  {
    code: "DE",
    emergency: "112",
    lines: [
      line("violence", "Hilfetelefon", "hilfetelefon.de", { phone: "116 016" }),
      line("men", "Hilfetelefon für Männer", "maennerhilfetelefon.de", { phone: "0800 1239900" }),
      line("crisis", "TelefonSeelsorge", "telefonseelsorge.de", { phone: "0800 111 0 111" }),
    ],
  },
  {
    code: "DK",
    emergency: "112",
    lines: [
      line("violence", "Lev Uden Vold", "levudenvold.dk", { phone: "1888" }),
      line("crisis", "Livslinien", "livslinien.dk", { phone: "70 201 201" }),
    ],
  },
  {
    code: "EG",
    emergency: "122",
    lines: [
      line("violence", "المجلس القومي للمرأة", "ncw.gov.eg", { phone: "15115" }),
      line("crisis", "الأمانة العامة للصحة النفسية", "mohp.gov.eg", { phone: "16328" }),
    ],
  },
  {
    code: "ES",
    emergency: "112",
    lines: [
      line("violence", "016", "violenciagenero.igualdad.gob.es", { phone: "016", unbilled: true }),
      line("crisis", "024", "sanidad.gob.es", { phone: "024" }),
    ],
  },
  {
    code: "FI",
    emergency: "112",
    lines: [
      line("violence", "Nollalinja", "nollalinja.fi", { phone: "080 005 005" }),
      line("crisis", "MIELI", "mieli.fi", { phone: "09 2525 0111" }),
    ],
  },
  {
    code: "FR",
    emergency: "112",
    lines: [
      line("violence", "3919", "arretonslesviolences.gouv.fr", { phone: "3919" }),
      line("crisis", "3114", "3114.fr", { phone: "3114" }),
    ],
  },
  {
    code: "GB",
    emergency: "999",
    lines: [
      line("violence", "National Domestic Abuse Helpline", "nationaldahelpline.org.uk", { phone: "0808 2000 247" }),
      line("men", "Men's Advice Line", "mensadviceline.org.uk", { phone: "0808 801 0327" }),
      line("queer", "Galop", "galop.org.uk", { phone: "0800 999 5428" }),
      line("crisis", "Samaritans", "samaritans.org", { phone: "116 123" }),
    ],
  },
  {
    code: "IE",
    emergency: "112",
    lines: [
      line("violence", "Women's Aid", "womensaid.ie", { phone: "1800 341 900" }),
      line("crisis", "Samaritans", "samaritans.org", { phone: "116 123" }),
    ],
  },
  {
    code: "IN",
    emergency: "112",
    lines: [
      line("violence", "181", "wcd.gov.in", { phone: "181" }),
      line("crisis", "Tele MANAS", "telemanas.mohfw.gov.in", { phone: "14416" }),
    ],
  },
  {
    code: "IT",
    emergency: "112",
    lines: [
      line("violence", "1522", "1522.eu", { phone: "1522" }),
      line("crisis", "Telefono Amico", "telefonoamico.it", { phone: "02 2327 2327" }),
    ],
  },
  {
    code: "LB",
    emergency: "112",
    lines: [
      line("violence", "1745", "isf.gov.lb", { phone: "1745" }),
      line("crisis", "Embrace", "embracelebanon.org", { phone: "1564" }),
    ],
  },
  {
    code: "NL",
    emergency: "112",
    lines: [
      line("violence", "Veilig Thuis", "veiligthuis.nl", { phone: "0800 2000" }),
      line("crisis", "113", "113.nl", { phone: "113" }),
    ],
  },
  {
    code: "NO",
    emergency: "112",
    lines: [
      line("violence", "VO-linjen", "volinjen.no", { phone: "116 006" }),
      line("crisis", "Mental Helse", "mentalhelse.no", { phone: "116 123" }),
    ],
  },
  {
    code: "NZ",
    emergency: "111",
    lines: [
      line("violence", "Women's Refuge", "womensrefuge.org.nz", { phone: "0800 733 843" }),
      line("crisis", "1737", "1737.org.nz", { phone: "1737", text: "1737" }),
    ],
  },
  {
    code: "PL",
    emergency: "112",
    lines: [
      line("violence", "Niebieska Linia", "niebieskalinia.info", { phone: "800 120 002" }),
      line("crisis", "Centrum Wsparcia", "centrumwsparcia.pl", { phone: "800 70 2222" }),
    ],
  },
  {
    code: "PT",
    emergency: "112",
    lines: [
      line("violence", "Informação a Vítimas", "cig.gov.pt", { phone: "800 202 148" }),
      line("crisis", "SNS 24", "sns24.gov.pt", { phone: "808 24 24 24" }),
    ],
  },
  {
    code: "SE",
    emergency: "112",
    lines: [
      line("violence", "Kvinnofridslinjen", "kvinnofridslinjen.se", { phone: "020 50 50 50" }),
      line("crisis", "Mind", "mind.se", { phone: "90101" }),
    ],
  },
  {
    code: "US",
    emergency: "911",
    lines: [
      line("violence", "National Domestic Violence Hotline", "thehotline.org", {
        phone: "1-800-799-7233",
        text: "START → 88788",
      }),
      line("crisis", "988", "988lifeline.org", { phone: "988", text: "988" }),
    ],
  },
  {
    code: "ZA",
    emergency: "112",
    lines: [
      line("violence", "Stop Gender Violence", "gov.za", { phone: "0800 428 428" }),
      line("crisis", "SADAG", "sadag.org", { phone: "0800 567 567" }),
    ],
  },
];

/** Where no country fits: directories to look in. */
export const ANYWHERE: ReadonlyArray<Line> = [
  line("violence", "116 016 (EU)", "ec.europa.eu", { phone: "116 016" }),
  line("violence", "NO MORE Global Directory", "nomoredirectory.org", { web: "nomoredirectory.org" }),
  line("crisis", "Find A Helpline", "findahelpline.com", { web: "findahelpline.com" }),
];
