import { type Limit, type Now, dayOf } from "@goldseam/kernel";
import { me, now } from "@goldseam/testkit";
import { strategy } from "@goldseam/strategies/boundaries/strategy";
import type { TimelineEntry } from "@goldseam/vault";
import { signal } from "@preact/signals";
import { expect, it } from "vitest";
import { ana } from "./fake-vault.test-support.ts";
import { type SteeringPorts, keepSteering, readSteering, stretchesOf, writeSteering } from "./kept-steering.ts";
import { createPracticeHost } from "./practice-host.ts";
import { logOf, sorterOf } from "./timeline-log.ts";

const touch: Limit = { reach: "mine", covers: { kinds: ["touch"] } };
const joint: Limit = { reach: "mine", covers: { joint: true, news: true } };
const start = now("2027-01-04", "12:10");
const until =
  (day: string, limit = touch) =>
  (at: Now): ReadonlyArray<Limit> =>
    at.day <= dayOf(day) ? [limit] : [];
/** From 22:30 to 7:00, each night. */
const nights = ({ minute }: Now): ReadonlyArray<Limit> => (minute >= 1350 || minute < 420 ? [joint] : []);
const later = (day: string, time: string) => now(day, time);
const limitsOn = (at: (when: Now) => ReadonlyArray<Limit>, when: Now): ReadonlyArray<Limit> =>
  stretchesOf(at, start).findLast(({ from }) => from <= when.at)?.limits ?? [];

it("ends by itself on its day, weeks after the room was open last", () => {
  for (const day of ["2027-01-06", "2027-02-20"]) {
    expect(limitsOn(until(day), later(day, "23:59"))).toEqual([touch]);
    expect(
      limitsOn(until(day), later(`${day.slice(0, 8)}${Number(day.slice(8)) + 1}`.replace("-7", "-07"), "00:01")),
    ).toEqual([]);
  }
  expect(limitsOn(() => [touch], later("2027-09-01", "12:00"))).toEqual([touch]);
});
it("keeps hours for two weeks, and then rather too little than all day", () => {
  expect(limitsOn(nights, later("2027-01-10", "22:31"))).toEqual([joint]);
  expect(limitsOn(nights, later("2027-01-10", "07:01"))).toEqual([]);
  expect(limitsOn(nights, later("2027-02-10", "12:00"))).toEqual([]);
});

const words = "nobody but me reads this";
const own = (lane: "private", type: string, data: object, practice = "my-limits"): TimelineEntry =>
  ({
    ...{ item: `${type}-${JSON.stringify(data).length}`, author: ana.id, device: "d", at: start.at, day: start.day },
    ...{ events: [{ practice, type, data }], delivery: "kept", opened: false, lane },
  }) as unknown as TimelineEntry;
const ENTRIES = [
  own("private", "limit-kept", {
    ...{ limit: "1".padStart(32, "0"), areas: ["touch"], level: "no" },
    line: { text: words, language: "en", direction: "ltr" },
  }),
  own("private", "arrivals-closed", { kind: "wish-told" }),
];
const roomOf = (drafts: Readonly<Record<string, string>> = {}) => {
  const kept: Array<readonly [string, string]> = [];
  const room = signal<"none" | "locked" | "open">("open");
  const entries = signal<ReadonlyArray<TimelineEntry>>(ENTRIES);
  const clock = signal(start);
  const host = createPracticeHost({
    practices: strategy.practices,
    me: signal(me(ana.id as never)),
    now: clock,
    ownSignals: signal([]),
    stamp: () => ({ id: "x#0", author: ana.id, at: start.at, day: start.day }) as never,
    write: () => Promise.resolve({ ok: true }),
  });
  const replace = (): void => {
    const logs = sorterOf()(logOf("private", entries.value));
    for (const id of host.ids) host.replace(id, { log: logs.get(id) ?? [] }, { log: [] });
  };
  replace();
  const ports: SteeringPorts = {
    ...{ room, own: entries, drafts: signal(drafts), now: clock, limitsAt: () => host.ownLimits },
    keep: (key, text) => void kept.push([key, text]),
  };
  return { room, entries, clock, kept, replace, steering: keepSteering(ports) };
};

it("goes on steering while the private room is locked, here and after a new start", () => {
  const here = roomOf();
  here.room.value = "locked";
  here.entries.value = [];
  const limits = [{ reach: "mine", covers: { kinds: ["touch"], practices: [], topics: [] } }];
  expect(here.steering.limits.value).toEqual(limits);
  expect(here.steering.switches.value).toMatchObject([{ type: "arrivals-closed", lane: "private" }]);
  const again = roomOf(Object.fromEntries(here.kept));
  again.room.value = "locked";
  again.entries.value = [];
  expect(again.steering.limits.value).toEqual(limits);
  again.room.value = "open";
  expect(again.steering.limits.value, "the room itself steers").toEqual([]);
});
it("keeps no word, no level, and always one size", () => {
  const { kept, entries, replace } = roomOf();
  expect(kept).toHaveLength(1);
  const [, text = ""] = kept[0] ?? [];
  expect(text).not.toContain(words);
  expect(text).not.toMatch(/level|"no"|areas|line/);
  entries.value = [];
  replace();
  expect(new Set(kept.map(([, one]) => one.length))).toEqual(new Set([4096]));
  expect(readSteering(kept.at(-1)?.[1])).toEqual({ stretches: [{ from: 0, limits: [] }], switches: [] });
});
it("keeps nothing where the room has no code of its own, and reads nothing else as something", () => {
  const { room, kept, entries } = roomOf();
  const before = kept.length;
  room.value = "none";
  entries.value = [];
  expect(kept).toHaveLength(before);
  for (const text of [
    undefined,
    "",
    "{",
    "[]",
    '{"stretches":[{"from":0,"limits":[{"reach":"both","covers":{}}]}],"switches":[]}',
  ])
    expect(readSteering(text)).toEqual({ stretches: [], switches: [] });
  const wrong = writeSteering({ stretches: [], switches: [own("private", "limit-kept", {})] });
  expect(readSteering(wrong).switches).toEqual([]);
});
