/**
 * People who can be reached, by country. Collected from public listings; nobody has
 * called them for us yet, so every entry says `verified: false` and the page shows it. A release refuses entries that
 * were noted more than 180 days ago.
 */
export interface Line {
  /** `crisis`: for somebody who is not safe from themselves. The others are for violence and control. */
  readonly serves: "violence" | "men" | "queer" | "crisis";
  readonly name: string;
  readonly phone?: string;
  readonly text?: string;
  readonly web?: string;
  /** Said not to appear on the bill. */
  readonly unbilled?: true;
  /** Where to check this entry. */
  readonly source: string;
  readonly verified: boolean;
}
export interface Country {
  /** ISO 3166-1 code; names come from the platform in the reader's language. */
  readonly code: string;
  readonly emergency: string;
  readonly lines: ReadonlyArray<Line>;
}

/** The country that a browser's language tags point at, if this file has it. Asks nobody and looks nowhere else. */
export const guessCountry = (
  languages: ReadonlyArray<string>,
  countries: ReadonlyArray<Country>,
): string | undefined => {
  for (const tag of languages) {
    const region = /-([A-Z]{2})\b/.exec(tag)?.[1];
    if (region !== undefined && countries.some(({ code }) => code === region)) return region;
  }
  return undefined;
};
/** `tel:` address of a written number. */
export const dial = (phone: string): string => `tel:${phone.replace(/[^\d+]/g, "")}`;

/** Whether entries collected on one day are too old to be released on another; days as `YYYY-MM-DD`. */
export const isStale = (noted: string, today: string, days: number): boolean =>
  (Date.parse(`${today}T00:00Z`) - Date.parse(`${noted}T00:00Z`)) / 86_400_000 > days;
