import { eventId, type Logged, personId, practiceId } from "@goldseam/kernel";
import { ana, ben, now } from "@goldseam/testkit";
import kitEn from "@goldseam/ui/locales/en.json";
import { createStage } from "@goldseam/ui/testing";
import { choose, couple, look, press, says, shown, write } from "@goldseam/ui/testing/hands";
import { cleanup, screen, waitFor } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import ar from "./locales/ar.json";
import en from "./locales/en.json";
import { whatHappened } from "./what-happened.practice.ts";
import { WhatHappenedScreen } from "./what-happened.screen.tsx";

afterEach(cleanup);
const stageOf = (more: object = {}) =>
  createStage({
    practice: whatHappened,
    screen: WhatHappenedScreen,
    words: en,
    kit: kitEn,
    people: couple,
    now: () => now("2027-01-04"),
    ...more,
  });
type Stage = ReturnType<typeof stageOf>;
/** What the weekly match wrote on one phone. */
const matched = (stage: Stage, person: string, ...items: ReadonlyArray<string>): void => {
  const meta = { id: eventId(`match-${person}`, 0), author: personId(person), at: now().at, day: now().day };
  const entry: Logged = {
    ...{ practice: practiceId("what-happened"), lane: "private", type: "match-shown" },
    ...{ data: { round: 2975, items }, meta },
  };
  stage.log.value = [...stage.log.value, entry];
};
const table = async (stage: Stage, title: string): Promise<void> => {
  look(stage);
  press("Choose alone");
  press(title);
  press("Put it on the table");
  expect(shown()).toContain("Ben will see this title, and nothing else of yours.");
  press("Show the title");
  await says("On the table. Any answer is fine.");
};
const column = async (stage: Stage, of: string, text: string): Promise<void> => {
  look(stage, of);
  press("Write my side");
  write("What happened", text);
  press("Close my side");
  await waitFor(() => expect(stage.announced).toContain("Closed. It opens when both open it."));
};

describe("alone with the topics", () => {
  it("rates for oneself: nothing leaves the phone, the other sees nothing", async () => {
    const stage = stageOf();
    look(stage, ben);
    const before = shown();
    look(stage);
    press("Choose alone");
    press("Silence");
    choose("Warm");
    await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>("Warm").checked).toBe(true));
    choose("I would like to");
    await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>("I would like to").checked).toBe(true));
    press("Done");
    await says("Chosen");
    expect(stage.log.value.map(({ lane }) => lane)).toEqual(["private", "private"]);
    look(stage, ben);
    expect(shown()).toBe(before);
  });
  it("says when a very hot one waits", async () => {
    const stage = stageOf();
    look(stage);
    press("Choose alone");
    press("Something that broke trust");
    choose("I would like to");
    await waitFor(() => expect(stage.log.value).toHaveLength(1));
    choose("Very hot");
    await says("Very hot ones come after a lighter talk, or with help.");
    choose("With a third person");
    await waitFor(() => expect(shown()).not.toContain("Very hot ones come after"));
  });
  it("keeps topics in own words, and lets them go", async () => {
    const stage = stageOf();
    look(stage);
    press("Choose alone");
    write("A topic of your own", "The evening at the lake");
    press("Keep it here");
    await says("Kept, for you alone.");
    expect(shown()).toContain("The evening at the lake");
    press("Let it go");
    await waitFor(() => expect(shown()).not.toContain("The evening at the lake"));
  });
  it("works for one person, with no table", () => {
    const stage = stageOf({ mode: "alone", people: [couple[0]] });
    look(stage);
    expect(shown()).toContain("Choosing helps on its own");
    press("Choose alone");
    press("Silence");
    expect(screen.queryByRole("button", { name: "Put it on the table" })).toBeNull();
  });
});

