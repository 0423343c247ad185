import { cleanup, fireEvent, screen, waitFor } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import type { Draft } from "../screen.ts";
import { render } from "../testing/in-english.test-support.tsx";
import { KeptWords } from "./kept-words.tsx";
import { OwnWords } from "./own-words.tsx";
import { WordsBehind } from "./words-behind.tsx";

afterEach(cleanup);

const draftIn = (place: Map<string, string>): Draft => ({
  get value() {
    return place.get("d") ?? "";
  },
  set: (value) => void place.set("d", value),
  clear: () => void place.delete("d"),
});
/** What is asked to be kept waits for the test's answer. */
const stageOf = () => {
  const place = new Map<string, string>();
  const asked: { readonly text: string; readonly answer: (kept: boolean) => void }[] = [];
  const field = {
    ...{ label: "Words", button: "Keep", most: 200, draft: draftIn(place) },
    onWords: ({ text }: { readonly text: string }) =>
      new Promise<boolean>((answer) => void asked.push({ text, answer })),
  };
  return { place, asked, field };
};
const area = (): HTMLTextAreaElement => screen.getByLabelText("Words");
const type = (value: string): void => void fireEvent.input(area(), { target: { value } });
const press = (): void => void fireEvent.click(screen.getByRole("button", { name: "Keep" }));

describe("own words", () => {
  it("are there again after the page was left", () => {
    const { place, field } = stageOf();
    render(<OwnWords {...field} />);
    type("I was at ho");
    expect(place.get("d")).toBe("I was at ho");
    cleanup();
    render(<OwnWords {...field} />);
    expect(area().value).toBe("I was at ho");
  });
  it("leave no draft once they are kept, and an empty field", async () => {
    const { place, asked, field } = stageOf();
    render(<OwnWords {...field} />);
    type("a walk");
    press();
    expect(asked[0]?.text).toBe("a walk");
    expect(place.size).toBe(0);
    asked[0]?.answer(true);
    await waitFor(() => expect(area().value).toBe(""));
    expect(place.size).toBe(0);
  });
  it("come back as a draft when they could not be kept, and stay in the field", async () => {
    const { place, asked, field } = stageOf();
    render(<OwnWords {...field} />);
    type("a walk");
    press();
    asked[0]?.answer(false);
    await waitFor(() => expect(place.get("d")).toBe("a walk"));
    expect(area().value).toBe("a walk");
  });
  it("are said once by two taps, and again by a later one", async () => {
    const { asked, field } = stageOf();
    render(<OwnWords {...field} />);
    type("a walk");
    press();
    press();
    expect(asked.length).toBe(1);
    asked[0]?.answer(false);
    await Promise.resolve();
    await waitFor(() => {
      press();
      expect(asked.length).toBe(2);
    });
  });
  it.each([true, false])("typed on while they are kept (%s), stay in the field and in the draft", async (kept) => {
    const { place, asked, field } = stageOf();
    render(<OwnWords {...field} />);
    type("a walk");
    press();
    type("a walk, and tea");
    asked[0]?.answer(kept);
    await Promise.resolve();
    await waitFor(() => expect(place.get("d")).toBe("a walk, and tea"));
    expect(area().value).toBe("a walk, and tea");
  });
});

describe("words that stand already", () => {
  it("are begun with, make no draft unchanged, and give way to a draft", () => {
    const { place, field } = stageOf();
    render(<OwnWords {...field} start="It helped." />);
    expect(area().value).toBe("It helped.");
    type("It helped. A lot.");
    type("It helped.");
    expect(place.size).toBe(0);
    type("It helped a little.");
    cleanup();
    render(<OwnWords {...field} start="It helped." />);
    expect(area().value).toBe("It helped a little.");
  });
});

describe("words behind a line", () => {
  const isOpen = (): boolean => document.querySelector("details")?.open === true;
  it("are folded until somebody begins, and open where something is begun", async () => {
    const { field } = stageOf();
    render(<WordsBehind {...field} summary="Say more" />);
    expect(isOpen()).toBe(false);
    type("I s");
    cleanup();
    render(<WordsBehind {...field} summary="Say more" />);
    await waitFor(() => expect(isOpen()).toBe(true));
  });
  it("kept for oneself do the same", async () => {
    const { onWords, ...field } = stageOf().field;
    const kept = { ...field, summary: "For me", things: [], onKeep: onWords, onLetGo: () => undefined };
    render(<KeptWords {...kept} />);
    expect(isOpen()).toBe(false);
    type("the sea");
    cleanup();
    render(<KeptWords {...kept} />);
    await waitFor(() => expect(isOpen()).toBe(true));
    expect(area().value).toBe("the sea");
  });
});
