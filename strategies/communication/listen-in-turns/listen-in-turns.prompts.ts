import { type Idea, ideaId, practiceId } from "@goldseam/kernel";

export const id = practiceId("listen-in-turns");

const idea = (key: string, more: Partial<Idea>): Idea => ({
  id: ideaId(id, key),
  practice: id,
  kind: "talk",
  joint: true,
  conflict: false,
  topics: [],
  minutes: 20,
  brief: true,
  reason: key,
  ...more,
});

/** Day 6 of the fortnight, on something light, and its twin for one person alone. */
export const light = idea("light", { fortnight: 6, recurs: 14 });
export const note = idea("note", { kind: "solo", joint: false, minutes: 3, fortnight: 6 });
export const prompts: ReadonlyArray<Idea> = [light, note];

/** Light topics to tap: `topic.<key>` in the locales. */
export const TOPICS = ["today", "forward", "small-joy", "tiring", "outside"] as const;
export type TopicKey = (typeof TOPICS)[number];
