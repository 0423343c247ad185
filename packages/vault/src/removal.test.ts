import { toHex } from "@goldseam/wire-types";
import { open } from "@goldseam/crypto";
import { decode } from "@goldseam/wire-types";
import { utf8 } from "@goldseam/crypto";
import { describe, expect, it } from "vitest";
import { logged } from "./envelope/vault-event.ts";
import { purgeWithin } from "./epoch/epoch.ts";
import { openItem, parseBody, unwrapItemKey } from "./item/item.ts";
import { openPageKey, parsePage } from "./page/page.ts";
import { couple, Phone, stateOf, sync } from "./phones.test-support.ts";

const secretText = "what I wish I had not said";

/** Every row of a phone, opened: what somebody finds who has the phone and its code. */
const openedRows = (phone: Phone): string =>
  [...phone.machine.rows]
    .map(([key, value]) => {
      const plain = open(phone.rowsKey, utf8(key), value) ?? new Uint8Array();
      return `${key} ${toHex(plain)} ${Buffer.from(plain).toString("latin1")}`;
    })
    .join("\n");
/** All 32-byte keys in the rows of a phone, wherever they stand. */
const keysIn = (phone: Phone): Uint8Array[] => {
  const found: Uint8Array[] = [];
  const walk = (value: unknown): void => {
    if (value instanceof Uint8Array) {
      if (value.length === 32) found.push(value);
    } else if (Array.isArray(value)) value.forEach(walk);
    else if (typeof value === "object" && value !== null) Object.values(value).forEach(walk);
  };
  for (const [key, value] of phone.machine.rows) {
    const plain = open(phone.rowsKey, utf8(key), value);
    const decoded = plain && decode(plain);
    if (decoded?.ok) walk(decoded.value);
  }
  return found;
};

