import { dayOf, practiceId, thingId } from "@goldseam/kernel";
import { ben, now } from "@goldseam/testkit";
import kitEn from "@goldseam/ui/locales/en.json";
import { createStage } from "@goldseam/ui/testing";
import { choose, couple, look, press, says, shown, write } from "@goldseam/ui/testing/hands";
import { cleanup, fireEvent, screen, waitFor } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import ar from "./locales/ar.json";
import en from "./locales/en.json";
import { promises } from "./promises.practice.ts";
import { PromisesScreen } from "./promises.screen.tsx";

afterEach(cleanup);
const clock = { day: "2027-01-04" };
const stageOf = (more: object = {}) => {
  clock.day = "2027-01-04";
  const now_ = () => now(clock.day);
  return createStage({
    practice: promises,
    screen: PromisesScreen,
    words: en,
    kit: kitEn,
    people: couple,
    now: now_,
    ...more,
  });
};
type Stage = ReturnType<typeof stageOf>;

const offer = async (stage: Stage): Promise<void> => {
  look(stage);
  press("Make a small promise");
  choose("Write when I am late");
  press("Next");
  choose("Tomorrow");
  choose("9");
  press("Offer it to Ben");
  await says("Offered. It stays until its day, or it fades. Both are fine.");
};
const accept = async (stage: Stage): Promise<void> => {
  look(stage, ben);
  press("I accept it");
  await says("Accepted. Either of you can let it go at any time.");
};

describe("two phones", () => {
  it("offer, accept, keep", async () => {
    const stage = stageOf();
    await offer(stage);
    await accept(stage);
    clock.day = "2027-01-05";
    look(stage, ben);
    expect(screen.queryByRole("button", { name: "Kept" })).toBeNull();
    look(stage);
    press("Kept");
    await says("Lately");
    look(stage, ben);
    expect(shown()).toContain("Kept.");
  });
  it("what did not work out asks its maker alone for a smaller one", async () => {
    const stage = stageOf();
    await offer(stage);
    await accept(stage);
    clock.day = "2027-01-05";
    look(stage);
    press("It did not work out");
    await says("What would be smaller and true?");
    look(stage, ben);
    expect(shown()).not.toContain("smaller");
    press("I saw it differently");
    await says("Said. Nothing was marked.");
    const talk = { draft: "talk", topic: "I write before six", origin: { practice: "promises" } };
    expect(stage.handedOver).toMatchObject([talk]);
    look(stage);
    expect(shown()).toContain("It looked different from the other side. A talk can help.");
    expect(shown()).toContain("It did not work out.");
    press("Talk about it");
    expect(stage.handedOver[1]).toEqual(stage.handedOver[0]);
    press("Make a smaller one");
    expect(shown()).toContain("What would you like to do?");
  });
  it("put aside leaves no word on the other phone", async () => {
    const stage = stageOf();
    await offer(stage);
    look(stage);
    const before = shown();
    look(stage, ben);
    press("Not now");
    await says("Put aside on this phone. Nothing is sent.");
    look(stage);
    expect(shown()).toBe(before);
  });
  it("answered in own words arrives as those words", async () => {
    const stage = stageOf();
    await offer(stage);
    look(stage, ben);
    write("Answer in my own words", "On Fridays it would help me more");
    look(stage, ben);
    await waitFor(() => expect(document.querySelector("details")?.open).toBe(true));
    press("Send this answer");
    await waitFor(() => expect(screen.queryByRole("button", { name: "I accept it" })).toBeNull());
    look(stage);
    expect(shown()).toContain("Ben answered:On Fridays it would help me more");
  });
  it("either lets go of it, in two taps", async () => {
    const stage = stageOf();
    await offer(stage);
    await accept(stage);
    look(stage, ben);
    press("Let it go");
    await says("Let go. Nothing is owed.");
  });
  it("[S-48] the switch keeps offers out and tells nobody", async () => {
    const stage = stageOf();
    look(stage, ben);
    press("Let none arrive here");
    await says("Let them arrive again");
    await offer(stage);
    look(stage, ben);
    expect(screen.queryByRole("button", { name: "I accept it" })).toBeNull();
  });
});

