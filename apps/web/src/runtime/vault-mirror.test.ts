import type { TimelineEntry } from "@goldseam/vault";
import { expect, it } from "vitest";
import type { TimelineChange } from "../vault-worker/service.ts";
import { ana, entry, event } from "./fake-vault.test-support.ts";
import { createVaultMirror } from "./vault-mirror.ts";

const entries: ReadonlyArray<TimelineEntry> = ["a", "b", "c", "d", "e"].map((word) =>
  entry(ana.id, event("said", word)),
);
const folds = new Uint8Array([7]);
const offer = { covered: 4, turn: 1 };

const told = (...changes: ReadonlyArray<Omit<TimelineChange, "is" | "room">>) => {
  const mirror = createVaultMirror();
  for (const change of changes) mirror.hear({ is: "timeline", room: "shared", ...change });
  const room = mirror.shared.value;
  return { ...room, folds: room.folds?.(), again: room.folds?.() };
};

it("keeps what stands for the beginning beside what came after it, however much was told", () => {
  const whole = told({ from: 0, entries, snapshot: { covered: 3, folds } });
  expect(whole).toEqual({ folds, covered: 3, entries: entries.slice(3), offer: undefined, again: undefined });
  expect(told({ from: 3, entries: entries.slice(3), snapshot: { covered: 3, folds } })).toEqual(whole);
  const grown = told(
    { from: 3, entries: entries.slice(3, 4), snapshot: { covered: 3, folds } },
    {
      from: 4,
      entries: entries.slice(4),
    },
  );
  expect(grown).toEqual(whole);
});

it("lets go of it when something before its end is told", () => {
  const first = { from: 0, entries, snapshot: { covered: 3, folds } };
  expect(told(first, { from: 0, entries })).toMatchObject({ folds: undefined, covered: 0, entries, offer: undefined });
  expect(told(first, { from: 0, entries: [] })).toMatchObject({
    folds: undefined,
    covered: 0,
    entries: [],
    offer: undefined,
  });
});

it("knows of an offer until something in it has changed", () => {
  const first = { from: 0, entries, offer };
  expect(told(first).offer).toBe(offer);
  expect(told(first, { from: 4, entries: [] }).offer).toBe(offer);
  expect(told(first, { from: 3, entries: [] }).offer).toBeUndefined();
});
