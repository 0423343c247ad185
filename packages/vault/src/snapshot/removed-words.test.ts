import { answer } from "@goldseam/simulator/driver";
import { describe, expect, it } from "vitest";
import { packSpace, prepareMove, unpackSpace } from "../move.ts";
import { write } from "../exchange/modified-client.test-support.ts";
import { couple, Phone, stateOf, sync } from "../phones.test-support.ts";
import { destroySpace } from "../spaces.ts";
import { hasRow, keep, rowName, textIn, textOf, version } from "./snapshot.test-support.ts";

/** A tail of three may stay: a quarter of a segment goes into one at a time. */
const small = 16;
const read = (phone: Phone) => phone.run(phone.space.snapshot(version));
const secret = "what I wish I had not said";
/** Ana has said something that has settled, on her phone and on Ben's, and both have folded it. */
const lived = () => {
  const relay = couple().relay;
  const ana = new Phone("ana", relay, "ana", small).begin();
  sync(ana);
  const ben = new Phone("ben", relay, "ben", small).join(ana);
  sync(ana, ben);
  const item = ana.say(secret);
  for (let n = 0; n < 20; n += 1) ana.say(`word ${n}`);
  sync(ana, ben);
  for (const phone of [ana, ben]) {
    expect(keep(phone).ok).toBe(true);
    expect(textIn(phone)).toContain(secret);
  }
  return { relay, ana, ben, item };
};
/** Both have answered and it has opened; nothing but keys is in the tail after the seals. */
const opened = () => {
  const { ana, ben } = lived();
  const items = [ana.seal("x", "from ana", true), ben.seal("x", "from ben", true)] as const;
  sync(ana, ben);
  for (let n = 0; n < 6 || stateOf(ana.space).tail.size > 0; n += 1) {
    ana.say(`more ${n}`);
    sync(ana, ben);
  }
  for (const phone of [ana, ben]) phone.ok(phone.space.openNow("x"));
  sync(ana, ben);
  expect(keep(ana).ok).toBe(true);
  expect(textOf(read(ana)?.folds ?? expect.unreachable())).toContain("from ben");
  const keys = stateOf(ana.space).graph.order.filter(({ vault }) => vault.some(({ type }) => type === "key"));
  expect(keys.map(({ id }) => stateOf(ana.space).tail.has(id))).toEqual([true, true]);
  return { ana, ben, items, keys };
};

