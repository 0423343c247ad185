import { dayOf, practiceId, thingId } from "@goldseam/kernel";
import { now } from "@goldseam/testkit";
import kitEn from "@goldseam/ui/locales/en.json";
import { createStage } from "@goldseam/ui/testing";
import { choose, couple, look, press, says, shown, types, write } from "@goldseam/ui/testing/hands";
import { cleanup, fireEvent, screen } from "@testing-library/preact";
import { afterEach, describe, expect, it, vi } from "vitest";
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

describe("handed over by another practice", () => {
  const handed = (more: object) => ({
    ...{ draft: "limit", origin: { practice: practiceId("other"), thing: thingId("7".padStart(32, "0")) } },
    ...more,
  });
  it("becomes a limit that ends by itself, and is not asked for twice", async () => {
    const until = dayOf("2027-01-11");
    const stage = stageOf({ handed: handed({ text: "I sleep in the other room.", until }) });
    look(stage);
    expect(screen.getByLabelText<HTMLTextAreaElement>("My line, in my own words").value).toContain("other room");
    press("Next");
    expect(shown()).toContain("It ends by itself after Monday");
    fireEvent.click(screen.getByRole("radio", { name: /^No/ }));
    press("Keep it for me alone");
    await says("It stands, for you alone.");
    expect(stage.log.value[0]?.data).toMatchObject({ until });
    expect(shown()).toContain("Until the end of Monday");
    look(stage);
    expect(shown()).toContain("Until the end of Monday");
    press("End this now");
    await says("It applies no more.");
    expect(types(stage)).toEqual(["limit-kept", "limit-dropped"]);
  });
  it("changes one that stands, by its owner's tap", async () => {
    const stage = stageOf();
    await share(stage);
    press("Look at it again");
    const [draft] = stage.handedOver;
    expect(draft).toMatchObject({ draft: "limit-review", level: "no", shared: true });
    const limit = draft?.draft === "limit-review" ? draft.limit : undefined;
    const looser = stageOf({ handed: handed({ limit, level: "ask" }), log: stage.log });
    look(looser);
    expect(shown()).toContain("How does it stand?");
    press("Change it now");
    await says("Changed. It stands like this now.");
    const over = stageOf({ handed: handed({ limit, ends: true }), log: stage.log });
    look(over);
    press("It applies no more");
    await vi.waitFor(() => expect(types(stage)).toEqual(["limit-shared", "limit-changed", "limit-ended"]));
  });
});
