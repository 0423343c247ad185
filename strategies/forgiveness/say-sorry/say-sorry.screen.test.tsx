import { practiceId, thingId } from "@goldseam/kernel";
import { ana, ben, now } from "@goldseam/testkit";
import kitAr from "@goldseam/ui/locales/ar.json";
import kitEn from "@goldseam/ui/locales/en.json";
import { createStage } from "@goldseam/ui/testing";
import { couple, look, press, says, shown, types, write } from "@goldseam/ui/testing/hands";
import { cleanup, fireEvent, screen } from "@testing-library/preact";
import { afterEach, describe, expect, it, vi } from "vitest";
import ar from "./locales/ar.json";
import en from "./locales/en.json";
import { saySorry } from "./say-sorry.practice.ts";
import { SaySorryScreen } from "./say-sorry.screen.tsx";

afterEach(cleanup);
const stageOf = (more: object = {}) =>
  createStage({
    practice: saySorry,
    screen: SaySorryScreen,
    words: en,
    kit: kitEn,
    people: couple,
    now: () => now(),
    ...more,
  });
type Stage = ReturnType<typeof stageOf>;
const DID = "I read your messages on Sunday.";

/** Ben at the last step. */
const writeIt = async (stage: Stage, did = DID, of: string = ben): Promise<void> => {
  look(stage, of);
  press(/^Write/);
  write("What I did", did);
  press("Next");
  await says("What I regret");
  write("What I see it did to you", "You feel watched.");
  press("Next");
  await says("One of the two is enough.");
  write("What I offer to repair", "I say when I am afraid.");
  press("Next");
  await says("An explanation, if it is needed");
};
const send = async (stage: Stage): Promise<void> => {
  await writeIt(stage);
  press("Send it");
  await says("Nothing joint is offered for three days.");
};
const open = async (stage: Stage): Promise<void> => {
  look(stage, ana);
  press("Open it");
  await says("You owe no answer.");
};

describe("writing one", () => {
  it("asks for what is missing, and does not go on without it", async () => {
    look(stageOf(), ben);
    press("Write an apology");
    press("Next");
    await says("One thing is missing: what I did.");
    write("What I did", DID);
    press("Next");
    await says("Both can stay empty.");
    press("Next");
    await says("One of the two is enough.");
    press("Next");
    await says("One thing is missing: what will change, or what I offer.");
  });
  it("says it when the explanation is longer than the rest, and sends it all the same", async () => {
    const stage = stageOf();
    await writeIt(stage);
    expect(shown()).not.toContain("It may read like a defence.");
    write("How it came about", "Because of ".repeat(20));
    expect(shown()).toContain("It may read like a defence.");
    press("Send it");
    await says("It lies closed with Ana.");
    expect(types(stage)).toEqual(["apology-sent"]);
  });
  it("[S-53] gives one sentence why on words that hand the thing back, twice, then no more", async () => {
    const hint = "It hands the thing back.";
    const flag = (text: string) => Promise.resolve(text.includes("if you") ? [{ start: 0, end: 5, hint }] : []);
    look(stageOf({ shell: { flag } }), ben);
    press("Write an apology");
    // What was done is never read: those are facts about an act, quoted words among them.
    write("What I did", "I said: if you leave, you will see.");
    press("Next");
    await says("What I regret");
    expect(shown()).not.toContain(hint);
    write("What I regret", "I am sorry if you felt bad.");
    press("Next");
    await says(hint);
    write("What I regret", "I am sorry if you think so.");
    press("Next");
    await vi.waitFor(() => expect(shown()).toContain(hint));
    press("Next");
    await says("One of the two is enough.");
  });
  it("[S-53] says that nothing more is owed, to who says it again", async () => {
    const stage = stageOf();
    await send(stage);
    await stage.propose(ana)({
      events: [{ type: "apology-answered", data: { apology: thingId("1".padStart(32, "0")), as: "thanks" } }],
    });
    look(stage, ben);
    press("Write an apology");
    write("What I did", "On Sunday I read your messages, again.");
    press("Next");
    await says("You have said this. Nothing more is owed today.");
    press("It is another thing");
    press("Next");
    await says("What I regret");
    look(stage, ben);
    press("Write an apology");
    press("Next");
    await says("You have said this. Nothing more is owed today.");
    press("Leave it at that");
    await says("What I sent");
  });
  it("begins with what was written beside a hurt, and keeps what was typed", () => {
    const origin = { practice: practiceId("what-hurt"), thing: thingId("9".repeat(32)) };
    const stage = stageOf({ handed: { draft: "apology", text: DID, origin } });
    look(stage, ben);
    expect(screen.getByLabelText<HTMLTextAreaElement>("What I did").value).toBe(DID);
    write("What I did", "I read them twice.");
    look(stage, ben);
    expect(screen.getByLabelText<HTMLTextAreaElement>("What I did").value).toBe("I read them twice.");
  });
});

