import { ben, fakeClock, now } from "@goldseam/testkit";
import kitAr from "@goldseam/ui/locales/ar.json";
import kitEn from "@goldseam/ui/locales/en.json";
import { createStage } from "@goldseam/ui/testing";
import { couple, look, press, says, shown, write } from "@goldseam/ui/testing/hands";
import { cleanup, fireEvent, screen } from "@testing-library/preact";
import { afterEach, expect, it, vi } from "vitest";
import ar from "./locales/ar.json";
import en from "./locales/en.json";
import { tryForAWhile } from "./try-for-a-while.practice.ts";
import { TryForAWhileScreen } from "./try-for-a-while.screen.tsx";

afterEach(cleanup);
const stageOf = (more: object = {}) => {
  const clock = fakeClock(now());
  const stage = createStage({
    ...{ practice: tryForAWhile, screen: TryForAWhileScreen, words: en, kit: kitEn, people: couple, now: clock.now },
    ...more,
  });
  return { ...stage, clock };
};
type Stage = ReturnType<typeof stageOf>;

const begin = async (stage: Stage): Promise<void> => {
  look(stage);
  press("Try something");
  write("My line, in my own words", "I sleep in the other room.");
  fireEvent.click(screen.getByLabelText("In two weeks"));
  if (screen.queryByLabelText("What I would like to find out") !== null)
    write("What I would like to find out", "Whether I sleep.");
  press("Go on");
  await vi.waitFor(() => expect(stage.handedOver).toHaveLength(1));
};

it("hands over a limit with a last day, and keeps what it is for", async () => {
  const stage = stageOf();
  await begin(stage);
  expect(stage.handedOver).toMatchObject([{ draft: "limit", text: "I sleep in the other room.", until: "2027-01-18" }]);
  expect(stage.log.value.map(({ lane }) => lane)).toEqual(["private"]);
  expect([...stage.drafts.values()]).toEqual([]);
  look(stage, ben);
  expect(shown()).toContain("Nothing is tried just now");
});
it("is ended by one tap there, and by itself on its day; nothing asks for more", async () => {
  const stage = stageOf();
  await begin(stage);
  look(stage);
  expect(shown()).toContain("It ends by itself after Monday");
  press("End it now");
  expect(stage.handedOver.at(-1)).toMatchObject({ draft: "limit", ends: true });
  stage.clock.forward({ days: 15 });
  look(stage);
  expect(shown()).toContain("Its last day was Monday");
  expect(screen.getAllByRole("button").map((button) => button.textContent)).toEqual([
    "Back",
    "Try something",
    "Keep it",
    "Let these words go",
  ]);
  write("In my own words", "I do.");
  press("Keep it");
  await says("You found out");
  press("Let these words go");
  await says("Nothing is tried just now");
});
it("a finding that was begun, and one that could not be kept, are there again", async () => {
  const stage = stageOf();
  await begin(stage);
  look(stage);
  const field = (): string => screen.getByLabelText<HTMLTextAreaElement>("In my own words").value;
  write("In my own words", "I sle");
  look(stage);
  expect(field()).toBe("I sle");
  const full = stageOf({ log: stage.log, refuses: { ok: false, why: "storage-full" } });
  look(full);
  write("In my own words", "I sleep.");
  press("Keep it");
  await says("This phone is full.");
  expect(field()).toBe("I sleep.");
  look(full);
  expect(field()).toBe("I sleep.");
});
it("says which part is missing", () => {
  look(stageOf());
  press("Try something");
  press("Go on");
  expect(shown()).toContain("Two parts are needed: your line, and its last day.");
});
it("one phone keeps no word of it, and hands the limit over all the same", async () => {
  const stage = stageOf({ mode: "one" });
  await begin(stage);
  expect(stage.log.value).toEqual([]);
});
it("says that a full phone kept nothing, and hands nothing over", async () => {
  const stage = stageOf({ refuses: { ok: false, why: "storage-full" } });
  look(stage);
  press("Try something");
  write("My line, in my own words", "I sleep in the other room.");
  fireEvent.click(screen.getByLabelText("In a week"));
  press("Go on");
  await says("This phone is full.");
  expect(stage.handedOver).toEqual([]);
});
it("speaks Arabic", () => {
  look(stageOf({ words: ar, kit: kitAr, language: "ar" }));
  expect(shown()).toContain(ar["none.title"]);
});
