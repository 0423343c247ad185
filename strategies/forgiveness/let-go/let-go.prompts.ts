import { type Idea, practiceId } from "@goldseam/kernel";

export const id = practiceId("let-go");

/** None, for good: this is found, never offered, asked for or due. */
export const prompts: ReadonlyArray<Idea> = [];
