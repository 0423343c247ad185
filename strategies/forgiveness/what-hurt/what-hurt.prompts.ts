import { type Idea, ideaId, practiceId } from "@goldseam/kernel";

export const id = practiceId("what-hurt");

const idea = (key: string): Idea => ({
  id: ideaId(id, key),
  practice: id,
  kind: "solo",
  joint: false,
  conflict: false,
  topics: ["past"],
  minutes: 5,
  brief: true,
  reason: key,
});

/** Both are for oneself. Sharing a hurt, or answering one, is offered to nobody. */
export const keep = idea("keep");
export const ownPart = idea("own-part");
export const prompts: ReadonlyArray<Idea> = [keep, ownPart];
