import { type Idea, ideaId, practiceId } from "@goldseam/kernel";

export const id = practiceId("first-opening");

const idea = (key: string, reason: string, more: Partial<Idea>): Idea => ({
  id: ideaId(id, key),
  practice: id,
  kind: "talk",
  joint: true,
  conflict: false,
  topics: [],
  minutes: 4,
  brief: true,
  reason,
  ...more,
});

/** Day 0 and day 2 of the fortnight, and their twins for one person alone. */
export const smallThing = idea("small-thing", "small-thing", { fortnight: 0 });
export const outside = idea("outside", "outside", { fortnight: 2, minutes: 2, topics: ["outside-stress"] });
export const smallThingAlone = idea("small-thing-alone", "small-thing-alone", {
  kind: "solo",
  joint: false,
  fortnight: 0,
});
export const outsideAlone = idea("outside-alone", "outside-alone", {
  kind: "solo",
  joint: false,
  fortnight: 2,
  minutes: 2,
  topics: ["outside-stress"],
});
export const prompts: ReadonlyArray<Idea> = [smallThing, outside, smallThingAlone, outsideAlone];
