import { type Idea, ideaId, practiceId } from "@goldseam/kernel";
import type { Question } from "./first-opening.events.ts";

export const id = practiceId("first-opening");

const idea = (key: string, more: Pick<Idea, "kind" | "joint" | "minutes" | "topics" | "fortnight">): Idea => ({
  ...{ id: ideaId(id, key), practice: id, conflict: false, brief: true, reason: key },
  ...more,
});
const small = { minutes: 4, topics: [], fortnight: 0 };
const outside = { minutes: 2, topics: ["outside-stress"], fortnight: 2 };

/** Day 0 and day 2 of the fortnight, and their twins for one person alone. */
export const TOGETHER: Readonly<Record<Question, Idea>> = {
  "small-thing": idea("small-thing", { kind: "talk", joint: true, ...small }),
  outside: idea("outside", { kind: "talk", joint: true, ...outside }),
};
export const ALONE: Readonly<Record<Question, Idea>> = {
  "small-thing": idea("small-thing-alone", { kind: "solo", joint: false, ...small }),
  outside: idea("outside-alone", { kind: "solo", joint: false, ...outside }),
};
export const prompts: ReadonlyArray<Idea> = [TOGETHER, ALONE].flatMap((ideas) => Object.values(ideas));
