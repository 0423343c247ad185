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

it("tells again what was sent, opened or removed, and a room that became shorter or empty", () => {
  const { heard, telling } = listening();
  telling.timeline("shared", [entry("a"), entry("b"), entry("c")]);
  telling.timeline("shared", [entry("a"), entry("b", { delivery: "sent" }), entry("c")]);
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
