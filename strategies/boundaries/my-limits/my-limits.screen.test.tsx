import { ana, ben, now } from "@goldseam/testkit";
import kitAr from "@goldseam/ui/locales/ar.json";
import kitEn from "@goldseam/ui/locales/en.json";
import { createStage } from "@goldseam/ui/testing";
import { choose, couple, look, press, says, shown, types, write } from "@goldseam/ui/testing/hands";
import { cleanup, fireEvent, screen, within } from "@testing-library/preact";
import { afterEach, describe, expect, it, vi } from "vitest";
import ar from "./locales/ar.json";
import en from "./locales/en.json";
import { myLimits } from "./my-limits.practice.ts";
import { MyLimitsScreen } from "./my-limits.screen.tsx";

afterEach(cleanup);
const stageOf = (more: object = {}) =>
  createStage({
    practice: myLimits,
    screen: MyLimitsScreen,
    words: en,
    kit: kitEn,
    people: couple,
    now: () => now(),
    ...more,
  });
type Stage = ReturnType<typeof stageOf>;

/** To the last tap: money, a line, a level. */
const say = (line = "After nine I do not talk about money.", level = "No"): void => {
  press("Set a limit");
  choose("Money");
  write("My line, in my own words", line);
  press("Next");
  fireEvent.click(screen.getByRole("radio", { name: new RegExp(`^${level}`) }));
};
const share = async (stage: Stage): Promise<void> => {
  look(stage);
  say();
  press("Share it with Ben");
  await says("It stands. The other phone follows when it arrives there.");
};

describe("two phones", () => {
  it("[S-43] sets and shares one; it stands at once, and the other reads it", async () => {
    const stage = stageOf();
    await share(stage);
    expect(shown()).toContain("You both read it");
    look(stage, ben);
    expect(shown()).toContain("Ana tells you a limit");
    expect(shown()).toContain("After nine I do not talk about money.");
    expect(shown()).toContain("It stands already. Nothing is asked of you.");
    expect(screen.queryByRole("button", { name: "Change it" })).toBeNull();
    expect(screen.queryByRole("button", { name: "It applies no more" })).toBeNull();
  });
  it("keeps one for its owner, of which the other sees nothing", async () => {
    const stage = stageOf();
    look(stage);
    say();
    press("Keep it for me alone");
    await says("It stands, for you alone.");
    expect(shown()).toContain("For you alone");
    look(stage, ben);
    expect(shown()).toContain("Nothing stands here yet");
    expect(stage.log.value.map(({ lane }) => lane)).toEqual(["private"]);
  });
  it("marks a limit as read with nothing changed on the owner's phone", async () => {
    const stage = stageOf();
    await share(stage);
    look(stage);
    const before = shown();
    look(stage, ben);
    press("I have read it");
    await says("Noted on this phone. Nothing is sent.");
    expect(shown()).toContain("From Ana");
    look(stage);
    expect(shown()).toBe(before);
  });
  it("says a limit back, afterwards", async () => {
    const stage = stageOf();
    await share(stage);
    look(stage, ben);
    write("What I understood", "Money before nine.");
    press("Say it back");
    await says("What you said back");
    look(stage);
    expect(shown()).toContain("Ben understood");
    expect(shown()).toContain("Money before nine.");
  });
  it("changes, takes back to oneself, and ends, each at once", async () => {
    const stage = stageOf();
    await share(stage);
    press("Change it");
    press("Next");
    fireEvent.click(screen.getByRole("radio", { name: /^Ask first/ }));
    press("Change it now");
    await says("Changed. It stands like this now.");
    look(stage, ben);
    expect(shown()).toContain("Ask first");
    look(stage);
    press("Keep it for me alone from now on");
    await says("It stands, for you alone.");
    look(stage, ben);
    expect(shown()).not.toContain("money");
    look(stage);
    press("It applies no more");
    await says("It applies no more.");
    look(stage);
    expect(shown()).toContain("Nothing stands here yet");
    expect(types(stage)).toEqual(["limit-shared", "limit-changed", "limit-kept", "limit-ended", "limit-dropped"]);
  });
  it("shares a kept one by one tap, as it is", async () => {
    const stage = stageOf();
    look(stage);
    say();
    press("Keep it for me alone");
    await says("It stands, for you alone.");
    press("Share it with Ben");
    await says("You both read it");
    press("It applies no more");
    await vi.waitFor(() => expect(types(stage).slice(2)).toEqual(["limit-ended", "limit-dropped"]));
  });
  it("says which part is missing, and that a full phone kept nothing", async () => {
    look(stageOf());
    press("Set a limit");
    press("Next");
    expect(shown()).toContain("One thing is missing: what it is about, in either way.");
    choose("Touch");
    press("Next");
    press("Keep it for me alone");
    expect(shown()).toContain("One thing is missing: fine, ask first, or no.");
    const full = stageOf({ refuses: { ok: false, why: "storage-full" } });
    look(full);
    say();
    press("Share it with Ben");
    await says("This phone is full.");
    expect(full.drafts.get(`${ana}/line-new`)).toContain("After nine");
  });
  it("keeps what was typed, and forgets it once it stands", async () => {
    const stage = stageOf();
    look(stage);
    say();
    look(stage);
    press("Set a limit");
    expect(screen.getByLabelText("My line, in my own words")).toHaveProperty(
      "value",
      "After nine I do not talk about money.",
    );
    press("Next");
    press("Keep it for me alone");
    await says("It stands, for you alone.");
    expect([...stage.drafts.values()].join("")).toBe("");
  });
});

