import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { flag } from "./index.ts";
import { readRounds } from "./measure.test-support.ts";

const WORDS = ["en", "ar"].flatMap((language) =>
  readRounds(language).flatMap(([, all]) => all.flatMap(({ text }) => text.split(" "))),
);
const sentence = fc.array(fc.constantFrom(...WORDS), { maxLength: 25 }).map((words) => words.join(" "));
const anything = fc.oneof(sentence, fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }));

describe.each(["en", "ar"])("whatever is written (%s)", (language) => {
  it("nothing is thrown, each stretch is inside and not empty, and no two of them touch", () => {
    fc.assert(
      fc.property(anything, (text) => {
        const flags = flag(text, language);
        expect(flag(text, language)).toEqual(flags);
        for (const [at, { start, end }] of flags.entries()) {
          expect(start).toBeGreaterThanOrEqual(flags[at - 1]?.end ?? 0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 30, endOnFailure: true },
    );
  });
});
