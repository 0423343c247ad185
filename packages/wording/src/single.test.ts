import { describe, expect, it } from "vitest";
import { type Finding, single } from "./single.ts";

const finding = (category: Finding["category"], start: number, end: number, sentence = 0): Finding => ({
  category,
  start,
  end,
  sentence,
});

describe("of what was found", () => {
  it("overlapping stretches of one category become one", () => {
    expect(single([finding("blame", 4, 9), finding("blame", 0, 5)])).toEqual([finding("blame", 0, 9)]);
  });
  it("the plainest kind stands where two touch", () => {
    const all = [finding("blame", 0, 9), finding("threat", 5, 20), finding("mind-reading", 30, 40)];
    expect(single(all)).toEqual([finding("threat", 5, 20), finding("mind-reading", 30, 40)]);
  });
  it("scorn yields to a name or a threat in its sentence, and to nothing in another", () => {
    const scorn = finding("contempt", 0, 5);
    expect(single([scorn, finding("name-calling", 8, 12)])).toEqual([finding("name-calling", 8, 12)]);
    expect(single([scorn, finding("threat", 8, 12, 1)])).toHaveLength(2);
    expect(single([scorn, finding("blame", 8, 12)])).toHaveLength(2);
  });
});
