import { language } from "@goldseam/kernel";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { type Answered, answerOf, isAlike, saysSomething } from "./answer.ts";

const words = (text: string) => ({ text, language: language("en"), direction: "ltr" as const });

describe("an answer", () => {
  it.each<readonly [string, Answered, Answered, boolean]>([
    ["the same chip", { chips: ["walk"] }, { chips: ["walk"] }, true],
    ["the same chips in another order", { chips: ["walk", "sleep"] }, { chips: ["sleep", "walk"] }, true],
    ["the same words", { chips: [], words: words("A walk.") }, { chips: [], words: words("a  walk") }, true],
    ["another chip", { chips: ["walk"] }, { chips: ["sleep"] }, false],
    ["one chip more", { chips: ["walk"] }, { chips: ["walk", "sleep"] }, false],
    ["words beside it", { chips: ["walk"], words: words("at six") }, { chips: ["walk"] }, false],
    ["nothing twice", { chips: [] }, { chips: [] }, false],
    ["dots twice", { chips: [], words: words("…") }, { chips: [], words: words("…") }, false],
  ])("is alike or not: %s", (_, one, other, alike) => {
    expect(isAlike(one, other)).toBe(alike);
    expect(isAlike(other, one)).toBe(alike);
  });
  it("says something, in at most so many chips and characters", () => {
    const schema = v.pipe(
      v.object(answerOf(["walk", "sleep"], 1, 10)),
      v.check((one) => saysSomething(one)),
    );
    const reads = (input: unknown) => v.safeParse(schema, input).success;
    expect(reads({ chips: ["walk"] })).toBe(true);
    expect(reads({ chips: [], words: words("a walk") })).toBe(true);
    expect(reads({ chips: [] })).toBe(false);
    expect(reads({ chips: ["walk", "sleep"] })).toBe(false);
    expect(reads({ chips: ["run"] })).toBe(false);
    expect(reads({ chips: [], words: words("eleven chars") })).toBe(false);
    expect(reads({ chips: [], words: words(" ") })).toBe(false);
  });
});
