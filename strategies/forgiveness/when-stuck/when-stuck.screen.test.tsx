import { ben, now } from "@goldseam/testkit";
import kitAr from "@goldseam/ui/locales/ar.json";
import kitEn from "@goldseam/ui/locales/en.json";
import { createStage } from "@goldseam/ui/testing";
import { couple, look, press, says, shown } from "@goldseam/ui/testing/hands";
import { cleanup, fireEvent, screen } from "@testing-library/preact";
import { afterEach, expect, it, vi } from "vitest";
import ar from "./locales/ar.json";
import en from "./locales/en.json";
import { whenStuck } from "./when-stuck.practice.ts";
import { WhenStuckScreen } from "./when-stuck.screen.tsx";

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});
const help = vi.fn();
const stageOf = (more: object = {}) =>
  createStage({
    practice: whenStuck,
    screen: WhenStuckScreen,
    words: en,
    kit: kitEn,
    people: couple,
    now: () => now(),
    shell: { help },
    ...more,
  });
type Stage = ReturnType<typeof stageOf>;
const page = async (stage: Stage, text: string, heading = "What happened"): Promise<void> => {
  look(stage);
  press("Write a page");
  fireEvent.click(screen.getByRole("radio", { name: heading }));
  fireEvent.input(screen.getByLabelText("In my own words"), { target: { value: text } });
  press("Keep the page");
  await says("What I wrote");
};

it("says what help there is and what to ask, with people and numbers", () => {
  look(stageOf());
  expect(shown()).toContain("That is nobody’s failing.");
  expect(shown()).toContain("Begin here if you are afraid.");
  expect(shown()).toContain("May I begin alone?");
  press("People and numbers");
  expect(help).toHaveBeenCalled();
});

it("[S-58] shows exactly what is read before it is put together, each page with whose words it is", async () => {
  const stage = stageOf();
  await page(stage, "The same evening comes back.");
  await page(stage, "I want to sleep.", "What I wish for");
  press("Choose pages");
  press("See what is read");
  await says("One page is enough.");
  fireEvent.click(screen.getByRole("checkbox", { name: /The same evening/ }));
  fireEvent.click(screen.getByRole("radio", { name: "28 days" }));
  press("See what is read");
  await says("This is what is read");
  expect(screen.getAllByText(/One person’s words, chosen by that person/)).toHaveLength(1);
  expect(shown()).not.toContain("I want to sleep.");
  press("Put it together");
  await says("Paper does not close.");
  const print = vi.fn();
  vi.stubGlobal("print", print);
  press("Print");
  expect(print).toHaveBeenCalledOnce();
  expect(stage.log.value.every(({ lane }) => lane === "private")).toBe(true);
  look(stage, ben);
  expect(shown()).not.toContain("The same evening");
  look(stage);
  press("My pages to show");
  press("Close them now");
  await vi.waitFor(() => expect(screen.queryByRole("button", { name: "My pages to show" })).toBeNull());
});

it("changes a page and drops it", async () => {
  const stage = stageOf();
  await page(stage, "The same evening comes back.");
  press(/The same evening/);
  press("Change the words");
  fireEvent.input(screen.getByLabelText("In my own words"), { target: { value: "Another evening." } });
  press("Keep the page");
  await says("Another evening.");
  press(/Another evening/);
  press("Drop the page");
  await says("Gone from here.");
});

it("one phone: help and questions, and why pages are not there", () => {
  look(stageOf({ mode: "one" }));
  expect(shown()).toContain("Pages are not here.");
  expect(screen.queryByRole("button", { name: "Write a page" })).toBeNull();
});

it("speaks Arabic", () => {
  look(stageOf({ words: ar, kit: kitAr, language: "ar" }));
  expect(shown()).toContain("بعض الجروح تحتاج إلى شخص ثالث");
});
