import { type Idea, practiceId } from "@goldseam/kernel";

export const id = practiceId("back-me-up");

/** Asked for, never offered: who wants a help knows it. */
export const prompts: ReadonlyArray<Idea> = [];
