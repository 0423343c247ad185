import { ana, ben, me, now, type Random, randomOf } from "@goldseam/testkit";
import { describe, expect, it } from "vitest";
import {
  addDays,
  type CalendarDay,
  dayOf,
  daysBetween,
  type Idea,
  ideaId,
  type Kind,
  type Limit,
  nextStep,
  type Now,
  practiceId,
  type Signal,
  type Situation,
  type Step,
} from "../index.ts";

const KINDS: ReadonlyArray<Kind> = [
  "talk",
  "thanks",
  "repair",
  "time",
  "touch",
  "plan",
  "play",
  "solo",
  "help",
  "settle",
];
const START = dayOf("2027-01-04");
const idea = (practice: string, key: string, change: Partial<Idea> = {}): Idea => ({
  id: ideaId(practice, key),
  practice: practiceId(practice),
  kind: "time",
  joint: false,
  conflict: false,
  topics: [],
  minutes: 5,
  brief: true,
  reason: "any",
  ...change,
});
const POSITIONS = [0, 1, 2, 3, 5, 6, 7, 8, 9, 10, 11, 13, 14];
const days = (count: number): ReadonlyArray<CalendarDay> =>
  Array.from({ length: count }, (_, at) => addDays(START, at));
const offersOf = (step: Step): ReadonlyArray<Idea> => (step.is === "card" ? [step.card, ...step.alternatives] : []);

/** A couple's shelf of ideas: a fortnight with gaps and twins, and about forty others. */
const shelf = (random: Random): ReadonlyArray<Idea> => {
  const fortnight = POSITIONS.filter(() => random.next() < 0.9).flatMap((position) => {
    const solo = position === 8 || position === 13;
    const one = idea(`first-${position}`, "card", {
      fortnight: position,
      joint: !solo && position !== 1,
      kind: solo ? "solo" : (random.pick(KINDS) ?? "time"),
    });
    return random.next() < 0.5 ? [one, { ...one, id: ideaId(`first-${position}`, "alone"), joint: false }] : [one];
  });
  const others = Array.from({ length: 40 }, (_, at) =>
    idea(`practice-${at % 12}`, `idea-${at}`, {
      kind: random.pick(KINDS) ?? "time",
      joint: random.next() < 0.5,
      conflict: random.next() < 0.2,
      brief: random.next() < 0.5,
      topics: random.next() < 0.3 ? [random.pick(["money", "family", "past"]) ?? "money"] : [],
      reason: random.next() < 0.05 ? "" : "any",
    }),
  );
  return [...fortnight, ...others];
};
const limitsOf = (random: Random): ReadonlyArray<Limit> =>
  random.next() < 0.5
    ? []
    : [
        { reach: "both", covers: { topics: ["money"] } },
        { reach: "mine", covers: { kinds: [random.pick(KINDS) ?? "touch"] } },
      ];

interface Moment {
  readonly situation: Situation;
  readonly step: Step;
  readonly apologies: ReadonlyArray<CalendarDay>;
  readonly coolUntil: number;
  readonly safe: boolean;
}
/** Sixty days of one person, with what a hard time brings. */
const live = (seed: number, each: (moment: Moment) => void): void => {
  const random = randomOf(seed);
  const ideas = shelf(random);
  const limits = limitsOf(random);
  const signals: Signal[] = random.next() < 0.2 ? [{ is: "role", role: "making-it-right", person: ben }] : [];
  const safeFrom = random.next() < 0.1 ? random.below(60) : 99;
  if (random.next() < 0.3) signals.push({ is: "waiting-for-other", practice: practiceId("practice-3"), since: START });
  if (random.next() < 0.3) signals.push({ is: "repair-taken-on", practice: practiceId("practice-5"), by: ana });
  const apologies: CalendarDay[] = [];
  let coolUntil = 0;
  for (const [at, day] of days(60).entries()) {
    const when: Now = now(day, `${random.below(24)}:${random.below(60)}`);
    if (random.next() < 0.04) {
      apologies.push(day);
      signals.push({ is: "apology", day });
    }
    if (random.next() < 0.04) {
      coolUntil = when.at + 86_400_000;
      signals.push({
        is: "cool-down",
        until: now(addDays(day, 1), `${Math.floor(when.minute / 60)}:${when.minute % 60}`).at,
      });
    }
    if (random.next() < 0.1)
      signals.push({ is: "band", where: random.pick(["below", "within"] as const) ?? "below", day });
    if (at === safeFrom) signals.push({ is: "safe-mode" });
    const situation: Situation = { signals: [...signals], ideas, limits, me: me(ana), now: when };
    const step = nextStep(situation);
    each({ situation, step, apologies, coolUntil, safe: at >= safeFrom });
    const chosen = random.pick(offersOf(step));
    if (chosen === undefined || random.next() < 0.2) continue;
    const { id, practice, kind, minutes } = chosen;
    signals.push(
      random.next() < 0.15
        ? { is: "declined", idea: id, kind, day }
        : { is: "done", idea: id, practice, kind, minutes, day },
    );
  }
};

