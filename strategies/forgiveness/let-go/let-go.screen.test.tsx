import { ben, now } from "@goldseam/testkit";
import kitAr from "@goldseam/ui/locales/ar.json";
import kitEn from "@goldseam/ui/locales/en.json";
import { createStage } from "@goldseam/ui/testing";
import { couple, look, press, says, shown } from "@goldseam/ui/testing/hands";
import { cleanup, fireEvent, screen } from "@testing-library/preact";
import { afterEach, expect, it, vi } from "vitest";
import { letGo } from "./let-go.practice.ts";
import { LetGoScreen } from "./let-go.screen.tsx";
import ar from "./locales/ar.json";
import en from "./locales/en.json";

afterEach(cleanup);
const help = vi.fn();
const stageOf = (more: object = {}) =>
  createStage({
    practice: letGo,
    screen: LetGoScreen,
    words: en,
    kit: kitEn,
    people: couple,
    now: () => now(),
    shell: { help },
    ...more,
  });
type Stage = ReturnType<typeof stageOf>;
const write = (value: string): void =>
  void fireEvent.input(screen.getByLabelText("In my own words"), { target: { value } });
const answer = (question: string, label: string): void => {
  const group = screen.getByRole("group", { name: question });
  const row = [...group.querySelectorAll("label")].find((one) => one.textContent === label);
  fireEvent.click(row?.querySelector("input") ?? group);
};
const begin = async (stage: Stage, amends: string, still: string): Promise<void> => {
  look(stage);
  press("Begin");
  press("Next");
  await says("One tap at each question is enough.");
  answer("Was something made good?", amends);
  answer("Does it still happen?", still);
  press("Next");
  await says("What happened");
};

it("asks first, then goes through to one of four ends, and what helps when it comes back", async () => {
  const stage = stageOf();
  await begin(stage, "Partly", "No, it is over");
  write("The birthday.");
  press("Next");
  await says("This excuses nothing.");
  press("Next");
  await says("Sleep, calm, time");
  press("Next");
  await says("All four are whole endings.");
  press("I let it go in how I act");
  await says("When it comes back");
  write("I go outside.");
  press("Next");
  await says("You let it go in how you act.");
  expect(shown()).toContain("I go outside.");
  expect(stage.log.value.every(({ lane }) => lane === "private")).toBe(true);
  look(stage, ben);
  expect(shown()).not.toContain("The birthday.");
  look(stage);
  press(/The birthday/);
  press("Remove it");
  await says("It is gone from here.");
  expect(shown()).not.toContain("The birthday.");
});

it.each([
  ["No", "No, it is over"],
  ["Yes", "Yes, it does"],
  ["Yes", "I am not sure"],
])("made good: %s, still: %s: limits and people in place of deciding", async (amends, still) => {
  const stage = stageOf();
  await begin(stage, amends, still);
  press("Next");
  await says("Sleep, calm, time");
  press("Next");
  await says("First what protects you");
  expect(screen.queryByRole("button", { name: /I let it go/ })).toBeNull();
  press("People who can help");
  expect(help).toHaveBeenCalled();
  press("My limit stays");
  await vi.waitFor(() => expect(stage.left.times).toBe(1));
});

it("keeps what was typed, goes back a step, and can be left open", async () => {
  const stage = stageOf();
  await begin(stage, "Yes", "No, it is over");
  write("half a");
  press("Back");
  await says("It stands open. Nothing asks for an end.");
  press("Go through it anew");
  answer("Was something made good?", "Yes");
  answer("Does it still happen?", "No, it is over");
  press("Next");
  await says("What happened");
  expect(screen.getByLabelText<HTMLTextAreaElement>("In my own words").value).toBe("half a");
});

it("one phone: says why the path is not there", () => {
  look(stageOf({ mode: "one" }));
  expect(shown()).toContain("One phone has no private room");
  expect(screen.queryByRole("button", { name: "Begin" })).toBeNull();
});

it("speaks Arabic", () => {
  look(stageOf({ words: ar, kit: kitAr, language: "ar" }));
  expect(shown()).toContain("هذا ليس مستحقًّا عليك");
});
