import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { KeptAnswers } from "./exchange/kept-answers.ts";
import { couple, Phone, stateOf, sync } from "./phones.test-support.ts";
import type { TimelineEntry } from "./timeline.ts";
import { timelineOf } from "./timeline-of.ts";

type Step = readonly [what: string, who: number, n: number];
const steps = fc.array(
  fc.tuple(
    fc.constantFrom(
      ...["say", "say", "seal", "seal", "seal", "take", "take", "all", "online", "offline"],
      ...["heavy", "open", "withdraw", "delete", "reopen", "backup", "restore"],
    ),
    fc.nat(2),
    fc.nat(11),
  ),
  { minLength: 10, maxLength: 50 },
);
const act = (phones: ReadonlyArray<Phone>, old: { copy?: unknown }, [what, who, n]: Step): void => {
  const phone = phones[who % phones.length] ?? expect.unreachable();
  const { relay, person, space } = phone;
  const exchange = `x${n % 3}`;
  const opens = { practice: "p", type: "t", data: { text: `${person} sealed ${n}` } };
  if (what === "say") phone.say(`${person} ${n}`);
  if (what === "seal") phone.run(space.propose([], { seal: { exchange, heavy: false, opens } }));
  if (what === "heavy") phone.run(space.propose([], { seal: { exchange: `heavy${n % 2}`, heavy: true, opens } }));
  if (what === "open") phone.run(space.openNow(`heavy${n % 2}`));
  if (what === "withdraw") phone.run(space.withdraw(exchange));
  if (what === "take") for (let i = 0; i <= n && phone.take(); i += 1);
  if (what === "all") sync(...phones);
  if (what === "online") phone.online();
  if (what === "offline") phone.offline();
  if (what === "reopen") phone.reopen();
  if (what === "delete") {
    const own = space.timeline().filter((entry) => entry.author === person && entry.removed === undefined);
    const entry = own[n % Math.max(1, own.length)];
    if (entry !== undefined && n % 3 === 0) phone.run(space.deleteItem(entry.item));
  }
  if (what === "backup") old.copy = relay.backup();
  if (what === "restore" && old.copy !== undefined) {
    relay.restore(old.copy as ReturnType<typeof relay.backup>);
    for (const other of phones) other.offline();
  }
};

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
      fc.property(steps, fc.boolean(), (schedule, third) => {
        const { relay, ana, ben } = couple("", 3);
        const phones = third ? [ana, ben, new Phone("ana", relay, "tablet", 1).join(ana)] : [ana, ben];
        sync(...phones);
        const old = {};
        for (const step of schedule) {
          act(phones, old, step);
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