describe("removing one's words", () => {
  it("[V26] [V27] takes them from both phones and the relay, and leaves its place (S-30)", () => {
    const { relay, ana, ben } = couple();
    ana.say("stays");
    const item = ana.say(secretText);
    ben.say("an answer");
    sync(ana, ben);
    ana.ok(ana.space.deleteItem(ana.space.timeline().find((entry) => entry.item === item)?.item ?? fail()));
    sync(ana, ben);
    expect(ana.words()).toContain("ana removed 2026-11-23");
    expect(ben.words()).toEqual(ana.words());
    for (const phone of [ana, ben]) expect(openedRows(phone)).not.toContain(secretText);
    expect(relay.spaces.get(ana.id)?.rows.find((row) => row.item === item)?.body).toBeUndefined();
    expect(ben.reopen().words()).toEqual(ana.words());
    expect(ana.reopen().words()).toEqual(ben.words());
    const tablet = new Phone("ana", relay, "tablet").join(ana);
    sync(ana, ben, tablet);
    expect(tablet.words()).toEqual(ana.words());
    expect(tablet.space.warnings()).toEqual([]);
  });

  it("[V26] is refused for the other's words", () => {
    const { ana, ben } = couple();
    ana.say("mine");
    sync(ana, ben);
    const [entry] = ben.space.timeline();
    expect(entry && ben.run(ben.space.deleteItem(entry.item))).toEqual({ ok: false, why: "not-own-person" });
  });

  it("[V15] [V25] leaves no key that opens an old copy of the relay, once the purge is through", () => {
    const { relay, ana, ben } = couple();
    for (let i = 0; i < 5; i += 1) ana.say(`word ${i}`);
    const item = ben.say(secretText);
    sync(ana, ben);
    const old = relay.backup().get(ana.id);
    const timeline = ben.space.timeline();
    ben.ok(ben.space.deleteItem(timeline.find((entry) => entry.item === item)?.item ?? fail()));
    sync(ana, ben);
    for (const phone of [ana, ben]) phone.machine.clock += purgeWithin + 1;
    ben.run(ben.space.tick());
    sync(ana, ben);
    ana.say("later");
    ben.say("later too");
    sync(ana, ben);
    // Deletion is complete when each sealing key from before the purge is gone: one more epoch has used the next.
    ana.ok(ana.space.rotate("purge"));
    sync(ana, ben);
    for (const phone of [ana, ben]) phone.run(phone.space.tick());
    sync(ana, ben);
    const row = old?.rows.find((candidate) => candidate.item === item);
    const body = row?.body && parseBody(row.body);
    if (row === undefined || body === undefined) throw new Error("the old copy lacks the item");
    const now = relay.spaces.get(ana.id);
    const pageBodies = [...(old?.pages.values() ?? []), ...(now?.pages.values() ?? [])].map((put) => put.body);
    const rows = pageBodies.map((bytes) => parsePage(bytes)?.row).filter((parsed) => parsed !== undefined);
    for (const phone of [ana, ben]) {
      const direct = keysIn(phone);
      const viaPages = rows.flatMap((page) => direct.flatMap((key) => openPageKey(key, ana.id, page) ?? []));
      const pageKeys = [...direct, ...viaPages];
      const where = { space: ana.id, item: row.item, page: body.page };
      const wraps = [
        body.wrap,
        ...rows.flatMap(({ wraps }) => wraps.filter(([id]) => id === item).map(([, wrap]) => wrap)),
      ];
      const itemKeys = [
        ...pageKeys,
        ...wraps.flatMap((wrap) => pageKeys.flatMap((key) => unwrapItemKey(key, where, wrap) ?? [])),
      ];
      expect(itemKeys.map((key) => openItem(ana.id, row.item, key, body.sealed)).filter(Boolean)).toEqual([]);
    }
    expect(ana.words()).toEqual(ben.words());
  });

  it("[V25] survives what was on its way under the page's old key", () => {
    const { relay, ana, ben } = couple();
    const item = ana.say("one");
    ana.say("two");
    sync(ana, ben);
    ben.offline();
    ben.say("written offline");
    // Ben's item and Ana's rewriting of the page cross each other.
    ben.online();
    const at = ana.space.timeline().find((entry) => entry.item === item);
    ana.ok(ana.space.deleteItem(at?.item ?? fail()));
    sync(ana, ben);
    expect(ana.words()).toEqual(ben.words());
    const tablet = new Phone("ben", relay, "tablet").join(ben);
    sync(ana, ben, tablet);
    expect(tablet.words()).toEqual(ana.words());
  });

  it("[V26] comes to nothing when a modified client claims another's words", () => {
    const { relay, ana, ben } = couple();
    const item = ana.say("mine");
    sync(ana, ben);
    const node = stateOf(ben.space).graph.nodes.get(item);
    if (node === undefined) throw new Error("no node");
    const { device, session, seq, depth, parents } = node;
    const data = { item, device, session, seq, lamport: depth, parents: [...parents] };
    ben.propose([logged({ type: "tombstone", data })]);
    const own = ben.space.members().find(({ here }) => here)?.device ?? device;
    ben.propose([logged({ type: "tombstone", data: { ...data, device: own } })]);
    sync(ana, ben);
    const tablet = new Phone("ana", relay, "tablet").join(ana);
    sync(ana, ben, tablet);
    for (const phone of [ana, ben, tablet]) expect(phone.words()).toEqual(["ana: mine"]);
    expect(ana.reopen().words()).toEqual(["ana: mine"]);
  });

  it("[V25] wraps nothing that was removed before, when a page is rewritten again", () => {
    const { relay, ana, ben } = couple();
    const items = ["one", "two", "three"].map((text) => ana.say(text));
    sync(ana, ben);
    for (const item of items.slice(0, 2)) {
      ana.ok(ana.space.deleteItem(item));
      sync(ana, ben);
    }
    const rows = [...(relay.spaces.get(ana.id)?.pages.values() ?? [])].map(({ body }) => parsePage(body)?.row);
    const wrapped = rows.flatMap((row) => row?.wraps.map(([item]) => item) ?? []);
    expect(wrapped).toContain(items[2]);
    for (const item of items.slice(0, 2)) expect(wrapped).not.toContain(item);
  });

  it("[V15] destroys the sealing keys that older epochs had used", () => {
    const { ana, ben } = couple();
    for (let i = 0; i < 3; i += 1) {
      ana.ok(ana.space.rotate("purge"));
      sync(ana, ben);
    }
    for (const phone of [ana, ben]) {
      const { locals, members } = stateOf(phone.space);
      const [local] = locals;
      const held = local?.sealing.map(({ publicKey }) => toHex(publicKey)) ?? [];
      const used = members.epochs.map(({ to }) => local && to.get(local.device));
      expect(held).toHaveLength(2);
      expect(held[0]).toBe(used.at(-1));
      for (const older of used.slice(0, -1)) expect(held).not.toContain(older);
      expect(stateOf(phone.space).keys.epochs.size).toBe(1);
    }
  });

  it("[V27] [V35] is told again to a relay that was restored from an old copy", () => {
    const { relay, ana, ben } = couple();
    const item = ana.say(secretText);
    sync(ana, ben);
    const old = relay.backup();
    ana.ok(ana.space.deleteItem(ana.space.timeline()[0]?.item ?? fail()));
    sync(ana, ben);
    relay.restore(old);
    ana.offline();
    ben.offline();
    sync(ana, ben);
    expect(relay.spaces.get(ana.id)?.rows.find((row) => row.item === item)?.body).toBeUndefined();
    expect(ben.words()).toEqual(ana.words());
  });
});

const fail = (): never => {
  throw new Error("no such entry");
};
