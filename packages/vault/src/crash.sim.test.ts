import { describe, expect, it } from "vitest";
import type { ItemId } from "@goldseam/wire-types";
import { Crash } from "@goldseam/simulator/driver";
import { couple, type Phone, stateOf, sync } from "./phones.test-support.ts";

/** Does something on a phone that dies before its effect number `at`; true when it died. */
const dying = (phone: Phone, at: number, what: () => void): boolean => {
  phone.machine.crashAt = phone.machine.asked + at;
  try {
    what();
    phone.machine.crashAt = undefined;
    return false;
  } catch (error) {
    if (!(error instanceof Crash)) throw error;
    return true;
  }
};

interface Story {
  readonly name: string;
  /** Segments of two items instead of a thousand. */
  readonly folds?: true;
  readonly act: (ana: Phone, ben: Phone) => void;
  /** What has to be true at the end, whenever Ana's phone had died. */
  readonly holds: (ana: Phone, ben: Phone) => void;
}
const stories: ReadonlyArray<Story> = [
  {
    name: "writing and syncing",
    act: (ana, ben) => {
      ana.say("one");
      ana.say("two");
      ben.say("three");
      sync(ana, ben);
    },
    holds: (ana, ben) => expect(ana.words()).toEqual(ben.words()),
  },
  {
    name: "a sealed exchange",
    act: (ana, ben) => {
      ana.seal("x", "a");
      ben.seal("x", "b");
      sync(ana, ben);
    },
    holds: (ana, ben) => {
      if (ana.stage("x") === "none/open") ana.seal("x", "a");
      if (ben.stage("x") === "none/open") ben.seal("x", "b");
      sync(ana, ben);
      expect(ana.stage("x")).toBe("released/opened");
      expect(ana.words()).toEqual(["ana opened: a", "ben opened: b"]);
      expect(ben.words()).toEqual(ana.words());
    },
  },
  {
    name: "folding and a removal from what was folded",
    folds: true,
    act: (ana, ben) => {
      const item = ana.say("gone");
      ben.say("stays");
      sync(ana, ben);
      ana.say("two");
      ana.say("three");
      sync(ana, ben);
      ana.run(ana.space.deleteItem(item));
      sync(ana, ben);
    },
    holds: (ana, ben) => {
      const { segments, tail } = stateOf(ana.space);
      expect(segments.last).toBeGreaterThan(0);
      // Each item rests in one place: its own row or a segment.
      for (const key of ana.machine.rows.keys()) {
        const [, kind, item] = key.split("/");
        if (kind === "item") expect(segments.segmentOf(item as ItemId)).toBeUndefined();
      }
      for (const item of tail) expect(segments.segmentOf(item)).toBeUndefined();
      const before = ana.space.timeline();
      expect(ana.reopen().space.timeline()).toEqual(before);
      sync(ana, ben);
    },
  },
  {
    name: "an opened exchange that is put away, and one answer taken from it",
    folds: true,
    act: (ana, ben) => {
      const item = ana.seal("x", "a");
      ben.seal("x", "b");
      sync(ana, ben);
      ana.say("one");
      sync(ana, ben);
      ana.say("two");
      sync(ana, ben);
      ana.run(ana.space.deleteItem(item));
      sync(ana, ben);
    },
    holds: (ana, ben) => {
      const { answers, ring, graph } = stateOf(ana.space);
      const removed = ana.words().includes("ana removed 2026-11-23");
      if (!removed && graph.order.some(({ vault }) => vault.some(({ type }) => type === "seal"))) {
        if (ben.stage("x") === "none/open") ben.seal("x", "b");
        sync(ana, ben);
        expect(ana.stage("x")).toBe("released/opened");
      }
      for (const { id, gone } of graph.order) {
        if (answers.segmentOf(id) === undefined) continue;
        expect(gone).toBe(false);
        expect(ring.has(id)).toBe(false);
      }
      const before = ana.space.timeline();
      expect(ana.reopen().space.timeline()).toEqual(before);
      for (const key of ana.machine.rows.keys())
        if (key.includes("/ring/")) expect(stateOf(ana.space).ring.size).toBeGreaterThan(0);
      sync(ana, ben);
    },
  },
  {
    name: "a removal and a purge",
    act: (ana, ben) => {
      const item = ana.say("gone");
      sync(ana, ben);
      ana.run(ana.space.deleteItem(item));
      sync(ana, ben);
      ana.run(ana.space.rotate("purge"));
      sync(ana, ben);
      ben.say("after");
      sync(ana, ben);
    },
    holds: (ana, ben) => expect(ana.words()).toEqual(ben.words()),
  },
];

describe("a phone that dies", () => {
  for (const story of stories)
    it(`[V2] [V38] [V39] loses nothing in ${story.name}, wherever it dies`, { timeout: 120_000 }, () => {
      let alive = false;
      for (let at = 0; !alive; at += 1) {
        const { ana, ben } = couple("", story.folds && 2);
        const before = ana.space.timeline().length;
        const kept: string[] = [];
        const say = ana.say.bind(ana);
        ana.say = (text) => {
          const item = say(text);
          kept.push(item);
          return item;
        };
        alive = !dying(ana, at, () => story.act(ana, ben));
        ana.reopen();
        sync(ana, ben);
        expect(before).toBe(0);
        // Whatever `propose` had said yes to is there, or stands as removed.
        for (const item of kept) expect(ana.space.timeline().map((entry) => entry.item)).toContain(item);
        story.holds(ana, ben);
        expect(ana.words()).toEqual(ben.words());
        expect(ana.space.outboxSize()).toBe(0);
        expect(ana.space.warnings()).toEqual([]);
        expect(ben.space.warnings()).toEqual([]);
      }
    });

  it("[V3] refuses when the disk is full and keeps going when there is room again", () => {
    const { ana, ben } = couple();
    ana.machine.writes = "quota";
    expect(ana.run(ana.space.propose([{ practice: "p", type: "t", data: { text: "no" } }]))).toEqual({
      ok: false,
      why: "quota",
    });
    ben.say("meanwhile");
    sync(ana, ben);
    expect(ana.words()).toEqual([]);
    expect(ana.space.warnings()).toEqual([{ kind: "storage-full" }]);
    ana.machine.writes = undefined;
    ana.offline();
    sync(ana, ben);
    ana.say("yes");
    sync(ana, ben);
    expect(ana.words()).toEqual(["ben: meanwhile", "ana: yes"]);
    expect(ben.words()).toEqual(ana.words());
    expect(ana.space.warnings()).toEqual([]);
  });
});
