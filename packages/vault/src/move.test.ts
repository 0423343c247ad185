import { describe, expect, it } from "vitest";
import { newMachine } from "@goldseam/simulator/driver";
import { packSpace, prepareMove, unpackSpace } from "./move.ts";
import { couple, Phone, sync } from "./phones.test-support.ts";
import { PlainRelay } from "./relay.test-support.ts";
import { rowsKeyOf } from "./store/rows.ts";

/** The same person's phone with another database and another lock. */
const move = (from: Phone, others: ReadonlyArray<Phone> = []): Phone => {
  const to = new Phone(from.person, from.relay, `${from.person} again`);
  to.id = from.id;
  const persons = from.space.status().here;
  const prepared = to.ok(prepareMove({ space: from.id, rowsKey: to.rowsKey }, persons));
  for (const { person, request } of prepared.devices) from.ok(from.space.admit(request, { as: person }));
  if (others.length > 0) sync(from, ...others);
  expect(from.space.status().queued).toBe(0);
  const older = from.space
    .members()
    .filter(({ here, device }) => here && !prepared.devices.some((d) => d.device === device));
  const rows = from.run(packSpace({ space: from.id, rowsKey: from.rowsKey }));
  from.offline();
  to.space = to.ok(unpackSpace({ space: from.id, rowsKey: to.rowsKey }, rows)).space;
  if (others.length > 0) sync(to, ...others);
  for (const { device, person } of older) to.ok(to.space.removeDevice(device, person));
  if (others.length > 0) sync(to, ...others);
  return to;
};
const devicesHere = (phone: Phone): number => phone.space.members().filter(({ here }) => here).length;

describe("moving a space to another database", () => {
  it("takes a private space along, with other keys", () => {
    const ana = new Phone("ana", new PlainRelay()).begin(false, "private");
    ana.say("one");
    const before = ana.space.members().map(({ device }) => device);
    const moved = move(ana);
    expect(moved.words()).toEqual(["ana: one"]);
    moved.say("two");
    expect(moved.reopen().words()).toEqual(["ana: one", "ana: two"]);
    expect(moved.space.members().map(({ device }) => device)).not.toEqual(before);
    expect(moved.space.members()).toHaveLength(1);
  });

  it("takes both people of one phone along, and a sealed answer that is still closed", () => {
    const ana = new Phone("ana", new PlainRelay()).begin(false);
    ana.ok(ana.space.addLocalPerson("ben"));
    ana.say("hello");
    const opens = (text: string) => ({ practice: "p", type: "opened", data: { text } });
    ana.ok(ana.space.propose([], { as: "ana", seal: { exchange: "x", heavy: false, opens: opens("a walk") } }));
    const moved = move(ana);
    expect(devicesHere(moved)).toBe(2);
    moved.ok(moved.space.propose([], { as: "ben", seal: { exchange: "x", heavy: false, opens: opens("sleep") } }));
    expect(moved.space.exchange("x", 0, "ana").stage).toBe("opened");
    expect(moved.space.timeline().filter(({ opened }) => opened)).toHaveLength(2);
  });

  it("goes on with the other phone, which sees one device in the place of the older one", () => {
    const { ana, ben } = couple();
    ana.say("before");
    sync(ana, ben);
    const older = ana.space.members().find(({ here }) => here)?.device;
    const moved = move(ana, [ben]);
    moved.say("after");
    ben.say("still here");
    sync(moved, ben);
    expect(ben.words()).toEqual(moved.words());
    expect(ben.words()).toContain("ana: after");
    expect(moved.words()).toContain("ben: still here");
    expect(ben.space.members().map(({ device }) => device)).not.toContain(older);
    expect([...ben.space.warnings(), ...moved.space.warnings()]).toEqual([]);
  });

  it("leaves an older copy of the database without a way in", () => {
    const { ana, ben } = couple();
    const moved = move(ana, [ben]);
    moved.say("for us");
    ana.reopen();
    sync(ana, moved, ben);
    expect(ana.words()).not.toContain("ana: for us");
    expect(ana.space.status().removed).toBe(true);
  });

  it("opens nothing of the packed rows under another lock", () => {
    const ana = new Phone("ana", new PlainRelay()).begin(false, "private");
    const wrong = rowsKeyOf(newMachine("somebody").unlockKey);
    const rows = ana.run(packSpace({ space: ana.id, rowsKey: wrong }));
    expect(rows.every(([, value]) => value === undefined)).toBe(true);
  });
});
