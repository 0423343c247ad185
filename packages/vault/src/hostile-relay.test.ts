import { nextLogHead, sha256 } from "@goldseam/crypto";
import type { Seq } from "@goldseam/wire-types";
import { describe, expect, it } from "vitest";
import { couple, Phone, stateOf, sync } from "./phones.test-support.ts";
import type { PlainRelay } from "./relay.test-support.ts";

const kept = (relay: PlainRelay, phone: Phone) => {
  const found = relay.spaces.get(phone.id);
  if (found === undefined) throw new Error("no space");
  return found;
};
const kinds = (phone: Phone): ReadonlyArray<string> => phone.space.warnings().map(({ kind }) => kind);

describe("a relay that loses or lies", () => {
  it("[V10] reads nothing: neither words nor names nor who wrote", () => {
    const { relay, ana, ben } = couple();
    ana.say("a very private sentence");
    ana.seal("x", "a sealed sentence");
    sync(ana, ben);
    const dump = relay.dump();
    for (const text of ["a very private sentence", "a sealed sentence", "ana", "thanked"])
      expect(dump).not.toContain(Buffer.from(text).toString("hex"));
  });

  it("[V35] is filled again after it lost everything", () => {
    const { relay, ana, ben } = couple();
    ana.say("one");
    sync(ana, ben);
    ben.say("two");
    sync(ana, ben);
    ben.offline();
    ana.offline();
    relay.restore(new Map());
    sync(ana);
    expect(kinds(ana)).toEqual(["relay-lost-data"]);
    sync(ana, ben);
    ana.say("three");
    sync(ana, ben);
    const tablet = new Phone("ben", relay, "tablet").join(ben);
    sync(ana, ben, tablet);
    expect(ana.words()).toEqual(["ana: one", "ben: two", "ana: three"]);
    expect(ben.words()).toEqual(ana.words());
    expect(tablet.words()).toEqual(ana.words());
  });

  it("[V10] [V35] is filled again after it was restored from a copy older than a removal", () => {
    const { relay, ana, ben } = couple();
    const tablet = new Phone("ana", relay, "tablet").join(ana);
    sync(ana, ben, tablet);
    const old = relay.backup();
    ana.say("later");
    const gone = ana.space.members().find((member) => !member.here && member.person === "ana");
    if (gone === undefined) throw new Error("no tablet");
    ana.ok(ana.space.removeDevice(gone.device));
    sync(ana, ben);
    ben.say("after");
    sync(ana, ben);
    relay.restore(old);
    ana.offline();
    ben.offline();
    // The restored copy knows only the credential before the removal; so does the removed tablet, for a while.
    sync(ana, ben);
    expect(ana.words()).toEqual(["ana: later", "ben: after"]);
    expect(ben.words()).toEqual(ana.words());
    expect(kept(relay, ana).log).toHaveLength(stateOf(ana.space).cursor.log);
  });

  it("[V34] [V35] is caught where it forgets in silence, and filled again", () => {
    const { relay, ana, ben } = couple();
    ana.say("one");
    sync(ana, ben);
    const old = relay.backup();
    ana.say("two");
    sync(ana, ben);
    relay.restore(old, false);
    ana.offline();
    ben.offline();
    sync(ana, ben);
    expect(kinds(ana)).toContain("relay-lost-data");
    expect(kept(relay, ana).rows.length).toBe(stateOf(ana.space).graph.order.length);
  });

  it("[V34] is caught where its items are not those it had acknowledged", () => {
    const { relay, ana, ben } = couple();
    ana.say("one");
    sync(ana, ben);
    const space = kept(relay, ana);
    space.head = sha256(space.head);
    ana.offline();
    sync(ana);
    expect(kinds(ana)).toContain("relay-inconsistent");
    expect(ana.words()).toEqual(["ana: one"]);
  });

  it("[V20] is caught where it withholds one item from a chain", () => {
    const { relay, ana, ben } = couple();
    ben.offline();
    const item = ana.say("one");
    ana.say("two");
    sync(ana);
    const space = kept(relay, ana);
    space.rows = space.rows.filter((row) => row.item !== item).map((row, i) => ({ ...row, seq: (i + 1) as Seq }));
    sync(ben);
    expect(ben.words()).toEqual([]);
    expect(kinds(ben)).toContain("something-is-missing");
    // Nothing is dropped: what waits appears when the missing one does.
    expect(stateOf(ben.space).graph.waiting.size).toBe(1);
  });

  it("[V20] is caught where it empties a row that nobody removed", () => {
    const { relay, ana, ben } = couple();
    ben.offline();
    const item = ana.say("one");
    sync(ana);
    const row = kept(relay, ana).rows.find((found) => found.item === item);
    if (row === undefined) throw new Error("no row");
    row.body = undefined;
    sync(ben);
    expect(kinds(ben)).toContain("something-is-missing");
    expect(ana.words()).toEqual(["ana: one"]);
  });

  it("[V17] [V34] cannot alter or swap bodies", () => {
    const { relay, ana, ben } = couple();
    ben.offline();
    ana.say("one");
    ana.say("two");
    sync(ana);
    const [, a, b] = kept(relay, ana).rows.slice(-3);
    if (a === undefined || b === undefined) throw new Error("no rows");
    [a.body, b.body] = [b.body, a.body];
    Object.assign(a, { bodyHash: sha256(a.body ?? new Uint8Array()) });
    Object.assign(b, { bodyHash: sha256(b.body ?? new Uint8Array()) });
    sync(ben);
    expect(ben.words()).toEqual([]);
    expect(kinds(ben)).toContain("relay-inconsistent");
    expect(kinds(ben).some((kind) => kind === "unreadable-item" || kind === "something-is-missing")).toBe(true);
  });

  it("[V8] stops everybody where it shows two entries over one parent, and keeps what is here", () => {
    const { relay, ana, ben } = couple();
    ana.say("kept");
    sync(ana, ben);
    const fork = relay.backup();
    ben.offline();
    ana.ok(ana.space.rotate("newEpoch"));
    sync(ana);
    const honest = relay.spaces;
    // Ben is shown a world in which Ana's entry was never made, and makes one of his own over the same parent.
    relay.spaces = fork;
    ana.offline();
    sync(ben);
    ben.ok(ben.space.rotate("newEpoch"));
    sync(ben);
    ben.offline();
    expect(honest.size).toBe(1);
    sync(ana);
    expect(ana.space.status().stopped).toBe("relay-lied");
    expect(kinds(ana)).toContain("relay-lied");
    expect(ana.words()).toEqual(["ana: kept"]);
    expect(ana.run(ana.space.propose([]))).toEqual({ ok: false, why: "stopped" });
    expect(ana.reopen().space.status().stopped).toBe("relay-lied");
  });

  it("[V13] cannot show a newcomer another log than the one the inviter named", () => {
    const { relay, ana, ben } = couple();
    const fork = relay.backup();
    ben.offline();
    ana.ok(ana.space.rotate("newEpoch"));
    sync(ana);
    const tablet = new Phone("ana", relay, "tablet").join(ana);
    ana.offline();
    relay.restore(fork, false);
    ben.ok(ben.space.rotate("newEpoch"));
    sync(ben);
    sync(tablet);
    expect(tablet.space.status().stopped).toBe("relay-lied");
    expect(tablet.space.warnings()).toContainEqual({ kind: "relay-lied" });
  });

  it("[V8] is caught where an old parent gets a second child later in the log", () => {
    const { relay, ana, ben } = couple();
    const fork = relay.backup();
    ben.offline();
    ana.ok(ana.space.rotate("newEpoch"));
    sync(ana);
    const honest = relay.spaces;
    relay.spaces = fork;
    ana.offline();
    ben.ok(ben.space.rotate("newEpoch"));
    sync(ben);
    const second = kept(relay, ben).log.at(-1);
    relay.spaces = honest;
    ben.offline();
    const log = kept(relay, ana);
    if (second === undefined) throw new Error("no entry");
    log.logHead = nextLogHead(log.logHead, log.log.length + 1, second);
    log.log.push(second);
    sync(ana);
    expect(ana.space.status().stopped).toBe("relay-lied");
  });

  it("[V37] asks for patience and is given it", () => {
    const { ana, ben } = couple();
    ana.online();
    sync(ana, ben);
    const state = stateOf(ana.space);
    ana.socket?.out.push({ t: "error", r: 9999, code: "too-fast", retryAfter: 5000 });
    sync(ana, ben);
    ana.say("waits");
    sync(ana, ben);
    expect(ben.words()).toEqual([]);
    expect(ana.space.status().wakeAt).toBe(ana.machine.clock + 5000);
    ana.machine.clock += 5000;
    ana.run(ana.space.tick());
    sync(ana, ben);
    expect(state.link.waitUntil).toBe(0);
    expect(ben.words()).toEqual(["ana: waits"]);
  });

  it("[V37] patience ends as well where the clock was set back meanwhile", () => {
    const { ana, ben } = couple();
    sync(ana, ben);
    ana.socket?.out.push({ t: "error", r: 9999, code: "too-fast", retryAfter: 5000 });
    sync(ana, ben);
    ana.machine.clock -= 365 * 24 * 3600 * 1000;
    ana.say("does not wait a year");
    sync(ana, ben);
    expect(ben.words()).toEqual(["ana: does not wait a year"]);
  });

  it("[V37] says that it is full, and what was written stays here", () => {
    const { ana, ben } = couple();
    sync(ana, ben);
    ana.socket?.out.push({ t: "error", code: "space-full" });
    sync(ana, ben);
    ana.say("kept here");
    sync(ana, ben);
    expect(ana.space.warnings()).toContainEqual({ kind: "relay-refused", about: "space-full" });
    expect(ana.space.outboxSize()).toBe(1);
    ana.offline();
    sync(ana, ben);
    expect(ana.space.outboxSize()).toBe(0);
  });
});
