import { type Idea, ideaId, practiceId } from "@goldseam/kernel";

export const id = practiceId("weekly-check-in");

const idea = (key: string, more: Partial<Idea>): Idea => ({
  id: ideaId(id, key),
  practice: id,
  kind: "talk",
  joint: true,
  conflict: false,
  topics: [],
  minutes: 15,
  brief: true,
  reason: key,
  ...more,
});

/** Day 7 of the fortnight in its short form, each week after it, and its twin for one person alone. */
export const short = idea("short", { fortnight: 7, minutes: 10 });
export const weekly = idea("weekly", { recurs: 6 });
export const note = idea("note", { kind: "solo", joint: false, minutes: 2, fortnight: 7, recurs: 21 });
export const prompts: ReadonlyArray<Idea> = [short, weekly, note];
