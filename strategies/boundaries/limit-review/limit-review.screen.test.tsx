import { practiceId, thingId } from "@goldseam/kernel";
import { ana, ben, now } from "@goldseam/testkit";
import kitAr from "@goldseam/ui/locales/ar.json";
import kitEn from "@goldseam/ui/locales/en.json";
import { createStage } from "@goldseam/ui/testing";
import { couple, look, press, says, shown, types, write } from "@goldseam/ui/testing/hands";
import { cleanup, fireEvent, screen } from "@testing-library/preact";
import { afterEach, describe, expect, it, vi } from "vitest";
import { limitReview } from "./limit-review.practice.ts";
import { LimitReviewScreen } from "./limit-review.screen.tsx";
import ar from "./locales/ar.json";
import en from "./locales/en.json";

afterEach(cleanup);
const limit = thingId("9".padStart(32, "0"));
const handed = (level: "fine" | "ask" | "no" = "ask") =>
  ({
    ...{ draft: "limit-review", limit, text: "No money after nine.", level, shared: true },
    origin: { practice: practiceId("my-limits"), thing: limit },
  }) as const;
const stageOf = (more: object = {}) =>
  createStage({
    ...{ practice: limitReview, screen: LimitReviewScreen, words: en, kit: kitEn, people: couple, now: () => now() },
    ...more,
  });
type Stage = ReturnType<typeof stageOf>;

describe("its owner", () => {
  it("has four answers of one size, and decides alone", () => {
    look(stageOf({ handed: handed() }));
    const four = ["It fits", "Tighter", "Looser", "Let it go"].map((name) => screen.getByRole("button", { name }));
    expect(new Set(four.map((button) => button.className)).size).toBe(1);
    expect(shown()).toContain("You decide this alone. It changes at once, and no reason is needed.");
  });
  it.each([
    ["Tighter", { level: "no" }],
    ["Looser", { level: "fine" }],
    ["Let it go", { ends: true }],
  ])("hands back what %s means, and changes no limit itself", async (name, more) => {
    const stage = stageOf({ handed: handed() });
    look(stage);
    press(name);
    await vi.waitFor(() => expect(stage.handedOver).toMatchObject([{ draft: "limit", limit, ...more }]));
    expect(stage.log.value.map(({ lane }) => lane)).toEqual(["private"]);
  });
  it("opens the words where the level can go no further", async () => {
    const stage = stageOf({ handed: handed("no") });
    look(stage);
    press("Tighter");
    await vi.waitFor(() => expect(stage.handedOver).toHaveLength(1));
    expect(stage.handedOver[0]).not.toHaveProperty("level");
  });
  it("leaves it as it is, and may choose a day for once more", async () => {
    const stage = stageOf({ handed: handed() });
    look(stage);
    fireEvent.click(screen.getByLabelText("In a month"));
    press("It fits");
    await says("It stays as it is.");
    expect(stage.log.value[0]?.data).toMatchObject({ again: "2027-02-03" });
    expect(stage.handedOver).toEqual([]);
    expect(shown()).toContain("Once more around Wednesday");
    press("Forget this day");
    await vi.waitFor(() => expect(shown()).toContain("Nothing is looked at just now"));
  });
  it("begins at the limit itself", () => {
    const stage = stageOf();
    look(stage);
    press("Choose one in My limits");
    expect(stage.handedOver).toMatchObject([{ draft: "limit" }]);
  });
});

describe("one question", () => {
  const open = async (): Promise<Stage> => {
    const stage = stageOf({ handed: handed() });
    look(stage);
    press("Let Ben ask one question");
    await says("Ben may ask one question.");
    return stageOf({ log: stage.log });
  };
  it("is asked once, answered if its owner likes, and the limit stands meanwhile", async () => {
    const stage = await open();
    look(stage, ben);
    expect(shown()).toContain("It stands meanwhile.");
    for (const name of ["Tighter", "Looser", "Close it"]) expect(screen.queryByRole("button", { name })).toBeNull();
    write("My question", "On Sundays too?");
    press("Ask");
    await vi.waitFor(() => expect(types(stage)).toContain("question-asked"));
    look(stage, ben);
    expect(screen.queryByLabelText("My question")).toBeNull();
    look(stage, ana);
    expect(shown()).toContain("On Sundays too?");
    write("My answer, if I like", "On Sundays too.");
    press("Answer");
    await says("You answered");
    look(stage, ben);
    expect(shown()).toContain("On Sundays too.");
    press("I have read it");
    await vi.waitFor(() => expect(shown()).toContain("Nothing is looked at just now"));
  });
  it("costs the other one tap to leave, and its owner one", async () => {
    const stage = await open();
    look(stage, ben);
    press("No question");
    await vi.waitFor(() => expect(stage.log.value.at(-1)?.lane).toBe("private"));
    look(stage, ana);
    press("Close it");
    await vi.waitFor(() => expect(types(stage).at(-1)).toBe("review-closed"));
  });
});

it("one phone keeps nothing for one alone, and changes the limit all the same", async () => {
  const stage = stageOf({ mode: "one", handed: handed() });
  look(stage);
  press("Looser");
  await vi.waitFor(() => expect(stage.handedOver).toHaveLength(1));
  expect(stage.log.value).toEqual([]);
});
it("says that a full phone kept nothing", async () => {
  look(stageOf({ handed: handed(), refuses: { ok: false, why: "storage-full" } }));
  press("It fits");
  await says("This phone is full.");
});
it("speaks Arabic", () => {
  look(stageOf({ words: ar, kit: kitAr, language: "ar", handed: handed() }));
  expect(shown()).toContain(ar["look.title"]);
});
