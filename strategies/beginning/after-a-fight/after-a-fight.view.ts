import type { Instant, Me, Now } from "@goldseam/kernel";
import type { Kept, Mine, Shared } from "./after-a-fight.state.ts";

/** How somebody walks through the door at night. What they write is deliberately no part of it. */
export type Way = "breathe" | "look" | "water";
export type Step = "danger" | "help" | "settle" | "settling" | "write" | "really" | "morning" | "hello" | "end";
export interface Walk {
  readonly step: Step;
  readonly way: Way;
  /** What became of the words. */
  readonly words: "in-hand" | "let-go" | "kept";
  /** Steps to go back through. */
  readonly behind: ReadonlyArray<Step>;
}
export type Move = Way | "safe" | "in-danger" | "go-on" | "skip" | "let-go" | "kept" | "really" | "back";

export const atTheDoor: Walk = { step: "danger", way: "breathe", words: "in-hand", behind: [] };

const ONWARD: Readonly<Record<Step, Step>> = {
  danger: "danger",
  help: "settle",
  settle: "settle",
  settling: "write",
  write: "morning",
  really: "morning",
  morning: "hello",
  hello: "end",
  end: "end",
};
const to = (walk: Walk, step: Step): Walk => ({ ...walk, step, behind: [...walk.behind, walk.step] });

/** One step on. A move that does not belong to the step changes nothing. */
export const walkOn = (walk: Walk, move: Move): Walk => {
  const { step } = walk;
  switch (move) {
    case "safe":
      return step === "danger" ? to(walk, "settle") : walk;
    case "in-danger":
      return step === "danger" ? to(walk, "help") : walk;
    case "breathe":
    case "look":
    case "water":
      return step === "settle" ? { ...to(walk, "settling"), way: move } : walk;
    case "skip":
      return step === "settle" ? to(walk, "write") : walk;
    case "really":
      return step === "write" ? to(walk, "really") : walk;
    case "let-go":
      return step === "write" || step === "really" ? { ...to(walk, "morning"), words: "let-go", behind: [] } : walk;
    case "kept":
      return step === "write" || step === "really" ? { ...to(walk, "morning"), words: "kept", behind: [] } : walk;
    case "go-on":
      return ONWARD[step] === step ? walk : to(walk, ONWARD[step]);
    case "back": {
      const before = walk.behind.at(-1);
      return before === undefined ? walk : { ...walk, step: before, behind: walk.behind.slice(0, -1) };
    }
  }
};

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** From the door on, nobody is invited for so long, in milliseconds. */
export const QUIET_AFTER = 12 * HOUR;
const EVENING = 18 * 60;

/** Between 21:00 and 7:00 on this phone. */
export const isNight = (now: Now): boolean => now.minute >= 21 * 60 || now.minute < 7 * 60;
export const isQuietAfter = (doorAt: Instant, now: Now): boolean => now.at >= doorAt && now.at < doorAt + QUIET_AFTER;

const midnight = (now: Now): number => now.at - now.minute * MINUTE;
/** Whether the one time that the phone remembers has to be forgotten: at the evening after the quiet. */
export const isDoorForgotten = (doorAt: Instant, now: Now): boolean => {
  const today = midnight(now) + EVENING * MINUTE;
  const lastEvening = now.minute >= EVENING ? today : today - DAY;
  return lastEvening >= doorAt + QUIET_AFTER;
};
/** Whether it is the day after a night with this door: "last night" is true then. */
export const isMorningAfter = (doorAt: Instant, now: Now): boolean =>
  now.minute >= 5 * 60 &&
  now.minute < EVENING &&
  doorAt >= midnight(now) - 7 * HOUR &&
  doorAt < midnight(now) + 5 * HOUR;

export interface AfterAFightView {
  readonly kept: ReadonlyArray<Kept>;
  readonly morningAfter: boolean;
}
export const view = (_: Shared, mine: Mine, __: Me, now: Now): AfterAFightView => ({
  kept: mine.kept,
  morningAfter: mine.doorAt !== undefined && isMorningAfter(mine.doorAt, now),
});
