import { describe, expect, it } from "vitest";
import { measure, readExamples, readRounds } from "./measure.test-support.ts";

/** What holds on sentences that the rules have been tuned with: it keeps what was learnt, and measures nothing. */
const EXAMPLES = { precision: 0.98, recall: 0.96 };
const ROUNDS = { precision: 0.95, recall: 0.88 };

describe.each(["en", "ar"] as const)("%s", (language) => {
  it("examples are flagged as they are labelled, but for a few", () => {
    const { precision, recall, faults } = measure(readExamples(language), language);
    expect(precision, faults.join("\n")).toBeGreaterThanOrEqual(EXAMPLES.precision);
    expect(recall, faults.join("\n")).toBeGreaterThanOrEqual(EXAMPLES.recall);
  }, 300_000);
  it.each(readRounds(language))(
    "%s round of tuning is flagged as it is labelled, but for a few",
    (_, all) => {
      const { precision, recall, faults } = measure(all, language);
      expect(precision, faults.join("\n")).toBeGreaterThanOrEqual(ROUNDS.precision);
      expect(recall, faults.join("\n")).toBeGreaterThanOrEqual(ROUNDS.recall);
    },
    300_000,
  );
});