describe("a promise too large", () => {
  const make = (then: string): Stage => {
    const stage = stageOf();
    look(stage);
    press("Make a small promise");
    write("What I do", then);
    press("Next");
    return stage;
  };
  it.each(["I always call", "I will never again shout"])("%s gets a smaller proposal", (text) => {
    const { log } = make(text);
    expect(shown()).toContain("is more than anybody can know.");
    expect(shown()).toContain("Smaller: one time this week, at one moment.");
    expect(log.value).toEqual([]);
  });
  it("empty is asked for a few words", () => {
    make(" ");
    expect(shown()).toContain("A few words are enough.");
  });
  it("undated, then unsure, is not offered", () => {
    const { log } = make("I call before six");
    press("Offer it to Ben");
    expect(shown()).toContain("A promise with a day is smaller. Tomorrow, perhaps?");
    choose("In a week");
    choose("7");
    press("Offer it to Ben");
    expect(shown()).toContain("Make it so small that you are sure: once, or shorter.");
    expect(log.value).toEqual([]);
    press("Make it smaller");
    expect(screen.getByLabelText<HTMLTextAreaElement>("What I do").value).toBe("I call before six");
  });
});

describe("other ways in", () => {
  it("alone keeps a promise to oneself", async () => {
    const stage = stageOf({ mode: "alone", people: [couple[0]] });
    look(stage);
    press("A small promise to yourself");
    write("What I do", "I walk ten minutes");
    press("Next");
    choose("Today");
    choose("10");
    press("Keep it for myself");
    await says("Kept, for you alone.");
    expect(stage.log.value.map(({ lane }) => lane)).toEqual(["private"]);
  });
  it("one phone is handed over, and keeps nothing private", async () => {
    const stage = stageOf({ mode: "one" });
    look(stage);
    expect(screen.queryByText("A small promise to yourself")).toBeNull();
    press("Make a small promise");
    choose("Dinner without my phone");
    press("Next");
    choose("Today");
    choose("8");
    press("Offer it to Ben");
    await says("Ana offers you a promise.");
    press("I accept it");
    await says("Accepted.");
  });
  it("what another practice hands over is written in already, with its own id", async () => {
    const origin = { practice: practiceId("say-sorry"), thing: thingId("0".repeat(31) + "a") };
    const handed = { draft: "promise", text: "I tell you first", due: dayOf("2027-01-08"), origin };
    const stage = stageOf({ handed });
    look(stage);
    expect(screen.getByLabelText<HTMLTextAreaElement>("What I do").value).toBe("I tell you first");
    press("Next");
    choose("9");
    press("Offer it to Ben");
    await says("Offered.");
    expect(stage.log.value[0]?.data).toMatchObject({ origin, words: { text: "I tell you first" } });
    expect(JSON.stringify(stage.log.value[0]?.data)).not.toContain('"promise":"0000');
    // The next one of the same visit is another promise.
    press("Make a small promise");
    fireEvent.input(screen.getByLabelText("What I do"), { target: { value: "I tell you on the same day" } });
    press("Next");
    choose("Tomorrow");
    choose("9");
    press("Offer it to Ben");
    await waitFor(() => expect(stage.log.value).toHaveLength(2));
    expect(stage.log.value[1]?.data).not.toHaveProperty("origin");
  });
  it("speaks Arabic, right to left where it was written so", async () => {
    const stage = stageOf({ words: ar, language: "ar" });
    look(stage);
    press("وعد صغير");
    choose("أكتب إذا تأخّرت");
    press("التالي");
    choose("غدًا");
    choose("9");
    press("عرضه على \u2068Ben\u2069");
    await says("عُرض.");
    expect(stage.log.value[0]?.data).toMatchObject({ words: { language: "ar", direction: "rtl" } });
  });
});
