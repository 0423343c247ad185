import { describe, expect, it } from "vitest";
import ar from "../../locales/ar.json";
import en from "../../locales/en.json";
import { compileCatalog } from "../../vite-locales.mjs";
import { pseudoCatalog } from "./pseudo.ts";
import { createTranslator } from "./translator.ts";

const messages = {
  days: "{days, plural, zero {لا أيام} one {يوم واحد} two {يومان} few {# أيام} many {# يومًا} other {# يوم}}",
  ask: "{address, select, f {هل تودّين ذلك؟} m {هل تودّ ذلك؟} other {ما رأيك في ذلك؟}}",
  wrote: "كتب {other} هذا.",
};

describe.each([
  ["plain", messages],
  ["compiled", compileCatalog(messages, "test")],
])("with %s messages", (_, catalog) => {
  const t = createTranslator(catalog as typeof messages, "ar", { address: "f", other: "Ben" });

  it("has the six plural forms of Arabic", () => {
    const said = [0, 1, 2, 3, 11, 100].map((days) => t("days", { days }).replace(/[\d٠-٩]+/, "#"));
    expect(said).toEqual(["لا أيام", "يوم واحد", "يومان", "# أيام", "# يومًا", "# يوم"]);
  });

  it("addresses people as they asked, and without a form until they did", () => {
    expect(t("ask")).toBe("هل تودّين ذلك؟");
    expect(t("ask", { address: "m" })).toBe("هل تودّ ذلك؟");
    expect(createTranslator(catalog as typeof messages, "ar")("ask")).toBe("ما رأيك في ذلك؟");
  });

  it("isolates a name written the other way, and leaves one written the same way alone", () => {
    expect(t("wrote")).toBe("كتب \u2068Ben\u2069 هذا.");
    expect(t("wrote", { other: "سلمى" })).toBe("كتب سلمى هذا.");
  });
});

it("gives an unknown key back as itself", () => {
  const catalog: Record<string, string> = { a: "A" };
  expect(createTranslator(catalog, "en")("b")).toBe("b");
});

it("refuses a message that does not parse, with its file and key", () => {
  expect(() => compileCatalog({ bad: "{open" }, "x/locales/en.json")).toThrow(/x\/locales\/en\.json: "bad"/);
});

describe("the kit's own words", () => {
  it("are there in each language, with the same values", () => {
    expect(Object.keys(ar).sort()).toEqual(Object.keys(en).sort());
    const names = (message: string) => new Set([...message.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name));
    for (const [key, message] of Object.entries(en)) {
      expect({ key, names: names(ar[key as keyof typeof ar]) }).toEqual({ key, names: names(message) });
    }
  });

  it("have all six forms wherever Arabic counts", () => {
    for (const [key, message] of Object.entries(ar)) {
      for (const [head] of message.matchAll(/\{\w+, plural,/g)) {
        const rest = message.slice(message.indexOf(head));
        for (const form of ["zero", "one", "two", "few", "many", "other"]) {
          expect({ key, form, there: rest.includes(`${form} {`) }).toEqual({ key, form, there: true });
        }
      }
    }
  });

  it("keep sentences short", () => {
    for (const message of [...Object.values(en), ...Object.values(ar)]) {
      const plain = message.replace(/\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}/g, "x");
      for (const sentence of plain.split(/[.?!؟]/)) expect(sentence.trim().split(/\s+/).length).toBeLessThanOrEqual(14);
    }
  });
});

it("makes a pretend language that still counts and still names", () => {
  const pretend = createTranslator(pseudoCatalog(en), "en");
  expect(pretend("kit.steps", { steps: 3, minutes: 1 })).toMatch(/^⟦3 šţéþš, 1 ɱîñûţé~+⟧$/);
  expect(pretend("kit.cover.ready", { name: "Ana" })).toMatch(/^⟦Î áɱ Ana~+⟧$/);
});
