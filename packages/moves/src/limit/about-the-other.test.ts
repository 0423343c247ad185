import { describe, expect, it } from "vitest";
import { isAboutTheOther } from "./about-the-other.ts";

describe("a line about what the other may do", () => {
  it.each([
    "You may not see your friends.",
    "Ben must not talk to his ex",
    "You can't go out without asking me",
    "I will not allow you to work late",
    "Don't call your mother every day",
    "she is not allowed to wear that",
    "Evenings are ours. You have to be home by eight.",
    "ممنوع تخرجي من دون إذني",
    "لا أسمح لك أن تقابلي صديقاتك",
  ])("is told apart: %s", (text) => expect(isAboutTheOther(text, "Ben")).toBe(true));
  it.each([
    "After nine in the evening I do not talk about money.",
    "You may not shout at me.",
    "Nobody touches my neck.",
    "I leave the room when voices get loud.",
    "Ask me before you hug me.",
    "I do not want you to read my diary.",
    "Ben and I sleep in two rooms on weekdays.",
    "لا أتكلّم عن المال بعد التاسعة",
    "ممنوع أحد يلمسني وأنا نائمة",
  ])("a line about oneself is not: %s", (text) => expect(isAboutTheOther(text, "Ben")).toBe(false));
  it("needs no name, and an empty one replaces nothing", () => {
    expect(isAboutTheOther("You may not go.", undefined)).toBe(true);
    expect(isAboutTheOther("I rest on Sundays.", "")).toBe(false);
  });
});
