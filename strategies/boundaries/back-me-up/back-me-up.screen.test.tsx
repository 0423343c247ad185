import { thingId } from "@goldseam/kernel";
import { ana, ben, now } from "@goldseam/testkit";
import kitAr from "@goldseam/ui/locales/ar.json";
import kitEn from "@goldseam/ui/locales/en.json";
import { createStage } from "@goldseam/ui/testing";
import { choose, couple, look, press, says, shown, types, write } from "@goldseam/ui/testing/hands";
import { cleanup, screen } from "@testing-library/preact";
import { afterEach, describe, expect, it, vi } from "vitest";
import { backMeUp } from "./back-me-up.practice.ts";
import { BackMeUpScreen } from "./back-me-up.screen.tsx";
import ar from "./locales/ar.json";
import en from "./locales/en.json";

afterEach(cleanup);
const stageOf = (more: object = {}) =>
  createStage({
    ...{ practice: backMeUp, screen: BackMeUpScreen, words: en, kit: kitEn, people: couple, now: () => now() },
    ...more,
  });
type Stage = ReturnType<typeof stageOf>;

const write3 = (where: string): void => {
  press("Ask for a help");
  choose(where);
  choose("Leave with me");
  write("The sign between us", "I touch my watch.");
};
const ask = async (stage: Stage): Promise<void> => {
  look(stage);
  write3("With friends");
  press("Ask Ben");
  await says("Asked. It goes to Ben.");
};

describe("two phones", () => {
  it("ask and agree", async () => {
    const stage = stageOf();
    await ask(stage);
    expect([...stage.drafts.values()]).toEqual([]);
    look(stage, ben);
    expect(shown()).toContain("Ana asks for a help");
    expect(shown()).toContain("I touch my watch.");
    press("I will");
    await says("Agreed.");
  });
  it("call, thank, let go", async () => {
    const stage = stageOf();
    const help = thingId("1".padStart(32, "0"));
    await stage.propose(ana)({
      events: [{ type: "help-asked", data: { help, where: "friends", want: "go-with-me" } }],
    });
    await stage.propose(ben)({ events: [{ type: "help-agreed", data: { help } }] });
    look(stage);
    press("Now, please");
    await says("It goes to Ben. A sleeping phone looks like no answer.");
    look(stage, ben);
    expect(shown()).toContain("Ana would like this now");
    press("I have read it");
    await says("Nothing is sent.");
    look(stage);
    press("A plain thank you");
    await says("Said. It goes to Ben.");
    look(stage, ben);
    expect(shown()).toContain("Ana thanks you");
    press("Let go of this help");
    await says("Let go of. Nothing is owed.");
    expect(types(stage).at(-1)).toBe("help-let-go");
  });
  it("a no is one tap of the same size, and changes nothing on the other phone", async () => {
    const stage = stageOf();
    await ask(stage);
    look(stage);
    const before = shown();
    look(stage, ben);
    const both = ["Not for me", "I will"].map((name) => screen.getByRole("button", { name }).className);
    expect(new Set(both).size).toBe(1);
    press("Not for me");
    await says("Noted on this phone. Nothing is sent.");
    look(stage);
    expect(shown()).toBe(before);
    expect(before).toContain("It stays for two weeks, or fades. Both are fine.");
  });
  it("says which part is missing, and keeps the words of a refused one", async () => {
    const stage = stageOf({ refuses: { ok: false, why: "storage-full" } });
    look(stage);
    press("Ask for a help");
    press("Ask Ben");
    expect(shown()).toContain("Two parts are needed: where, and what would help.");
    choose("With friends");
    choose("Stand beside me");
    press("Ask Ben");
    await says("This phone is full.");
    expect([...stage.drafts.values()]).toContain("friends");
  });
});

describe("with family", () => {
  it.each(["Yes", "Not sure"])(
    "where somebody is a danger (%s) nothing is sent, and people are named",
    async (answer) => {
      const help = vi.fn();
      const stage = stageOf({ shell: { help } });
      look(stage);
      write3("With family");
      press("Ask Ben");
      expect(shown()).toContain("Is anybody in that family a danger to you?");
      press(answer);
      expect(shown()).toContain("Nothing was sent.");
      expect(screen.queryByRole("button", { name: "Ask Ben" })).toBeNull();
      press("People and numbers");
      expect(help).toHaveBeenCalledOnce();
      expect(stage.log.value).toEqual([]);
      expect([...stage.drafts.values()].join(" ")).not.toMatch(/danger|yes|sure/i);
    },
  );
  it("where nobody is, it goes", async () => {
    const stage = stageOf();
    look(stage);
    write3("With family");
    press("Ask Ben");
    expect(stage.log.value).toEqual([]);
    press("No. Ask Ben");
    await says("Asked. It goes to Ben.");
  });
});

it("only me stays there", async () => {
  const stage = stageOf();
  look(stage);
  write("What helps me, for me alone", "Cold air.");
  press("Keep it for me");
  await says("Kept, for you alone.");
  expect(stage.log.value.map(({ lane }) => lane)).toEqual(["private"]);
  press("Ask for a help");
  expect(shown()).not.toContain("Cold air.");
  look(stage, ben);
  expect(shown()).not.toContain("Cold air.");
});
it("one person alone keeps what helps", () => {
  look(stageOf({ mode: "alone", people: [couple[0]] }));
  expect(screen.queryByRole("button", { name: "Ask for a help" })).toBeNull();
  expect(screen.getByLabelText("What helps me, for me alone")).toBeTruthy();
});
it("one phone has no only me, and a no there is said by one tap", async () => {
  const stage = stageOf({ mode: "one" });
  look(stage);
  expect(screen.queryByLabelText("What helps me, for me alone")).toBeNull();
  write3("With friends");
  press("Ask Ben");
  await vi.waitFor(() => expect(shown()).toContain("Ana asks for a help"));
  press("Not for me");
  await vi.waitFor(() => expect(types(stage)).toEqual(["help-asked", "help-let-go"]));
});
it("speaks Arabic", () => {
  look(stageOf({ words: ar, kit: kitAr, language: "ar" }));
  expect(shown()).toContain(ar["none.title"]);
});
