import { afterAll, describe, expect, it } from "vitest";
import { keepFigure, measure, readSentences } from "./measure.test-support.ts";

/** What holds today, on this set. The target is 0.95 and 0.80 in each language; with one set, a floor only rises. */
const FLOORS = { en: { precision: 0.93, recall: 0.85 }, ar: { precision: 0.93, recall: 0.74 } } as const;
const OPEN =
  "precision falls short in both, recall in Arabic; two languages, from one hand; no public text library is measured beside it";

const figure: Record<string, number> = {};
afterAll(() => {
  const all = Object.values(FLOORS).length * 3 === Object.keys(figure).length;
  const short = Object.entries(figure).some(
    ([name, value]) => (name.endsWith("precision") && value < 0.95) || (name.endsWith("recall") && value < 0.8),
  );
  if (all) keepFigure(figure, !short, OPEN);
});

describe.each(["en", "ar"] as const)("%s sentences that were written after the rules", (language) => {
  const { sentences, precision, recall, faults } = measure(readSentences("labelled", language), language);
  Object.assign(figure, {
    [`${language} sentences`]: sentences,
    [`${language} precision`]: precision,
    [`${language} recall`]: recall,
  });
  it("are flagged as they are labelled, at least as often as before", () => {
    expect(precision, faults.join("\n")).toBeGreaterThanOrEqual(FLOORS[language].precision);
    expect(recall, faults.join("\n")).toBeGreaterThanOrEqual(FLOORS[language].recall);
  });
  it("hold no sentence with which the rules were made", () => {
    const known = new Set(readSentences("examples", language).map(({ text }) => text));
    const both = readSentences("labelled", language).filter(({ text }) => known.has(text));
    expect(both.length / sentences).toBeLessThan(0.1);
  });
});
