import { thingId } from "@goldseam/kernel";
import { ana, ben, fakeClock, now } from "@goldseam/testkit";
import kitAr from "@goldseam/ui/locales/ar.json";
import kitEn from "@goldseam/ui/locales/en.json";
import { createStage } from "@goldseam/ui/testing";
import { choose, couple, headed, heading, look, press, says, shown, types, write } from "@goldseam/ui/testing/hands";
import { cleanup, screen } from "@testing-library/preact";
import { afterEach, describe, expect, it, vi } from "vitest";
import { dailyMoment } from "./daily-moment.practice.ts";
import { DailyMomentScreen } from "./daily-moment.screen.tsx";
import ar from "./locales/ar.json";
import en from "./locales/en.json";

afterEach(cleanup);
const stageOf = (more: object = {}) => {
  const clock = fakeClock(now());
  const stage = createStage({
    practice: dailyMoment,
    screen: DailyMomentScreen,
    words: en,
    kit: kitEn,
    people: couple,
    now: clock.now,
    ...more,
  });
  return { ...stage, clock };
};
type Stage = ReturnType<typeof stageOf>;

const offerTea = async (stage: Stage): Promise<void> => {
  look(stage, ana);
  choose("Tea");
  press("Offer it to Ben");
  await headed("One daily moment");
};
const agree = async (stage: Stage): Promise<void> => {
  await offerTea(stage);
  look(stage, ben);
  press("I agree");
  await headed("Your moment");
};

describe("two phones", () => {
  it("offers a ready one in two taps, and both have it once the other agrees", async () => {
    const stage = stageOf();
    look(stage);
    expect(shown()).toContain("Ben sees it and can agree, or offer another.");
    choose("Tea");
    press("Offer it to Ben");
    await says("After work we drink tea together, about 10 minutes.");
    expect(shown()).toContain("It stays for two weeks, or fades. Both are fine.");
    look(stage, ben);
    expect(heading()).toBe("Ana offers a daily moment.");
    expect(shown()).toContain("On a full day: one cup, two minutes.");
    press("I agree");
    await headed("Your moment");
    look(stage, ana);
    expect(heading()).toBe("Your moment");
  });
  it("takes own words, another length and a smallest version", async () => {
    const stage = stageOf();
    look(stage);
    choose("Our own");
    write("What we do: in my own words", "sit on the steps");
    choose("After something else");
    write("After what: in my own words", "the bins are out");
    press("More");
    expect(shown()).toContain("about 15 minutes");
    write("On a full day, the smallest version", "one look at the sky");
    press("Offer it to Ben");
    await says("After the bins are out we sit on the steps, about 15 minutes.");
    expect(shown()).toContain("On a full day: one look at the sky.");
    await vi.waitFor(() => expect([...stage.drafts.values()].join("")).not.toContain("steps"));
  });
  it("says which part is missing, and that a full phone kept nothing", async () => {
    look(stageOf());
    press("Offer it to Ben");
    expect(shown()).toContain("Two parts are needed: after what, and what you do.");
    look(stageOf({ refuses: { ok: false, why: "storage-full" } }));
    choose("Tea");
    press("Offer it to Ben");
    await says("This phone is full.");
  });
  it("puts an offer aside with nothing changed on the other phone", async () => {
    const stage = stageOf();
    await offerTea(stage);
    const before = shown();
    look(stage, ben);
    press("Not now");
    await vi.waitFor(() => expect(stage.left.times).toBe(1));
    expect(stage.announced).toContain("Put aside on this phone. Nothing is sent.");
    look(stage, ana);
    expect(shown()).toBe(before);
    look(stage, ben);
    expect(heading()).toBe("One small daily moment");
  });
  it("takes an offer back, or does something alone meanwhile", async () => {
    const stage = stageOf();
    await offerTea(stage);
    press("Meanwhile, a moment for you");
    expect(heading()).toBe("A moment for you");
    look(stage);
    press("Take it back");
    await headed("One small daily moment");
  });
  it("notes a day, keeps a day without it, and counts neither", async () => {
    const stage = stageOf();
    await agree(stage);
    press("Not today, it keeps");
    expect(shown()).toContain("It keeps. Nothing is sent.");
    expect(types(stage)).toEqual(["moment-offered", "moment-agreed"]);
    press("We had it");
    await says("Noted for today. Nothing is counted.");
    expect(screen.queryByRole("button", { name: "We had it" })).toBeNull();
    expect(shown()).not.toMatch(/streak|\b1 (day|time)|in a row/);
  });
  it("offers the small version after quiet days", async () => {
    const stage = stageOf();
    await agree(stage);
    stage.clock.forward({ days: 4 });
    look(stage);
    expect(shown()).toContain("It has been quiet for some days.");
    press("Leave it as it is");
    expect(shown()).not.toContain("It has been quiet");
    look(stage);
    press("Take the small version");
    await says("From now on, the small version.");
  });
  it("asks after two weeks by four buttons of one size; either ends it", async () => {
    const stage = stageOf();
    await agree(stage);
    stage.clock.forward({ days: 14 });
    look(stage, ben);
    const four = ["Keep", "Shrink", "Swap", "End"].map((name) => screen.getByRole("button", { name }));
    expect(new Set(four.map((button) => button.className)).size).toBe(1);
    press("Swap");
    await headed("One small daily moment");
    const again = stageOf();
    await agree(again);
    look(again, ana);
    press("End this moment");
    await headed("One small daily moment");
    expect(types(again).at(-1)).toBe("moment-ended");
  });
  it("is reached by the keyboard", () => {
    look(stageOf());
    expect(document.activeElement).toBe(screen.getByRole("heading", { level: 1 }));
    for (const control of [...screen.getAllByRole("radio"), ...screen.getAllByRole("button")]) {
      control.focus();
      expect(document.activeElement).toBe(control);
    }
  });
});

it("on one phone, one offers and the other agrees", async () => {
  const stage = stageOf({ mode: "one" });
  look(stage);
  choose("An evening walk");
  press("Offer it to Ben");
  await headed("Ana offers a daily moment.");
  press("I agree");
  await headed("Your moment");
});

it("alone, keeps a moment for oneself in the private room, and ends it", async () => {
  const stage = stageOf({ mode: "alone", people: [couple[0]] });
  look(stage);
  expect(shown()).toContain("You can stay alone here as long as you like.");
  choose("One song");
  press("Keep it");
  await says("After brushing teeth I listen to one song, about 10 minutes.");
  expect(stage.log.value.map(({ lane }) => lane)).toEqual(["private"]);
  press("End it");
  await says("Ended.");
});

it("speaks Arabic and names the other in the form they chose", async () => {
  const stage = stageOf({ words: ar, kit: kitAr, language: "ar" });
  look(stage);
  expect(heading()).toBe(ar["none.title"]);
  choose(ar["ready.tea"]);
  press(/عرضها على/);
  await says("بعد العمل نشرب الشاي معًا، نحو 10 دقائق.");
  look(stage, ben);
  expect(heading()).toBe("تعرض \u2068Ana\u2069 لحظة يومية.");
});

it("begins with what another practice handed over", () => {
  const handed = { draft: "ritual", text: "read one page", origin: { practice: dailyMoment.id, thing: thingId("0") } };
  const Handed: typeof DailyMomentScreen = (props) => (
    <DailyMomentScreen {...props} handed={handed as typeof props.handed} />
  );
  look(stageOf({ screen: Handed }));
  expect(screen.getByLabelText<HTMLInputElement>("What we do: in my own words").value).toBe("read one page");
});
