import { type Idea, ideaId, practiceId } from "@goldseam/kernel";

export const id = practiceId("reassurance");

const idea = (key: string, more: Partial<Idea>): Idea => ({
  id: ideaId(id, key),
  practice: id,
  kind: "talk",
  joint: false,
  conflict: false,
  topics: [],
  minutes: 1,
  brief: true,
  reason: key,
  ...more,
});

/** Each follows an event; none of them asks anybody to seek or to give. */
export const came = idea("came", { recurs: 1 });
export const people = idea("people", { kind: "help", minutes: 3, recurs: 7 });
export const prompts: ReadonlyArray<Idea> = [came, people];
