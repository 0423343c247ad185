import { type Idea, ideaId, practiceId } from "@goldseam/kernel";

export const id = practiceId("making-it-right");

const idea = (key: string, more: Partial<Idea>): Idea => ({
  id: ideaId(id, key),
  practice: id,
  kind: "repair",
  joint: false,
  conflict: false,
  topics: [],
  minutes: 2,
  brief: true,
  reason: key,
  ...more,
});

/** Each follows what a person chose; the role itself is never offered. */
export const steps = idea("steps", { recurs: 7 });
export const look = idea("look", { recurs: 3 });
export const prompts: ReadonlyArray<Idea> = [steps, look];
