import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Phone, stateOf, sync } from "../phones.test-support.ts";
import { act, newStory, type Step, type Story, stepsOf } from "../random-steps.test-support.ts";
import { PlainRelay } from "../relay.test-support.ts";
import type { TimelineEntry } from "../timeline.ts";
import { timelineOf } from "../timeline-of.ts";
import { foldsOf, hasRow, rowName, settledEntries, textIn, version } from "./snapshot.test-support.ts";

/** What each phone has folded and not kept yet: meanwhile anything may happen. */
type Folded = Map<Phone, ReadonlyArray<TimelineEntry>>;
/** How often a snapshot was kept, refused, read back, found void; how often words were gone, and a row with them. */
const seen = { kept: 0, refused: 0, read: 0, void: 0, removed: 0, taken: 0 };

const household = (size: number, third: boolean): ReadonlyArray<Phone> => {
  const relay = new PlainRelay();
  const ana = new Phone("ana", relay, "ana", size).begin();
  sync(ana);
  const ben = new Phone("ben", relay, "ben", size).join(ana);
  sync(ana, ben);
  const phones = third ? [ana, ben, new Phone("ana", relay, "tablet", size).join(ana)] : [ana, ben];
  sync(...phones);
  for (const phone of phones) for (let n = 0; n < 4; n += 1) phone.say(`${phone.person} ${n}`);
  sync(...phones);
  return phones;
};

const keep = (phone: Phone, covered: ReadonlyArray<TimelineEntry>): void => {
  const done = phone.run(phone.space.keepSnapshot(version, covered, foldsOf(covered)));
  seen[done.ok ? "kept" : "refused"] += 1;
};
const foldOrKeep = (phones: ReadonlyArray<Phone>, story: Story, folded: Folded, [what, who, n]: Step): void => {
  const phone = phones[who % phones.length] ?? expect.unreachable();
  if (what === "fold") folded.set(phone, settledEntries(phone).slice(0, phone.space.settled() - (n % 3)));
  if (what === "keep") {
    keep(phone, folded.get(phone) ?? settledEntries(phone));
    folded.delete(phone);
  }
  if (what === "regret") {
    // Tried with all there is, and as far as it has settled; then the last word goes.
    keep(phone, phone.space.timeline());
    if (n % 2 === 0) keep(phone, settledEntries(phone));
    const own = phone.space.timeline().filter(({ author, removed }) => author === phone.person && !removed);
    const last = own.at(-1);
    if (last !== undefined) phone.run(phone.space.deleteItem(last.item));
  }
  if (what !== "apart") return;
  // One writes where there is no network, while the others go on, and keep what they have folded without it.
  const others = phones.filter((one) => one !== phone);
  phone.offline();
  act(phones, story, ["say", who, n]);
  for (let i = 0; i <= n % 6; i += 1) act(others, story, ["say", i, n]);
  sync(...others);
  for (const other of others) keep(other, settledEntries(other));
};

/** Nothing of it has changed since it was looked at: neither what it shows nor what it has kept. */
const looked = new WeakMap<Phone, readonly [shown: unknown, kept: unknown]>();
const isAsBefore = (phone: Phone): boolean => {
  const [before, now] = [looked.get(phone), [phone.space.timeline(), phone.machine.rows.get(rowName(phone))] as const];
  looked.set(phone, now);
  return before?.every((one, i) => one === now[i]) === true;
};

const look = (phone: Phone, { said }: Story): void => {
  if (isAsBefore(phone)) return;
  const timeline = timelineOf({ ...stateOf(phone.space), timeline: undefined });
  const found = phone.run(phone.space.snapshot(version));
  if (found === undefined) seen.void += hasRow(phone) ? 1 : 0;
  else {
    seen.read += 1;
    expect(found.folds).toEqual(foldsOf(timeline.slice(0, found.covered)));
  }
  const gone = timeline.flatMap(({ item, removed }) => (removed === undefined ? [] : (said.get(item) ?? [])));
  if (gone.length === 0) return;
  const rows = textIn(phone);
  seen.removed += gone.length;
  for (const words of gone) expect(rows.includes(words), words).toBe(false);
};

describe("what was folded", () => {
  const runs = Number(process.env["GOLDSEAM_RUNS"] ?? 25);
  it("[V42] [V43] is of the timeline as it is, or none, and holds no removed words, in any order of arrival", {
    timeout: 600_000,
  }, () => {
    const more = ["say", "all", "all", "apart", "fold", "keep", "keep", "regret", "delete", "delete"];
    const steps = stepsOf(more, { minLength: 20, maxLength: 45 });
    fc.assert(
      fc.property(steps, fc.constantFrom(3, 8, 12), fc.boolean(), (schedule, size, third) => {
        const phones = household(size, third);
        const [story, folded]: [Story, Folded] = [newStory(), new Map()];
        for (const step of schedule) {
          const before = phones.filter(hasRow);
          act(phones, story, step);
          foldOrKeep(phones, story, folded, step);
          seen.taken += before.filter((phone) => !hasRow(phone)).length;
          for (const phone of phones) look(phone, story);
        }
        sync(...phones);
        for (const phone of phones) {
          look(phone, story);
          look(phone.reopen(), story);
        }
      }),
      { numRuns: runs },
    );
    // The stories do come to where each of these happens.
    const { kept, read, removed, taken } = seen;
    const all = JSON.stringify(seen);
    for (const times of [kept, seen.void, removed, taken]) expect(times, all).toBeGreaterThan(runs / 10);
    expect(read, all).toBeGreaterThan(runs * 2);
  });
});
