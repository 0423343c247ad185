import { describe, expect, it } from "vitest";
import { flag } from "./index.ts";
import { readExamples } from "./measure.test-support.ts";

const found = (text: string, language = "en") =>
  flag(text, language).map(({ category, start, end }) => [category, text.slice(start, end)]);

describe("flag", () => {
  it("underlines a stretch of the text as it was written", () => {
    expect(found("Well. You’re such an IDIOT, honestly.")).toEqual([["name-calling", "You’re such an IDIOT"]]);
    expect(found("أنتَ كذّابٌ يا رجل", "ar")).toEqual([["name-calling", "أنتَ كذّابٌ"]]);
  });
  it("gives each category its own stretches, in their order", () => {
    const categories = found("You never listen. You don't love me. You'll regret this.").map(([category]) => category);
    expect(categories).toEqual(["blame", "mind-reading", "threat"]);
  });
  it.each([
    "You lied to me about the money.",
    "You told me that I am worthless.",
    'You said, "you are pathetic", and left.',
    "You hit me. You took the keys.",
    "If you hit me again, I will leave you.",
    "I am not sure whether you don't love me any more.",
    "I was a liar and a coward.",
    "",
    "   ",
    "“",
  ])("is silent on %s", (text) => expect(found(text)).toEqual([]));
  it("is silent in a language that it does not know, whatever its name", () => {
    for (const language of ["fr", "", "constructor", "__proto__", "xx-YY"]) {
      expect(flag("You never listen.", language)).toEqual([]);
    }
    expect(flag("You never listen.", "en-GB")).not.toEqual([]);
  });
  it("keeps within the text, without overlaps of one category, and answers alike each time", () => {
    for (const { text } of readExamples("en").filter((_, index) => index % 5 === 0)) {
      const flags = flag(`${text} ${text}`, "en");
      expect(flag(`${text} ${text}`, "en")).toEqual(flags);
      for (const [at, one] of flags.entries()) {
        expect(one.start).toBeGreaterThanOrEqual(0);
        expect(one.end).toBeGreaterThan(one.start);
        expect(one.end).toBeLessThanOrEqual(2 * text.length + 1);
        const after = flags.slice(at + 1).filter(({ category }) => category === one.category);
        expect(after.every(({ start }) => start >= one.end)).toBe(true);
      }
    }
  });
});

describe("one stretch", () => {
  it("gets one hint", () => {
    const flags = flag("You are pathetic, you liar. If you leave me I'll hurt myself because you never listen.", "en");
    for (const [at, one] of flags.entries()) {
      const others = flags.filter((_, index) => index !== at);
      expect(others.every(({ start, end }) => end <= one.start || start >= one.end)).toBe(true);
    }
  });
});

describe("what is read by its build", () => {
  it.each([
    ["a habit of hurt", "You always interrupt me.", ["blame"]],
    ["a habit of care", "You always warm the car for me.", []],
    ["an act on one day", "You came home at two on Tuesday.", []],
    ["a spelling without apostrophe", "youre such a liar", ["name-calling"]],
    ["drawn-out letters", "You neeeever listen.", ["blame"]],
    ["praise in one clause, blame in the other", "You make me laugh, but you always blame me.", ["blame"]],
    ["what another one thinks", "My mother thinks you're lazy.", []],
    ["the writer as the one who does", "I hurt you on purpose.", []],
    ["a lever", "If you leave, I'll tell everyone your secrets.", ["threat"]],
    ["a limit of one's own", "If it gets loud I'll take a walk and come back.", []],
    ["sorrow with a turn", "I'm sorry, I really am, but you started it.", ["non-apology"]],
    ["sorrow for an act", "I'm sorry that I shouted.", []],
    ["a motive told as known", "You only said it to hurt me.", ["mind-reading"]],
    ["a question about a motive", "Did you say it to hurt me?", []],
  ])("%s", (_, text, expected) => expect(found(text).map(([category]) => category)).toEqual(expected));
  it.each([
    ["a habit of hurt", "إنتَ دايماً بتكسر بخاطري.", ["blame"]],
    ["a habit of care", "دايماً بتسأل عني.", []],
    ["she, not you", "سيارتنا ما بتشتغل أبدًا بالبرد.", []],
    ["what others say", "قالوا إنك كذاب ودافعت عنك.", []],
    ["a lever", "إذا تركتني بقتل حالي.", ["threat"]],
    ["a limit of one's own", "إذا صرخت رح سكر الخط وأرجع أحكي معك بعدين.", []],
    ["sorrow with a turn", "آسف، بس إنتي اللي بتستفزيني.", ["non-apology"]],
    ["sorrow for an act", "آسف لأنني صرخت عليك.", []],
  ])("%s, in Arabic", (_, text, expected) => expect(found(text, "ar").map(([category]) => category)).toEqual(expected));
});
