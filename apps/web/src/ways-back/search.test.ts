import { expect, it } from "vitest";
import ar from "./locales/ar.json";
import en from "./locales/en.json";
import { findDoors, folded } from "./search.ts";

const doorsOf = (nouns: Readonly<Record<string, string>>) =>
  Object.entries(nouns).map(([practice, list]) => ({ practice, name: practice, nouns: list }));

it.each([
  ["en", en],
  ["ar", ar],
])("[C-13] every noun finds its own door first (%s)", (_language, nouns) => {
  const doors = doorsOf(nouns);
  for (const { practice, nouns: list } of doors)
    for (const noun of list.split(",")) expect([noun, findDoors(noun, doors)[0]?.practice]).toEqual([noun, practice]);
});

it.each([
  ["weekend", "date-or-weekend"],
  ["kiss", "goodnight-good-morning"],
  ["therapist", "couples-therapy"],
  ["seminar", "workshops"],
  ["group", "support-groups"],
  ["breakfast", "daily-moment"],
  ["walk", "daily-moment"],
  ["grudge", "let-go"],
  ["apology", "say-sorry"],
  ["reassurance", "reassurance"],
  ["compromise", "what-happened"],
])("the word %s opens %s", (word, practice) => {
  expect(findDoors(word, doorsOf(en))[0]?.practice).toBe(practice);
});

it("is not stopped by case, marks, vowel signs or the Arabic article", () => {
  expect(folded("Ça VÀ-t-il?")).toBe("ca va t il");
  expect(findDoors("THÉRAPIST", doorsOf(en))[0]?.practice).toBe("couples-therapy");
  expect(findDoors("الوُعُود", doorsOf(ar))[0]?.practice).toBe("promises");
  expect(findDoors("الاعتذار", doorsOf(ar))[0]?.practice).toBe("say-sorry");
});

it("finds nothing for nothing", () => {
  expect(findDoors("  ", doorsOf(en))).toEqual([]);
  expect(findDoors("zzz", doorsOf(en))).toEqual([]);
});
