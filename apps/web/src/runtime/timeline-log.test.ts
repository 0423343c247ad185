import type { TimelineEntry } from "@goldseam/vault";
import { expect, it } from "vitest";
import { joined, logOf, readerOf, sorterOf } from "./timeline-log.ts";

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
  const sorted = sorterOf()(log);
  expect([...sorted.keys()]).toEqual(["a", "b"]);
  expect(sorted.get("a")?.map(({ type }) => type)).toEqual(["a-1", "a-2"]);
});

it("sorts a log that is told again as if it were sorted anew, and leaves alone what did not grow", () => {
  const of = (...types: ReadonlyArray<string>) => types.flatMap((type) => logOf("shared", [entry(type, [type])]));
  const log = of("a-1", "b-1", "a-2", "c-1", "b-2", "b-3");
  const rest = of("c-2", "a-0");
  const sort = sorterOf();
  const short = log.slice(0, 2);
  for (const told of [[], short, log, log, [...log, ...rest], rest, [...rest, ...log], short, [], log]) {
    const before = [...sort(told)].map(([practice, one]) => [practice, one, [...one]] as const);
    expect(sort(told)).toEqual(sorterOf()(told));
    for (const practice of "abc")
      expect(joined([sort(told)], practice)).toEqual(told.filter((one) => one.practice === practice));
    sort([...told, ...of("b-9")]);
    for (const [practice, one, as] of before) {
      expect(one, "a list that was handed out stays as it is").toEqual(as);
      if (practice !== "b") expect(sort([...told, ...of("b-9")]).get(practice)).toEqual(one);
    }
  }
  sort(short);
  const a = sort(short).get("a");
  expect(sort([...short, ...of("b-9")]).get("a")).toBe(a);
});

it("joins what several logs have of one practice, in their order", () => {
  const [own, shared] = [logOf("private", [entry("1", ["a-1", "b-1"])]), logOf("shared", [entry("2", ["c-1", "a-2"])])];
  const logs = [own, [], shared].map((log) => sorterOf()(log));
  expect(joined(logs, "a")).toEqual([own[0], shared[1]]);
  expect(joined(logs, "c")).toBe(logs[2]?.get("c"));
  expect(joined(logs, "nobody's")).toEqual([]);
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
