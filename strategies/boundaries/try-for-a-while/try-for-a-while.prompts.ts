import { type Idea, practiceId } from "@goldseam/kernel";

export const id = practiceId("try-for-a-while");

/** Never proposed: who wants to try something finds it. */
export const prompts: ReadonlyArray<Idea> = [];
