import { open, utf8 } from "@goldseam/crypto";
import { drive } from "@goldseam/simulator/driver";
import { describe, expect, it } from "vitest";
import { packSpace, prepareMove, unpackSpace } from "../move.ts";
import { couple, Phone, stateOf, sync } from "../phones.test-support.ts";
import { openRows } from "../segment/local-seal.ts";
import type { Store } from "../store/rows.ts";
import type { KeptAnswers } from "./kept-answers.ts";
import { anaSealItem, answerOf, cheats, key, keyEvent, sealEvent, write } from "./modified-client.test-support.ts";

const small = 4;
const opened = ["ana opened: from ana", "ben opened: from ben"];
/** Both have answered, it has opened, and Ana's phone has put it away in segments. */
const lived = () => {
  const { relay, ana, ben } = couple("", small);
  const items = [ana.seal("x", "from ana"), ben.seal("x", "from ben")] as const;
  sync(ana, ben);
  for (const n of [1, 2, 3, 4]) {
    ana.say(`word ${n}`);
    sync(ana, ben);
  }
  return { relay, ana, ben, items };
};
const said = (phone: Phone): ReadonlyArray<string> => phone.words().filter((words) => words.includes("opened"));
const rowsOf = (phone: Phone, prefix: string): ReadonlyArray<string> =>
  [...phone.machine.rows.keys()].filter((name) => name.startsWith(`${phone.id}/${prefix}`));
const answersOf = (phone: Phone): KeptAnswers => stateOf(phone.space).answers;
/** Nothing was decrypted that had been before. */
const spared = (phone: Phone): boolean => said(phone).length === 2 && answersOf(phone).fresh.size === 0;
/** What somebody reads who has the phone and its code. */
const textIn = (phone: Phone): string => {
  const store: Store = { space: phone.id, key: phone.rowsKey };
  return [...phone.machine.rows]
    .map(([name, value]) => {
      const short = name.slice(phone.id.length + 1);
      const plain =
        open(phone.rowsKey, utf8(name), value) ?? drive(phone.machine, openRows(store, [[short, value]]))[0];
      return Buffer.from(plain ?? expect.unreachable()).toString("latin1");
    })
    .join("\n");
};

