import { signal } from "@preact/signals";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createDrafts } from "./vault-drafts.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const started = (before: Readonly<Record<string, string>> = {}) => {
  const kept: Array<readonly [string, string]> = [];
  const drafts = createDrafts(signal(before), (key, text) => kept.push([key, text]));
  return { drafts, kept };
};

it("keeps the first letter at once, and goes on while somebody types without a pause", () => {
  const { drafts, kept } = started();
  const draft = drafts.of("d");
  let text = "";
  for (const letter of "abcdefghij") {
    text += letter;
    draft.set(text);
    vi.advanceTimersByTime(90);
  }
  expect(kept[0]).toEqual(["d", "a"]);
  expect(kept.length).toBeGreaterThan(3);
  expect(kept.length).toBeLessThan(10);
  vi.runAllTimers();
  expect(kept.at(-1)).toEqual(["d", "abcdefghij"]);
});

it("keeps at once what waits, and nothing twice", () => {
  const { drafts, kept } = started();
  drafts.of("d").set("a");
  drafts.of("d").set("ab");
  drafts.flush();
  drafts.flush();
  vi.runAllTimers();
  expect(kept).toEqual([
    ["d", "a"],
    ["d", "ab"],
  ]);
});

it("keeps what is new alone, so that nothing stands in its way", () => {
  const { drafts, kept } = started({ chips: "calm" });
  drafts.of("chips").set("calm");
  drafts.of("words").set("you waited");
  drafts.of("words").set("you waited");
  vi.runAllTimers();
  expect(kept).toEqual([["words", "you waited"]]);
});

it("clears at once, and a cleared draft does not come back from what was kept before", () => {
  const { drafts, kept } = started({ d: "old" });
  expect(drafts.of("d").value).toBe("old");
  drafts.of("d").set("new");
  drafts.of("d").set("newer");
  drafts.of("d").clear();
  vi.runAllTimers();
  expect(kept.at(-1)).toEqual(["d", ""]);
  expect(drafts.of("d").value).toBe("");
});

it("forgets what was typed: after a lock it comes back from where it was sealed", () => {
  const kept = signal<Readonly<Record<string, string>>>({});
  const written: string[] = [];
  const drafts = createDrafts(kept, (_, text) => written.push(text));
  drafts.of("d").set("a");
  drafts.of("d").set("ab");
  drafts.flush();
  drafts.forget();
  expect(drafts.of("d").value).toBe("");
  vi.runAllTimers();
  expect(written).toEqual(["a", "ab"]);
  kept.value = { d: "ab" };
  expect(drafts.of("d").value).toBe("ab");
});
