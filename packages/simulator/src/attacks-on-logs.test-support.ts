import type { Seq } from "@goldseam/wire-types";
import {
  type Attack,
  anotherSpace,
  away,
  back,
  benReads,
  flipped,
  meddle,
  noHash,
  otherBytes,
  pass,
  renumbered,
  say,
  underLies,
  writtenUnread,
} from "./attacks.test-support.ts";

/** What it may do with pages, the log, and other spaces. */
export const attacksOnLogs: ReadonlyArray<Attack> = [
  {
    name: "gives the pages as they were before",
    ends: "harmless",
    does: (it) => {
      const old = it.world.house.disk.copy();
      const item = say(it.ana, "ana removed this");
      pass(it);
      if (it.ana.space !== undefined) it.ana.run(it.ana.space.deleteItem(item));
      if (it.ana.space !== undefined) it.ana.run(it.ana.space.rotate("purge"));
      pass(it, 20);
      writtenUnread(it);
      meddle(it, (space) => {
        for (const before of old.spaces.values()) for (const [page, put] of before.pages) space.pages.set(page, put);
      });
      benReads(it);
    },
  },
  {
    name: "keeps a removal from one phone",
    ends: "harmless",
    does: (it) => {
      if (it.ana.space !== undefined) it.ana.run(it.ana.space.rotate("newEpoch"));
      writtenUnread(it);
      underLies(it, (message) => (message.t === "log" ? [] : [message]));
    },
  },
  {
    name: "shows two logs to two phones",
    ends: ["stopped"],
    does: (it) => {
      const fork = it.world.house.disk.copy();
      away(it.ben);
      if (it.ana.space !== undefined) it.ana.run(it.ana.space.rotate("newEpoch"));
      pass(it);
      away(it.ana);
      it.world.house.restore(fork, false);
      back(it.ben);
      pass(it);
      if (it.ben.space !== undefined) it.ben.run(it.ben.space.rotate("newEpoch"));
      pass(it);
      back(it.ana);
      pass(it, 100);
    },
  },
  {
    name: "shows two logs, the other one longer",
    ends: ["stopped"],
    does: (it) => {
      const fork = it.world.house.disk.copy();
      away(it.ben);
      if (it.ana.space !== undefined) it.ana.run(it.ana.space.rotate("newEpoch"));
      pass(it);
      away(it.ana);
      it.world.house.restore(fork, false);
      back(it.ben);
      pass(it);
      for (let i = 0; i < 3; i += 1) {
        if (it.ben.space !== undefined) it.ben.run(it.ben.space.rotate("newEpoch"));
        pass(it);
      }
      back(it.ana);
      pass(it, 100);
    },
  },
  {
    name: "changes an entry of the log on the way",
    ends: "harmless",
    does: (it) => {
      away(it.ben);
      if (it.ana.space !== undefined) it.ana.run(it.ana.space.rotate("newEpoch"));
      pass(it);
      underLies(it, (message) => [
        message.t === "log" ? { ...message, entries: message.entries.map(flipped) } : message,
      ]);
    },
  },
  {
    name: "puts entries of its own making into the log",
    ends: "harmless",
    does: (it) => {
      writtenUnread(it);
      underLies(it, (message) => [
        message,
        ...(message.t === "welcome"
          ? [{ t: "log", from: message.log + 1, entries: [new Uint8Array(otherBytes(2))] } as const]
          : []),
      ]);
    },
  },
  {
    name: "answers with another couple's space",
    ends: "harmless",
    does: (it) => {
      writtenUnread(it);
      const theirs = anotherSpace();
      underLies(it, (message) => {
        if (message.t === "items" && theirs !== undefined)
          return [
            {
              ...message,
              items: renumbered(
                theirs.rows.map((row) => ({
                  seq: 1 as Seq,
                  item: row.item,
                  bodyHash: row.bodyHash,
                  body: row.body ?? noHash,
                })),
                message.items[0]?.seq,
              ),
            },
          ];
        if (message.t === "pages" && theirs !== undefined) return [{ ...message, pages: [...theirs.pages.values()] }];
        return [message];
      });
    },
  },
];
