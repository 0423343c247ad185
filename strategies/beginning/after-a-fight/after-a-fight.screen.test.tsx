import { within } from "@goldseam/kernel";
import { ana, ben, now } from "@goldseam/testkit";
import type { ShellHands } from "@goldseam/ui";
import kitAr from "@goldseam/ui/locales/ar.json";
import kitEn from "@goldseam/ui/locales/en.json";
import { createStage } from "@goldseam/ui/testing";
import { heading, press, write } from "@goldseam/ui/testing/hands";
import { cleanup, render, screen } from "@testing-library/preact";
import { afterEach, describe, expect, it, vi } from "vitest";
import { afterAFight } from "./after-a-fight.practice.ts";
import { thisMorning } from "./after-a-fight.prompts.ts";
import { AfterAFightScreen } from "./after-a-fight.screen.tsx";
import ar from "./locales/ar.json";
import en from "./locales/en.json";

afterEach(cleanup);
const people = [{ id: ana, name: "Ana", address: "none" }] as const;
const night = () => now("2027-01-04", "23:40");
const open = (shell: ShellHands = {}, more: object = {}) => {
  const stage = createStage({
    practice: afterAFight,
    screen: AfterAFightScreen,
    words: en,
    kit: kitEn,
    mode: "alone",
    people,
    now: night,
    shell,
    ...more,
  });
  return { ...stage, ...render(<stage.Phone />) };
};
const toTheField = (): void => {
  press("No");
  press("Skip");
};

describe("the door after a fight", () => {
  it("asks for danger first, and leads to people", () => {
    const help = vi.fn();
    open({ help });
    expect(heading()).toBe("Is somebody in danger tonight, you too?");
    press("Not sure");
    press("People and numbers");
    expect(help).toHaveBeenCalledOnce();
    press("Go on here");
    expect(heading()).toBe("Two minutes to settle");
  });
  it.each(["Yes", "I am not okay"])("%s leads there too", (answer) => {
    open();
    press(answer);
    expect(heading()).toBe("There are people for this");
  });
  it("tells each way to settle in words", () => {
    open();
    press("No");
    press("Cold water");
    expect(screen.getByText(/wrists under cold water/)).toBeTruthy();
    press("That is enough");
    expect(heading()).toBe("Write it as it is.");
  });
  it("keeps no word anywhere: no draft, no event, gone with let it go", () => {
    const stage = open();
    toTheField();
    expect(screen.getByText("Nobody gets this. It is gone when you close the page.")).toBeTruthy();
    write("My words", "canary");
    press("Let it go");
    expect(heading()).toBe("For the morning, if you like");
    expect(document.body.innerHTML).not.toContain("canary");
    expect(stage.drafts.size).toBe(0);
    expect(stage.log.value).toEqual([]);
  });
  it("forgets the words when the page is put aside", async () => {
    open();
    toTheField();
    write("My words", "canary");
    window.dispatchEvent(new Event("pagehide"));
    expect(await screen.findByRole("button", { name: "Write nothing" })).toBeTruthy();
    expect(screen.getByLabelText<HTMLTextAreaElement>("My words").value).toBe("");
  });
  it("switches off what a browser might keep of the field", () => {
    open();
    toTheField();
    const field = screen.getByLabelText("My words");
    expect(field.getAttribute("autocomplete")).toBe("off");
    expect(field.getAttribute("name")).toBeNull();
  });
  it("keeps the words after a code is set, and nothing when the person turns back", async () => {
    const setCode = vi.fn().mockResolvedValueOnce(false).mockResolvedValueOnce(true);
    const stage = open({ setCode });
    toTheField();
    write("My words", "It was about the door.");
    press("Keep it: set a code");
    await vi.waitFor(() => expect(setCode).toHaveBeenCalledTimes(1));
    expect(stage.log.value).toEqual([]);
    press("Keep it: set a code");
    await screen.findByText("Kept in your private room.");
    expect(stage.log.value).toMatchObject([{ lane: "private", data: { words: { text: "It was about the door." } } }]);
  });
  it("says so when keeping fails, and leaves the words in the field", async () => {
    open({}, { refuses: { ok: false, why: "storage-full" } });
    toTheField();
    write("My words", "mine");
    press("Keep it");
    expect(await screen.findByText(/Your words are still in the field/)).toBeTruthy();
    expect(screen.getByLabelText<HTMLTextAreaElement>("My words").value).toBe("mine");
  });
  it("finds what one really wants to say, and offers it for the morning", () => {
    open();
    toTheField();
    press("What do I really want to say?");
    write("What I would like tomorrow", "a walk at noon");
    press("Go on");
    expect(screen.getByText("Last night was bad. Today I would like this: a walk at noon")).toBeTruthy();
  });
  it("ends, with a quiet hello where the shell has one", () => {
    const quietHello = vi.fn();
    const rememberDoor = vi.fn();
    const stage = open({ quietHello, rememberDoor });
    expect(rememberDoor).toHaveBeenCalledOnce();
    toTheField();
    press("Write nothing");
    press("Go on");
    expect(heading()).toBe("Enough for tonight.");
    press("Yes");
    expect(quietHello).toHaveBeenCalledOnce();
    press("Close");
    expect(stage.left.times).toBe(1);
  });
  it("goes back by its own button, and every control is reached by the keyboard", () => {
    open();
    press("No");
    press("Back");
    expect(heading()).toBe("Is somebody in danger tonight, you too?");
    for (const button of screen.getAllByRole("button")) {
      button.focus();
      expect(document.activeElement).toBe(button);
    }
  });
  it("speaks Arabic from right to left", () => {
    open({}, { words: ar, kit: kitAr, language: "ar" });
    expect(heading()).toBe(ar["danger.ask"]);
    press(ar["danger.no"]);
    press(ar["settle.skip"]);
    expect(screen.getByLabelText(ar["write.label"]).getAttribute("dir")).toBe("auto");
    expect(document.body.textContent).not.toMatch(/[a-z]{3}/i);
  });
});

describe("the morning after, and what was kept", () => {
  it("asks how it is, stores no answer, and lets kept words go", async () => {
    const clock = { now: night() };
    const stage = open({}, { now: () => clock.now });
    toTheField();
    write("My words", "It was about the door.");
    press("Keep it");
    await screen.findByText("Kept in your private room.");
    cleanup();
    clock.now = now("2027-01-05", "08:00");
    render(<stage.Phone />);
    expect(heading()).toBe("How is it this morning?");
    press("Heavier");
    expect(screen.getByText(/You need not carry this alone/)).toBeTruthy();
    expect(stage.log.value.length).toBe(1);
    press("Let it go");
    await vi.waitFor(() => expect(screen.queryByText("It was about the door.")).toBeNull());
    await vi.waitFor(() => expect(stage.announced).toEqual(["Let go."]));
  });
  it("asks the same where nothing was kept and the phone remembers the night", () => {
    const suggestions = within([], [thisMorning], "me");
    const Morning: typeof AfterAFightScreen = (props) => <AfterAFightScreen {...props} suggestions={suggestions} />;
    open({}, { screen: Morning });
    expect(heading()).toBe("How is it this morning?");
    press("Begin");
    expect(heading()).toBe("Is somebody in danger tonight, you too?");
  });
  it("says plainly that two on one phone keep nothing private", async () => {
    open({}, { mode: "one", people: [people[0], { id: ben, name: "Ben", address: "none" }] });
    toTheField();
    write("My words", "mine");
    press("Keep it");
    expect(await screen.findByText(/Two people use this phone/)).toBeTruthy();
  });
});
