import { practiceId, thingId } from "@goldseam/kernel";
import { ana, ben, now } from "@goldseam/testkit";
import kitAr from "@goldseam/ui/locales/ar.json";
import kitEn from "@goldseam/ui/locales/en.json";
import { createStage } from "@goldseam/ui/testing";
import { couple, look, press, says, shown, write } from "@goldseam/ui/testing/hands";
import { cleanup, fireEvent, screen } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import ar from "./locales/ar.json";
import en from "./locales/en.json";
import { whatHurt } from "./what-hurt.practice.ts";
import { WhatHurtScreen } from "./what-hurt.screen.tsx";

afterEach(cleanup);
const stageOf = (more: object = {}) =>
  createStage({
    practice: whatHurt,
    screen: WhatHurtScreen,
    words: en,
    kit: kitEn,
    people: couple,
    now: () => now(),
    ...more,
  });
type Stage = ReturnType<typeof stageOf>;
const HURT = "You laughed about me before the others.";

const keep = async (stage: Stage, of: string = ana): Promise<void> => {
  look(stage, of);
  press("Write down what hurt");
  write("In my own words", HURT);
  press("Keep it for me alone");
  await says("What hurt me");
};
const share = async (stage: Stage): Promise<void> => {
  await keep(stage);
  press("Share it with Ben?");
  expect(shown()).toContain("For three days nothing comes in return");
  press("Share it with Ben");
  await says("Shared. You both can read it now.");
};
const open = async (stage: Stage): Promise<void> => {
  look(stage, ben);
  press("Open it");
  await says("Read it slowly.");
};

describe("two phones", () => {
  it("keeps a hurt as a page of its own, with no day on it, and lets it go", async () => {
    const stage = stageOf();
    await keep(stage);
    expect(shown()).toContain(HURT);
    expect(shown()).not.toMatch(/2027|January/);
    look(stage, ben);
    expect(shown()).not.toContain(HURT);
    look(stage);
    press(new RegExp(HURT));
    press("Let it go");
    await says("Gone from here.");
    expect(stage.log.value.every(({ lane }) => lane === "private")).toBe(true);
  });
  it("is shared after one page that says what happens, and answered in own words", async () => {
    const stage = stageOf();
    await share(stage);
    look(stage, ben);
    expect(shown()).toContain("Something from Ana");
    expect(shown()).not.toContain(HURT);
    await open(stage);
    write("In my own words: what I see", "You stood there alone.");
    press("Send it like this");
    await says("It goes to Ana.");
    look(stage);
    press(new RegExp(HURT));
    expect(shown()).toContain("Ben wrote: I see that this hurt you");
    expect(shown()).toContain("It stands open. It may stay so.");
    press("Yes, it was seen");
    await says("You both say that it was seen");
    press("It is open again");
    await says("It stands open again.");
  });
  it("has a not now of one tap, of which the owner's phone shows nothing", async () => {
    const stage = stageOf();
    await share(stage);
    look(stage);
    const before = shown();
    look(stage, ben);
    press("Not now");
    await says("Put aside. Nobody learns it.");
    expect(shown()).not.toContain("Something from Ana");
    look(stage);
    expect(shown()).toBe(before);
  });
  it("lets the one who is told ask for time, or one question", async () => {
    const stage = stageOf();
    await share(stage);
    await open(stage);
    press("I need time");
    await says("Ana reads that you ask for time.");
    fireEvent.click(screen.getByText("One question"));
    write("My question", "Was it on Sunday?");
    press("Ask it");
    await says("Was it on Sunday?");
    expect(screen.queryByText("One question")).toBeNull();
    look(stage);
    press(new RegExp(HURT));
    expect(shown()).toContain("Ben asks for time.");
    fireEvent.click(screen.getByText("Answer the question"));
    write("My answer", "Yes, on Sunday.");
    press("Send it like this");
    await says("It goes to Ben.");
    look(stage, ben);
    press(new RegExp(HURT));
    expect(shown()).toContain("Yes, on Sunday.");
  });
  it("says from which day a hurt in return may be shared, and offers no button for it", async () => {
    const stage = stageOf();
    await share(stage);
    await keep(stage, ben);
    expect(shown()).toContain("A hurt of Ana is young here. Yours keeps.");
    expect(screen.queryByRole("button", { name: "Share it with Ana?" })).toBeNull();
  });
  it("keeps what I think I did for me alone, and begins an apology with it", async () => {
    const stage = stageOf();
    await share(stage);
    await open(stage);
    press("Write what I think I did");
    write("In my own words", "I told it again.");
    press("Keep it for me alone");
    await says("Begin saying sorry with these words");
    look(stage);
    expect(shown()).not.toContain("I told it again.");
    look(stage, ben);
    press(/I told it again/);
    press("Change the words");
    write("In my own words", "I told it for a laugh.");
    press("Keep it for me alone");
    await says("I told it for a laugh.");
    press("Let it go");
    await says("Gone from here.");
  });
  it("takes a hurt back, and says so to who had opened it", async () => {
    const stage = stageOf();
    await share(stage);
    await open(stage);
    press("I need time");
    look(stage);
    press(new RegExp(HURT));
    press("Take it back");
    await says("Taken back.");
    look(stage, ben);
    expect(shown()).not.toContain(HURT);
  });
  it("keeps what was typed over a reload, and asks for one word when there is none", async () => {
    const stage = stageOf();
    look(stage);
    press("Write down what hurt");
    press("Keep it for me alone");
    await says("One word is enough.");
    write("In my own words", "half a sen");
    look(stage);
    press("Write down what hurt");
    expect(screen.getByLabelText<HTMLTextAreaElement>("In my own words").value).toBe("half a sen");
  });
  it("begins with what another page handed over", () => {
    const origin = { practice: practiceId("find-my-words"), thing: thingId("7".repeat(32)) };
    look(stageOf({ handed: { draft: "hurt", text: "I was not asked.", origin } }));
    expect(screen.getByLabelText<HTMLTextAreaElement>("In my own words").value).toBe("I was not asked.");
  });
});

it("alone: writes for oneself, and offers no sharing", async () => {
  const stage = stageOf({ people: [couple[0]], mode: "alone" });
  await keep(stage);
  expect(screen.queryByRole("button", { name: /Share/ })).toBeNull();
});

it("one phone: written by one, read by the other, and it says that nothing is private there", async () => {
  const stage = stageOf({ mode: "one" });
  look(stage);
  press("Write down what hurt");
  expect(shown()).toContain("One phone keeps nothing private.");
  write("In my own words", HURT);
  press("Share it with Ben");
  await says("Something from Ana");
  press("Open it");
  await says(HURT);
  expect(screen.queryByRole("button", { name: "Write what I think I did" })).toBeNull();
});

it("speaks Arabic, with the other's form", () => {
  const stage = stageOf({ words: ar, kit: kitAr, language: "ar" });
  look(stage);
  expect(shown()).toContain("ما الذي جرح");
});
