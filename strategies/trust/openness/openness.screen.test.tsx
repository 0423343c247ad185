import { ben, now } from "@goldseam/testkit";
import kitEn from "@goldseam/ui/locales/en.json";
import { createStage } from "@goldseam/ui/testing";
import { choose, couple, look, press, says, shown, write } from "@goldseam/ui/testing/hands";
import { cleanup, fireEvent, screen, waitFor } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import ar from "./locales/ar.json";
import en from "./locales/en.json";
import { openness } from "./openness.practice.ts";
import { OpennessScreen } from "./openness.screen.tsx";

afterEach(cleanup);
const clock = { day: "2027-01-04" };
const stageOf = (more: object = {}) => {
  clock.day = "2027-01-04";
  const read = () => now(clock.day);
  return createStage({
    practice: openness,
    screen: OpennessScreen,
    words: en,
    kit: kitEn,
    people: couple,
    now: read,
    ...more,
  });
};
type Stage = ReturnType<typeof stageOf>;

const open = async (stage: Stage, when = "The same day"): Promise<void> => {
  look(stage);
  press("Open one");
  choose("a change in our plans");
  choose(when);
  choose("Two weeks");
  press("Open it to Ben");
  await says("Open. You can end it on any day.");
};
const wishFor = async (stage: Stage): Promise<void> => {
  look(stage, ben);
  press("Write a wish");
  choose("a decision about both of us");
  choose("Before it happens");
  press("Send this wish");
  await says("On its way. It stays two weeks, or it fades. Both are fine.");
};

describe("two phones", () => {
  it("one opens, the other reads, the teller ends", async () => {
    const stage = stageOf();
    await open(stage);
    look(stage, ben);
    expect(shown()).toContain("Ana tells you the same day:a change in our plans");
    expect(screen.queryByRole("button", { name: "End it" })).toBeNull();
    look(stage);
    press("End it");
    await says("It has ended. Nothing more is owed.");
    look(stage, ben);
    expect(shown()).not.toContain("a change in our plans");
  });
  it("a weekly one asks its teller alone", async () => {
    const stage = stageOf();
    await open(stage, "Once a week");
    clock.day = "2027-01-11";
    look(stage, ben);
    expect(shown()).not.toContain("Told this week?");
    look(stage);
    press("I told it");
    await says("Noted on this phone.");
    expect(shown()).not.toContain("Told this week?");
  });
  it("a wish is met by opening one like it, which is the teller's own", async () => {
    const stage = stageOf();
    await wishFor(stage);
    expect(screen.queryByRole("button", { name: "Write a wish" })).toBeNull();
    look(stage);
    expect(shown()).toContain("A wish is no duty.");
    press("Open one like this");
    expect(screen.getByLabelText<HTMLInputElement>("a decision about both of us").checked).toBe(true);
    expect(screen.getByLabelText<HTMLInputElement>("Before it happens").checked).toBe(true);
    press("Open it to Ben");
    await says("I tell Ben before:a decision about both of us");
  });
  it("[S-56] put aside, Ben's phone shows what it showed before", async () => {
    const stage = stageOf();
    await wishFor(stage);
    look(stage, ben);
    const before = shown();
    look(stage);
    press("Not now");
    await says("Put aside on this phone. Nothing is sent.");
    look(stage, ben);
    expect(shown()).toBe(before);
  });
  it("answered in words brings them", async () => {
    const stage = stageOf();
    await wishFor(stage);
    look(stage);
    write("Answer in my own words", "From February on");
    press("Send this answer");
    await says("Sent.");
    look(stage, ben);
    expect(shown()).toContain("Ana answered:From February on");
  });
});

describe("what is nobody's to ask", () => {
  it.each([
    ["when my friends call", "Friends stay each person’s own."],
    ["what I say to my mother", "Contact with family stays each person’s own."],
    ["the password of my mail", "Codes, and what is on a phone, stay each person’s own."],
    ["where I am at noon", "Where somebody is stays that person’s own."],
    ["متى أصلّي", "Faith stays each person’s own."],
  ])("%s gets a kind sentence, and is not sent", (text, sentence) => {
    const stage = stageOf();
    look(stage);
    press("Open one");
    choose("Something else");
    write("What I tell: in my own words", text);
    choose("Once a week");
    press("Open it to Ben");
    expect(shown()).toContain(sentence);
    expect(shown()).toContain("Is there something smaller, about the two of you?");
    expect(screen.getByLabelText<HTMLInputElement>("What I tell: in my own words").value).toBe(text);
    expect(stage.log.value).toEqual([]);
  });
});

describe("other ways in", () => {
  it("asks for what is missing, and keeps what was tapped", () => {
    const stage = stageOf();
    look(stage);
    press("Open one");
    press("Open it to Ben");
    expect(shown()).toContain("One tap or a few words are enough.");
    choose("running late");
    press("Open it to Ben");
    expect(shown()).toContain("When would that be?");
    look(stage);
    press("Open one");
    expect(screen.getByLabelText<HTMLInputElement>("running late").checked).toBe(true);
  });
  it("alone keeps something for oneself, and lets it go", async () => {
    const stage = stageOf({ mode: "alone", people: [couple[0]] });
    look(stage);
    write("What I would like to hide less", "that I am tired");
    press("Keep it for myself");
    await says("that I am tired");
    expect(stage.log.value.map(({ lane }) => lane)).toEqual(["private"]);
    press("Let it go");
    await waitFor(() => expect(shown()).not.toContain("that I am tired"));
  });
  it("[S-48] the switch keeps wishes out and tells nobody", async () => {
    const stage = stageOf();
    look(stage);
    const switches = screen.getAllByRole("button", { name: "Let none arrive here" });
    fireEvent.click(switches[1] ?? document.body);
    await says("Changed on this phone.");
    await wishFor(stage);
    look(stage);
    expect(shown()).not.toContain("A wish from Ben");
  });
  it("one phone keeps nothing private", async () => {
    const stage = stageOf({ mode: "one" });
    look(stage);
    expect(screen.queryByText("For me alone")).toBeNull();
    await open(stage);
    expect(stage.log.value.map(({ lane }) => lane)).toEqual(["shared"]);
  });
  it("speaks Arabic", async () => {
    const stage = stageOf({ words: ar, language: "ar" });
    look(stage);
    press("فتح واحد");
    choose("قرار يخصّنا معًا");
    choose("قبل أن يحدث");
    press("فتحه أمام \u2068Ben\u2069");
    await says("صار مفتوحًا.");
  });
});
