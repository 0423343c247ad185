import { createTranslator } from "@goldseam/ui";
import { expect, it } from "vitest";
import ar from "../locales/ar.json";
import en from "../locales/en.json";
import { namesOf } from "./names.ts";

const ana = { id: "a", name: "Ana", address: "f" } as const;
const ben = { id: "b", name: "Ben", address: "m" } as const;

it.each([
  ["en", en, "What did it do to {other}?", /^What did it do to .*the other one.*\?$/],
  ["ar", ar, "ما أثره في {other}؟", /الشخص الآخر/],
] as const)("leaves no hole in a sentence while one is alone: %s", (language, words, asked, read) => {
  const t = createTranslator(
    { asked },
    language,
    namesOf(ana, undefined, (key) => words[key]),
  );
  expect(t("asked")).toMatch(read);
});
it("says the other's own name where there is one", () => {
  expect(namesOf(ana, ben, (key) => key)).toEqual({ address: "f", otherAddress: "m", self: "Ana", other: "Ben" });
});
