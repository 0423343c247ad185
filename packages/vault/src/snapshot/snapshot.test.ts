import { describe, expect, it } from "vitest";
import { couple, Phone, stateOf, sync } from "../phones.test-support.ts";
import { PlainRelay } from "../relay.test-support.ts";
import { foldsOf, hasRow, keep, rowName, settledEntries, textOf, version } from "./snapshot.test-support.ts";

const small = 4;
const alone = (): Phone => new Phone("ana", new PlainRelay(), "ana", small).begin(false, "private");
const sayMany = (phone: Phone, count: number): void => {
  for (let n = 0; n < count; n += 1) phone.say(`${phone.person} word ${n}`);
};
const read = (phone: Phone) => phone.run(phone.space.snapshot(version));
const failed = { ok: false, why: "failed" };

describe("what was folded", () => {
  it("[V42] is kept, and given back after the app was opened anew", () => {
    const ana = alone();
    sayMany(ana, 10);
    expect(ana.space.settled()).toBe(10);
    const covered = settledEntries(ana).slice(0, 7);
    expect(keep(ana, covered)).toEqual({ ok: true, queued: false });
    expect(read(ana)).toEqual({ covered: 7, folds: foldsOf(covered) });
    expect(read(ana.reopen())).toEqual({ covered: 7, folds: foldsOf(covered) });
    ana.say("one more");
    expect(read(ana)?.covered).toBe(7);
    expect(keep(ana)).toEqual({ ok: true, queued: false });
    expect(read(ana.reopen())?.covered).toBe(ana.space.settled());
  });

  it("[V42] is of what has settled: neither what is still in the tail, nor nothing", () => {
    const { ana, ben } = couple("", small);
    sayMany(ana, 6);
    sync(ana, ben);
    ana.offline();
    const settled = ana.space.settled();
    sayMany(ana, 6);
    expect(ana.space.settled()).toBe(settled);
    expect(settled).toBeGreaterThan(0);
    expect(keep(ana, ana.space.timeline().slice(0, settled + 1))).toEqual(failed);
    expect(keep(ana, [])).toEqual(failed);
    expect(hasRow(ana)).toBe(false);
    sync(ana, ben);
    expect(keep(ana, ana.space.timeline().slice(0, settled + 1)).ok).toBe(true);
  });

  it("[V42] is refused for other entries than the timeline begins with", () => {
    const ana = alone();
    sayMany(ana, 10);
    const [first, second, ...rest] = settledEntries(ana);
    if (first === undefined || second === undefined) return expect.unreachable();
    const day = "2026-11-23";
    const lies = [
      [second, first, ...rest],
      [second, ...rest],
      [{ ...first, opened: true }, second],
      [{ ...first, author: "ben" }, second],
      [{ ...first, removed: { day } }, second],
    ];
    for (const lie of lies) expect(keep(ana, lie)).toEqual(failed);
    expect(hasRow(ana)).toBe(false);
    // How far an entry has come is no part of it, and neither is whether it is the same object.
    expect(keep(ana, [{ ...first, delivery: "sent" }, second]).ok).toBe(true);
    ana.ok(ana.space.deleteItem(first.item));
    expect(keep(ana, [first, second])).toEqual(failed);
    const now = settledEntries(ana);
    expect(
      keep(
        ana,
        now.map((entry, i) => (i > 0 ? entry : { ...entry, removed: { day: "2026-11-24" } })),
      ),
    ).toEqual(failed);
    expect(keep(ana, now).ok).toBe(true);
  });

  it("[V42] is nobody's of another version", () => {
    const ana = alone();
    sayMany(ana, 10);
    keep(ana);
    expect(ana.run(ana.space.snapshot("build 2"))).toBeUndefined();
    expect(read(ana)).toBeDefined();
  });

  it("[V42] is as good as none where its row is damaged or another one's", () => {
    const ana = alone();
    sayMany(ana, 10);
    keep(ana);
    const { rows } = ana.machine;
    const row = rows.get(rowName(ana)) ?? expect.unreachable();
    const segment = [...rows].find(([name]) => name.includes("/segment/"))?.[1] ?? expect.unreachable();
    const damaged = [
      row.map((byte, i) => (i === 40 ? byte ^ 1 : byte)),
      row.subarray(0, 20),
      new Uint8Array(),
      segment,
    ];
    for (const bad of damaged) {
      rows.set(rowName(ana), bad);
      expect(read(ana.reopen())).toBeUndefined();
      expect(ana.space.warnings()).toEqual([]);
    }
    rows.set(rowName(ana), row);
    expect(read(ana)).toBeDefined();
    expect(rows.size).toBeGreaterThan(0);
  });

  it("[V1] [V42] rests sealed and padded", () => {
    const ana = alone();
    for (let n = 0; n < 10; n += 1) ana.say(`canary ${n}`);
    keep(ana, settledEntries(ana).slice(0, 3));
    const row = ana.machine.rows.get(rowName(ana)) ?? expect.unreachable();
    expect(textOf(foldsOf(settledEntries(ana)))).toContain("canary");
    expect(textOf(row)).not.toContain("canary");
    expect(row.length).toBe(12 + 1024 + 16);
  });

  it("[V42] counts for nothing once something has come to stand before its end, and is kept anew", () => {
    const { ana, ben } = couple("", small);
    ana.say("hello");
    sync(ana, ben);
    ben.offline();
    sayMany(ana, 12);
    for (let round = 0; round < 100 && ana.take(); round += 1);
    expect(keep(ana).ok).toBe(true);
    const before = read(ana)?.covered ?? 0;
    expect(before).toBeGreaterThan(4);
    ben.say("written at the same time");
    sync(ana, ben);
    const place = ana.words().indexOf("ben: written at the same time");
    expect(place).toBeLessThan(before);
    expect(read(ana)).toBeUndefined();
    expect(read(ana.reopen())).toBeUndefined();
    sayMany(ana, 8);
    sync(ana, ben);
    expect(keep(ana).ok).toBe(true);
    expect(read(ana.reopen())?.covered).toBe(ana.space.settled());
  });

  it("[V3] changes nothing where the disk is full", () => {
    const ana = alone();
    sayMany(ana, 10);
    keep(ana, settledEntries(ana).slice(0, 3));
    const rows = new Map(ana.machine.rows);
    ana.machine.writes = "quota";
    expect(keep(ana)).toEqual({ ok: false, why: "quota" });
    ana.machine.writes = undefined;
    expect(ana.machine.rows).toEqual(rows);
    expect(read(ana)?.covered).toBe(3);
  });

  it("[V42] is not read where a space is opened", () => {
    const ana = alone();
    sayMany(ana, 10);
    keep(ana);
    const asked: string[] = [];
    const rows = ana.machine.rows;
    const get = rows.get.bind(rows);
    rows.get = (name) => {
      asked.push(name);
      return get(name);
    };
    ana.reopen();
    expect(asked.length).toBeGreaterThan(2);
    expect(asked).not.toContain(rowName(ana));
    expect(stateOf(ana.space).segments.last).toBeGreaterThan(0);
  });
});
