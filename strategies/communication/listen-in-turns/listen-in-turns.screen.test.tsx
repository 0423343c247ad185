import { ana, ben, now } from "@goldseam/testkit";
import kitEn from "@goldseam/ui/locales/en.json";
import { createStage } from "@goldseam/ui/testing";
import { choose, couple, look, press, says, shown, write } from "@goldseam/ui/testing/hands";
import { cleanup, screen, waitFor } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import ar from "./locales/ar.json";
import en from "./locales/en.json";
import { listenInTurns } from "./listen-in-turns.practice.ts";
import { ListenInTurnsScreen } from "./listen-in-turns.screen.tsx";

afterEach(cleanup);
const clock = { time: "12:00", day: "2027-01-04" };
const awake = { now: 0 };
const stageOf = (more: object = {}) => {
  Object.assign(clock, { time: "12:00", day: "2027-01-04" });
  const shell = {
    help: () => undefined,
    stayAwake: () => {
      awake.now += 1;
      return () => void awake.now--;
    },
  };
  return createStage({
    practice: listenInTurns,
    screen: ListenInTurnsScreen,
    words: en,
    kit: kitEn,
    people: couple,
    now: () => now(clock.day, clock.time),
    shell,
    ...more,
  });
};
type Stage = ReturnType<typeof stageOf>;
const buttons = () => screen.getAllByRole("button").map(({ textContent }) => textContent);

const begin = async (stage: Stage): Promise<void> => {
  look(stage);
  choose("a small joy");
  choose("I speak first");
  press("Ask Ben");
  await says("You asked for a talk");
  look(stage, ben);
  await says("Ana would like to talk, in turns.");
  press("Yes, I am here");
  await says("You listen");
};

