import { type Idea, ideaId, practiceId } from "@goldseam/kernel";

export const id = practiceId("openness");

const idea = (key: string, more: Partial<Idea>): Idea => ({
  id: ideaId(id, key),
  practice: id,
  kind: "talk",
  joint: false,
  conflict: false,
  topics: [],
  minutes: 2,
  brief: true,
  reason: key,
  ...more,
});

/** Never offered by itself: each of the two follows what somebody did. */
export const weekly = idea("weekly", { recurs: 6 });
export const wished = idea("wished", { recurs: 14 });
export const prompts: ReadonlyArray<Idea> = [weekly, wished];
