import { type Freedoms, type Rules, rulesOver } from "@goldseam/kernel";
import type { LimitReviewEvent } from "./limit-review.events.ts";
import type { Mine, Shared } from "./limit-review.state.ts";

const on = rulesOver<Shared, LimitReviewEvent>();
const onMine = rulesOver<Mine, LimitReviewEvent>();

export const rules = {
  "LR-1": on(["review-opened"], "A review is opened once.", (reviews, { data }) => !reviews.has(data.review)),
  "LR-2": on(
    ["question-asked"],
    "A question is asked while its review is open.",
    (reviews, { data }) => reviews.get(data.review)?.closed === false,
  ),
  "LR-3": on(
    ["question-asked"],
    "A question comes from the other person.",
    (reviews, { data, meta }) => reviews.get(data.review)?.by !== meta.author,
  ),
  "LR-4": on(
    ["question-asked"],
    "A review takes one question.",
    (reviews, { data }) => reviews.get(data.review)?.question === undefined,
  ),
  "LR-5": on(
    ["question-answered", "review-closed"],
    "A review is answered or closed by its owner alone.",
    (reviews, { data, meta }) => reviews.get(data.review)?.by === meta.author,
  ),
  "LR-6": on(["question-answered"], "An answer follows a question.", (reviews, { data }) => {
    const review = reviews.get(data.review);
    return review === undefined || review.question !== undefined;
  }),
  "LR-7": on(
    ["question-answered"],
    "A question is answered once.",
    (reviews, { data }) => reviews.get(data.review)?.answer === undefined,
  ),
} as const satisfies Rules<Shared, LimitReviewEvent>;

export const mineRules = {
  "LR-8": onMine(["look-let-go"], "A look back that goes was kept here.", ({ looks }, { data }) =>
    looks.has(data.limit),
  ),
} as const satisfies Rules<Mine, LimitReviewEvent>;

export const freedoms = {
  "LR-F1": {
    says: "The owner closes a review at any time, and owes no answer.",
    from: (reviews) =>
      [...reviews.values()].map(({ id: review, by }) => [by, { type: "review-closed", data: { review } }] as const),
  },
} as const satisfies Freedoms<Shared, LimitReviewEvent>;
