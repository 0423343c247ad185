import { daysBetween, isClosed, type Me, type Now, type Practice, type Signal, type ThingId } from "@goldseam/kernel";
import { events, type LimitReviewEvent, type PutAside } from "./limit-review.events.ts";
import { again, id } from "./limit-review.prompts.ts";
import { freedoms, mineRules, rules } from "./limit-review.rules.ts";
import { type Look, type Mine, mine, type Review, type Shared, shared } from "./limit-review.state.ts";

/** Days for which an open review or its question is shown as something that came. */
const FRESH_FOR = 14;

export interface SeenReview extends Pick<Review, "about" | "question" | "answer"> {
  readonly review: ThingId;
  /** What came and was not put aside on this phone. */
  readonly came: PutAside["what"] | undefined;
}
export interface LimitReviewView {
  /** Mine are open; the other's are open, or were answered lately. */
  readonly mine: ReadonlyArray<SeenReview>;
  readonly theirs: ReadonlyArray<SeenReview>;
  readonly looks: ReadonlyArray<Look & { readonly due: boolean }>;
  readonly off: { readonly reviews: boolean; readonly questions: boolean };
}

const cameOf = (review: Review, { aside }: Mine, me: Me, { day }: Now): PutAside["what"] | undefined => {
  if (daysBetween(review.since, day) >= FRESH_FOR) return undefined;
  const { question, answer, closed } = review;
  const owned = review.by === me.person;
  const what = owned
    ? question !== undefined && answer === undefined && !closed && ("question" as const)
    : answer !== undefined
      ? ("answer" as const)
      : question === undefined && !closed && ("invitation" as const);
  return what !== false && !aside.has(`${review.id} ${what}`) ? what : undefined;
};
const seen = (review: Review, own: Mine, me: Me, now: Now): SeenReview => {
  const { id: one, about, question, answer } = review;
  return { review: one, about, question, answer, came: cameOf(review, own, me, now) };
};
const isDue = ({ again: day }: Look, now: Now): boolean => day !== undefined && day <= now.day;

const view = (reviews: Shared, own: Mine, me: Me, now: Now): LimitReviewView => {
  const all = [...reviews.values()];
  return {
    mine: all.filter(({ by, closed }) => by === me.person && !closed).map((one) => seen(one, own, me, now)),
    theirs: all
      .filter(({ by }) => by !== me.person)
      .map((one) => seen(one, own, me, now))
      .filter(({ came }) => came !== undefined),
    looks: [...own.looks.values()].map((look) => ({ ...look, due: isDue(look, now) })),
    off: {
      reviews: isClosed(own.closed, "review-opened", now.day),
      questions: isClosed(own.closed, "question-asked", now.day),
    },
  };
};

const signals = (reviews: Shared, own: Mine, me: Me, now: Now): ReadonlyArray<Signal> => [
  ...[...reviews.values()]
    .filter((review) => cameOf(review, own, me, now) !== undefined)
    .slice(0, 1)
    .map(({ since }): Signal => ({ is: "waiting-for-me", practice: id, since })),
  ...[...own.looks.values()].map(({ on: day }): Signal => {
    const { kind, minutes } = again;
    return { is: "done", practice: id, kind, minutes, day };
  }),
];

export const limitReview: Practice<Shared, Mine, LimitReviewEvent, LimitReviewView> = {
  id,
  events,
  rules,
  mineRules,
  freedoms,
  // One question a review; what answers it came because somebody asked.
  inbound: [
    { type: "review-opened", atMost: 1, days: 1 },
    { type: "question-asked", atMost: 1, days: 1 },
  ],
  shared,
  mine,
  view,
  ideas: (_, { looks }, __, now) => ([...looks.values()].some((look) => isDue(look, now)) ? [again] : []),
  limits: () => [],
  signals,
};
