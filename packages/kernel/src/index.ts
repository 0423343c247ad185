export { type Closed, type Closing, arrivals, isClosed, turned } from "./arrivals.ts";
export type * from "./brand.ts";
export { addDays, dayFromNumber, dayNumber, daysBetween, isCalendarDay, weekday } from "./calendar.ts";
export { derivedId, fromOrigin, share } from "./derive.ts";
export { type Draw, draw } from "./draw.ts";
export { withEntry, withoutEntry } from "./entries.ts";
export { type Folded, type Ignored, admit, fold, judge, start } from "./fold.ts";
export {
  fromJointHalf,
  fromOwnHalf,
  type JointHalf,
  joined,
  jointHalf,
  mayHide,
  type OwnHalf,
  ownHalf,
  withSwitches,
} from "./halves.ts";
export { keep } from "./kept.ts";
export { within } from "./gate.ts";
export type * from "./handoff.ts";
export type * from "./idea.ts";
export { inTalk, opened, privately, shared } from "./lanes.ts";
export type * from "./limit.ts";
export { withoutNews } from "./news.ts";
export { calendarDay, dayOf, eventId, ideaId, instant, language, personId, practiceId, thingId } from "./make.ts";
export { type KernelRule, type Logged, type Parsed, kernelRules, parse } from "./parse.ts";
export type * from "./practice.ts";
export { restore } from "./restored.ts";
export { rulesOver } from "./rule.ts";
export type * from "./signal.ts";
export type { Strategy } from "./strategy.ts";
export { viewOnce } from "./view-once.ts";
export type * from "./words.ts";
export { type Concern, nextStep, type Situation, type Step } from "./next-step/next-step.ts";
