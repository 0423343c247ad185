import { ana, ben, now } from "@goldseam/testkit";
import kitAr from "@goldseam/ui/locales/ar.json";
import kitEn from "@goldseam/ui/locales/en.json";
import { createStage } from "@goldseam/ui/testing";
import { choose, couple, headed, heading, look, press, shown, write } from "@goldseam/ui/testing/hands";
import { cleanup, fireEvent, screen, within } from "@testing-library/preact";
import { afterEach, describe, expect, it, vi } from "vitest";
import { firstOpening } from "./first-opening.practice.ts";
import { FirstOpeningScreen } from "./first-opening.screen.tsx";
import ar from "./locales/ar.json";
import en from "./locales/en.json";

afterEach(cleanup);
const QUESTION = "One small thing that would make this week a little better for me";

const stageOf = (more: object = {}) =>
  createStage({
    practice: firstOpening,
    screen: FirstOpeningScreen,
    words: en,
    kit: kitEn,
    people: couple,
    now: () => now(),
    ...more,
  });
type Stage = ReturnType<typeof stageOf>;

const answer = async (stage: Stage, of: string, chip: string): Promise<void> => {
  look(stage, of);
  choose(chip);
  press("Close my answer");
  await vi.waitFor(() => expect(heading()).not.toBe(QUESTION));
};

describe("two phones", () => {
  it("from the question to both answers, in five taps a person", async () => {
    const stage = stageOf();
    look(stage);
    expect(heading()).toBe(QUESTION);
    expect(shown()).toContain("Ben sees it when both answers are in.");
    choose("A walk");
    press("Close my answer");
    await headed("Closed.");
    expect(shown()).toContain("It opens when both are in. Look up for a moment.");
    expect(shown()).toContain("It opens when both phones have been here, or it fades. Both are fine.");
    await answer(stage, ben, "Sleep");
    await headed("Both are in.");
    expect(shown()).not.toContain("A walk");
    press("Open together");
    expect(heading()).toBe("Both open.");
    await vi.waitFor(() => expect(stage.announced).toContain("Both open."));
    const theirs = within(screen.getByRole("heading", { level: 2, name: "Ana" }).closest("section") ?? document.body);
    expect(theirs.getByText("A walk")).toBeTruthy();
    fireEvent.click(theirs.getByRole("button", { name: "I would like to do that" }));
    await screen.findByText("That was it for today.");
    expect(screen.getAllByRole("button", { name: "Just good to know" })).toHaveLength(1);
    look(stage);
    expect(heading()).toBe("Both are in.");
    press("Open together");
    expect(shown()).toContain("Ben said: I would like to do that");
  });
  it("opens on each phone at its own tap, and stays open there", async () => {
    const stage = stageOf();
    await answer(stage, ana, "A walk");
    await answer(stage, ben, "A walk");
    press("Open together");
    expect(shown()).toContain("You both wrote the same.");
    look(stage, ben);
    expect(heading()).toBe("Both open.");
    look(stage, ana);
    expect(heading()).toBe("Both are in.");
  });
  it("shows Ben the same page whether or not Ana has closed hers", async () => {
    const stage = stageOf();
    const page = () => document.body.innerHTML.replace(/(id|for|name|aria-\w+)="[^"]*"/g, "");
    look(stage, ben);
    const before = page();
    await answer(stage, ana, "A walk");
    look(stage, ben);
    expect(page()).toBe(before);
  });
  it("keeps what is written as a draft, and forgets the draft once both are open", async () => {
    const stage = stageOf();
    look(stage);
    write("In my own words", "a quiet breakfast");
    choose("A walk");
    look(stage);
    expect(screen.getByLabelText<HTMLTextAreaElement>("In my own words").value).toBe("a quiet breakfast");
    expect(screen.getByLabelText<HTMLInputElement>("A walk").checked).toBe(true);
    press("Close my answer");
    await headed("Closed.");
    await answer(stage, ben, "Sleep");
    look(stage);
    press("Open together");
    expect(shown()).toContain("a quiet breakfast");
    await vi.waitFor(() => expect([...stage.drafts.values()].join()).not.toContain("breakfast"));
  });
  it("says what is missing, in words", () => {
    look(stageOf());
    press("Close my answer");
    expect(shown()).toContain("Choose one, or write a word.");
    choose("Sleep");
    expect(shown()).not.toContain("Choose one, or write a word.");
  });
  it("takes one small thing and at most three from outside", async () => {
    const stage = stageOf();
    const checked = () => screen.getAllByRole<HTMLInputElement>("checkbox").filter((box) => box.checked).length;
    look(stage);
    choose("Sleep");
    choose("A walk");
    expect(checked()).toBe(1);
    press("Close my answer");
    await headed("Closed.");
    await answer(stage, ben, "Sleep");
    press("Open together");
    press("Just good to know");
    await screen.findByText("That was it for today.");
    look(stage, ben);
    expect(heading()).toBe("What weighs on me from outside?");
    for (const chip of ["Money", "Work", "My health", "Relatives"]) choose(chip);
    expect(checked()).toBe(3);
  });
  it("is taken back while the other's is not in, and asked again", async () => {
    const stage = stageOf();
    await answer(stage, ana, "A walk");
    press("Take it back");
    await vi.waitFor(() => expect(shown()).toContain("This question was put away. It can be asked again."));
    press("Ask it again");
    press("Close my answer");
    await headed("Closed.");
    expect(stage.log.value.map(({ type }) => type)).toEqual(["answer-closed", "question-asked-again", "answer-closed"]);
  });
  it("says so when it cannot be kept, and the words stay", async () => {
    look(stageOf({ refuses: { ok: false, why: "storage-full" } }));
    write("In my own words", "mine");
    press("Close my answer");
    await screen.findByText("This phone is full. Nothing that was kept is lost.");
    expect(screen.getByLabelText<HTMLTextAreaElement>("In my own words").value).toBe("mine");
  });
  it("is reached by the keyboard, heading first", () => {
    look(stageOf());
    expect(document.activeElement).toBe(screen.getByRole("heading", { level: 1 }));
    for (const control of [...screen.getAllByRole("checkbox"), ...screen.getAllByRole("button")]) {
      control.focus();
      expect(document.activeElement).toBe(control);
    }
  });
});

