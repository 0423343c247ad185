import { type Idea, ideaId, practiceId } from "@goldseam/kernel";

export const id = practiceId("thanks");

const idea = (key: string, more: Partial<Idea> = {}): Idea => ({
  id: ideaId(id, key),
  practice: id,
  kind: "thanks",
  joint: false,
  conflict: false,
  topics: [],
  minutes: 2,
  brief: true,
  reason: "a-while",
  ...more,
});

/** Day 1 of the fortnight, and its twin for one person alone. */
export const real = idea("real", { fortnight: 1, reason: "real" });
export const anybody = idea("anybody", { fortnight: 1, kind: "solo", reason: "anybody" });
/** Later ones, each offered when the last thanks is some days ago. */
export const LATER = [
  "small-thing",
  "in-a-hard-week",
  "behind-the-scenes",
  "from-before",
  "made-me-laugh",
  "held-back",
] as const;
export type Later = (typeof LATER)[number];
export const laterIdea = (key: Later): Idea => idea(key);
export const prompts: ReadonlyArray<Idea> = [real, anybody, ...LATER.map(laterIdea)];
