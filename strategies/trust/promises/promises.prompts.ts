import { type Idea, ideaId, practiceId } from "@goldseam/kernel";

export const id = practiceId("promises");

const idea = (key: string, more: Partial<Idea>): Idea => ({
  id: ideaId(id, key),
  practice: id,
  kind: "plan",
  joint: true,
  conflict: false,
  topics: [],
  minutes: 3,
  brief: true,
  reason: key,
  ...more,
});

/** Day 9 of the fortnight, and its twin for one person alone. */
export const small = idea("small", { fortnight: 9 });
export const toMyself = idea("to-myself", { kind: "solo", joint: false, fortnight: 9 });
/** Its day has come: for its maker alone, who may also leave it. */
export const due = idea("due", { joint: false, minutes: 1, recurs: 2 });
export const smaller = idea("smaller", { recurs: 14 });
export const answer = idea("answer", { joint: false, minutes: 1, recurs: 7 });
export const prompts: ReadonlyArray<Idea> = [small, toMyself, due, smaller, answer];

/** Ready-made small ones: `example.<key>.when` and `example.<key>.then` in the locales become own words by a tap. */
export const EXAMPLES = ["late", "phone", "evening", "tell-first", "one-chore", "listen"] as const;