describe("two phones", () => {
  it("shows again what was half written, behind whichever line it stood", async () => {
    const stage = stageOf();
    const field = (label: string) => {
      const found = screen.getByLabelText<HTMLTextAreaElement>(label);
      return [found.value, found.closest("details")?.open];
    };
    await begin(stage);
    look(stage);
    press("I have said it");
    await says("Ben says it back. Was that it?");
    press("Yes, that is it");
    await says("There is more");
    expect(field("What I would like to say")).toEqual(["", false]);
    write("What I would like to say", "and the");
    look(stage);
    expect(field("What I would like to say")).toEqual(["and the", true]);
    write("What I would like to say", "");
    press("That was it. Over to Ben");
    look(stage, ben);
    press("I have said it");
    await says("Ana says it back. Was that it?");
    press("Yes, that is it");
    await says("That was it");
    press("That was it");
    await says("Both were heard");
    write("One way could be", "a walk on");
    look(stage, ben);
    expect(field("One way could be")).toEqual(["a walk on", true]);
    press("Lay it on the table");
    await says("a walk on");
    expect(field("One way could be")[0]).toBe("");
    look(stage, ben);
    expect(field("One way could be")).toEqual(["", false]);
  });
  it("goes through both turns, aloud but for one sentence, and is let go on both", async () => {
    const stage = stageOf();
    await begin(stage);
    expect(shown()).toContain("a small joy");
    expect(screen.queryAllByRole("textbox")).toEqual([]);
    look(stage);
    write("What I would like to say", "the light this morning");
    press("Say it like this");
    await says("Ben says it back. Was that it?");
    look(stage, ben);
    expect(shown()).toContain("the light this morning");
    press("I have said it");
    await says("Ana says whether that was it.");
    look(stage);
    press("Nearly");
    await says("This is the second time.");
    press("Yes, that is it");
    await says("Then: is there more?");
    look(stage, ben);
    write("This makes sense because …", "mornings are hard");
    press("Say it like this");
    await says("Ask Ana: is there more?");
    look(stage);
    expect(shown()).toContain("mornings are hard");
    press("That was it. Over to Ben");
    await says("Ben speaks.");
    expect(stage.announced).toEqual(["Now Ben speaks, and you listen."]);
    expect(shown()).not.toContain("Think of a way");
    look(stage, ben);
    press("I have said it");
    await waitFor(() => press("Yes, that is it"));
    await waitFor(() => press("That was it"));
    await says("Both were heard");
    press("Keep it");
    await says("It is kept if Ana says so, too.");
    look(stage);
    press("Let it go");
    await says("What was said is not kept.");
    const after = shown();
    look(stage, ben);
    expect(shown()).toBe(after);
    expect(after).toContain("Nobody follows. If you are followed or held, press Help.");
  });

  it("[S-50] shows the two buttons on every page of it, and they act on both", async () => {
    const stage = stageOf();
    await begin(stage);
    for (const of of [ana, ben]) {
      look(stage, of);
      const rest = "Let something rest until a day";
      expect(buttons().slice(-3)).toEqual([expect.stringMatching(/^Pause \(back at/), "Stop for today", rest]);
    }
    press(/^Pause/);
    await says("Then only you are asked.");
    look(stage);
    await says("Ben takes a pause until about");
    expect(buttons()).toEqual(["Back", "Help", "Stop for today", "Meanwhile, something for you alone"]);
    clock.time = "12:20";
    look(stage, ben);
    await says("What fits now?");
    press("Ten more minutes");
    await says("Then only you are asked.");
    press("I am back");
    await says("You listen");
    press("Stop for today");
    await says("Enough for today");
    press("Good");
    await says("What is it about?");
  });

  it("keeps what is typed over a reload, and the screen awake while the talk is on", async () => {
    const stage = stageOf();
    await begin(stage);
    look(stage);
    expect(awake.now).toBe(1);
    write("What I would like to say", "half a sen");
    look(stage);
    expect((screen.getByLabelText("What I would like to say") as HTMLTextAreaElement).value).toBe("half a sen");
    cleanup();
    expect(awake.now).toBe(0);
  });

  it("a no is one tap, and nothing changes on the other phone", async () => {
    const stage = stageOf();
    look(stage);
    choose("I listen first, Ben speaks");
    press("Ask Ben");
    await says("You asked for a talk");
    const before = shown();
    look(stage, ben);
    press("Not today");
    await waitFor(() => expect(stage.left.times).toBe(1));
    look(stage);
    expect(shown()).toBe(before);
  });

  it("takes a topic that another practice hands over", async () => {
    const handed = { draft: "talk", topic: "The dishes", origin: { practice: "what-happened", thing: "0".repeat(32) } };
    const stage = stageOf({ handed });
    look(stage);
    expect((screen.getByLabelText("In my own words") as HTMLTextAreaElement).value).toBe("The dishes");
    choose("I speak first");
    press("Ask Ben");
    await says("You asked for a talk");
    look(stage, ben);
    expect(shown()).toContain("The dishes");
  });
});

describe("one phone", () => {
  it("lies with who speaks, and the listener needs no tap", async () => {
    const stage = stageOf({ mode: "one" });
    look(stage);
    choose("I speak first");
    press("Ask Ben");
    await says("Ana would like to talk, in turns.");
    press("Yes, I am here");
    await says("Now Ana speaks.");
    press("Hand the phone to Ana");
    await says("You speak");
    press("I have said it");
    await waitFor(() => press("Yes, that is it"));
    await waitFor(() => press("That was it. Over to Ben"));
    await waitFor(() => press("Hand the phone to Ben"));
    await says("You speak");
    press("I have said it");
    await waitFor(() => press("Yes, that is it"));
    await waitFor(() => press("That was it"));
    await says("Both were heard");
    press("Keep it");
    await waitFor(() => press("Hand the phone to Ana"));
    await waitFor(() => press("Keep it"));
    await says("Talks that both of you kept");
  });
});

it("is a note for oneself while alone, and says who sees it", async () => {
  const stage = stageOf({ mode: "alone", people: [couple[0]] });
  look(stage);
  expect(shown()).toContain("A talk needs two.");
  write("What I would like to be heard about", "that I tried");
  press("Keep it for me");
  await says("Kept, for you alone.");
  expect(shown()).toContain("that I tried");
});

it("is there in Arabic", () => {
  const stage = stageOf({ words: ar, language: "ar" });
  look(stage);
  expect(shown()).toContain("نُصغي بالدور");
});
