import { fileURLToPath } from "node:url";
import {
  addDays,
  dayNumber,
  draw,
  fold,
  type Idea,
  type Logged,
  nextStep,
  type Now,
  type PersonId,
  type Practice,
  type Strategy,
  within,
} from "@goldseam/kernel";
import { ana, at, ben, heldBy, logged, me, now, type Random, randomOf, readGolden } from "@goldseam/testkit";
import { describe, expect, it } from "vitest";

/** The gate over every practice that is registered, in states that their golden logs reach. */
const STRATEGIES = Object.values(import.meta.glob<{ strategy: Strategy }>("./*/strategy.ts", { eager: true })).map(
  ({ strategy }): Strategy => strategy,
);
const PRACTICES: ReadonlyArray<Practice> = STRATEGIES.flatMap(({ practices }) => [...practices]);
const PROMPTS: ReadonlyArray<Idea> = STRATEGIES.flatMap(({ prompts }) => [...prompts]);
const LOGS = Object.keys(import.meta.glob("./*/*/fixtures/*.json")).flatMap((file) => {
  const { practice: id, log } = readGolden(fileURLToPath(new URL(file, import.meta.url)));
  const practice = PRACTICES.find((one) => one.id === id);
  return practice === undefined ? [] : [{ practice, log }];
});
const practiceOf = (id: string): Practice => {
  const found = PRACTICES.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no practice ${id}`);
  return found;
};
const [myLimits, ownTime] = [practiceOf("my-limits"), practiceOf("time-for-myself")];

const AREAS = ["touch", "heavy-talks", "talks", "time", "plans", "together", "money", "family", "past"] as const;
/** Said once more, not read from the practice: what a person means by each word. */
const isAcross = (area: (typeof AREAS)[number], idea: Idea): boolean => {
  if (area === "together") return idea.joint;
  if (area === "heavy-talks") return idea.conflict;
  if (area === "talks") return idea.kind === "talk";
  if (area === "plans") return idea.kind === "plan";
  return area === "touch" || area === "time" ? idea.kind === area : idea.topics.includes(area);
};

interface Couple {
  readonly when: Now;
  readonly areas: ReadonlyArray<(typeof AREAS)[number]>;
  readonly kept: boolean;
  readonly level: "fine" | "ask" | "no";
  readonly resting: boolean;
  /** Every practice's log, the two of boundaries among them. */
  readonly logs: ReadonlyArray<readonly [Practice, ReadonlyArray<Logged>]>;
}
const THING = "1".padStart(32, "0");
const couple = (seed: number): Couple => {
  const random: Random = randomOf(seed);
  const lived = new Map<Practice, ReadonlyArray<Logged>>();
  for (const { practice, log } of random.shuffled(LOGS))
    if (!lived.has(practice)) lived.set(practice, log.slice(0, random.below(log.length + 1)));
  const days = [...lived.values()].flatMap((log) => log.map(({ meta }) => meta.day)).sort();
  const when = now(random.pick(days.slice(-40)) ?? "2026-11-24", "14:00");
  const before = addDays(when.day, -1);
  const kept = random.next() < 0.5;
  const areas = AREAS.filter(() => random.next() < 0.2);
  const level = random.pick(["fine", "ask", "no"] as const) ?? "no";
  const data = { limit: THING, areas: areas.length === 0 ? ["money"] : areas, level };
  const resting = random.next() < 0.3;
  const stretch = { starts: at(when.day, 13 * 60), ends: at(when.day, (resting ? 15 : 13.5) * 60) };
  lived.set(myLimits, logged(myLimits, "limit", [ana, { type: kept ? "limit-kept" : "limit-shared", data }, before]));
  const time = { type: kept ? "time-kept" : "time-set", data: { time: THING, when: stretch } };
  lived.set(ownTime, logged(ownTime, "time", [ana, time, before]));
  return { when, areas: areas.length === 0 ? ["money"] : areas, kept, level, resting, logs: [...lived] };
};
const phoneOf = ({ logs, when }: Couple, person: PersonId) => {
  const folded = logs.map(([practice, log]) => ({ practice, ...fold(practice, heldBy(person, log)) }));
  return {
    limits: folded.flatMap(({ practice, shown, mine }) => practice.limits(shown, mine, me(person), when)),
    ideas: [
      ...PROMPTS,
      ...folded.flatMap(({ practice, shown, mine }) => practice.ideas(shown, mine, me(person), when)),
    ],
    signals: folded.flatMap(({ practice, shown, mine }) => practice.signals(shown, mine, me(person), when)),
  };
};
const without = (one: Couple): Couple => ({
  ...one,
  logs: one.logs.map(([practice, log]) => [practice, practice === myLimits || practice === ownTime ? [] : log]),
});

const COUPLES = 40;
describe("[S-43] [S-57] what somebody limits, over every practice and generated couples", () => {
  it("is in no offer, draw or next step, from that second on; kept for oneself it changes nothing there", () => {
    const seen = { taken: 0, cards: 0, rests: 0, kept: 0 };
    for (let seed = 1; seed <= COUPLES; seed++) {
      const one = couple(seed);
      const { areas, level, kept, resting, when } = one;
      const out = (idea: Idea): boolean =>
        (level !== "fine" && areas.some((area) => isAcross(area, idea))) || (resting && idea.joint);
      const where = `couple ${seed}`;
      for (const person of [ana, ben]) {
        const { limits, ideas, signals } = phoneOf(one, person);
        if (kept && person === ben) {
          expect(limits, where).toEqual(phoneOf(without(one), ben).limits);
          continue;
        }
        const offered = within(limits, ideas, "me");
        expect(offered.filter(out), where).toEqual([]);
        seen.taken += ideas.filter(out).length;
        if (resting) seen.rests++;
        const step = nextStep({ signals, ideas, limits, me: me(person), now: when });
        if (step.is === "card") {
          seen.cards++;
          expect([step.card, ...step.alternatives].filter(out), where).toEqual([]);
        }
        expect(
          [draw(limits, ideas, where).drawn].filter((idea) => idea !== undefined && out(idea)),
          where,
        ).toEqual([]);
      }
      if (!kept) continue;
      seen.kept++;
      const [mine, free] = [phoneOf(one, ana), phoneOf(without(one), ana)];
      expect(within(mine.limits, PROMPTS, "both"), where).toEqual(within(free.limits, PROMPTS, "both"));
      const [hers, log] = [draw(mine.limits, PROMPTS, where), draw(free.limits, PROMPTS, where)];
      const shared = [...log.next, ...(log.drawn ? [log.drawn.id] : [])];
      expect([...hers.next, hers.drawn?.id].slice(0, shared.length), where).toEqual(shared);
    }
    for (const [what, count] of Object.entries(seen)) expect(count, what).toBeGreaterThan(4);
  }, 20_000);
});

const inbound = LOGS.flatMap(({ practice, log }) => practice.inbound.map((rate) => ({ practice, log, ...rate })));
describe("[S-48] what can arrive unasked", () => {
  it.each(PRACTICES.filter((one) => one.inbound.length > 0))(
    "$id has a switch that its receiver alone knows of",
    (one) => {
      expect(one.events["arrivals-closed"]?.lane).toBe("private");
    },
  );
  it.each(inbound)(
    "$practice.id: $type, switched off, brings up nothing here and tells nobody",
    ({ practice, log, type }) => {
      for (const [person, other] of [
        [ana, ben],
        [ben, ana],
      ] as const) {
        const first = log[0]?.meta.day;
        const off = logged(practice, "off", [person, { type: "arrivals-closed", data: { kind: type } }, first]);
        const rest = log.filter((entry) => entry.type !== "arrivals-closed" && entry.type !== "arrivals-opened");
        const closed = fold(practice, [...off, ...heldBy(person, rest)]);
        const never = fold(
          practice,
          heldBy(
            person,
            rest.filter((entry) => entry.type !== type || entry.meta.author !== other),
          ),
        );
        for (const { meta } of rest) {
          const when = now(meta.day);
          expect(practice.ideas(closed.shown, closed.mine, me(person), when)).toEqual(
            practice.ideas(never.shown, never.mine, me(person), when),
          );
          const waiting = (of: typeof closed) =>
            practice.signals(of.shown, of.mine, me(person), when).filter(({ is }) => is === "waiting-for-me");
          expect(waiting(closed)).toEqual(waiting(never));
        }
        expect(fold(practice, [...off, ...rest]).shared, "the other phone's state").toEqual(
          fold(practice, rest).shared,
        );
      }
    },
  );
  it.each(inbound)(
    "$practice.id: $type never comes more often than $atMost in $days",
    ({ practice, log, type, atMost, days }) => {
      let fresh = 0;
      const renewed = (data: unknown): unknown =>
        JSON.parse(
          JSON.stringify(data).replace(/"0{16,}[0-9a-f]+"/g, () => `"${String(900 + fresh++).padStart(32, "0")}"`),
        );
      const flooded = log.flatMap((entry) =>
        entry.type !== type
          ? [entry]
          : [
              entry,
              ...Array.from({ length: atMost + 2 }, (_, copy) => ({
                ...entry,
                data: copy % 2 === 0 ? renewed(entry.data) : entry.data,
                meta: { ...entry.meta, id: `${entry.meta.id}9${copy}` as Logged["meta"]["id"] },
              })),
            ],
      );
      const refused = new Set(fold(practice, flooded).ignored.map(({ event }) => event));
      const came = flooded.filter((entry) => entry.type === type && !refused.has(entry.meta.id));
      for (const one of came) {
        const near = came.filter(
          ({ meta }) =>
            meta.author === one.meta.author &&
            meta.day >= one.meta.day &&
            dayNumber(meta.day) - dayNumber(one.meta.day) < days,
        );
        expect(near.length).toBeLessThanOrEqual(atMost);
      }
    },
  );
});
