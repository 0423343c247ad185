import { type ItemId, toHex } from "@goldseam/wire-types";
import { open, utf8 } from "@goldseam/crypto";
import { drive, type Machine } from "@goldseam/simulator/driver";
import { describe, expect, it } from "vitest";
import { packSpace, prepareMove, unpackSpace } from "../move.ts";
import { note, Phone, stateOf, sync } from "../phones.test-support.ts";
import { PlainRelay } from "../relay.test-support.ts";
import type { Store } from "../store/rows.ts";
import { openRows } from "./local-seal.ts";
import { signedIn } from "./rewrite.ts";
import { parseWords, wordsBytes } from "./words.ts";

const small = 3;
const alone = (): Phone => new Phone("ana", new PlainRelay(), "ana", small).begin(false, "private");
const pair = (): { readonly relay: PlainRelay; readonly ana: Phone; readonly ben: Phone } => {
  const relay = new PlainRelay();
  const ana = new Phone("ana", relay, "ana", small).begin();
  sync(ana);
  const ben = new Phone("ben", relay, "ben", small).join(ana);
  sync(ana, ben);
  return { relay, ana, ben };
};
const names = (phone: Phone, prefix: string): ReadonlyArray<string> =>
  [...phone.machine.rows.keys()].filter((key) => key.startsWith(`${phone.id}/${prefix}`)).sort();
const sayAll = (phone: Phone, ...texts: ReadonlyArray<string>): ReadonlyArray<ItemId> =>
  texts.map((text) => phone.say(text));
const many = (count: number): ReadonlyArray<string> => Array.from({ length: count }, (_, i) => `word ${i}`);

/** Every row opened, segments too: what somebody finds who has the phone and its code. */
const everythingIn = (phone: Phone): ReadonlyArray<Uint8Array> => {
  const store: Store = { space: phone.id, key: phone.rowsKey };
  return [...phone.machine.rows].map(([key, value]) => {
    const plain = open(phone.rowsKey, utf8(key), value);
    const name = key.slice(phone.id.length + 1);
    const [unfolded] = plain === undefined ? drive(phone.machine, openRows(store, [[name, value]])) : [plain];
    if (unfolded === undefined) throw new Error(`does not open: ${key}`);
    return unfolded;
  });
};
const keptTexts = (phone: Phone): string =>
  everythingIn(phone)
    .map((bytes) => Buffer.from(bytes).toString("latin1"))
    .join("\n");
const damage = (machine: Machine, key: string | undefined): void => {
  const row = machine.rows.get(key ?? "");
  if (row === undefined || key === undefined) throw new Error("no such row");
  machine.rows.set(
    key,
    row.map((byte, i) => (i === 40 ? byte ^ 1 : byte)),
  );
};

