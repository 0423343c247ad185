import { type Idea, ideaId, practiceId } from "@goldseam/kernel";

export const id = practiceId("my-limits");

const idea = (key: string, more: Partial<Idea>): Idea => ({
  id: ideaId(id, key),
  practice: id,
  kind: "solo",
  joint: false,
  conflict: false,
  topics: [],
  minutes: 3,
  brief: true,
  reason: key,
  ...more,
});

/** Day 13 of the fortnight: only for oneself. */
export const closeness = idea("closeness", { fortnight: 13 });
export const sayBack = idea("say-back", { minutes: 1 });
export const prompts: ReadonlyArray<Idea> = [closeness, sayBack];
