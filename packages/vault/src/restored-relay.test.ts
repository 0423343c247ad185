import { describe, expect, it } from "vitest";
import { couple, type Phone, stateOf, sync } from "./phones.test-support.ts";
import type { PlainRelay } from "./relay.test-support.ts";

const kept = (relay: PlainRelay, phone: Phone) => {
  const found = relay.spaces.get(phone.id);
  if (found === undefined) throw new Error("no space");
  return found;
};

describe("a relay that went back, though its counts of items and entries do not tell", () => {
  it("[V34] [V35] a relay that lost a key page gets it again, though every item is there", () => {
    const { relay, ana, ben } = couple();
    sync(ana, ben);
    ben.offline();
    const log = kept(relay, ana);
    const before = new Set(log.pages.keys());
    ana.ok(ana.space.rotate("newEpoch"));
    sync(ana);
    ana.say("under the new page");
    sync(ana);
    expect(ana.space.outboxSize()).toBe(0);
    ana.offline();
    const fresh = [...log.pages.keys()].filter((number) => !before.has(number));
    expect(fresh).toHaveLength(1);
    for (const number of fresh) log.pages.delete(number);
    log.change -= 1;
    sync(ana, ben);
    sync(ana, ben);
    expect(ben.words()).toContain("ana: under the new page");
  });

  it("[V34] [V35] an own item that was taken beyond what was read, and lost with the relay, is sent again", () => {
    const { relay, ana, ben } = couple();
    sync(ana, ben);
    const log = kept(relay, ana);
    const rows = [...log.rows];
    const { head } = log;
    ben.say("first");
    // Ana's item is acknowledged behind Ben's, which she has not taken in when the relay goes back.
    const heard = ana.socket?.out.splice(0) ?? [];
    expect(heard.map(({ t }) => t)).toEqual(["items"]);
    const item = ana.say("second");
    while (ana.take());
    expect(stateOf(ana.space).seqs.get(item)).toBe(rows.length + 2);
    ana.offline();
    ben.offline();
    log.rows.splice(0, log.rows.length, ...rows);
    log.head = head;
    sync(ana, ben);
    sync(ana, ben);
    expect(ben.words()).toEqual(expect.arrayContaining(["ben: first", "ana: second"]));
    expect(ana.words()).toEqual(ben.words());
  });
});