describe("[C-04] the next step over a thousand generated couples and sixty days", () => {
  const COUPLES = 1000;
  const broken = new Map<string, string>();
  const must = (law: string, holds: boolean, seed: number, day: CalendarDay): void => {
    if (!holds && !broken.has(law)) broken.set(law, `seed ${seed}, ${day}`);
  };
  const seen = { cards: 0, joint: 0, soothing: 0, fortnights: 0, alternatives: 0 };
  for (let seed = 1; seed <= COUPLES; seed++) {
    let position = -1;
    live(seed, ({ situation, step, apologies, coolUntil, safe }) => {
      const { signals, limits, now: when } = situation;
      const law = (name: string, holds: boolean) => must(name, holds, seed, when.day);
      const offers = offersOf(step);
      if (step.is === "card") {
        seen.cards++;
        seen.alternatives += step.alternatives.length;
        law(
          "at most two alternatives, each another idea",
          new Set(offers.map(({ id }) => id)).size === offers.length && offers.length <= 3,
        );
        if (step.concern === "fortnight") {
          seen.fortnights++;
          law("the fortnight never goes back", (step.card.fortnight ?? -1) >= position);
          position = step.card.fortnight ?? position;
        }
      }
      const did = new Set(signals.flatMap((one) => (one.is === "done" ? [String(one.idea)] : [])));
      for (const offer of offers) {
        if (offer.joint) seen.joint++;
        law("every offer has its reason", offer.reason !== "");
        law(
          "no limit is crossed",
          limits.every(
            ({ covers }) =>
              !covers.kinds?.includes(offer.kind) && !covers.topics?.some((topic) => offer.topics.includes(topic)),
          ),
        );
        law(
          "no prompt twice in 60 days",
          !signals.some(
            (one) =>
              (one.is === "done" || one.is === "declined") &&
              one.idea === offer.id &&
              daysBetween(one.day, when.day) < 60,
          ),
        );
        law(
          "nothing joint for three days after an apology",
          !(offer.joint && apologies.some((day) => daysBetween(day, when.day) <= 3)),
        );
        law(
          "only soothing while cooling down",
          when.at >= coolUntil || (!offer.joint && (offer.kind === "solo" || offer.kind === "settle")),
        );
        law(
          "nothing joint, no touch, no repair in safe mode",
          !safe || (!offer.joint && ["solo", "settle", "help"].includes(offer.kind)),
        );
        law("nothing joint between 21:00 and 7:00", !(offer.joint && (when.minute >= 1260 || when.minute < 420)));
        law(
          "no hot talk before listening and rules",
          !(offer.joint && offer.conflict) ||
            (["first-6/card", "first-6/alone"].some((id) => did.has(id)) &&
              ["first-10/card", "first-10/alone"].some((id) => did.has(id))),
        );
        law("no thanks asked of the hurt one", offer.kind !== "thanks" || !signals.some(({ is }) => is === "role"));
        law(
          "nobody is reminded",
          !(offer.joint && signals.some((one) => one.is === "waiting-for-other" && one.practice === offer.practice)),
        );
        if (when.at < coolUntil) seen.soothing++;
      }
      const again = nextStep(situation);
      if (seed % 50 === 0)
        law("the same situation gives the same step", JSON.stringify(again) === JSON.stringify(step));
      const afterwards =
        step.is === "card"
          ? nextStep({
              ...situation,
              signals: [...signals, { is: "declined", idea: step.card.id, kind: step.card.kind, day: when.day }],
            })
          : step;
      law("one card a day", afterwards.is === "rest" || step.is === "rest");
    });
  }
  it("breaks no law", () => expect(Object.fromEntries(broken)).toEqual({}));
  it("saw enough to mean it", () => {
    expect(seen.cards).toBeGreaterThan(20_000);
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(500);
  });
});
