import { expect, it } from "vitest";
import { isNear, outweighs } from "./near.ts";

it.each([
  ["the same words in another order", "I laughed about you at dinner", "At dinner I laughed about you again", true],
  ["the same in Arabic", "ضحكت عليك أمام أصدقائنا", "أمام أصدقائنا ضحكت عليك مرة أخرى", true],
  ["another thing", "I laughed about you at dinner", "I forgot your birthday", false],
  ["two short words", "I did", "I did", false],
  ["nothing", "", "", false],
])("is near or not: %s", (_, one, other, near) => {
  expect(isNear(one, other)).toBe(near);
  expect(isNear(other, one)).toBe(near);
});

it("weighs one text against the others together", () => {
  expect(outweighs("because of work and the long road", ["I was late"])).toBe(true);
  expect(outweighs("work", ["I was late", "you waited"])).toBe(false);
  expect(outweighs("  ", [])).toBe(false);
});
