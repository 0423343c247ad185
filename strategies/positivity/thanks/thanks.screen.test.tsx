import { ben, now } from "@goldseam/testkit";
import kitEn from "@goldseam/ui/locales/en.json";
import { createStage } from "@goldseam/ui/testing";
import { choose, couple, look, press, says, shown } from "@goldseam/ui/testing/hands";
import { cleanup, fireEvent, screen, waitFor } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import ar from "./locales/ar.json";
import en from "./locales/en.json";
import { thanks } from "./thanks.practice.ts";
import { ThanksScreen } from "./thanks.screen.tsx";

afterEach(cleanup);
const clock = { time: "12:00", day: "2027-01-04" };
const stageOf = (more: object = {}) => {
  Object.assign(clock, { time: "12:00", day: "2027-01-04" });
  const read = () => now(clock.day, clock.time);
  return createStage({
    practice: thanks,
    screen: ThanksScreen,
    words: en,
    kit: kitEn,
    people: couple,
    now: read,
    ...more,
  });
};
type Stage = ReturnType<typeof stageOf>;

const send = async (stage: Stage): Promise<void> => {
  look(stage);
  press("Write a thanks");
  choose("waited for me");
  press("Next");
  choose("patience");
  press("Next");
  fireEvent.input(screen.getByLabelText("In my own words"), { target: { value: "I could breathe again" } });
  press("Send it like this");
  await says("On its way. It arrives at a quiet hour.");
};

describe("two phones", () => {
  it("three parts arrive at the hour, and opening them tells nobody", async () => {
    const stage = stageOf();
    await send(stage);
    look(stage, ben);
    expect(shown()).not.toContain("Something from Ana");
    clock.time = "18:00";
    look(stage, ben);
    expect(shown()).not.toContain("I could breathe again");
    look(stage);
    const before = shown();
    look(stage, ben);
    press("Open it");
    await says("I could breathe again");
    expect(shown()).toContain("What it showspatience");
    look(stage);
    expect(shown()).toBe(before);
  });
  it("one tap and one button are a whole thanks", async () => {
    const stage = stageOf();
    look(stage);
    press("Write a thanks");
    choose("listened to me");
    press("Send it like this");
    await says("Today’s thanks");
    expect(screen.queryByRole("button", { name: "Write a thanks" })).toBeNull();
  });
  it("nothing at all is asked for one word", () => {
    const stage = stageOf();
    look(stage);
    press("Write a thanks");
    press("Next");
    expect(shown()).toContain("One tap or one word is enough.");
    expect(stage.log.value).toEqual([]);
  });
  it("is taken back by its author; what was read keeps its day", async () => {
    const stage = stageOf();
    await send(stage);
    clock.time = "20:00";
    look(stage, ben);
    press("Open it");
    await says("I could breathe again");
    look(stage);
    press("Take it back");
    await says("Taken back. Taken back is not unread.");
    look(stage, ben);
    expect(shown()).toContain("Removed by its author, Monday, January 4.");
    expect(shown()).not.toContain("I could breathe again");
  });
  it("keeps what is written when the page is left", () => {
    const stage = stageOf();
    look(stage);
    press("Write a thanks");
    choose("cooked for us");
    look(stage);
    press("Write a thanks");
    expect(screen.getByLabelText<HTMLInputElement>("cooked for us").checked).toBe(true);
  });
  it("[S-48] the hour and the switch are the receiver's own", async () => {
    const stage = stageOf();
    look(stage, ben);
    choose("10:00 PM");
    await says("Kept on this phone.");
    press("Let none arrive here");
    await says("Let them arrive again");
    await send(stage);
    clock.day = "2027-01-06";
    look(stage, ben);
    expect(shown()).not.toContain("Something from Ana");
  });
});

describe("other ways in", () => {
  it("alone keeps one, and lets it go", async () => {
    const stage = stageOf({ mode: "alone", people: [couple[0]] });
    look(stage);
    press("Write one for myself");
    expect(shown()).toContain("What did somebody do?");
    choose("was simply there");
    press("Keep it like this");
    await says("Kept, for you alone.");
    expect(stage.log.value.map(({ lane }) => lane)).toEqual(["private"]);
    press("Let it go");
    await waitFor(() => expect(shown()).not.toContain("was simply there"));
  });
  it("on one phone opens without a private word being kept", async () => {
    const stage = stageOf({ mode: "one" });
    look(stage);
    press("Write a thanks");
    choose("cooked for us");
    press("Send it like this");
    await says("Today’s thanks");
    expect(stage.log.value.map(({ lane }) => lane)).toEqual(["shared"]);
  });
  it("speaks Arabic", async () => {
    const stage = stageOf({ words: ar, language: "ar" });
    look(stage);
    press("كتابة شكر");
    choose("الإصغاء إليّ");
    press("إرساله هكذا");
    await says("في طريقه. يصل في ساعة هادئة.");
  });
});
