import { type Idea, practiceId } from "@goldseam/kernel";

export const id = practiceId("when-stuck");

/** None: it is shown to who asks for it, and offering it would say that somebody is stuck. */
export const prompts: ReadonlyArray<Idea> = [];