describe("what an opened exchange came to", () => {
  it("[V38] rests with the segments, so that no start decrypts it again, and its keys leave the release ring", () => {
    const { ana, ben, items } = lived();
    expect(rowsOf(ana, "ring/")).toEqual([]);
    expect(stateOf(ana.space).ring.size).toBe(0);
    expect(answersOf(ana).segmentOf(items[0])).toBeDefined();
    expect(spared(ana.reopen())).toBe(true);
    expect(said(ana)).toEqual(opened);
    expect(ana.stage("x")).toBe("released/opened");
    // Ben's phone has put nothing away: it decrypts, and shows the same.
    expect(spared(ben.reopen())).toBe(false);
    expect(said(ben)).toEqual(opened);
  });

  it("[V38] is not kept while one key is out alone, and neither does its key leave the ring", () => {
    const { ana, ben } = couple("", small);
    const item = ana.seal("x", "from ana", true);
    ben.seal("x", "from ben", true);
    sync(ana, ben);
    ana.ok(ana.space.openNow("x"));
    for (const n of [1, 2, 3, 4, 5, 6]) ana.say(`word ${n}`);
    sync(ana, ben);
    expect(stateOf(ana.space).segments.segmentOf(item)).toBeDefined();
    expect(answersOf(ana).segmentOf(item)).toBeUndefined();
    expect(textIn(ana)).not.toContain("from");
    expect(rowsOf(ana, "ring/")).toHaveLength(1);
    ben.ok(ben.space.openNow("x"));
    sync(ana, ben);
    for (const n of [7, 8, 9]) ana.say(`word ${n}`);
    sync(ana, ben);
    expect(spared(ana.reopen())).toBe(true);
  });

  it("[V30] is resolved again when something of it comes late", () => {
    const { ana, ben, items } = lived();
    const again = write(ben, sealEvent("x", answerOf(ben, "x", "something else", key(2))));
    sync(ana, ben);
    expect(cheats(ana)).toEqual(["x/second-seal"]);
    write(ben, keyEvent("x", again, anaSealItem(ben), key(2)));
    sync(ana, ben);
    expect(cheats(ana)).toEqual(["x/second-seal"]);
    expect(said(ana)).toEqual(opened);
    expect(spared(ana.reopen())).toBe(true);
    expect(cheats(ana)).toEqual(["x/second-seal"]);
    // Another key for a seal whose answer is kept is tried all the same.
    write(ben, keyEvent("x", items[1], anaSealItem(ben), key(3)));
    sync(ana, ben);
    expect(cheats(ana)).toEqual(["x/second-seal", "x/wrong-key"]);
    expect(said(ana)).toEqual(opened);
  });

  it("[V39] goes with the answer that its author removes, from every row on both phones, and blames nobody", () => {
    const { ana, ben, items } = lived();
    expect(textIn(ana)).toContain("from ana");
    ana.machine.onSend = () => undefined;
    ana.ok(ana.space.deleteItem(items[0]));
    expect(textIn(ana)).not.toContain("from ana");
    expect(said(ana)).toEqual(["ben opened: from ben"]);
    const words = ana.words();
    expect(ana.reopen().words()).toEqual(words);
    expect(cheats(ana)).toEqual([]);
    expect(ben.words()).not.toEqual(words);
  });

  it("[V39] goes with the other's answer when the other removes it", () => {
    const { ana, ben, items } = lived();
    ben.ok(ben.space.deleteItem(items[1]));
    sync(ana, ben);
    expect(textIn(ana)).not.toContain("from ben");
    expect(said(ana)).toEqual(["ana opened: from ana"]);
    expect(ana.reopen().words()).toEqual(ben.words());
    expect(cheats(ana)).toEqual([]);
  });

  it("[V41] leaves the other's words where they stood, on both phones and a later one, and takes no second answer", () => {
    const { relay, ana, ben, items } = lived();
    const place = ana.words().indexOf("ben opened: from ben");
    ana.ok(ana.space.deleteItem(items[0]));
    sync(ana, ben);
    const words = ana.words();
    expect(words).toContain("ana removed 2026-11-23");
    // The removed answer's own place stands before both; the one that opened beside it is gone.
    expect(words.indexOf("ben opened: from ben")).toBe(place);
    const tablet = new Phone("ana", relay, "tablet").join(ana);
    sync(ana, ben, tablet);
    for (const phone of [ana.reopen(), ben.reopen(), tablet]) expect(phone.words()).toEqual(words);
    expect([ana.stage("x"), ben.stage("x")]).toEqual(["none/opened", "released/opened"]);
    expect(() => ana.seal("x", "once more")).toThrow(/already-sealed/);
    for (const phone of [ana, ben]) expect(cheats(phone)).toEqual([]);
    ben.ok(ben.space.deleteItem(items[1]));
    sync(ana, ben, tablet);
    for (const phone of [ana, ben, tablet]) expect(said(phone)).toEqual([]);
    expect(ana.words()).toEqual(ben.words());
  });

  it("[V41] opens nothing of the other's where an answer goes before its own key is out", () => {
    const { ana, ben } = couple("", small);
    const item = ana.seal("x", "from ana", true);
    ben.seal("x", "from ben", true);
    sync(ana, ben);
    ben.ok(ben.space.openNow("x"));
    sync(ana, ben);
    ana.ok(ana.space.deleteItem(item));
    sync(ana, ben);
    for (const phone of [ana, ben]) {
      expect(said(phone)).toEqual([]);
      expect(phone.stage("x")).not.toContain("opened");
    }
  });

  it("[V39] goes where it rests apart from its seals, and where a key was removed", () => {
    const { ana, ben } = couple("", 2);
    ana.seal("x", "from ana");
    for (const n of [1, 2, 3]) ana.say(`word ${n}`);
    sync(ana, ben);
    const item = ben.seal("x", "from ben");
    sync(ana, ben);
    for (const n of [4, 5, 6]) ana.say(`word ${n}`);
    sync(ana, ben);
    const { segments, answers } = stateOf(ana.space);
    expect(answers.segmentOf(item)).not.toBe(segments.segmentOf(anaSealItem(ben)));
    const own = stateOf(ben.space).graph.order.find(
      ({ person, vault }) => person === "ben" && vault.some(({ type }) => type === "key"),
    );
    const { id, device, session, seq, depth, parents } = own ?? expect.unreachable();
    const data = { item: id, device, session, seq, lamport: depth, parents: [...parents] };
    // Else his phone would let the key go again at once.
    stateOf(ben.space).ring.clear();
    write(ben, { type: "tombstone", data });
    sync(ana, ben);
    expect(said(ana)).toEqual([]);
    expect(textIn(ana)).not.toContain("from ben");
    expect(said(ana.reopen())).toEqual([]);
  });

  it("[V38] is kept at the next occasion where a segment does not have it", () => {
    const { ana } = lived();
    for (const name of rowsOf(ana, "segment/"))
      ana.machine.rows.set(name, (ana.machine.rows.get(name) ?? expect.unreachable()).toReversed());
    expect(spared(ana.reopen())).toBe(true);
    expect(said(ana)).toEqual(opened);
    expect(spared(ana.reopen())).toBe(true);
    expect(ana.space.warnings()).toEqual([]);
  });

  it("[V40] moves to another database, and outlives a relay that lost everything", () => {
    const { relay, ana, ben } = lived();
    const to = new Phone("ana", relay, "ana again", small);
    to.id = ana.id;
    const prepared = to.ok(prepareMove({ space: ana.id, rowsKey: to.rowsKey }, ["ana"]));
    for (const { request } of prepared.devices) ana.ok(ana.space.admit(request));
    sync(ana, ben);
    to.ok(
      unpackSpace({ space: ana.id, rowsKey: to.rowsKey }, ana.run(packSpace({ space: ana.id, rowsKey: ana.rowsKey }))),
    );
    expect(spared(to.reopen())).toBe(true);
    expect(to.words()).toEqual(ana.words());
    relay.restore(new Map());
    sync(to, ben);
    expect(spared(to.reopen())).toBe(true);
    expect(to.words()).toEqual(ben.words());
  });
});
