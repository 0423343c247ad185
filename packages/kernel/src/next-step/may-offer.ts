import { daysBetween } from "../calendar.ts";
import type { Idea, Kind } from "../idea.ts";
import type { Me, Now } from "../practice.ts";
import type { Signal } from "../signal.ts";
import type { Past } from "./past.ts";

/** From 21:00 to 7:00 nobody is invited (S-52). Minutes since local midnight. */
const EVENING = 21 * 60;
const MORNING = 7 * 60;
/** Days within which no prompt comes twice. */
const REPEAT_AFTER = 60;
/** Days after an apology without anything joint. */
const AFTER_APOLOGY = 3;
/** After a positive safety check only these are left (S-33). */
const SAFE: ReadonlySet<Kind> = new Set(["solo", "settle", "help"]);
/** After a pause only these are left. */
const SOOTHING: ReadonlySet<Kind> = new Set(["solo", "settle"]);
/** Fortnight positions before any joint talk on a hot topic: listening, then rules and a break. */
const BEFORE_HOT_TALK = [6, 10] as const;

type Test = (idea: Idea) => boolean;

export const isCooling = (signals: ReadonlyArray<Signal>, now: Now): boolean =>
  signals.some((signal) => signal.is === "cool-down" && now.at < signal.until);

/** What stays true all day: reason, repetition, safety, role, order. */
export const standing = (signals: ReadonlyArray<Signal>, past: Past, me: Me): Test => {
  const safeMode = signals.some(({ is }) => is === "safe-mode");
  const hurtOne = signals.some((signal) => signal.is === "role" && signal.person !== me.person);
  const waiting = new Set(signals.flatMap((signal) => (signal.is === "waiting-for-other" ? [signal.practice] : [])));
  const readyForHot = BEFORE_HOT_TALK.every((position) => past.did.has(position));
  return (idea) =>
    idea.reason !== "" &&
    (past.ideas.get(idea.id) ?? REPEAT_AFTER) >= (idea.recurs ?? REPEAT_AFTER) &&
    !(safeMode && (idea.joint || idea.conflict || !SAFE.has(idea.kind))) &&
    !(hurtOne && idea.kind === "thanks") &&
    !(idea.joint && (me.other === undefined || waiting.has(idea.practice))) &&
    !(idea.joint && idea.conflict && !readyForHot);
};

/** What passes by itself: cool-down, the days after an apology, the night. */
export const timely = (signals: ReadonlyArray<Signal>, now: Now): Test => {
  const cooling = isCooling(signals, now);
  const apology = signals.some(
    (signal) => signal.is === "apology" && Math.abs(daysBetween(signal.day, now.day)) <= AFTER_APOLOGY,
  );
  const night = now.minute >= EVENING || now.minute < MORNING;
  return (idea) =>
    !(idea.joint && (cooling || apology || night)) && !(cooling && (idea.conflict || !SOOTHING.has(idea.kind)));
};
