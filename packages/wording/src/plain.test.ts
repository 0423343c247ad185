import { describe, expect, it } from "vitest";
import { plain } from "./plain.ts";

const WORDS = new Map([["dont", "don't"]]);
const read = (text: string): string => plain(text, WORDS).text;

describe("a plain text", () => {
  it.each([
    ["YOU’RE", "you're"],
    ["sooooo mean", "so mean"],
    ["I dont care", "i don't care"],
    ["aa bb", "aa bb"],
    ["أنتَ", "انت"],
    ["كتيييير", "كتير"],
    ["بدك تجننني", "بدك تجننني"],
    ["مـــرة ثانية", "مره ثانيه"],
    ["لى ئ ؤ آ", "لي ي و ا"],
    ["«نعم»، لا؟", '"نعم", لا?'],
    ["2000", "2000"],
  ])("reads %s as %s", (text, expected) => expect(read(text)).toBe(expected));
  it("knows where each unit stood, and where the text ended", () => {
    const text = "You dont, sooo";
    const { text: searched, at } = plain(text, WORDS);
    expect(at.length).toBe(searched.length + 1);
    expect(at.at(-1)).toBe(text.length);
    const from = searched.indexOf("don't");
    expect(text.slice(at[from], at[from + "don't".length])).toBe("dont");
  });
});
