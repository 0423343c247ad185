import type { TimelineEntry } from "@goldseam/vault";
import { expect, it } from "vitest";
import type { Change, VaultStatus } from "./service.ts";
import { createTelling } from "./telling.ts";

const entry = (item: string, change: Partial<TimelineEntry> = {}): TimelineEntry =>
  ({
    item,
    author: "ana",
    device: "d",
    at: 1,
    day: "2026-11-23",
    events: [],
    delivery: "kept",
    opened: false,
    ...change,
  }) as TimelineEntry;
const listening = () => {
  const heard: Change[] = [];
  return { heard, telling: createTelling((change) => heard.push(change)) };
};
const lastTimeline = (heard: ReadonlyArray<Change>) => {
  const last = heard.findLast((change) => change.is === "timeline");
  return last?.is === "timeline" ? [last.room, last.from, last.entries.map(({ item }) => item)] : undefined;
};

it("tells entries from the first difference on, each room for itself", () => {
  const { heard, telling } = listening();
  telling.timeline("shared", []);
  expect(heard).toEqual([]);
  telling.timeline("shared", [entry("a"), entry("b")]);
  expect(lastTimeline(heard)).toEqual(["shared", 0, ["a", "b"]]);
  telling.timeline("shared", [entry("a"), entry("b"), entry("c")]);
  expect(lastTimeline(heard)).toEqual(["shared", 2, ["c"]]);
  telling.timeline("private", [entry("x")]);
  expect(lastTimeline(heard)).toEqual(["private", 0, ["x"]]);
  const count = heard.length;
  telling.timeline("shared", [entry("a"), entry("b"), entry("c")]);
  expect(heard).toHaveLength(count);
});

it("tells again what was opened or removed, and a room that became shorter or empty, and nothing of a delivery", () => {
  const { heard, telling } = listening();
  telling.timeline("shared", [entry("a"), entry("b"), entry("c")]);
  telling.timeline("shared", [entry("a"), entry("b", { delivery: "sent" }), entry("c")]);
  expect(heard).toHaveLength(1);
  telling.timeline("shared", [entry("a"), entry("b", { opened: true }), entry("c")]);
  expect(lastTimeline(heard)).toEqual(["shared", 1, ["b", "c"]]);
  telling.timeline("shared", [entry("a"), entry("b", { removed: { day: "2026-11-24" } }), entry("c")]);
  expect(lastTimeline(heard)).toEqual(["shared", 1, ["b", "c"]]);
  telling.timeline("shared", [entry("a")]);
  expect(lastTimeline(heard)).toEqual(["shared", 1, []]);
  telling.timeline("shared", []);
  expect(lastTimeline(heard)).toEqual(["shared", 0, []]);
});

it("tells a state when any of it changed, and waits until the page has taken it in", async () => {
  let taken = 0;
  const telling = createTelling(async () => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    taken += 1;
  });
  const status = { unsent: 0 } as VaultStatus;
  telling.status(status);
  telling.status({ ...status });
  await telling.heard();
  expect(taken).toBe(1);
  telling.status({ ...status, unsent: 1 });
  await telling.heard();
  expect(taken).toBe(2);
});

const many = (count: number) => Array.from({ length: count }, (_, at) => entry(`e${at}`));
const folds = new Uint8Array([7]);
const firstOf = (heard: ReadonlyArray<Change>) => {
  const first = heard[0];
  return first?.is === "timeline" ? first : expect.unreachable();
};

it("tells a room's beginning by what was folded from it, where it is still the same", () => {
  const entries = many(5);
  const opened = { entries, snapshot: { covered: 3, folds }, settled: 4 };
  const { heard, telling } = listening();
  telling.timeline("shared", [...entries, entry("more")], opened);
  expect(firstOf(heard)).toMatchObject({ from: 0, snapshot: { covered: 3, folds } });
  expect(firstOf(heard)).not.toHaveProperty("offer");
  // Something came in between into what was folded.
  const other = listening();
  other.telling.timeline("shared", [entry("e0"), entry("late"), ...entries.slice(1)], opened);
  expect(firstOf(other.heard)).not.toHaveProperty("snapshot");
});

it("tells everything again when something changes before a snapshot's end, and only then", () => {
  const entries = many(5);
  const { heard, telling } = listening();
  telling.timeline("shared", entries, { entries, snapshot: { covered: 3, folds }, settled: 4 });
  telling.timeline("shared", [...entries.slice(0, 3), entry("e3", { removed: { day: "2026-11-24" } }), entry("e4")]);
  expect(lastTimeline(heard)).toEqual(["shared", 3, ["e3", "e4"]]);
  telling.timeline("shared", [entry("e0"), entry("late"), ...entries.slice(1)]);
  expect(lastTimeline(heard)).toEqual(["shared", 0, ["e0", "late", "e1", "e2", "e3", "e4"]]);
  telling.whole("shared");
  expect(heard).toHaveLength(3);
});

it("tells a room whole when it is asked to, once", () => {
  const entries = many(5);
  const { heard, telling } = listening();
  telling.timeline("private", entries, { entries, snapshot: { covered: 3, folds }, settled: 4 });
  telling.whole("private");
  expect(lastTimeline(heard)).toEqual(["private", 0, entries.map(({ item }) => item)]);
  telling.whole("private");
  expect(heard).toHaveLength(2);
});

it("asks for a snapshot where enough has come to rest since the last one, and takes it once", () => {
  const entries = many(600);
  const asks = (settled: number, covered: number) => {
    const { heard, telling } = listening();
    const snapshot = covered === 0 ? undefined : { covered, folds };
    telling.timeline("shared", entries, { entries, snapshot, settled });
    return { offer: firstOf(heard).offer, telling };
  };
  expect(asks(99, 0).offer).toBeUndefined();
  expect(asks(399, 300).offer).toBeUndefined();
  const { offer, telling } = asks(400, 300);
  expect(offer?.covered).toBe(400);
  expect(telling.taken("shared", (offer?.turn ?? 0) + 1)).toBeUndefined();
  expect(telling.taken("private", offer?.turn ?? 0)).toBeUndefined();
  expect(telling.taken("shared", offer?.turn ?? 0)).toEqual(entries.slice(0, 400));
  expect(telling.taken("shared", offer?.turn ?? 0)).toBeUndefined();
});

it("takes no snapshot of what has changed since it was asked for, nor of a room that was closed in between", () => {
  const entries = many(600);
  const opened = { entries, snapshot: undefined, settled: 400 };
  const begun = () => {
    const { heard, telling } = listening();
    telling.timeline("shared", entries, opened);
    return { telling, turn: firstOf(heard).offer?.turn ?? 0 };
  };
  const grown = begun();
  grown.telling.timeline("shared", [...entries, entry("more")]);
  expect(grown.telling.taken("shared", grown.turn)).toHaveLength(400);
  const late = begun();
  late.telling.timeline("shared", [...entries.slice(0, 399), entry("late"), ...entries.slice(399)]);
  expect(late.telling.taken("shared", late.turn)).toBeUndefined();
  const closed = begun();
  closed.telling.timeline("shared", []);
  closed.telling.timeline("shared", entries, opened);
  expect(closed.telling.taken("shared", closed.turn)).toBeUndefined();
});