describe("a line about what the other may do", () => {
  it("is turned into a wish that steers nothing", async () => {
    const stage = stageOf();
    look(stage);
    say("You may not see your friends.");
    press("Share it with Ben");
    await says("This is about what Ben does");
    write("My wish", "You must stay at home.");
    press("Tell it as a wish");
    await says("A wish leaves the answer free.");
    expect(types(stage)).toEqual([]);
    write("My wish", "I wish we had one evening a week.");
    press("Tell it as a wish");
    await says("Told as a wish. It steers nothing.");
    expect(types(stage)).toEqual(["wish-told"]);
    look(stage, ben);
    expect(shown()).toContain("A wish, not a limit.");
    expect(shown()).not.toContain("You may not see");
    look(stage);
    press("Take it back");
    look(stage, ben);
    await vi.waitFor(() => expect(shown()).not.toContain("one evening"));
  });
  it("still stands on its owner's own phone, for nobody is kept from a limit by a machine", async () => {
    const stage = stageOf();
    look(stage);
    say("You may not see your friends.");
    press("Share it with Ben");
    await says("This is about what Ben does");
    press("Keep it for me alone");
    await says("It stands, for you alone.");
    press("Share it with Ben");
    await says("This is about what Ben does");
    press("Say the limit differently");
    expect(screen.getByLabelText("My line, in my own words")).toHaveProperty("value", "You may not see your friends.");
    expect(types(stage)).toEqual(["limit-kept"]);
  });
});

it("closes the silent switch for wishes on this phone alone", async () => {
  const stage = stageOf();
  look(stage);
  const wishes = screen.getByText("Wishes from Ben").closest("details") ?? document.body;
  fireEvent.click(within(wishes).getByRole("button", { name: "Let none arrive here" }));
  await says("Changed on this phone.");
  expect(types(stage)).toEqual(["arrivals-closed"]);
});

it("alone keeps to itself, and offers nobody to share with", async () => {
  const stage = stageOf({ mode: "alone", people: [couple[0]] });
  look(stage);
  expect(shown()).toContain("You can stay alone here as long as you like.");
  say();
  expect(screen.queryByRole("button", { name: /Share/ })).toBeNull();
  press("Keep it for me alone");
  await says("It stands, for you alone.");
});

it("on one phone there is no private room: both read it", async () => {
  const stage = stageOf({ mode: "one" });
  look(stage);
  say();
  expect(screen.queryByRole("button", { name: "Keep it for me alone" })).toBeNull();
  press("Share it with Ben");
  await says("It stands, for both of you.");
  expect(screen.queryByRole("button", { name: "Keep it for me alone from now on" })).toBeNull();
});

it("speaks Arabic in all of its pages", () => {
  const stage = stageOf({ words: ar, kit: kitAr, language: "ar" });
  look(stage);
  expect(shown()).toContain(ar["none.title"]);
  press(ar.set);
  choose(ar["area.touch"]);
  press(ar["edit.next"]);
  expect(shown()).toContain(ar["level.no-note"]);
  expect(shown()).not.toMatch(/\{|[a-z]+\.[a-z]/);
});
