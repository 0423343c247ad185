import { describe, expect, it } from "vitest";

/** A person's text is never lost: no field of a screen holds words in the page alone. */
const screens = import.meta.glob<string>("./*/*/*.screen.tsx", { eager: true, query: "?raw", import: "default" });

/** Its promise is the other one: what is written there is stored nowhere, not even as a draft. */
const STORES_NOTHING = "./beginning/after-a-fight/";

const FIELD = /<(?:TextArea|Field|AnswerFields|WhenThenFields)\b[^]*?\/>/g;
/** Names whose value lives in the page alone and stands in a field for words. */
const losesIn = (source: string): ReadonlyArray<string> => {
  const inPage = [...source.matchAll(/const \[(\w+), \w+\] = useState\b/g)].map(([, name]) => name);
  const fields = source.match(FIELD) ?? [];
  return inPage.filter((name = "") =>
    fields.some((field) => new RegExp(`\\b(?:value|written)(?:=\\{|: )${name}\\b`).test(field)),
  ) as ReadonlyArray<string>;
};
/** Every letter goes to its part's draft by the screen's own hand; the practice's own test holds it. */
const BY_HAND: ReadonlyArray<string> = ["./forgiveness/say-sorry/write.screen.tsx"];

describe("a field for words", () => {
  const all = Object.entries(screens).filter(([file]) => !file.startsWith(STORES_NOTHING) && !BY_HAND.includes(file));
  it.each(all)("keeps a draft in %s", (_, source) => {
    expect(losesIn(source)).toEqual([]);
  });
  it("is found where it keeps none", () => {
    const field = '<TextArea label="x" value={text} onValue={setText} />';
    expect(losesIn(`const [text, setText] = useState(""); ${field}`)).toEqual(["text"]);
    expect(losesIn(`const [text, setText] = useDraft(draft); ${field}`)).toEqual([]);
    expect(all.length).toBeGreaterThan(40);
  });
});
