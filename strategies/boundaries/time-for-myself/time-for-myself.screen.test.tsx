import { ana, ben, fakeClock, now } from "@goldseam/testkit";
import kitAr from "@goldseam/ui/locales/ar.json";
import kitEn from "@goldseam/ui/locales/en.json";
import { createStage } from "@goldseam/ui/testing";
import { choose, couple, look, press, says, shown, types, write } from "@goldseam/ui/testing/hands";
import { cleanup, screen } from "@testing-library/preact";
import { afterEach, describe, expect, it, vi } from "vitest";
import ar from "./locales/ar.json";
import en from "./locales/en.json";
import { timeForMyself } from "./time-for-myself.practice.ts";
import { TimeForMyselfScreen } from "./time-for-myself.screen.tsx";

afterEach(cleanup);
const stageOf = (more: object = {}) => {
  const clock = fakeClock(now("2027-01-04", "18:00"));
  const stage = createStage({
    ...{ practice: timeForMyself, screen: TimeForMyselfScreen, words: en, kit: kitEn, people: couple, now: clock.now },
    ...more,
  });
  return { ...stage, clock };
};

describe("two phones", () => {
  it("takes an evening in two taps; the other sees later and no reason", async () => {
    const stage = stageOf();
    look(stage);
    press("Take some time");
    choose("Until tomorrow at seven");
    expect(shown()).toMatch(/Until Tuesday.*0?7:00/);
    press("Let Ben see “later”");
    await says("It stands. Ben sees “later” meanwhile.");
    expect(shown()).toContain("This is your time.");
    look(stage, ben);
    expect(shown()).toContain("Ana has time for herself now. Later.");
    expect(shown()).not.toMatch(/7:00|tomorrow/);
    stage.clock.forward({ minutes: 13 * 60 });
    look(stage, ben);
    expect(shown()).not.toContain("Later.");
    look(stage, ana);
    expect(shown()).toContain("No time of your own stands here yet");
  });
  it("keeps it for this phone alone, and ends it in one tap", async () => {
    const stage = stageOf();
    look(stage);
    press("Take some time");
    choose("One hour");
    press("For me alone");
    await says("Only this phone knows it.");
    look(stage, ben);
    expect(shown()).not.toContain("Later.");
    look(stage, ana);
    press("End it now");
    await says("Ended. What came is here.");
    expect(types(stage)).toEqual(["time-kept", "time-dropped"]);
  });
  it("sets hours that come back each week, and says what is missing", async () => {
    const stage = stageOf();
    look(stage);
    press("Hours each week");
    press("For me alone");
    expect(shown()).toContain("One thing is missing: when.");
    choose("Tuesday");
    choose("Thursday");
    write("From", "19:30");
    write("To", "21:00");
    expect(shown()).toContain("Tuesday and Thursday,");
    press("Let Ben see “later”");
    await says("It stands.");
    expect(stage.log.value[0]?.data).toMatchObject({ when: { weekdays: [1, 3], from: 1170, to: 1260, ahead: 0 } });
    expect([...stage.drafts.values()]).toEqual([]);
  });
  it("says oops by the one who did it; it asks for nothing", async () => {
    const stage = stageOf();
    look(stage, ben);
    press("Say oops");
    press("Tell Ana");
    expect(shown()).toContain("One thing is missing: what it was.");
    choose("I asked again after a no");
    write("In my own words, if I like", "I saw it when you went quiet.");
    press("Tell Ana");
    await says("Said. It goes to Ana.");
    look(stage, ana);
    expect(shown()).toContain("“I asked again after a no.” He saw it himself.");
    expect(shown()).toContain("Nothing is asked of you.");
    press("I have read it");
    await says("Noted on this phone. Nothing is sent.");
    expect(stage.log.value.at(-1)?.lane).toBe("private");
    look(stage, ben);
    press("Take it back");
    await vi.waitFor(() => expect(types(stage).at(-1)).toBe("oops-taken-back"));
  });
});
it("one person alone keeps it here", () => {
  look(stageOf({ mode: "alone", people: [couple[0]] }));
  expect(screen.queryByText("Oops")).toBeNull();
  press("Take some time");
  expect(screen.getAllByRole("button").map((button) => button.textContent)).toEqual(["Back", "For me alone"]);
});
it("one phone has time that both see", async () => {
  const stage = stageOf({ mode: "one" });
  look(stage);
  press("Take some time");
  choose("One hour");
  expect(screen.queryByRole("button", { name: "For me alone" })).toBeNull();
  press("Take it");
  await says("It stands, for both of you.");
});
it("says that a full phone kept nothing", async () => {
  look(stageOf({ refuses: { ok: false, why: "storage-full" } }));
  press("Take some time");
  choose("One hour");
  press("For me alone");
  await says("This phone is full.");
});
it("speaks Arabic", () => {
  look(stageOf({ words: ar, kit: kitAr, language: "ar" }));
  press(ar["weekly"]);
  expect(shown()).toContain("الاثنين");
});
