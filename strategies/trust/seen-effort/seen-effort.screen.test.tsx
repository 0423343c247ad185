import { ana, ben, now } from "@goldseam/testkit";
import kitEn from "@goldseam/ui/locales/en.json";
import { createStage } from "@goldseam/ui/testing";
import { choose, couple, look, press, says, shown, write } from "@goldseam/ui/testing/hands";
import { cleanup, screen, waitFor } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import ar from "./locales/ar.json";
import en from "./locales/en.json";
import { seenEffort } from "./seen-effort.practice.ts";
import { SeenEffortScreen } from "./seen-effort.screen.tsx";

afterEach(cleanup);
const clock = { day: "2027-01-08" };
const stageOf = (more: object = {}) => {
  clock.day = "2027-01-08";
  const read = () => now(clock.day);
  return createStage({
    practice: seenEffort,
    screen: SeenEffortScreen,
    words: en,
    kit: kitEn,
    people: couple,
    now: read,
    ...more,
  });
};
type Stage = ReturnType<typeof stageOf>;

const close = async (stage: Stage, of: string, effort: string): Promise<void> => {
  look(stage, of);
  choose(effort);
  press("Close my answer");
  await waitFor(() => expect(shown()).not.toContain("Up to three"));
};

describe("two phones", () => {
  it("both close, both open, and each reads what the other saw", async () => {
    const stage = stageOf();
    look(stage);
    choose("stayed calm when it got tight");
    write("Something I did that you could not see", "I called the school");
    press("Close my answer");
    await says("It opens when both are in.");
    look(stage, ben);
    expect(shown()).not.toContain("I called the school");
    await close(stage, ben, "left me time");
    press("Open together");
    await says("Ana noticed");
    expect(shown()).toContain("stayed calm when it got tight");
    expect(shown()).toContain("And did something that could not be seen:I called the school");
    look(stage);
    press("Open together");
    await says("Ben noticed");
    expect(shown()).toContain("left me time");
    expect(stage.log.value.filter(({ type }) => type === "week-read")).toHaveLength(2);
  });
  it("three at most, own words among them", () => {
    const stage = stageOf();
    look(stage);
    for (const label of ["asked how I am", "left me time", "put the phone away", "told me something hard"])
      choose(label);
    expect(screen.getByLabelText<HTMLInputElement>("told me something hard").checked).toBe(false);
    write("In my own words", "you sang");
    press("Close my answer");
    expect(shown()).toContain("Three are enough, own words among them. Which one goes?");
    expect(screen.getByLabelText<HTMLInputElement>("put the phone away").checked).toBe(true);
    expect(stage.log.value).toEqual([]);
  });
  it("nothing at all is asked for one word", () => {
    const stage = stageOf();
    look(stage);
    press("Close my answer");
    expect(shown()).toContain("One tap or one word is enough.");
    expect(stage.log.value).toEqual([]);
  });
  it("taken back, it can be asked again in the same week", async () => {
    const stage = stageOf();
    await close(stage, ana, "asked how I am");
    press("Take it back");
    await says("This question was put away.");
    press("Ask it again");
    expect(screen.getByLabelText<HTMLInputElement>("asked how I am").checked).toBe(true);
    press("Close my answer");
    await says("It opens when both are in.");
  });
  it("a week that opened late is read in the next one, before it is this week's turn", async () => {
    const stage = stageOf();
    await close(stage, ana, "asked how I am");
    await close(stage, ben, "left me time");
    clock.day = "2027-01-12";
    look(stage);
    await says("Ben noticed");
    press("Close it");
    await says("Up to three");
    look(stage);
    expect(shown()).toContain("Up to three");
  });
});

describe("other ways in", () => {
  it("a note of the week waits in the private room and is taken in", async () => {
    const stage = stageOf();
    look(stage);
    press("Note something for me alone");
    write("An effort", "you cooked on a bad day");
    press("Keep it for myself");
    await says("Kept, for you alone.");
    expect(stage.log.value.map(({ lane }) => lane)).toEqual(["private"]);
    look(stage);
    press("Take it in");
    expect(screen.getByLabelText<HTMLTextAreaElement>("In my own words").value).toBe("you cooked on a bad day");
  });
  it("alone notes what one sees", async () => {
    const stage = stageOf({ mode: "alone", people: [couple[0]] });
    look(stage);
    write("An effort", "I went for a walk");
    press("Keep it for myself");
    await says("I went for a walk");
    press("Let it go");
    await waitFor(() => expect(shown()).not.toContain("I went for a walk"));
  });
  it("one phone passes from one to the other and keeps nothing private", async () => {
    const stage = stageOf({ mode: "one" });
    look(stage);
    expect(shown()).toContain("Ana writes now.");
    expect(screen.queryByText("Note something for me alone")).toBeNull();
    choose("asked how I am");
    press("Close my answer");
    await says("Ben writes now.");
    choose("left me time");
    press("Close my answer");
    await says("Both are in.");
    press("Open together");
    await says("Ana noticed");
    expect(stage.log.value.every(({ lane }) => lane !== "private")).toBe(true);
  });
  it("speaks Arabic", async () => {
    const stage = stageOf({ words: ar, language: "ar" });
    look(stage);
    choose("السؤال عن حالي");
    press("إغلاق جوابي");
    await waitFor(() => expect(stage.log.value.map(({ type }) => type)).toEqual(["week-closed"]));
  });
});