describe("segments", () => {
  it("[V38] take the settled items' rows in, and give the same back", () => {
    const ana = alone();
    sayAll(ana, ...many(20));
    expect(names(ana, "segment/").length).toBeGreaterThan(4);
    expect(names(ana, "segment/")).toHaveLength(names(ana, "signed/").length);
    expect(names(ana, "item/").length).toBeLessThan(2 * small);
    const words = ana.words();
    expect(ana.reopen().words()).toEqual(words);
    expect(words).toEqual(many(20).map((text) => `ana: ${text}`));
    expect(ana.space.warnings()).toEqual([]);
    ana.say("after");
    expect(ana.reopen().words()).toEqual([...words, "ana: after"]);
  });

  it("[V38] wait for the relay's word in a space that has one, and keep what it said", () => {
    const { ana, ben } = pair();
    ana.offline();
    const before = stateOf(ana.space).segments.last;
    const unsent = sayAll(ana, ...many(12));
    for (const item of unsent) expect(stateOf(ana.space).segments.segmentOf(item)).toBeUndefined();
    sync(ana, ben);
    ben.say("heard");
    sync(ana, ben);
    expect(stateOf(ana.space).segments.last).toBeGreaterThan(before + 2);
    expect(names(ana, "seq/").length + names(ana, "ik/").length).toBeLessThan(2 * small);
    const timeline = ana.space.timeline();
    expect(timeline.map(({ delivery }) => delivery)).toContain("on-other-device");
    expect(ana.reopen().space.timeline()).toEqual(timeline);
    expect(ana.space.outboxSize()).toBe(0);
    expect(ben.reopen().words()).toEqual(ana.words());
  });

  it("[V38] are sealed, padded, and cannot be swapped; one that does not read is made again from what was signed", () => {
    const ana = alone();
    sayAll(ana, ...many(16), "a canary 7f3a");
    const words = ana.words();
    const { rows } = ana.machine;
    for (const value of rows.values()) expect(Buffer.from(value).toString("latin1")).not.toContain("canary");
    const [first, second] = names(ana, "segment/");
    expect(rows.get(first ?? "")?.length).toBe(12 + 1024 + 16);
    damage(ana.machine, first);
    expect(ana.reopen().words()).toEqual(words);
    expect(ana.space.warnings()).toEqual([]);
    rows.set(first ?? "", rows.get(second ?? "") ?? new Uint8Array());
    expect(ana.reopen().words()).toEqual(words);
    damage(ana.machine, names(ana, "signed/")[0]);
    ana.reopen();
    expect(ana.space.warnings().some(({ kind }) => kind === "unreadable-item")).toBe(true);
  });

  it("[V39] lose a removed item, its text and its keys, before the removal is reported", () => {
    const { ana, ben } = pair();
    const item = ana.say("what I wish I had not said");
    sayAll(ana, ...many(10));
    sync(ana, ben);
    const segment = stateOf(ana.space).segments.segmentOf(item);
    expect(segment).toBeDefined();
    const bytes = everythingIn(ana).map(toHex).join();
    const key = drive(ana.machine, signedKey(ana, item));
    expect(bytes).toContain(key);
    ana.machine.onSend = () => undefined;
    ana.ok(ana.space.deleteItem(item));
    expect(keptTexts(ana)).not.toContain("wish");
    expect(everythingIn(ana).map(toHex).join()).not.toContain(key);
    const words = ana.words();
    expect(words[0]).toBe("ana removed 2026-11-23");
    expect(ana.reopen().words()).toEqual(words);
    expect(stateOf(ana.space).segments.segmentOf(item)).toBeUndefined();
  });

  it("[V39] lose it on the other phone too, and its row at the relay goes after a restart", () => {
    const { relay, ana, ben } = pair();
    const item = ana.say("what I wish I had not said");
    sayAll(ana, ...many(10));
    sync(ana, ben);
    ana.offline();
    ana.ok(ana.space.deleteItem(item));
    ana.reopen();
    expect(keptTexts(ben)).toContain("wish");
    sync(ana, ben);
    expect(relay.spaces.get(ana.id)?.rows.find((row) => row.item === item)?.body).toBeUndefined();
    expect(keptTexts(ben)).not.toContain("wish");
    expect(ben.reopen().words()).toEqual(ana.words());
    expect([...ana.space.warnings(), ...ben.space.warnings()]).toEqual([]);
  });

  it("[V39] [V25] carry a page's survivors over a rewriting, to a phone that comes later", () => {
    const { relay, ana, ben } = pair();
    const [item] = sayAll(ana, ...many(12));
    sync(ana, ben);
    ben.reopen();
    ana.reopen();
    ana.ok(ana.space.deleteItem(item ?? expect.unreachable()));
    sync(ana, ben);
    const tablet = new Phone("ben", relay, "tablet", small).join(ben);
    sync(ana, ben, tablet);
    expect(tablet.words()).toEqual(ana.words());
    expect(tablet.words()).toHaveLength(12);
  });

  it("[V40] fill a relay that lost everything, and take in the rows that this leaves", () => {
    const { relay, ana, ben } = pair();
    const empty = relay.backup();
    sayAll(ana, ...many(12));
    sync(ana, ben);
    ana.reopen();
    relay.restore(empty);
    sync(ana, ben);
    for (const phone of [ana, ben]) expect(phone.space.outboxSize()).toBe(0);
    const rows = relay.spaces.get(ana.id)?.rows.filter(({ body }) => body !== undefined) ?? [];
    for (const { item } of ana.space.timeline()) expect(rows.map((row) => row.item)).toContain(item);
    const tablet = new Phone("ana", relay, "tablet", small).join(ana);
    sync(ana, ben, tablet);
    expect(tablet.words()).toEqual(ana.words());
    ana.run(ana.space.tick());
    ana.run(ana.space.tick());
    expect(names(ana, "seq/").length).toBeLessThan(12);
    expect(ana.reopen().words()).toEqual(tablet.words());
  });

  it("[V40] move to another database, sealed anew", () => {
    const ana = alone();
    sayAll(ana, ...many(12));
    const to = new Phone("ana", ana.relay, "ana again", small);
    to.id = ana.id;
    const prepared = to.ok(prepareMove({ space: ana.id, rowsKey: to.rowsKey }, ["ana"]));
    for (const { request } of prepared.devices) ana.ok(ana.space.admit(request));
    const rows = ana.run(packSpace({ space: ana.id, rowsKey: ana.rowsKey }));
    to.ok(unpackSpace({ space: ana.id, rowsKey: to.rowsKey }, rows));
    expect(names(to, "segment/")).toEqual(names(ana, "segment/"));
    for (const name of names(to, "s")) expect(to.machine.rows.get(name)).not.toEqual(ana.machine.rows.get(name));
    expect(to.reopen().words()).toEqual(ana.words());
    expect(to.space.warnings()).toEqual([]);
  });

  it("[V38] carry whatever an envelope can carry", () => {
    const ana = alone();
    const odd = {
      bytes: new Uint8Array([1, 2]),
      $: [0, 9],
      list: [null, true, -7, "ü\u0000\ud83c\udf3f"],
      7: { "": {} },
    };
    ana.ok(ana.space.propose([{ practice: "p", type: "t", data: odd }, note("with it")]));
    ana.ok(ana.space.propose([{ practice: "p", type: "t", data: { ...odd, bytes: "AQI=" } }]));
    sayAll(ana, ...many(8));
    const before = ana.space.timeline();
    expect(ana.reopen().space.timeline()).toEqual(before);
    const { graph } = stateOf(ana.space);
    const kept = { generation: "g", numbers: [], pages: [], reached: [], answers: [] };
    const words = parseWords(wordsBytes({ ...kept, nodes: graph.order }));
    expect(words?.nodes).toEqual(graph.order);
  });
});

function* signedKey(phone: Phone, item: ItemId) {
  const state = stateOf(phone.space);
  const found = (yield* signedIn(state, state.segments.segmentOf(item) ?? 0)).get(item);
  return toHex(found?.keys[0]?.[1] ?? expect.unreachable());
}
