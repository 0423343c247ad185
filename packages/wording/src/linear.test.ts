import { describe, expect, it } from "vitest";
import { flag } from "./index.ts";

/** The work of the processor, in microseconds, whoever else is at work on the machine. */
const work = (text: string, language: string): number => {
  const before = process.cpuUsage();
  flag(text, language);
  const { user, system } = process.cpuUsage(before);
  return user + system;
};

describe("the work of flag", () => {
  it.each([
    ["en", "you "],
    ["en", "i'm sorry, but "],
    ["en", "because you "],
    ["en", "if you a "],
    ["en", "you are so very "],
    ["en", "you never always "],
    ["en", "every time i "],
    ["en", '"'],
    ["ar", "والله إن "],
    ["ar", "إذا أنت "],
    ["ar", "أنت لا ت "],
    ["ar", "أنت دائما "],
    ["ar", "دائما دايما "],
    ["en", "really just clearly "],
  ])("grows as the text does, even on text made to be slow (%s, %s)", (language, piece) => {
    const text = piece.repeat(4000 / piece.length);
    work(text, language);
    const once = Math.min(work(text, language), work(text, language));
    const fourfold = work(text.repeat(4), language);
    // 4 where the work is linear, 16 where it is quadratic; a small text has a floor of its own.
    expect(fourfold).toBeLessThan(9 * once + 40_000);
  });
});
