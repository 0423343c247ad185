import { type Idea, ideaId, practiceId } from "@goldseam/kernel";

export const id = practiceId("not-tonight");

const idea = (key: string, more: Partial<Idea>): Idea => ({
  id: ideaId(id, key),
  practice: id,
  kind: "plan",
  joint: false,
  conflict: false,
  topics: [],
  minutes: 2,
  brief: true,
  reason: key,
  ...more,
});

/** What is one thing for this week? For who has not said one. */
export const week = idea("week", { recurs: 7 });
/** Its day has come: a hard talk like any other, with what stands before those. */
export const dayCame = idea("day-came", {
  kind: "talk",
  joint: true,
  conflict: true,
  topics: ["past"],
  minutes: 10,
  recurs: 7,
});
export const prompts: ReadonlyArray<Idea> = [week, dayCame];