describe("two phones", () => {
  it("arrives closed, opens as a letter, and tells its maker nothing", async () => {
    const stage = stageOf();
    await send(stage);
    look(stage, ben);
    const before = shown();
    expect(before).toContain("One stands open.");
    expect(screen.queryByRole("button", { name: "Write an apology" })).toBeNull();
    look(stage);
    expect(shown()).not.toContain(DID);
    await open(stage);
    expect(shown()).toContain(DID);
    look(stage, ben);
    expect(shown()).toBe(before);
  });
  it("lets its maker write one for oneself meanwhile, which is sent to nobody", async () => {
    const stage = stageOf();
    await send(stage);
    await writeIt(stage, "I did not ask how it went.");
    expect(screen.queryByRole("button", { name: "Send it" })).toBeNull();
    expect(shown()).not.toContain("Ana can read it.");
    press("Keep it for me alone");
    await says("Kept, for you alone.");
    expect(types(stage)).toEqual(["apology-sent", "apology-kept"]);
  });
  it("closes the door with one tap, opens it again by one, and shows its maker neither", async () => {
    const stage = stageOf();
    await send(stage);
    look(stage, ben);
    const before = shown();
    look(stage);
    press("Not now");
    await says("For 30 days none arrives here. Nobody learns it.");
    expect(screen.queryByText("Something from Ben")).toBeNull();
    expect(shown()).toContain("Close this door for good, or open it");
    look(stage, ben);
    expect(shown()).toBe(before);
    look(stage);
    press("Open what was put aside");
    await says(DID);
    look(stage, ben);
    expect(shown()).toBe(before);
  });
  it("has one part made clearer, and a thank you", async () => {
    const stage = stageOf();
    await send(stage);
    await open(stage);
    press("I need one part clearer");
    fireEvent.click(screen.getByRole("radio", { name: "What I see it did to you" }));
    await says("You asked for one part to be clearer: What I see it did to you.");
    press("Thank you");
    await says("You said: Thank you");
    look(stage, ben);
    press(new RegExp(DID));
    expect(shown()).toContain("Ana: Thank you.");
    write("The same, more clearly", "You hid the phone since.");
    press("Send it like this");
    await says("Said more clearly");
    look(stage);
    press(new RegExp(DID));
    expect(shown()).toContain("You hid the phone since.");
  });
  it("becomes a promise once the receiver says what would help, by its maker's tap", async () => {
    const stage = stageOf();
    await send(stage);
    look(stage, ben);
    press(new RegExp(DID));
    expect(screen.queryByRole("button", { name: "Make a small promise of it" })).toBeNull();
    await open(stage);
    fireEvent.click(screen.getByText("What would help me"));
    write("In my own words", "Ask me first.");
    press("Tell Ben");
    await says("You said what would help");
    look(stage, ben);
    press(new RegExp(DID));
    press("Make a small promise of it");
    await vi.waitFor(() => expect(types(stage)).toContain("repair-taken-over"));
    press("Take it back");
    await vi.waitFor(() => expect(types(stage)).toContain("apology-taken-back"));
  });
});

it("is kept for oneself, read again and let go", async () => {
  const stage = stageOf();
  await writeIt(stage);
  press("Keep it for me alone");
  await says("Kept, for you alone.");
  expect(stage.log.value.map(({ lane }) => lane)).toEqual(["private"]);
  press(new RegExp(DID));
  await says("Nobody else reads it.");
  press("Let it go");
  await says("Gone from here.");
});

it("alone: writes one for oneself", async () => {
  const stage = stageOf({ people: [couple[1]], mode: "alone" });
  await writeIt(stage);
  expect(screen.queryByRole("button", { name: "Send it" })).toBeNull();
  press("Keep it for me alone");
  await says("Kept, for you alone.");
});

it("one phone: written by one, read by the other, with a not now that writes nothing", async () => {
  const stage = stageOf({ people: [couple[1], couple[0]], mode: "one" });
  await writeIt(stage);
  press("Send it");
  await says("Something from Ben");
  press("Not now");
  await vi.waitFor(() => expect(stage.left.times).toBe(1));
  expect(types(stage)).toEqual(["apology-sent"]);
  press("Open it");
  await says(DID);
});

it("speaks Arabic, with the other's form", () => {
  look(stageOf({ words: ar, kit: kitAr, language: "ar" }));
  expect(shown()).toContain("كتابة اعتذار");
});
