import { expect, it } from "vitest";
import ar from "../locales/ar.json";
import en from "../locales/en.json";
import { PICTURES } from "./pictures.ts";

it.each([
  ["en", en],
  ["ar", ar],
])("has 64 pictures, each with a name of its own (%s)", (_language, words) => {
  const names = PICTURES.map(([picture]) => words[`picture.${picture}`]);
  expect(new Set(names).size).toBe(64);
  for (const name of names) expect(name).toBeTruthy();
});
