import type { ItemId, Seq } from "@goldseam/wire-types";
import {
  type Attack,
  away,
  back,
  benReads,
  blamed,
  flipped,
  meddle,
  noHash,
  onItems,
  otherBytes,
  pass,
  renumbered,
  say,
  underLies,
  withHash,
  writtenUnread,
} from "./attacks.test-support.ts";

/** What it may do to what it keeps and hands out. */
export const attacksOnItems: ReadonlyArray<Attack> = [
  {
    name: "swaps two bodies and their hashes",
    ends: blamed,
    does: (it) => {
      writtenUnread(it);
      meddle(it, ({ rows }) => {
        const [a, b] = rows.slice(-2);
        if (a?.body === undefined || b?.body === undefined) throw new Error("no rows");
        rows.splice(-2, 2, { ...a, ...withHash(b.body) }, { ...b, ...withHash(a.body) });
      });
      benReads(it);
    },
  },
  {
    name: "changes one bit and the hash with it",
    ends: blamed,
    does: (it) => {
      writtenUnread(it);
      meddle(it, ({ rows }) => {
        const last = rows.at(-1);
        if (last?.body !== undefined) rows.splice(-1, 1, { ...last, ...withHash(flipped(last.body)) });
      });
      benReads(it);
    },
  },
  {
    name: "changes one bit on the way",
    ends: "harmless",
    does: (it) => {
      writtenUnread(it);
      underLies(
        it,
        onItems((items) => items.map((item) => (item.body ? { ...item, body: flipped(item.body) } : item))),
      );
    },
  },
  {
    name: "keeps one item back and numbers the others anew",
    ends: blamed,
    does: (it) => {
      writtenUnread(it);
      meddle(it, ({ rows }) => void rows.splice(-2, 1));
      benReads(it);
    },
  },
  {
    name: "empties a row that nobody removed",
    ends: blamed,
    does: (it) => {
      writtenUnread(it);
      meddle(it, ({ rows }) => {
        const last = rows.at(-1);
        if (last !== undefined) rows.splice(-1, 1, { item: last.item, bodyHash: last.bodyHash, head: last.head });
      });
      benReads(it);
    },
  },
  {
    name: "drops the tail in silence",
    ends: blamed,
    does: (it) => {
      const old = it.world.house.disk.copy();
      writtenUnread(it);
      it.world.house.restore(old, false);
      benReads(it);
      pass(it, 60);
    },
  },
  {
    name: "drops the tail and lets others grow over it",
    ends: blamed,
    does: (it) => {
      const old = it.world.house.disk.copy();
      writtenUnread(it);
      away(it.ana);
      it.world.house.restore(old, false);
      back(it.ben);
      for (let i = 0; i < 6; i += 1) say(it.ben, `ben over ${i}`);
      pass(it, 60);
      back(it.ana);
      pass(it, 60);
    },
  },
  {
    name: "says that it keeps what it does not",
    ends: "harmless",
    does: (it) => {
      underLies(it, (message) =>
        message.t === "error" && message.r !== undefined
          ? [{ t: "ack", r: message.r, item: "0".repeat(64) as ItemId, seq: 9 as Seq, head: noHash }]
          : [message],
      );
      it.world.house.disk.setFull(true);
      say(it.ana, "ana one");
      say(it.ana, "ana two");
      pass(it, 30);
      it.world.house.disk.setFull(false);
    },
  },
  {
    name: "acknowledges under a head of its own",
    ends: "harmless",
    does: (it) => {
      underLies(it, (message) => [message.t === "ack" ? { ...message, head: noHash } : message]);
      say(it.ana, "ana one");
      say(it.ana, "ana two");
      pass(it, 30);
    },
  },
  {
    name: "hands every item out twice, under two numbers",
    ends: "harmless",
    does: (it) => {
      writtenUnread(it);
      underLies(
        it,
        onItems((items) => (items[0]?.seq === 1 ? renumbered(items.flatMap((item) => [item, item])) : items)),
      );
    },
  },
  {
    name: "hands items out in another order",
    ends: "harmless",
    does: (it) => {
      writtenUnread(it);
      underLies(
        it,
        onItems((items) => [...items].reverse()),
      );
    },
  },
  {
    name: "puts items of its own making in",
    ends: blamed,
    does: (it) => {
      writtenUnread(it);
      meddle(it, ({ rows }) => {
        const last = rows.at(-1);
        if (last !== undefined)
          rows.push({ ...last, item: "f".repeat(64) as ItemId, ...withHash(new Uint8Array(otherBytes(1))) });
      });
      benReads(it);
    },
  },
];
