import { dayOf, type Idea, ideaId, type Limit, practiceId, type Signal, withoutNews } from "./index.ts";
import { expect, it } from "vitest";

const idea = (practice: string): Idea => ({
  ...{ id: ideaId(practice, "one"), practice: practiceId(practice), kind: "solo", joint: false, conflict: false },
  ...{ topics: [], minutes: 1, brief: true, reason: "any" },
});
const came: Signal = { is: "waiting-for-me", practice: practiceId("letters"), since: dayOf("2027-01-04") };
const mine: Signal = { is: "waiting-for-other", practice: practiceId("plans"), since: dayOf("2027-01-04") };
const all = { signals: [came, mine], ideas: [idea("letters"), idea("walks")] };
const limit = (covers: Limit["covers"]): Limit => ({ reach: "mine", covers });

it("holds back what came, and nothing else, while a limit covers news", () => {
  expect(withoutNews([limit({ news: true })], all)).toEqual({ signals: [mine], ideas: [idea("walks")] });
});
it("changes nothing without such a limit, so that all is there afterwards", () => {
  expect(withoutNews([], all)).toEqual(all);
  expect(withoutNews([limit({ joint: true, topics: ["money"] })], all)).toEqual(all);
});
