import { type Idea, ideaId, practiceId } from "@goldseam/kernel";

export const id = practiceId("time-for-myself");

export const ownHours: Idea = {
  ...{ id: ideaId(id, "own-hours"), practice: id, kind: "solo", joint: false, conflict: false, topics: [] },
  ...{ minutes: 2, brief: true, reason: "own-hours" },
};
export const prompts: ReadonlyArray<Idea> = [ownHours];