describe("what was folded, when words are removed", () => {
  it("[V43] [V39] goes with them in the same transaction, here and on the other phone", () => {
    const { ana, ben, item } = lived();
    ana.machine.onSend = () => undefined;
    const flow = ana.space.deleteItem(item);
    const written: Array<ReadonlyArray<string>> = [];
    for (let step = flow.next(); step.done !== true; step = flow.next(answer(ana.machine, step.value)))
      if (step.value.effect === "write") written.push(step.value.rows.map(([name]) => name));
    const [first] = written.filter((names) => names.includes(`${ana.id}/gone/${item}`));
    expect(first).toContain(rowName(ana));
    expect(hasRow(ana)).toBe(false);
    expect(textIn(ana)).not.toContain(secret);
    expect(read(ana.reopen())).toBeUndefined();
    expect(hasRow(ben)).toBe(true);
    ana.machine.onSend = (_, message) => ana.socket && ana.relay.receive(ana.socket, message);
    sync(ana, ben);
    expect(hasRow(ben)).toBe(false);
    expect(textIn(ben)).not.toContain(secret);
  });

  it("[V43] stays as it was, with them, where the removal's transaction fails", () => {
    const { ana, item } = lived();
    const kept = read(ana);
    ana.machine.writes = "quota";
    expect(ana.run(ana.space.deleteItem(item))).toEqual({ ok: false, why: "quota" });
    expect(read(ana)).toEqual(kept);
  });

  it("[V43] stays where they were in the tail alone, also where they come together with their removal", () => {
    const { ana, ben } = lived();
    const kept = [read(ana), read(ben)];
    ben.offline();
    const fresh = ana.say("only a moment old");
    expect(stateOf(ana.space).tail.has(fresh)).toBe(true);
    ana.ok(ana.space.deleteItem(fresh));
    expect(textIn(ana)).not.toContain("a moment");
    expect([read(ana), read(ben)]).toEqual(kept);
    sync(ana, ben);
    expect([read(ana), read(ben)]).toEqual(kept);
    expect(ben.words()).toContain("ana removed 2026-11-23");
  });

  it("[V43] goes with an answer of which only the key is in the tail", () => {
    const { ana, ben, items } = opened();
    expect(stateOf(ana.space).tail.has(items[1])).toBe(false);
    ben.ok(ben.space.deleteItem(items[1]));
    sync(ana, ben);
    expect(hasRow(ana)).toBe(false);
    for (const phone of [ana, ben]) expect(textIn(phone)).not.toContain("from ben");
  });

  it("[V43] goes with a key in the tail that had opened what is covered", () => {
    const { ana, ben, keys } = opened();
    const { id, device, session, seq, depth, parents } =
      keys.find(({ person }) => person === "ben") ?? expect.unreachable();
    // Else his phone would let the key go again at once.
    stateOf(ben.space).ring.clear();
    write(ben, { type: "tombstone", data: { item: id, device, session, seq, lamport: depth, parents: [...parents] } });
    sync(ana, ben);
    expect(hasRow(ana)).toBe(false);
    expect(textIn(ana)).not.toContain("from ben");
  });

  it("[V43] goes where a segment was unreadable, as its words may come again and would not be known as covered", () => {
    const { relay, ana, ben, item } = lived();
    const { rows } = ana.machine;
    const segment = stateOf(ana.space).segments.segmentOf(item);
    for (const [name, row] of rows)
      if (name.endsWith(`/${String(segment).padStart(16, "0")}`) && /\/(segment|signed)\//.test(name))
        rows.set(name, row.toReversed());
    expect(hasRow(ana)).toBe(true);
    ana.reopen();
    expect(ana.words()).not.toContain(`ana: ${secret}`);
    expect(hasRow(ana)).toBe(false);
    expect(relay.spaces.size).toBeGreaterThan(0);
    expect(hasRow(ben.reopen())).toBe(true);
  });

  it("[V42] is not moved to another database, and goes with its space", () => {
    const { relay, ana, ben } = lived();
    const to = new Phone("ana", relay, "ana again", small);
    to.id = ana.id;
    const prepared = to.ok(prepareMove({ space: ana.id, rowsKey: to.rowsKey }, ["ana"]));
    for (const { request } of prepared.devices) ana.ok(ana.space.admit(request));
    sync(ana, ben);
    expect(hasRow(ana)).toBe(true);
    const packed = ana.run(packSpace({ space: ana.id, rowsKey: ana.rowsKey }));
    expect(packed.map(([name]) => name)).not.toContain("snapshot");
    expect(packed.every(([, value]) => value !== undefined)).toBe(true);
    to.ok(unpackSpace({ space: ana.id, rowsKey: to.rowsKey }, packed));
    expect(hasRow(to)).toBe(false);
    expect(read(to.reopen())).toBeUndefined();
    expect(to.words()).toEqual(ana.words());
    expect(keep(to).ok).toBe(true);
    expect(read(to.reopen())).toEqual(read(ana));
    ana.ok(destroySpace({ space: ana.id }));
    expect(hasRow(ana)).toBe(false);
  });

  it("[V43] stays over an epoch, a purge and a relay that lost everything: no words go with those", () => {
    const { relay, ana, ben } = lived();
    const kept = read(ana);
    for (const why of ["newEpoch", "purge"] as const) {
      ana.ok(ana.space.rotate(why));
      sync(ana, ben);
    }
    relay.restore(new Map());
    sync(ana, ben);
    expect(read(ana.reopen())).toEqual(kept);
    ana.ok(ana.space.leave());
    sync(ana, ben);
    expect(read(ana.reopen())).toEqual(kept);
  });
});
