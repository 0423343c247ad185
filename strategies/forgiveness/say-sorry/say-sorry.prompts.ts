import { type Idea, ideaId, practiceId } from "@goldseam/kernel";

export const id = practiceId("say-sorry");

const idea = (key: string): Idea => ({
  id: ideaId(id, key),
  practice: id,
  kind: "repair",
  joint: false,
  conflict: false,
  topics: ["past"],
  minutes: 3,
  brief: true,
  reason: key,
});

/** Both are for its maker, once the receiver has said something. An apology itself is offered to nobody. */
export const clearer = idea("clearer");
export const help = idea("help");
export const prompts: ReadonlyArray<Idea> = [clearer, help];
