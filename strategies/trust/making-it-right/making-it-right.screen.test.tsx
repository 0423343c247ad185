import { ben, now } from "@goldseam/testkit";
import kitEn from "@goldseam/ui/locales/en.json";
import { createStage } from "@goldseam/ui/testing";
import { choose, couple, look, press, says, shown, write } from "@goldseam/ui/testing/hands";
import { cleanup, fireEvent, screen } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import ar from "./locales/ar.json";
import en from "./locales/en.json";
import { makingItRight } from "./making-it-right.practice.ts";
import { MakingItRightScreen } from "./making-it-right.screen.tsx";

afterEach(cleanup);
const clock = { day: "2027-01-04" };
const stageOf = (more: object = {}) => {
  clock.day = "2027-01-04";
  const read = () => now(clock.day);
  return createStage({
    practice: makingItRight,
    screen: MakingItRightScreen,
    words: en,
    kit: kitEn,
    people: couple,
    now: read,
    ...more,
  });
};
type Stage = ReturnType<typeof stageOf>;
const STEP = "I say it first when I want to leave the room";

const take = async (stage: Stage): Promise<void> => {
  look(stage);
  press("I want to take it");
  expect(shown()).toContain("Ben sees one sentence: you are the one making it right.");
  press("Say it to Ben");
  await says("Said. You can lay it down on any day.");
};
const begin = async (stage: Stage): Promise<void> => {
  await take(stage);
  press("Write my own steps");
  write("One step", STEP);
  choose("Twelve weeks");
  press("Begin with these steps");
  await says("Begun. It ends by itself on its day.");
};

describe("two phones", () => {
  it("taken, written, looked at in the hurt one's own pace, answered in words", async () => {
    const stage = stageOf();
    await begin(stage);
    look(stage, ben);
    expect(shown()).toContain(STEP);
    expect(shown()).toContain("You owe nothing for it.");
    choose("Every two weeks");
    await says("That is the pace.");
    look(stage);
    expect(shown()).toContain("Ben looks at it every two weeks.");
    clock.day = "2027-01-18";
    look(stage, ben);
    expect(shown()).toContain("Would you like to look at it?");
    press("Look at it");
    write("What helped", "that you stayed");
    write("What I still miss", "that you ask me");
    press("Send this");
    await says("Sent.");
    look(stage);
    expect(shown()).toContain("What helpedthat you stayed");
    expect(shown()).toContain("These are words, not a bill. Nothing is counted.");
  });
  it("looked at without a word, nothing goes out", async () => {
    const stage = stageOf();
    await begin(stage);
    look(stage);
    const before = shown();
    look(stage, ben);
    press("Look at it");
    press("Look, and say nothing");
    await says("Noted on this phone. Nothing is sent.");
    look(stage);
    expect(shown()).toBe(before);
  });
  it("either leaves in one tap, and nothing is owed", async () => {
    const stage = stageOf();
    await begin(stage);
    look(stage, ben);
    press("I would rather be without it");
    await says("Left. Nothing more is owed.");
    look(stage);
    expect(shown()).not.toContain(STEP);
    expect(shown()).toContain("Up to three things that you do yourself can follow.");
  });
  it("steps are changed by their maker, and what is said stays in its words", async () => {
    const stage = stageOf();
    await begin(stage);
    press("Change my steps");
    expect(screen.getByLabelText<HTMLTextAreaElement>("One step").value).toBe(STEP);
    write("A second one, if you like", "I ask before I answer");
    press("Change them");
    await says("I ask before I answer");
    look(stage, ben);
    expect(shown()).toContain("I ask before I answer");
    expect(screen.queryByRole("button", { name: "Change my steps" })).toBeNull();
  });
  it("a step is handed over as a promise", async () => {
    const stage = stageOf();
    await begin(stage);
    press("Make a small promise of it");
    expect(stage.handedOver).toMatchObject([{ draft: "promise", text: STEP, origin: { practice: "making-it-right" } }]);
  });
  it("laid down, it is gone from both", async () => {
    const stage = stageOf();
    await begin(stage);
    press("Lay it down");
    await says("Laid down.");
    look(stage, ben);
    expect(shown()).not.toContain(STEP);
    expect(shown()).not.toContain("Ana says");
  });
});

describe("[S-46] [S-56] who pushes", () => {
  it("finds no way to name the other one: the only role on the page is one's own", async () => {
    const stage = stageOf();
    look(stage, ben);
    expect(shown()).toContain("Two people can both be hurt. Then nobody takes it.");
    const names = screen.getAllByRole("button").map((button) => button.textContent);
    expect(names.filter((name) => name?.includes("Ana"))).toEqual([]);
    press("I want to take it");
    press("Not now");
    expect(stage.log.value).toEqual([]);
  });
  it.each([
    ["I show you my phone every evening", "Phones and messages are no part of this."],
    ["I stop seeing my friends", "Friends are no part of this."],
    ["I hand over my salary", "Money is no part of this."],
    ["I wear what you like", "What somebody wears is no part of this."],
    ["we have sex again", "Sex is no part of this."],
    ["أعطيك راتبي", "Money is no part of this."],
  ])("%s is no step", async (text, sentence) => {
    const stage = stageOf();
    await take(stage);
    press("Write my own steps");
    write("One step", text);
    press("Begin with these steps");
    expect(shown()).toContain(sentence);
    expect(screen.getByLabelText<HTMLTextAreaElement>("One step").value).toBe(text);
    expect(stage.log.value.map(({ type }) => type)).toEqual(["role-taken"]);
  });
  it("what is missed is no term either", async () => {
    const stage = stageOf();
    await begin(stage);
    look(stage, ben);
    press("Look at it");
    write("What I still miss", "that you give up your friends");
    press("Send this");
    expect(shown()).toContain("Friends are no part of this.");
    expect(stage.log.value.map(({ type }) => type)).not.toContain("looked-back");
  });
});

describe("other ways in", () => {
  it("alone keeps a step for oneself", async () => {
    const stage = stageOf({ mode: "alone", people: [couple[0]] });
    look(stage);
    expect(screen.queryByRole("button", { name: "I want to take it" })).toBeNull();
    write("Something I would like to make right", "I call my sister");
    press("Keep it for myself");
    await says("I call my sister");
    expect(stage.log.value.map(({ lane }) => lane)).toEqual(["private"]);
  });
  it("[S-48] switched off, no plan arrives and nobody is told", async () => {
    const stage = stageOf();
    look(stage, ben);
    fireEvent.click(screen.getAllByRole("button", { name: "Let none arrive here" })[0] ?? document.body);
    await says("Changed on this phone.");
    await begin(stage);
    look(stage, ben);
    expect(shown()).not.toContain(STEP);
  });
  it("one phone keeps nothing private", async () => {
    const stage = stageOf({ mode: "one" });
    await begin(stage);
    expect(screen.queryByText("For me alone")).toBeNull();
    expect(stage.log.value.every(({ lane }) => lane === "shared")).toBe(true);
  });
  it("speaks Arabic", async () => {
    const stage = stageOf({ words: ar, language: "ar" });
    look(stage);
    press("أودّ أن آخذه");
    press("قولها أمام \u2068Ben\u2069");
    await says("قيلت.");
  });
});
