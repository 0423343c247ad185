import { expect, it } from "vitest";
import { type Tab, noteLeaving, sentAway } from "./came-back.ts";

const OUT = "https://elsewhere.example/";
const tabOf = (type: string, kept = new Map<string, string>(), covered = false) => {
  const hides: Array<() => void> = [];
  const dataset: DOMStringMap = covered ? { covered: "" } : {};
  const tab = {
    document: { documentElement: { dataset } },
    sessionStorage: {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    },
    performance: { getEntriesByType: () => [{ type }] },
    addEventListener: (_: string, listener: () => void) => void hides.push(listener),
  } as unknown as Tab;
  return { tab, kept, hide: () => hides.forEach((hide) => hide()) };
};
const left = (): Map<string, string> => {
  const { tab, kept, hide } = tabOf("navigate", new Map(), true);
  noteLeaving(tab, () => OUT);
  hide();
  return kept;
};

it("sends away who goes back to a page that was left quickly, as often as that is tried", () => {
  const kept = left();
  expect(sentAway(tabOf("back_forward", kept).tab)).toBe(OUT);
  expect(sentAway(tabOf("back_forward", kept).tab)).toBe(OUT);
});

it("opens for who comes by oneself, and from then on back and forth is free again", () => {
  const kept = left();
  expect(sentAway(tabOf("navigate", kept).tab)).toBeUndefined();
  expect(sentAway(tabOf("back_forward", kept).tab)).toBeUndefined();
});

it("notes nothing when a page ends in any other way", () => {
  const { tab, kept, hide } = tabOf("navigate");
  noteLeaving(tab, () => OUT);
  hide();
  expect(kept.size).toBe(0);
});

it("never sends anybody to what is no secure address, nor falls over where nothing can be kept", () => {
  expect(sentAway(tabOf("back_forward", new Map([["gs-left", "javascript:alert(1)"]])).tab)).toBeUndefined();
  const { tab } = tabOf("back_forward");
  const refuses = {
    getItem: () => {
      throw new Error("refused");
    },
    setItem: () => {},
    removeItem: () => {},
  };
  expect(sentAway({ ...tab, sessionStorage: refuses })).toBeUndefined();
});
