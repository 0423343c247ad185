import { pictureIds } from "@goldseam/vault";
import { describe, expect, it } from "vitest";
import ar from "./locales/ar.json" with { type: "json" };
import en from "./locales/en.json" with { type: "json" };
import { pictureName } from "./picture-name.ts";

describe("names of the pictures", () => {
  it.each([["en", en] as const, ["ar", ar] as const])("%s has one of its own for each", (_, names) => {
    const spoken = pictureIds.map((id) => names[pictureName(id)]);
    expect(new Set(spoken).size).toBe(64);
    expect(spoken.every((name) => name.length > 1 && name.split(" ").length <= 3)).toBe(true);
    expect(Object.keys(names).sort()).toEqual(pictureIds.map(pictureName).sort());
  });
});
