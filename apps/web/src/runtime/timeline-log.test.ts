import type { TimelineEntry } from "@goldseam/vault";
import { expect, it } from "vitest";
import { byPractice, logOf, readerOf } from "./timeline-log.ts";

const entry = (item: string, types: ReadonlyArray<string>, change: Partial<TimelineEntry> = {}): TimelineEntry =>
  ({
    item,
    author: "a".repeat(32),
    device: "d",
    at: 1_700_000_000_000,
    day: "2026-11-23",
    events: types.map((type) => ({ practice: type.split("-")[0], type, data: { lane: "opened" } })),
    delivery: "kept",
    opened: false,
    ...change,
  }) as TimelineEntry;

it("says of each event where it really was found, whatever it says of itself", () => {
  const entries = [entry("1", ["thanks-given"]), entry("2", ["thanks-given"], { opened: true })];
  expect(logOf("shared", entries).map(({ lane }) => lane)).toEqual(["shared", "opened"]);
  expect(logOf("private", entries.slice(0, 1)).map(({ lane }) => lane)).toEqual(["private"]);
});

it("names every event once: of one envelope, and of both answers of one exchange", () => {
  const log = logOf("shared", [
    entry("1", ["a-x", "a-y"]),
    entry("2", ["a-x"], { opened: true }),
    entry("2", ["a-x"], { opened: true, author: "b".repeat(32) }),
  ]);
  expect(new Set(log.map(({ meta }) => meta.id)).size).toBe(4);
});

it("takes a day that is none for the first of all, and a removed entry for nothing", () => {
  expect(logOf("shared", [entry("1", ["a-x"], { day: "yesterday" })])[0]?.meta.day).toBe("1970-01-01");
  expect(logOf("shared", [entry("1", [], { removed: { day: "2026-11-23" } })])).toEqual([]);
});

it("sorts by practice and keeps the order", () => {
  const log = logOf("shared", [entry("1", ["a-1", "b-1"]), entry("2", ["a-2"])]);
  const sorted = byPractice(log);
  expect([...sorted.keys()]).toEqual(["a", "b"]);
  expect(sorted.get("a")?.map(({ type }) => type)).toEqual(["a-1", "a-2"]);
});

it("reads a room that is told again as if it were read anew, and only what changed", () => {
  const read = readerOf("shared");
  const [one, two, three] = [entry("1", ["a-1", "b-1"]), entry("2", []), entry("3", ["a-2"])];
  const late = entry("0", ["b-0"]);
  const sent = entry("3", ["a-2"], { delivery: "sent" });
  const removed = entry("1", [], { removed: { day: "2026-11-23" } });
  let before: ReturnType<typeof read> = [];
  const rooms = [
    [],
    [one],
    [one, two, three],
    [one, two, sent],
    [late, one, two, sent],
    [late, removed, two],
    [],
    [one],
  ];
  for (const entries of rooms) {
    const log = read(entries);
    expect(log).toEqual(logOf("shared", entries));
    if (entries.length === 3 && entries[2] === three) expect(log[0]).toBe(before[0]);
    before = log;
  }
});
