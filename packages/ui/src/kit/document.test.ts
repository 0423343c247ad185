import { expect, it } from "vitest";
import { isStill } from "./document.ts";

it("rests when asked to, by the person first and by the system next", () => {
  expect(isStill("on", false)).toBe(true);
  expect(isStill("system", true)).toBe(true);
  expect(isStill("system", false)).toBe(false);
  expect(isStill("off", true)).toBe(false);
});
