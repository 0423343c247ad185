import { ben, now } from "@goldseam/testkit";
import kitEn from "@goldseam/ui/locales/en.json";
import { createStage } from "@goldseam/ui/testing";
import { couple, look, press, says, shown, write } from "@goldseam/ui/testing/hands";
import { cleanup, fireEvent, screen, waitFor } from "@testing-library/preact";
import { afterEach, expect, it } from "vitest";
import ar from "./locales/ar.json";
import en from "./locales/en.json";
import { weeklyCheckIn } from "./weekly-check-in.practice.ts";
import { WeeklyCheckInScreen } from "./weekly-check-in.screen.tsx";

afterEach(cleanup);
const clock = { time: "12:00", day: "2027-01-04" };
const stageOf = (more: object = {}) => {
  Object.assign(clock, { time: "12:00", day: "2027-01-04" });
  const read = () => now(clock.day, clock.time);
  const shell = { help: () => undefined };
  const screenOf = { practice: weeklyCheckIn, screen: WeeklyCheckInScreen, words: en, kit: kitEn };
  return createStage({ ...screenOf, people: couple, now: read, shell, ...more });
};

it("brings what its owner brings, skips what is skipped, and what was said goes at the end", async () => {
  const stage = stageOf();
  look(stage, ben);
  write("A note", "the soup on Tuesday");
  look(stage, ben);
  press("Keep it for me");
  await says("Kept, for you alone.");
  look(stage, ben);
  expect(screen.getByLabelText<HTMLTextAreaElement>("A note").value).toBe("");
  look(stage);
  expect(shown()).not.toContain("the soup");
  press("We are both here");
  await says("A thanks");
  expect(shown()).toContain("You begin.");
  expect(shown()).not.toContain("the soup");
  look(stage, ben);
  press("Bring it");
  await says("I said");
  look(stage);
  expect(shown()).toContain("the soup on Tuesday");
  press("On to the next part");
  await says("Something practical");
  press("On to the next part");
  await says("When is the next one?");
  press("Close the check-in");
  await says("The next one: Monday");
  look(stage, ben);
  expect(shown()).toContain("This time you begin.");
  expect(shown()).not.toContain("the soup");
});

it("what the other brings meanwhile takes no word out of the field", async () => {
  const stage = stageOf();
  look(stage);
  press("We are both here");
  await says("You begin.");
  const field = () => screen.getByLabelText<HTMLTextAreaElement>("In my own words").value;
  write("In my own words", "that you cal");
  const [meeting] = stage.log.value.map(({ data }) => (data as { readonly meeting: string }).meeting);
  const words = { text: "the soup", language: "en", direction: "ltr" };
  const brought = { meeting, part: "thanks", brought: "f".repeat(32), words };
  await stage.propose(ben)({ events: [{ type: "check-in-brought", data: brought } as never] });
  await says("the soup");
  expect(field()).toBe("that you cal");
  press("Say it here");
  await says("I said");
  expect(field()).toBe("");
});

it("[S-50] has the two buttons on every page, and a pause asks only its author", async () => {
  const stage = stageOf();
  look(stage);
  press("We are both here");
  await says("You begin.");
  look(stage, ben);
  press(/^Pause \(back at/);
  await says("Then only you are asked.");
  look(stage);
  await says("Ben takes a pause until about");
  expect(screen.queryByRole("button", { name: "I am back" })).toBeNull();
  clock.time = "12:20";
  look(stage, ben);
  await says("What fits now?");
  press("I am back");
  await says("Ana begins.");
  press("Stop for today");
  await says("Enough for today");
  press("Good");
  await says("Once a week, five small parts.");
});

it("keeps sliders to oneself, and says what is usual from the seventh time on", async () => {
  const stage = stageOf();
  for (let at = 4; at < 11; at++) {
    clock.day = `2027-01-${String(at).padStart(2, "0")}`;
    look(stage);
    press("Look at how I am");
    for (const group of document.querySelectorAll("fieldset")) {
      const [choice] = [...group.querySelectorAll("input")].filter((input) => input.value === (at === 10 ? "1" : "6"));
      if (choice) fireEvent.click(choice);
    }
    press("Keep today");
    await waitFor(() => expect(stage.log.value).toHaveLength(at - 3));
  }
  expect(shown()).toContain("lower than usual");
  press("Forget today");
  await waitFor(() => expect(shown()).not.toContain("lower than usual"));
  expect(stage.log.value.every(({ lane }) => lane === "private")).toBe(true);
});

it("alone it is notes and sliders; on one phone the check-in alone", () => {
  look(stageOf({ mode: "alone", people: [couple[0]] }));
  expect(shown()).not.toContain("We are both here");
  expect(shown()).toContain("How I am");
  look(stageOf({ mode: "one" }));
  expect(shown()).toContain("nothing private is kept on it");
  expect(shown()).not.toContain("How I am");
});

it("is there in Arabic", () => {
  look(stageOf({ words: ar, language: "ar" }));
  expect(shown()).toContain("لقاء الأسبوع");
});