describe("one phone", () => {
  it("passes from one to the other and opens for both", async () => {
    const stage = stageOf({ mode: "one" });
    look(stage);
    expect(shown()).toContain("One phone, two people. Ana writes now, alone.");
    choose("A walk");
    press("Close my answer");
    await vi.waitFor(() => expect(shown()).toContain("Ben writes now, alone."));
    expect(shown()).not.toContain("Take it back");
    expect(screen.getByLabelText<HTMLInputElement>("A walk").checked).toBe(false);
    choose("Sleep");
    press("Close my answer");
    await headed("Both are in.");
    press("Open together");
    press("I would like to do that");
    await screen.findByText("That was it for today.");
    press("Hand the phone to Ana for a reply");
    await vi.waitFor(() => expect(shown()).toContain("Ben said: I would like to do that"));
    expect(heading()).toBe("Both open.");
  });
});

describe("alone", () => {
  it("keeps a note for oneself and lets it go", async () => {
    const stage = stageOf({ mode: "alone", people: [couple[0]] });
    look(stage);
    expect(heading()).toBe("One small thing for this week, for myself");
    choose("Sleep");
    write("In my own words", "the long nights");
    write("One thing I can do without the other", "bed at ten");
    look(stage);
    expect(screen.getByLabelText<HTMLTextAreaElement>("In my own words").value).toBe("the long nights");
    press("Keep it");
    await screen.findByText("Kept, for you alone.");
    expect([...stage.drafts.values()].join("")).toBe("");
    expect(stage.log.value).toMatchObject([{ lane: "private", type: "note-kept" }]);
    expect(shown()).toContain("bed at ten");
    press("Let it go");
    await vi.waitFor(() => expect(shown()).not.toContain("bed at ten"));
  });
  it("is what one does while an answer is closed", async () => {
    const stage = stageOf();
    await answer(stage, ana, "A walk");
    press("Meanwhile, something for you alone");
    expect(heading()).toBe("One small thing for this week, for myself");
    expect(shown()).toContain("Alone, this helps you more than the two of you.");
  });
});

it("speaks Arabic, names the other in the form they chose, and shows own words as they were written", async () => {
  const stage = stageOf({ words: ar, kit: kitAr, language: "ar" });
  look(stage);
  expect(heading()).toBe(ar["prompt.small-thing"]);
  expect(shown()).toContain("سيراه \u2068Ben\u2069");
  write(kitAr["kit.own-words"], "ساعة هدوء");
  press(ar.close);
  await headed(kitAr["kit.sealed.closed"]);
  look(stage, ben);
  expect(shown()).toContain("ستراه \u2068Ana\u2069");
  choose(ar["chip.walk"]);
  press(ar.close);
  await headed(kitAr["kit.sealed.ready"]);
  press(kitAr["kit.sealed.open"]);
  const words = screen.getByText("ساعة هدوء");
  expect(words.getAttribute("lang")).toBe("ar");
  expect(words.getAttribute("dir")).toBe("auto");
});
