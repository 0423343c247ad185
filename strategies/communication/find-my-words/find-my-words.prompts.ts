import { type Idea, ideaId, practiceId } from "@goldseam/kernel";

export const id = practiceId("find-my-words");

const idea = (key: string, more: Partial<Idea> = {}): Idea => ({
  id: ideaId(id, key),
  practice: id,
  kind: "solo",
  joint: false,
  conflict: false,
  topics: [],
  minutes: 5,
  brief: true,
  reason: key,
  ...more,
});

/** Day 8 of the fortnight: what is it really about? */
export const about = idea("about", { fortnight: 8, recurs: 14 });
/** Its day has come: what was held may be looked at again. */
export const held = idea("held", { minutes: 2, recurs: 1 });
export const prompts: ReadonlyArray<Idea> = [about, held];

/** Ready answers: `felt.<key>`, `body.<key>`, `strength.<key>`, `touched.<key>` in the locales. */
export const FELT = [
  "sad",
  "angry",
  "afraid",
  "hurt",
  "lonely",
  "ashamed",
  "tired",
  "empty",
  "restless",
  "tender",
  "hopeful",
] as const;
export const BODY = ["chest", "stomach", "throat", "head", "shoulders", "hands", "everywhere", "nowhere"] as const;
export const STRENGTH = ["little", "clear", "strong"] as const;
export const TOUCHED = ["seen", "safe", "fair", "close", "free", "rest", "respect", "trust"] as const;
