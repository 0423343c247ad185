import { type Idea, ideaId, practiceId } from "@goldseam/kernel";

export const id = practiceId("talk-rules");

const idea = (key: string, more: Partial<Idea>): Idea => ({
  id: ideaId(id, key),
  practice: id,
  kind: "talk",
  joint: true,
  conflict: false,
  topics: [],
  minutes: 5,
  brief: true,
  reason: key,
  ...more,
});

/** Day 10 of the fortnight, and its twin for one person alone. */
export const two = idea("two", { fortnight: 10 });
export const forMe = idea("for-me", { kind: "solo", joint: false, minutes: 2, fortnight: 10 });
export const answer = idea("answer", { joint: false, minutes: 1, recurs: 7 });
export const review = idea("review", { recurs: 28 });
export const prompts: ReadonlyArray<Idea> = [two, forMe, answer, review];

/** Ready-made rules: `ready.<key>` in the locales becomes own words by a tap. */
export const READY = ["one-at-a-time", "one-topic", "softly", "not-late", "phones", "break"] as const;
/** Ready-made ways out of a talk, to be said: `exit.<key>`. */
export const EXITS = ["tired", "full", "not-now", "outside"] as const;
