import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { KeptAnswers } from "./exchange/kept-answers.ts";
import { couple, Phone, stateOf, sync } from "./phones.test-support.ts";
import { act, newStory, stepsOf } from "./random-steps.test-support.ts";
import type { TimelineEntry } from "./timeline.ts";
import { timelineOf } from "./timeline-of.ts";

/** The same phone's timeline, made anew, and made anew as if nothing opened had been kept. */
const anew = (phone: Phone): ReadonlyArray<TimelineEntry> =>
  timelineOf({ ...stateOf(phone.space), timeline: undefined });
const asIfNothingKept = (phone: Phone): ReadonlyArray<TimelineEntry> =>
  timelineOf({ ...stateOf(phone.space), timeline: undefined, resolved: new Map(), answers: new KeptAnswers() });

describe("what opened exchanges came to", () => {
  const runs = Number(process.env["GOLDSEAM_RUNS"] ?? 25);
  it(`[V33] [V38] shows the same kept as decrypted, and extended as made anew, in any order of arrival`, {
    timeout: 600_000,
  }, () => {
    let [kept, lookedAt] = [0, 0];
    fc.assert(
      fc.property(stepsOf(), fc.boolean(), (schedule, third) => {
        const { relay, ana, ben } = couple("", 3);
        const phones = third ? [ana, ben, new Phone("ana", relay, "tablet", 1).join(ana)] : [ana, ben];
        sync(...phones);
        const story = newStory();
        for (const step of schedule) {
          act(phones, story, step);
          for (const phone of phones) {
            const shown = phone.space.timeline();
            expect(shown).toEqual(anew(phone));
            expect(shown).toEqual(asIfNothingKept(phone));
            lookedAt += 1;
          }
        }
        sync(...phones);
        for (const phone of phones) {
          expect(phone.words()).toEqual(ana.words());
          const shown = phone.space.timeline();
          expect(phone.reopen().space.timeline()).toEqual(shown);
          expect(shown).toEqual(asIfNothingKept(phone));
          const { answers, graph } = stateOf(phone.space);
          kept += graph.order.filter(({ id }) => answers.segmentOf(id) !== undefined).length;
        }
      }),
      { numRuns: runs },
    );
    // The stories do come to where there is something to keep.
    expect(kept).toBeGreaterThan(runs / 5);
    expect(lookedAt).toBeGreaterThan(runs * 10);
  });
});
