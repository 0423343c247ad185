import { type Idea, ideaId, practiceId } from "@goldseam/kernel";

export const id = practiceId("seen-effort");

const idea = (key: string, more: Partial<Idea>): Idea => ({
  id: ideaId(id, key),
  practice: id,
  // A thanks by another name: like one, it is not asked of the hurt one.
  kind: "thanks",
  joint: true,
  conflict: false,
  topics: [],
  minutes: 3,
  brief: true,
  reason: key,
  ...more,
});

export const week = idea("week", { recurs: 6 });
export const opened = idea("opened", { joint: false, minutes: 1, recurs: 2 });
export const noticed = idea("noticed", { kind: "solo", joint: false, minutes: 1, recurs: 30 });
export const prompts: ReadonlyArray<Idea> = [week, opened, noticed];
