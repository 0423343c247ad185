import type { EventShape, Rule } from "@goldseam/kernel";
import { type Kept, ruleAbout } from "../things.ts";
import { type Exchange, isOpened } from "./sealed-exchange.ts";

export const sealedExchangeSays = {
  answersAQuestion: "An answer belongs to a question that was asked.",
  oneAnswerEach: "Each person answers once.",
  twoAnswers: "A question has two answers.",
  besideAfterOpening: "Words beside an answer wait until both answers are open.",
  besideOwnAnswer: "Words are put beside one's own answer.",
  closedAfterOpening: "A question is closed when both answers are open.",
} as const;

type Step = "opened" | "beside" | "closed";

/** Asking has no rule: a question asked twice is one question. */
export const sealedExchangeRules = <S, A, E extends EventShape>(
  kept: Kept<S, Exchange<A>, E, Step>,
): Readonly<Record<keyof typeof sealedExchangeSays, Rule<S, E>>> => {
  const says = sealedExchangeSays;
  const rule = ruleAbout(kept);
  return {
    answersAQuestion: rule(["opened"], says.answersAQuestion, (_, exchange) => exchange !== undefined),
    oneAnswerEach: rule(
      ["opened"],
      says.oneAnswerEach,
      ({ meta }, exchange) => exchange?.answers.has(meta.author) !== true,
    ),
    twoAnswers: rule(["opened"], says.twoAnswers, (_, exchange) => (exchange?.answers.size ?? 0) < 2),
    besideAfterOpening: rule(
      ["beside"],
      says.besideAfterOpening,
      (_, exchange) => exchange !== undefined && isOpened(exchange),
    ),
    besideOwnAnswer: rule(
      ["beside"],
      says.besideOwnAnswer,
      ({ meta }, exchange) => exchange?.answers.has(meta.author) === true,
    ),
    closedAfterOpening: rule(
      ["closed"],
      says.closedAfterOpening,
      (_, exchange) => exchange !== undefined && isOpened(exchange),
    ),
  };
};
