import { type Idea, ideaId, practiceId } from "@goldseam/kernel";

export const id = practiceId("after-a-fight");
/** An idea with this topic asks the other person in. Nothing of the kind is offered at night, nor after this door. */
export const INVITATION = "invitation";

export const thisMorning: Idea = {
  id: ideaId(id, "this-morning"),
  practice: id,
  kind: "settle",
  joint: false,
  conflict: false,
  topics: [],
  minutes: 1,
  brief: true,
  reason: "this-morning",
};
export const prompts: ReadonlyArray<Idea> = [thisMorning];
