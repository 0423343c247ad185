import { ben, fakeClock } from "@goldseam/testkit";
import kitAr from "@goldseam/ui/locales/ar.json";
import kitEn from "@goldseam/ui/locales/en.json";
import { createStage } from "@goldseam/ui/testing";
import { couple, look, press, says, shown, write } from "@goldseam/ui/testing/hands";
import { cleanup, fireEvent, screen } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import ar from "./locales/ar.json";
import en from "./locales/en.json";
import { notTonight } from "./not-tonight.practice.ts";
import { NotTonightScreen } from "./not-tonight.screen.tsx";

afterEach(cleanup);
const stageOf = (more: object = {}) => {
  const clock = fakeClock();
  const stage = createStage({
    practice: notTonight,
    screen: NotTonightScreen,
    words: en,
    kit: kitEn,
    people: couple,
    now: clock.now,
    ...more,
  });
  return { ...stage, clock };
};
type Stage = ReturnType<typeof stageOf>;
const ask = async (stage: Stage): Promise<void> => {
  look(stage);
  press("Put something aside");
  write("What may rest, in a few words", "The move.");
  fireEvent.click(screen.getByRole("radio", { name: "A week" }));
  press("Ask Ben");
  await says("You asked for this to rest");
};
const agree = async (stage: Stage): Promise<void> => {
  await ask(stage);
  look(stage, ben);
  press("It may rest");
  await says("It rests.");
};

describe("two phones", () => {
  it("rests once both want it, with one thing for this week, and is taken up with one tap", async () => {
    const stage = stageOf();
    await agree(stage);
    write("One thing, in my own words", "We eat outside.");
    press("Say it to Ana");
    await says("You both can read it.");
    look(stage);
    expect(shown()).toContain("Ben said");
    expect(screen.queryByRole("button", { name: "Put something aside" })).toBeNull();
    press("Talk about it again");
    await says("Nothing is put aside");
    expect(shown()).not.toContain("The move.");
  });
  it("has a no of one tap, of which the one who asked sees nothing, and an answer in words", async () => {
    const stage = stageOf();
    await ask(stage);
    look(stage);
    const before = shown();
    look(stage, ben);
    fireEvent.click(screen.getAllByText("Answer in words")[0] ?? document.body);
    press("It does not wait");
    await says("It stays as it is. Nobody learns it.");
    look(stage);
    expect(shown()).toBe(before);
    press("Take it back");
    await says("Taken back.");
  });
  it("rests for the one who asked meanwhile, which the other does not see", async () => {
    const stage = stageOf();
    await ask(stage);
    look(stage, ben);
    const before = shown();
    look(stage);
    press("Let it rest for me alone");
    await says("It rests, for you alone.");
    expect(shown()).toContain("Resting for me");
    expect(screen.queryByRole("button", { name: "Let it rest for me alone" })).toBeNull();
    look(stage, ben);
    expect(shown()).toBe(before);
  });
  it("is answered in words", async () => {
    const stage = stageOf();
    await ask(stage);
    look(stage, ben);
    write("Answer in words", "Rather tomorrow.");
    press("Send it like this");
    await says("It goes to Ana.");
    look(stage);
    expect(shown()).toContain("Rather tomorrow.");
  });
  it("asks before it closes, and may be refused that", async () => {
    const stage = stageOf();
    await agree(stage);
    press("Ask to close it");
    await says("You would like to close it.");
    look(stage);
    press("It stays");
    await says("It stays. Nobody learns it.");
    look(stage, ben);
    expect(shown()).toContain("You would like to close it.");
    look(stage);
    press("Ask to close it");
    await says("Until a yes it stays.");
    look(stage, ben);
    press("Close it");
    await says("It is closed.");
    expect(shown()).toContain("Nothing is put aside");
  });
  it("comes on its day, and can be asked to rest again", async () => {
    const stage = stageOf();
    await agree(stage);
    stage.clock.forward({ days: 7 });
    look(stage);
    expect(shown()).toContain("It rested until");
    press("Ask for it to rest again");
    expect(screen.getByLabelText<HTMLTextAreaElement>("What may rest, in a few words").value).toBe("The move.");
    press("Ask Ben");
    await says("You asked for this to rest");
  });
});

it("alone: lets something rest for oneself", async () => {
  const stage = stageOf({ people: [couple[0]], mode: "alone" });
  look(stage);
  press("Put something aside");
  write("What may rest, in a few words", "The letter.");
  press("Let it rest");
  await says("It rests, for you alone.");
  press("It is over");
  await says("Gone from here.");
});

it("one phone: asked by one, handed back by the other", async () => {
  const stage = stageOf({ mode: "one" });
  look(stage);
  press("Put something aside");
  write("What may rest, in a few words", "The move.");
  press("Ask Ben");
  await says("Ana asks: may this rest?");
  press("It does not wait");
  expect(stage.left.times).toBe(1);
});

it("speaks Arabic", () => {
  look(stageOf({ words: ar, kit: kitAr, language: "ar" }));
  expect(shown()).toContain("ليس الليلة");
});
