import { type Idea, ideaId, practiceId } from "@goldseam/kernel";

export const id = practiceId("daily-moment");

const idea = (key: string, more: Partial<Idea>): Idea => ({
  id: ideaId(id, key),
  practice: id,
  kind: "time",
  joint: true,
  conflict: false,
  topics: [],
  minutes: 3,
  brief: true,
  reason: key,
  ...more,
});

/** Day 3 of the fortnight, and its twin for one person alone. */
export const begin = idea("begin", { fortnight: 3 });
export const forMe = idea("for-me", { kind: "solo", joint: false, fortnight: 3 });
export const today = idea("today", { minutes: 10 });
export const smaller = idea("smaller", { minutes: 1 });
export const review = idea("review", { minutes: 2 });
export const prompts: ReadonlyArray<Idea> = [begin, forMe, today, smaller, review];
