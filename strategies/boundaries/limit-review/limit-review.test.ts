import { addDays, dayOf, language, thingId } from "@goldseam/kernel";
import { ana, ben, given, me, now, owesTheLaws } from "@goldseam/testkit";
import { describe, expect, it } from "vitest";
import type { LimitReviewEvent } from "./limit-review.events.ts";
import { limitReview } from "./limit-review.practice.ts";

const thing = (last: number) => thingId(String(last).padStart(32, "0"));
const say = (text: string) => ({ text, language: language("en"), direction: "ltr" }) as const;
const [one, money] = [thing(1), thing(9)];
const opened = (review = one): LimitReviewEvent => ({
  type: "review-opened",
  data: { review, limit: money, about: say("No money after nine.") },
});
const said = (type: "question-asked" | "question-answered", review = one): LimitReviewEvent => ({
  type,
  data: { review, words: say("On Sundays too?") },
});
const closed = (review = one): LimitReviewEvent => ({ type: "review-closed", data: { review } });
const looked = (again?: string): LimitReviewEvent => ({
  type: "limit-looked-at",
  data: { limit: money, about: say("No money after nine."), ...(again && { again: dayOf(again) }) },
});
const letGo: LimitReviewEvent = { type: "look-let-go", data: { limit: money } };
const aside = (what: "invitation" | "question" | "answer"): LimitReviewEvent => ({
  type: "review-put-aside",
  data: { review: one, what },
});
const open = given(limitReview, [ana, opened()]);
const asked = open.and([ben, said("question-asked")]);
const signals = (story: typeof open, person = ana, day = "2027-01-04") => {
  const { shown, mine } = story.folded(person);
  return limitReview.signals(shown, mine, me(person), now(day));
};
const ideas = (story: typeof open, person = ana, day = "2027-01-04") => {
  const { shown, mine } = story.folded(person);
  return limitReview.ideas(shown, mine, me(person), now(day));
};

describe("the rules", () => {
  it("[LR-1] a review is opened once", () => open.when(ana, opened(), "2027-01-06").refused("LR-1"));
  it("[LR-2] a closed review takes no question", () => {
    open.and([ana, closed()]).when(ben, said("question-asked")).refused("LR-2");
    given(limitReview).when(ben, said("question-asked")).refused("LR-2");
  });
  it("[LR-3] Ana does not ask herself", () => open.when(ana, said("question-asked")).refused("LR-3"));
  it("[LR-4] Ben asks again, and may not", () => asked.when(ben, said("question-asked"), "2027-01-09").refused("LR-4"));
  it("[LR-5] Ben neither answers nor closes what Ana opened", () => {
    asked.when(ben, said("question-answered")).refused("LR-5");
    asked.when(ben, closed()).refused("LR-5");
    given(limitReview).when(ana, closed()).refused("LR-5");
  });
  it("[LR-6] an answer without a question is none", () => open.when(ana, said("question-answered")).refused("LR-6"));
  it("[LR-7] a question is answered once", () =>
    asked
      .and([ana, said("question-answered")])
      .when(ana, said("question-answered"))
      .refused("LR-7"));
  it("[LR-8] what was never kept does not go", () => given(limitReview).when(ana, letGo).refused("LR-8"));
  it("[LR-F1] and the common laws hold on lawful walks", () =>
    owesTheLaws(limitReview, ({ random }) => [
      ...[one, thing(2), thing(3)].flatMap((review) => [
        opened(review),
        said("question-asked", review),
        said("question-answered", review),
        closed(review),
      ]),
      looked("2027-01-10"),
      letGo,
      aside(random.pick(["invitation", "question", "answer"] as const) ?? "answer"),
      { type: "arrivals-closed", data: { kind: "question-asked" } },
    ]));
  it("[S-56] Ben cannot open a review of what is not his to loosen: there is no such event, and one question a day", () => {
    given(
      limitReview,
      [ana, opened()],
      [ana, opened(thing(2)), "2027-01-05"],
      [ben, said("question-asked"), "2027-01-06"],
    )
      .when(ben, said("question-asked", thing(2)), "2027-01-06")
      .refused("KRN-4");
  });
});

describe("a look back", () => {
  it("is offered on no day but the one that its owner chose", () => {
    expect(ideas(given(limitReview))).toEqual([]);
    expect(ideas(given(limitReview, [ana, looked()]), ana, "2027-06-01")).toEqual([]);
    const chosen = given(limitReview, [ana, looked("2027-02-03")]);
    expect(ideas(chosen, ana, "2027-02-02")).toEqual([]);
    expect(ideas(chosen, ana, "2027-02-03")).toMatchObject([{ joint: false, kind: "solo" }]);
    expect(ideas(chosen.and([ana, looked(), "2027-02-03"]), ana, "2027-02-04")).toEqual([]);
    expect(chosen.and([ana, letGo]).view(ana).looks).toEqual([]);
  });
  it("is nobody else's affair", () => {
    const story = given(limitReview, [ana, looked("2027-02-03")]);
    expect(story.folded(ben)).toEqual(given(limitReview).folded(ben));
    expect(ideas(story, ben, "2027-02-03")).toEqual([]);
  });
});

describe("one question", () => {
  it("is invited by the owner, asked or not, answered or not, and each is read in silence", () => {
    expect(signals(open, ben)).toMatchObject([{ is: "waiting-for-me" }]);
    expect(signals(open, ana)).toEqual([]);
    const none = open.and([ben, aside("invitation")]);
    expect(signals(none, ben)).toEqual([]);
    expect(none.folded(ana)).toEqual(open.folded(ana));
    expect(signals(asked, ana)).toMatchObject([{ is: "waiting-for-me" }]);
    const left = asked.and([ana, aside("question")]);
    expect(signals(left, ana)).toEqual([]);
    expect(left.view(ben)).toEqual(asked.view(ben));
    const answered = asked.and([ana, said("question-answered")]);
    expect(answered.view(ben).theirs).toMatchObject([{ came: "answer", answer: { text: "On Sundays too?" } }]);
    expect(answered.and([ben, aside("answer")]).view(ben).theirs).toEqual([]);
  });
  it("fades by itself after two weeks", () => {
    const late = addDays(dayOf("2027-01-04"), 14);
    expect(signals(open, ben, late)).toEqual([]);
    expect(signals(asked, ana, late)).toEqual([]);
  });
  it("does not arrive while its switch is off", () => {
    const off: LimitReviewEvent = { type: "arrivals-closed", data: { kind: "question-asked" } };
    const story = given(limitReview, [ana, off], [ana, opened()], [ben, said("question-asked")]);
    expect(story.view(ana)).toMatchObject({ mine: [{ question: undefined }], off: { questions: true } });
    expect(signals(story, ana)).toEqual([]);
  });
});
