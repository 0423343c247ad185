import { dayOf, language } from "@goldseam/kernel";
import { describe, expect, it } from "vitest";
import { tooLarge } from "../index.ts";

const due = dayOf("2027-01-10");
const found = (text: string, tag: string) => {
  const large = tooLarge({ text, language: language(tag), due, confidence: 9 });
  return large?.why === "absolute" ? large.word : large?.why;
};

describe("a promise is made smaller", () => {
  it.each([
    ["en", "I will Always call", "Always"],
    ["en", "I will never  again shout", "never  again"],
    ["en-GB", "From now on I cook", "From now on"],
    ["ar", "لن أصرخ أبدًا", "أبدًا"],
    ["ar", "سأتصل ودائماً أخبرك", "ودائماً"],
    ["ar", "سأتصل دائما", "دائما"],
    ["ar", "أساعدك الى الأبد", "الى الأبد"],
    ["de", "Ich rufe immer an", "immer"],
    ["es", "No gritaré nunca más", "nunca más"],
  ])("%s: %s", (tag, text, word) => expect(found(text, tag)).toBe(word));
  it.each([
    ["en", "I call nevertheless by six"],
    ["en", "I water the evergreen"],
    ["de", "Ich niese leise"],
    ["ar", "أتصل قبل السادسة"],
    ["fr", "Je t'appelle toujours"],
  ])("%s: %s stays as it is", (tag, text) => expect(found(text, tag)).toBeUndefined());
  it("when it has no day, and when its maker is not sure", () => {
    const draft = { text: "I call by six", language: language("en"), due, confidence: 8 };
    expect(tooLarge(draft)).toBeUndefined();
    expect(tooLarge({ ...draft, due: undefined })).toEqual({ why: "undated" });
    expect(tooLarge({ ...draft, confidence: 7 })).toEqual({ why: "unsure" });
    expect(tooLarge({ ...draft, confidence: undefined })).toEqual({ why: "unsure" });
  });
});
