import { ben, now } from "@goldseam/testkit";
import kitEn from "@goldseam/ui/locales/en.json";
import { createStage } from "@goldseam/ui/testing";
import { couple, look, press, says, shown } from "@goldseam/ui/testing/hands";
import { cleanup, fireEvent, screen } from "@testing-library/preact";
import { afterEach, expect, it } from "vitest";
import ar from "./locales/ar.json";
import en from "./locales/en.json";
import { talkRules } from "./talk-rules.practice.ts";
import { TalkRulesScreen } from "./talk-rules.screen.tsx";

afterEach(cleanup);
const clock = { time: "12:00" };
const stageOf = (more: object = {}) => {
  clock.time = "12:00";
  const read = () => now("2027-01-04", clock.time);
  const shell = { help: () => undefined };
  return createStage({
    practice: talkRules,
    screen: TalkRulesScreen,
    words: en,
    kit: kitEn,
    people: couple,
    now: read,
    shell,
    ...more,
  });
};

it("a ready-made rule becomes both people's by two taps, and ends by one", async () => {
  const stage = stageOf();
  look(stage);
  fireEvent.click(screen.getByLabelText("One speaks at a time"));
  press("Propose it");
  await says("Proposed. It is in force when Ben says yes.");
  look(stage, ben);
  press("Yes, I hold to it");
  await says("In force for both.");
  look(stage);
  expect(shown()).toContain("In force");
  press("End this rule");
  await says("This rule has ended.");
});

it("[S-50] a break is one tap, shows on both, and at the hour asks only who took it", async () => {
  const stage = stageOf();
  look(stage, ben);
  press(/^Pause \(back at/);
  await says("Then only you are asked.");
  look(stage);
  await says("Ben takes a pause until about");
  expect(screen.queryByRole("button", { name: "I am back" })).toBeNull();
  expect(shown()).toContain("Nobody follows. If you are followed or held, press Help.");
  clock.time = "12:20";
  look(stage, ben);
  await says("What fits now?");
  press("Ten more minutes");
  await says("Then only you are asked.");
  press("Stop for today");
  await says("Talking can wait for another day.");
  const mine = shown();
  look(stage);
  await says("Talking can wait for another day.");
  expect(mine.replace("End the break", "")).toBe(shown());
});

it("alone, it is a rule for oneself", async () => {
  const stage = stageOf({ mode: "alone", people: [couple[0]] });
  look(stage);
  expect(screen.queryByText("Propose it")).toBeNull();
  fireEvent.input(screen.getByLabelText("In hard talks, I …"), { target: { value: "I breathe first" } });
  press("Keep it for me");
  await says("Kept, for you alone.");
});

it("is there in Arabic", () => {
  look(stageOf({ words: ar, language: "ar" }));
  expect(shown()).toContain("قواعد الحديث");
});
