import { daysBetween } from "../calendar.ts";
import { share } from "../derive.ts";
import { within } from "../gate.ts";
import type { Idea, Suggestion } from "../idea.ts";
import type { Limit } from "../limit.ts";
import type { Me, Now } from "../practice.ts";
import type { Signal } from "../signal.ts";
import { fortnightDay } from "./fortnight.ts";
import { isCooling, standing, timely } from "./may-offer.ts";
import { type Past, pastOf } from "./past.ts";

/** Days between two practices that are new to a person, once the fortnight is over. */
const NEW_EVERY = 7;
/** Days of waiting after which the person's own variants come first. */
const WAITED = 3;
/** Days after which the app offers to be used less. */
const LESS_AFTER = 56;
/** Days after the start at which something well known returns, each for two weeks. */
const BOOSTERS = [30, 90] as const;
const BOOSTER_FOR = 14;

export interface Situation {
  readonly signals: ReadonlyArray<Signal>;
  readonly ideas: ReadonlyArray<Idea>;
  readonly limits: ReadonlyArray<Limit>;
  readonly me: Me;
  readonly now: Now;
}
/** Which concern chose the card; the sentence that people read is the idea's own reason. */
export type Concern = "cool-down" | "fortnight" | "repair" | "own-variant" | "booster" | "balance";

export type Step =
  | {
      readonly is: "card";
      readonly card: Suggestion;
      readonly concern: Concern;
      /** At most two, of other practices where there are some. */
      readonly alternatives: ReadonlyArray<Suggestion>;
      readonly less: boolean;
    }
  | {
      readonly is: "rest";
      /** `empty-day`: the fortnight leaves this day free. */
      readonly why: "done-today" | "not-today" | "empty-day" | "nothing";
      readonly less: boolean;
    };

const order = (past: Past, now: Now) => {
  const key = (idea: Idea): ReadonlyArray<number> => [
    past.declinedKinds.has(idea.kind) ? 1 : 0,
    past.lowDay && !idea.brief ? 1 : 0,
    past.kinds.get(idea.kind) ?? 0,
    -(past.lastUse.get(idea.practice) ?? 1000),
    share(now.day, idea.id),
  ];
  return (ideas: ReadonlyArray<Suggestion>): ReadonlyArray<Suggestion> =>
    ideas
      .map((idea) => ({ idea, key: key(idea) }))
      .sort((a, b) => {
        const at = a.key.findIndex((value, index) => value !== b.key[index]);
        return at === -1 ? 0 : (a.key[at] ?? 0) - (b.key[at] ?? 0);
      })
      .map(({ idea }) => idea);
};

const alternativesTo = (card: Suggestion, ranked: ReadonlyArray<Suggestion>): ReadonlyArray<Suggestion> => {
  const chosen: Suggestion[] = [];
  for (const idea of ranked) {
    if ([card, ...chosen].every(({ practice }) => practice !== idea.practice)) chosen.push(idea);
  }
  const same = ranked.filter((idea) => idea.id !== card.id && !chosen.includes(idea));
  return [...chosen, ...same].slice(0, 2);
};

/** Within one position: with the other where that is possible, short where strength is little. */
const firstOf = (ranked: ReadonlyArray<Suggestion>, past: Past): Suggestion | undefined =>
  (past.lowDay ? undefined : ranked.find(({ joint }) => joint)) ?? ranked[0];

/**
 * The one card of this day on this phone, or rest (domain.md, "Next step"). Pure; sees signals, ideas, limits and
 * `now` of this device and nothing else, so two phones may differ and nothing about an offer is ever sent.
 */
export const nextStep = ({ signals, ideas, limits, me, now }: Situation): Step => {
  const past = pastOf(signals, ideas, now.day);
  const less = (past.sinceFirst ?? 0) >= LESS_AFTER;
  const rest = (why: Extract<Step, { is: "rest" }>["why"]): Step => ({ is: "rest", why, less });
  if (past.cardDoneToday) return rest("done-today");
  if (past.declinedToday) return rest("not-today");

  const offerable = within(limits, ideas, "me").filter(standing(signals, past, me));
  const fits = timely(signals, now);
  const rank = order(past, now);
  const day = fortnightDay(offerable, past);
  const isAhead = (idea: Idea): boolean => day.is !== "over" && idea.fortnight !== undefined;
  const free = rank(offerable.filter((idea) => fits(idea) && !isAhead(idea)));
  const isKnown = (idea: Idea): boolean => past.known.has(idea.practice);
  const card = (from: ReadonlyArray<Suggestion>, concern: Concern): Step | undefined => {
    const chosen = concern === "fortnight" ? firstOf(from, past) : from[0];
    if (chosen === undefined) return undefined;
    const fresh = day.is === "over" && !isKnown(chosen) ? free.filter((idea) => !isKnown(idea)) : [];
    const others = fresh.length > 1 ? fresh : free.filter((idea) => day.is === "over" || !idea.joint || isKnown(idea));
    return { is: "card", card: chosen, concern, alternatives: alternativesTo(chosen, others), less };
  };

  if (isCooling(signals, now)) {
    const settling = free.filter(({ kind }) => kind === "settle");
    return card(settling, "cool-down") ?? card(free, "cool-down") ?? rest("nothing");
  }
  const own = free.filter(({ joint }) => !joint);
  if (day.is === "empty") return rest("empty-day");
  if (day.is === "card") {
    return card(rank(day.ideas.filter(fits)), "fortnight") ?? card(own, "own-variant") ?? rest("nothing");
  }
  const mending = signals.flatMap((one) =>
    one.is === "repair-taken-on" && one.by === me.person ? [one.practice] : [],
  );
  const repair = card(
    free.filter(({ practice }) => mending.includes(practice)),
    "repair",
  );
  if (repair !== undefined) return repair;

  const newest = Math.min(...past.known.values());
  const steady = newest < NEW_EVERY ? free.filter(isKnown) : free;
  const stalls = signals.some((one) => one.is === "waiting-for-other" && daysBetween(one.since, now.day) >= WAITED);
  const variant = stalls
    ? card(
        steady.filter(({ joint }) => !joint),
        "own-variant",
      )
    : undefined;
  if (variant !== undefined) return variant;
  const start = past.sinceFirst ?? 0;
  const boosts = BOOSTERS.some((after) => start >= after && start < after + BOOSTER_FOR);
  const booster = boosts
    ? card(
        free.filter((idea) => (past.known.get(idea.practice) ?? 0) >= 14),
        "booster",
      )
    : undefined;
  return booster ?? card(steady, "balance") ?? rest("nothing");
};
