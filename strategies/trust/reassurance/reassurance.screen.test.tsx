import { addDays, dayOf, thingId } from "@goldseam/kernel";
import { ana, ben, now } from "@goldseam/testkit";
import kitEn from "@goldseam/ui/locales/en.json";
import { createStage } from "@goldseam/ui/testing";
import { choose, couple, look, press, says, shown, write } from "@goldseam/ui/testing/hands";
import { cleanup, fireEvent, screen } from "@testing-library/preact";
import { afterEach, describe, expect, it, vi } from "vitest";
import ar from "./locales/ar.json";
import en from "./locales/en.json";
import { reassurance } from "./reassurance.practice.ts";
import { ReassuranceScreen } from "./reassurance.screen.tsx";

afterEach(cleanup);
const clock = { day: "2027-01-04" };
const stageOf = (more: object = {}) => {
  clock.day = "2027-01-04";
  const read = () => now(clock.day);
  return createStage({
    practice: reassurance,
    screen: ReassuranceScreen,
    words: en,
    kit: kitEn,
    people: couple,
    now: read,
    ...more,
  });
};
type Stage = ReturnType<typeof stageOf>;

const settle = async (stage: Stage): Promise<void> => {
  look(stage);
  press("Something worries me");
  expect(shown()).toContain("A minute and a half.");
  press("That is enough");
  await says("How is it now?");
};
const send = async (stage: Stage): Promise<void> => {
  await settle(stage);
  press("Send Ben a signal");
  choose("Call me when you can");
  write("What worries me", "the evening is long");
  press("Send this signal");
  await says("On its way.");
};

describe("two phones", () => {
  it("for oneself first, then a signal whose wish is read before its words", async () => {
    const stage = stageOf();
    await send(stage);
    look(stage, ben);
    expect(shown()).toContain("Ana would like a call when you can.");
    expect(shown()).not.toContain("the evening is long");
    press("Open it");
    await says("the evening is long");
    press("Say something back");
    choose("I am coming back tonight.");
    press("Send it");
    await says("On its way.");
    look(stage);
    press("Open it");
    await says("I am coming back tonight.");
    press("Keep it for a bad hour");
    await says("Kept, for you alone.");
    await settle(stage);
    expect(shown()).toContain("Ben saidI am coming back tonight.");
  });
  it("[S-56] opened, put aside or left: the sender's phone shows the same", async () => {
    const stage = stageOf();
    await send(stage);
    look(stage);
    const before = shown();
    look(stage, ben);
    press("Open it");
    await says("the evening is long");
    look(stage);
    expect(shown()).toBe(before);
    look(stage, ben);
    press("Put it aside");
    await says("Put aside on this phone. Nothing is sent.");
    expect(shown()).not.toContain("the evening is long");
    look(stage);
    expect(shown()).toBe(before);
  });
  it("enough is enough: nothing goes out", async () => {
    const stage = stageOf();
    await settle(stage);
    press("It is enough for now");
    await says("This time was yours.");
    expect(stage.log.value.map(({ type }) => type)).toEqual(["settled"]);
  });
  it("after two in a day the minutes stay, and the page counts nothing", async () => {
    const stage = stageOf();
    await send(stage);
    await send(stage);
    await settle(stage);
    press("Send Ben a signal");
    expect(shown()).toContain("Another one can go out tomorrow.");
    expect(screen.queryByRole("button", { name: "Send this signal" })).toBeNull();
  });
  it("unasked words arrive like words back", async () => {
    const stage = stageOf();
    look(stage, ben);
    press("Say something reassuring");
    write("In my own words", "I am at the gym, and I am coming back");
    press("Send it");
    await says("On its way.");
    look(stage);
    expect(shown()).toContain("A few words from Ben");
    press("Open it");
    await says("I am at the gym, and I am coming back");
  });
  it("a minute and a half is ninety seconds, and then it goes on by itself", async () => {
    vi.useFakeTimers();
    try {
      look(stageOf());
      press("Something worries me");
      await vi.advanceTimersByTimeAsync(85_000);
      expect(shown()).toContain("A minute and a half.");
      await vi.advanceTimersByTimeAsync(10_000);
      expect(shown()).toContain("How is it now?");
    } finally {
      vi.useRealTimers();
    }
  });
  it("[S-48] switched off, nothing arrives and nobody is told", async () => {
    const stage = stageOf();
    look(stage, ben);
    fireEvent.click(screen.getAllByRole("button", { name: "Let none arrive here" })[0] ?? document.body);
    await says("Changed on this phone.");
    await send(stage);
    look(stage, ben);
    expect(shown()).not.toContain("A signal from Ana");
  });
  it("ten days in a row name people, with a door to them", async () => {
    const help = vi.fn();
    const stage = stageOf({ shell: { help } });
    for (let at = 0; at < 10; at++) {
      clock.day = addDays(dayOf("2027-01-04"), at);
      const data = { note: thingId(String(70 + at).padStart(32, "0")), to: ben, wish: "nothing" } as const;
      await stage.propose(ana)({ events: [{ type: "signal-sent", data }] });
    }
    look(stage);
    expect(shown()).toContain("That is a lot to carry for two.");
    press("People and numbers");
    expect(help).toHaveBeenCalledOnce();
    look(stage, ben);
    expect(shown()).not.toContain("That is a lot to carry for two.");
  });
});

describe("other ways in", () => {
  it("alone has the minutes and own words", async () => {
    const stage = stageOf({ mode: "alone", people: [couple[0]] });
    await settle(stage);
    expect(screen.queryByRole("button", { name: /signal/ })).toBeNull();
    write("What I want to tell myself then", "it passes");
    press("Keep it for myself");
    await says("it passes");
    expect(stage.log.value.every(({ lane }) => lane === "private")).toBe(true);
  });
  it("one phone keeps nothing private", async () => {
    const stage = stageOf({ mode: "one" });
    await send(stage);
    expect(stage.log.value.map(({ type }) => type)).toEqual(["signal-sent"]);
  });
  it("speaks Arabic", async () => {
    const stage = stageOf({ words: ar, language: "ar" });
    look(stage);
    press("كلمة مطمئنة");
    choose("سأعود الليلة.");
    press("إرسالها");
    await says("في طريقها.");
  });
});
