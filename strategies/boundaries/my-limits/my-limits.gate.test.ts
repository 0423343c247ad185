import { type Idea, ideaId, type Kind, type Limit, practiceId, thingId, draw, within } from "@goldseam/kernel";
import { ana, ben, given, me, now, type Random, randomOf } from "@goldseam/testkit";
import { expect, it } from "vitest";
import { AREAS, type Area, type Body, LEVELS } from "./my-limits.events.ts";
import { myLimits } from "./my-limits.practice.ts";

const KINDS: ReadonlyArray<Kind> = ["talk", "thanks", "repair", "time", "touch", "plan", "play", "solo", "settle"];
const TOPICS = ["money", "family", "children", "work", "past", "faith", "health", "outside-stress", "closeness"];

const shelf = (random: Random): ReadonlyArray<Idea> =>
  Array.from({ length: 40 }, (_, at) => ({
    id: ideaId(at === 0 ? "time-to-be-close" : `practice-${at % 9}`, `idea-${at}`),
    practice: practiceId(at === 0 ? "time-to-be-close" : `practice-${at % 9}`),
    kind: random.pick(KINDS) ?? "time",
    joint: random.next() < 0.7,
    conflict: random.next() < 0.25,
    topics: TOPICS.filter(() => random.next() < 0.12),
    minutes: 5,
    brief: true,
    reason: "any",
  }));

/** Said once more, not read from the practice: what a person means by each word. */
const isAcross = (area: Area, idea: Idea): boolean => {
  if (area === "together") return idea.joint;
  if (area === "heavy-talks") return idea.conflict;
  if (area === "talks") return idea.kind === "talk";
  if (area === "touch" || area === "time") return idea.kind === area;
  if (area === "plans") return idea.kind === "plan";
  return idea.topics.includes(area) || (area === "closeness" && idea.practice === "time-to-be-close");
};
interface Couple {
  readonly ideas: ReadonlyArray<Idea>;
  readonly body: Body;
  readonly seed: string;
}
const couple = (seed: number): Couple => {
  const random = randomOf(seed);
  const areas = AREAS.filter(() => random.next() < 0.15);
  const level = random.pick(LEVELS) ?? "no";
  return {
    ideas: shelf(random),
    body: { areas: areas.length > 0 ? areas : ["money"], level },
    seed: `round-${seed}`,
  };
};
const COUPLES = 1000;
const limit = thingId("1".padStart(32, "0"));
const limitsOf = (person: typeof ana, body: Body, lane: "limit-kept" | "limit-shared"): ReadonlyArray<Limit> => {
  const { shown, mine } = given(myLimits, [ana, { type: lane, data: { limit, ...body } }]).folded(person);
  return myLimits.limits(shown, mine, me(person), now());
};
/** What a joint draw on this phone puts into the shared log: each refusal is the ordinary "next". */
const sharedLog = (limits: ReadonlyArray<Limit>, { ideas, seed }: Couple): ReadonlyArray<string> => {
  const { next, drawn } = draw(limits, ideas, seed);
  return [...next, ...(drawn === undefined ? [] : [drawn.id])];
};
const across = ({ areas, level }: Body, ideas: ReadonlyArray<Idea>): ReadonlyArray<Idea> =>
  level === "fine" ? [] : ideas.filter((idea) => areas.some((area) => isAcross(area, idea)));

it("[C-04] kept for oneself, the shared log is the same up to next, and nothing across it is offered here", () => {
  let [met, taken] = [0, 0];
  for (let seed = 1; seed <= COUPLES; seed++) {
    const one = couple(seed);
    const limits = limitsOf(ana, one.body, "limit-kept");
    const free = sharedLog([], one);
    const limited = sharedLog(limits, one);
    expect(limited.slice(0, free.length), one.seed).toEqual(free);
    if (limited.length > free.length) met++;
    const offered = within(limits, one.ideas, "me");
    const out = across(one.body, one.ideas);
    expect(
      offered.filter((idea) => out.includes(idea)),
      one.seed,
    ).toEqual([]);
    expect(offered.length + out.length, one.seed).toBe(one.ideas.length);
    expect(draw(limits, one.ideas, one.seed).drawn, one.seed).not.toSatisfy((idea: Idea) => out.includes(idea));
    taken += out.length;
    expect(limitsOf(ben, one.body, "limit-kept"), one.seed).toEqual([]);
    expect(within(limits, one.ideas, "both"), one.seed).toEqual(one.ideas);
  }
  expect(met, "draws that met the limit").toBeGreaterThan(100);
  expect(taken, "offers taken away").toBeGreaterThan(COUPLES);
});

it("[C-04] shared, nothing across it is offered on either phone, and both draw alike", () => {
  for (let seed = 1; seed <= COUPLES; seed++) {
    const one = couple(seed);
    const [hers, his] = [ana, ben].map((person) => limitsOf(person, one.body, "limit-shared"));
    const out = across(one.body, one.ideas);
    for (const limits of [hers ?? [], his ?? []])
      for (const audience of ["me", "both"] as const)
        expect(
          within(limits, one.ideas, audience).filter((idea) => out.includes(idea)),
          one.seed,
        ).toEqual([]);
    expect(sharedLog(hers ?? [], one), one.seed).toEqual(sharedLog(his ?? [], one));
    expect(draw(his ?? [], one.ideas, one.seed).next, one.seed).toEqual([]);
  }
});
