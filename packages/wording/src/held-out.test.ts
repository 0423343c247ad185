import { describe, expect, it } from "vitest";
import { keepFigure, measure, readExamples, readHeldOut, readRounds } from "./measure.test-support.ts";

const TARGET = { precision: 0.95, recall: 0.8 };
const LANGUAGES = ["en", "ar"] as const;
const OPEN = "two languages of four; no public text library is measured beside it";

/** Figure C-06. Nothing of the set is printed: who writes rules sees counts alone. */
const measured = LANGUAGES.map((language) => {
  const { faults: _, ...result } = measure(readHeldOut(language), language);
  return { language, ...result };
}).filter(({ sentences }) => sentences > 0);

const reaches = ({ precision, recall }: { readonly precision: number; readonly recall: number }): boolean =>
  precision >= TARGET.precision && recall >= TARGET.recall;

if (measured.length === LANGUAGES.length) {
  const value = Object.fromEntries(
    measured.flatMap(({ language, sentences, precision, recall }) => [
      [`${language} sentences`, sentences],
      [`${language} precision`, precision],
      [`${language} recall`, recall],
    ]),
  );
  const short = measured.filter((one) => !reaches(one)).map(({ language }) => language);
  const open = short.length === 0 ? OPEN : `short in ${short.join(" and ")}; ${OPEN}`;
  keepFigure(
    value,
    short.length === 0,
    open,
    Object.fromEntries(measured.map(({ language, byCategory }) => [language, byCategory])),
  );
}

describe("a set that is held out", () => {
  it.each(LANGUAGES)("shares no sentence with those of the rules (%s)", (language) => {
    const known = new Set(
      [...readExamples(language), ...readRounds(language).flatMap(([, all]) => all)].map(({ text }) => text),
    );
    // Short sentences meet by chance ("You're a liar."), so a few may.
    const all = readHeldOut(language);
    expect(all.filter(({ text }) => known.has(text)).length).toBeLessThanOrEqual(all.length / 20);
  });
});