describe("what both chose", () => {
  it("appears on a phone that still wants it, and a tap puts it on the table", async () => {
    const stage = stageOf();
    await stage.propose(ana)({
      events: [{ type: "topic-rated", data: { key: "silence", chosen: true, help: false } }],
    });
    matched(stage, ana, "silence", "phones");
    look(stage);
    expect(shown()).toContain("You both chose");
    expect(shown()).toContain("Silence");
    expect(shown()).not.toContain("Phones and screens");
    press("Put it on the table");
    press("Show the title");
    await says("Only the title is seen");
    expect(shown()).not.toContain("You both chose");
  });
});

describe("on the table", () => {
  it("three answers of one size; a not yet asks for no reason", async () => {
    const stage = stageOf();
    await table(stage, "Who does what at home");
    look(stage, ben);
    expect(shown()).toContain("Ana would like to talk about");
    for (const name of ["Yes", "Not yet", "With help"]) expect(screen.getByRole("button", { name })).toBeTruthy();
    press("Not yet");
    await says("Not yet. It rests for two weeks.");
    press("Yes after all");
    await says("Changed. No reason is asked.");
    look(stage);
    press("Let it rest");
    await says("It rests.");
  });
  it("each writes, both read side by side, both tap on the words", async () => {
    const stage = stageOf();
    await table(stage, "Who does what at home");
    look(stage, ben);
    press("Yes");
    await says("Answered.");
    await column(stage, ana, "The plates stood there");
    look(stage, ben);
    expect(shown()).not.toContain("The plates stood there");
    await column(stage, ben, "I came home late");
    look(stage);
    press("Read both sides");
    expect(shown()).toContain("I came home late");
    press("Talk in turns");
    expect(stage.handedOver).toMatchObject([{ draft: "talk", topic: "Who does what at home" }]);
    write("In your own words", "were too tired to see it");
    press("Put it there");
    await says("Are these words right for you?");
    press("These words are right for me");
    await says("You tapped.");
    look(stage, ben);
    press("Read both sides");
    write("In your own words", "were tired, and said nothing");
    press("Put it there");
    await says("were tired, and said nothing");
    press("These words are right for me");
    look(stage);
    press("Read both sides");
    expect(shown()).toContain("Are these words right for you?");
    press("These words are right for me");
    await says("Both of you stand behind these words.");
  });
  it("asks nobody to call a betrayal ours", async () => {
    const stage = stageOf();
    await table(stage, "Something that broke trust");
    look(stage, ben);
    press("With help");
    await says("Answered.");
    await column(stage, ana, "I found the letters");
    await column(stage, ben, "I hid them");
    look(stage, ben);
    press("Read both sides");
    expect(shown()).toContain("Each says their own part, and no other.");
    expect(shown()).not.toContain("We both");
  });
  it("[S-48] the switch keeps topics out and tells nobody", async () => {
    const stage = stageOf();
    look(stage, ben);
    press("Let none arrive here");
    await says("Let them arrive again");
    await table(stage, "Silence");
    look(stage, ben);
    expect(shown()).not.toContain("Ana would like to talk about");
  });
});

describe("other ways in", () => {
  it("one phone looks at the topics together and is handed over", async () => {
    const stage = stageOf({ mode: "one" });
    look(stage);
    press("Look at the topics");
    press("Silence");
    expect(screen.queryByLabelText("Warm")).toBeNull();
    press("Put it on the table");
    press("Show the title");
    await waitFor(() => expect(stage.log.value.map(({ lane }) => lane)).toEqual(["shared"]));
  });
  it("an empty column is asked for a few words, and a draft stays", async () => {
    const stage = stageOf();
    await table(stage, "Silence");
    look(stage, ben);
    press("Yes");
    await says("Answered.");
    press("Write my side");
    write("What it did to me", "I slept badly");
    press("Close my side");
    await says("A few words on what happened are enough.");
    look(stage, ben);
    press("Write my side");
    expect(screen.getByLabelText<HTMLTextAreaElement>("What it did to me").value).toBe("I slept badly");
  });
  it("speaks Arabic", () => {
    const stage = stageOf({ words: ar, language: "ar" });
    look(stage);
    press("اختيار على انفراد");
    expect(shown()).toContain("من الخارج");
  });
});
