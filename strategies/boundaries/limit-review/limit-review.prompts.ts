import { type Idea, ideaId, practiceId } from "@goldseam/kernel";

export const id = practiceId("limit-review");

/** Only on the day that a limit's owner chose for it. */
export const again: Idea = {
  ...{ id: ideaId(id, "again"), practice: id, kind: "solo", joint: false, conflict: false, topics: [] },
  ...{ minutes: 2, brief: true, reason: "again", recurs: 7 },
};
export const prompts: ReadonlyArray<Idea> = [again];
