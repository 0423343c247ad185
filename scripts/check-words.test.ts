import { describe, expect, it } from "vitest";
import { checkNotes } from "./check-notes.mjs";
import { checkText } from "./check-tracked.mjs";
import { writeRegistry } from "./gen-registry.mjs";
import { checkLocales, findUnused } from "./locales/check.mjs";

const refusals = (en: Record<string, string>, ar: Record<string, string>): string[] =>
  checkLocales({ "strategies/trust/locales": { en, ar } }).refusals;

describe("words", () => {
  it("lets plain words in both languages pass", () =>
    expect(
      refusals(
        { title: "Trust", "promise.kept": "{name} kept it" },
        { title: "الثقة", "promise.kept": "{name} كما قيل" },
      ),
    ).toEqual([]));

  it.each([
    ["a key that Arabic lacks", { a: "Yes", b: "No" }, { a: "نعم" }, /ar\.json lacks "b"/],
    ["a key that English lacks", { a: "Yes" }, { a: "نعم", b: "لا" }, /ar\.json has "b", which en\.json/],
    ["a broken message", { a: "{n, plural, one {x}" }, { a: "نعم" }, /"a" is not a message/],
    ["an empty message", { a: " " }, { a: "نعم" }, /"a" is empty/],
    ["a value that English does not give", { a: "Hello" }, { a: "{name}" }, /uses \{name\}/],
    [
      "a plural without the forms of Arabic",
      { a: "{n, plural, one {# day} other {# days}}" },
      { a: "{n, plural, one {يوم} other {# يوم}}" },
      /lacks the form "few"/,
    ],
    [
      "a plural form that English does not have",
      { a: "{n, plural, few {# d} other {# days}}" },
      { a: "أيام" },
      /has the form "few"/,
    ],
    ["urging", { a: "Let's begin" }, { a: "نعم" }, /never urge/],
    ["urging within one branch", { a: "{n, plural, one {You should rest} other {Rest}}" }, { a: "نعم" }, /never urge/],
    ["urging in Arabic, with its marks", { a: "Yes" }, { a: "يَجِبُ أن تبدأ" }, /never urge/],
    ["a score", { a: "Your score" }, { a: "نعم" }, /no streaks/],
    ["a nameless partner", { a: "Ask your partner" }, { a: "نعم" }, /Name the person/],
    ["silence explained", { a: "{name} has not answered" }, { a: "{name}" }, /Silence/],
    ["an exclamation mark", { a: "Yes!" }, { a: "نعم" }, /exclamation/],
    ["long sentences", { a: `${"one ".repeat(15)}.` }, { a: "نعم" }, /at most 15 words/],
  ])("refuses %s", (_, en, ar, reason) =>
    expect(refusals(en as Record<string, string>, ar as Record<string, string>).join("\n")).toMatch(reason),
  );

  it("does not measure search words", () => expect(refusals({ find: "should, score" }, { find: "حدود" })).toEqual([]));

  it("finds keys that nobody uses", () => {
    const words = { title: "a", "prompt.x": "b", used: "c", "chip-walk": "d", "state.open": "e", lonely: "f" };
    expect(findUnused(words, 't("used"); t(`state.${is}`); t(`chip-${name}`)')).toEqual(["lonely"]);
  });
});

describe("notes", () => {
  it("lets one definition with a citation pass", () =>
    expect(checkNotes({ "a.ts": "// [Note: order] why", "b.ts": "const x = 1; // see [Note: order]" })).toEqual([]));
  it.each([
    [
      "two definitions",
      { "a.ts": "// [Note: a] x\n// see [Note: a]", "b.ts": " * [Note: a] y" },
      /defined more than once: a\.ts:1, b\.ts:1/,
    ],
    ["a definition that nothing cites", { "a.ts": "// [Note: a] x" }, /which nothing cites/],
    ["a citation of nothing", { "a.ts": "// as in [Note: a]" }, /defined nowhere/],
  ])("refuses %s", (_, texts, reason) => expect(checkNotes(texts).join("\n")).toMatch(reason));
});

describe("tracked files", () => {
  const slash = "/";
  it.each([
    ["a path of one machine", "a.md", `see ${slash}home/ana/notes`],
    ["a registry's address", "package-lock.json", '"resolved": "https://example.org/x.tgz"'],
    ["a mark of unfinished work", "a.ts", `// TO${"DO"} later`],
    ["a skipped test", "a.test.ts", `it.sk${"ip"}("x", () => {})`],
  ])("refuses %s", (_, file, text) => expect(checkText(file, text)).toHaveLength(1));
  it("lets addresses in the app pass", () => expect(checkText("a.ts", 'const path = "/rooms/today";')).toEqual([]));
});

it("writes one row for each strategy, in a name that the language takes", () =>
  expect(writeRegistry(["beginning", "quality-time"])).toContain(
    "{ strategy: qualityTime, screens: qualityTimeScreens },",
  ));
