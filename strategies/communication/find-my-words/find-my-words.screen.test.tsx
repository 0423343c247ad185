import { ben, now } from "@goldseam/testkit";
import kitEn from "@goldseam/ui/locales/en.json";
import { createStage } from "@goldseam/ui/testing";
import { choose, couple, look, press, says, shown, write } from "@goldseam/ui/testing/hands";
import { cleanup, fireEvent, screen, waitFor } from "@testing-library/preact";
import { afterEach, expect, it } from "vitest";
import ar from "./locales/ar.json";
import en from "./locales/en.json";
import { findMyWords } from "./find-my-words.practice.ts";
import { FindMyWordsScreen } from "./find-my-words.screen.tsx";

afterEach(cleanup);
const clock = { day: "2027-01-04" };
const flagged: string[] = [];
const stageOf = (more: object = {}) => {
  clock.day = "2027-01-04";
  flagged.length = 0;
  const flag = (text: string) => {
    flagged.push(text);
    const start = text.indexOf("never");
    return Promise.resolve(start < 0 ? [] : [{ start, end: start + 5, hint: "Is there one time?" }]);
  };
  const read = () => now(clock.day, "12:00");
  return createStage({
    practice: findMyWords,
    screen: FindMyWordsScreen,
    words: en,
    kit: kitEn,
    people: couple,
    now: read,
    shell: { flag },
    ...more,
  });
};
type Stage = ReturnType<typeof stageOf>;

const find = async (stage: Stage, happened = "the plate stood there"): Promise<void> => {
  look(stage);
  press("Begin");
  write("What happened", happened);
  press("Next");
  await says("What did I feel?");
  choose("sad");
  choose("I do not know what I feel");
  choose("chest");
  press("Next");
  choose("being seen");
  press("Next");
  write("What I would like", "a look");
  // A reload in the middle comes back to the same page.
  look(stage);
  press("Next");
  await says("This is how it reads");
};

it("goes through four pages, and holds till tomorrow what is held", async () => {
  const stage = stageOf();
  await find(stage);
  for (const text of ["the plate stood there", "sad", "in the body: chest", "being seen", "a look"])
    expect(shown()).toContain(text);
  press("Hold it till tomorrow");
  await says("Held till tomorrow. It does not go before.");
  press("Look at it again");
  await says("You hold this till its day.");
  expect(screen.queryByText("Send it to Ben")).toBeNull();
  clock.day = "2027-01-05";
  look(stage);
  press("Look at it again");
  fireEvent.click(screen.getByText("Send it to Ben"));
  press("Send it like this");
  await says("On its way.");
  look(stage, ben);
  press("Open it");
  await says("What Ana would like");
  press("I have read it");
  await says("Earlier");
});

it("[S-56] what came is put aside with one tap, unopened, and only this phone knows", async () => {
  const stage = stageOf();
  await find(stage);
  fireEvent.click(screen.getByText("Send it to Ben"));
  press("Send it like this");
  await says("On its way.");
  const before = shown();
  look(stage, ben);
  expect(shown()).not.toContain("the plate stood there");
  press("Not now");
  await says("Put aside. Nobody learns it.");
  expect(screen.queryByRole("button", { name: "Open it" })).toBeNull();
  expect(stage.log.value.at(-1)).toMatchObject({ type: "words-read", lane: "private" });
  look(stage);
  expect(shown()).toBe(before.replace("On its way. It arrives by day.", ""));
});

it("lets go, and nothing of it was ever in the shared log", async () => {
  const stage = stageOf();
  await find(stage);
  press("Let it go");
  await says("Let go. It went nowhere.");
  // The next one begins empty.
  press("Begin");
  expect((screen.getByLabelText("What happened") as HTMLTextAreaElement).value).toBe("");
  expect(stage.log.value.every(({ lane }) => lane === "private")).toBe(true);
  expect(JSON.stringify(stage.log.value)).not.toContain("plate");
  expect([...stage.drafts.values()].join("")).not.toContain("plate");
});

it("[S-53] looks the words over only when asked, before sending, twice at most; what is kept is never looked over", async () => {
  const stage = stageOf();
  await find(stage, "you never ask");
  press("Keep it for me");
  await says("Kept, for you alone.");
  expect(flagged).toEqual([]);
  press("Look at it again");
  fireEvent.click(screen.getByText("Send it to Ben"));
  press("Look over the words");
  await says("Is there one time?");
  press("Look over the words");
  await waitFor(() => expect(screen.queryByText("Look over the words")).toBeNull());
  expect(flagged).toHaveLength(2);
  press("Leave it as it is");
  await says("On its way.");
});

it("may stay empty", async () => {
  const stage = stageOf();
  look(stage);
  press("Begin");
  for (let at = 0; at < 4; at++) press("Next");
  await says("Nothing written, and that is fine");
  press("That was it");
  await says("Four small questions.");
});

it("is the same alone, without sending", async () => {
  const stage = stageOf({ mode: "alone", people: [couple[0]] });
  await find(stage);
  expect(shown()).not.toContain("Send it");
  press("Keep it for me");
  await says("Words of mine");
});

it("keeps nothing private on one phone", async () => {
  const stage = stageOf({ mode: "one" });
  await find(stage);
  expect(shown()).not.toContain("Keep it for me");
  press("Let it go");
  await says("Let go. It went nowhere.");
  expect(stage.log.value).toEqual([]);
});

it("is there in Arabic", () => {
  look(stageOf({ words: ar, language: "ar" }));
  expect(shown()).toContain("أجد كلماتي");
});
