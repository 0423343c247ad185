import type { EventShape, Freedom, Rule, ThingId } from "@goldseam/kernel";
import { type Kept, refOf, ruleAbout } from "../things.ts";
import type { SmallPromise } from "./promise.ts";

export const promiseSays = {
  offeredOnce: "A promise is offered once.",
  toTheOther: "A promise is made to the other person.",
  ofItsTwo: "Only its two people touch a promise.",
  answeredByReceiver: "Only the one it is made to answers it.",
  answeredWhileOpen: "Only an open offer is answered.",
  markedWhileAlive: "Only an accepted promise is marked.",
  markedByMaker: "Only its maker marks it.",
  seenByReceiver: "Only the one it is made to says that it looked different.",
  seenAfterMark: "Only a marked promise can have looked different.",
} as const;
export const promiseFreedomSays = "Either lets go of a promise at any time, with no reason given.";

type Step = "offered" | "accepted" | "declined" | "marked" | "differently" | "released";

export const promiseRules = <S, E extends EventShape>(
  kept: Kept<S, SmallPromise, E, Step>,
): Readonly<Record<keyof typeof promiseSays, Rule<S, E>>> => {
  const says = promiseSays;
  const rule = ruleAbout(kept);
  return {
    offeredOnce: rule(["offered"], says.offeredOnce, (_, promise) => promise === undefined),
    toTheOther: rule(["offered"], says.toTheOther, (event) => refOf(event, "to") !== String(event.meta.author)),
    ofItsTwo: rule(
      ["accepted", "declined", "marked", "differently", "released"],
      says.ofItsTwo,
      ({ meta }, promise) => meta.author === promise?.by || meta.author === promise?.to,
    ),
    answeredByReceiver: rule(
      ["accepted", "declined"],
      says.answeredByReceiver,
      ({ meta }, promise) => meta.author === promise?.to,
    ),
    answeredWhileOpen: rule(
      ["accepted", "declined"],
      says.answeredWhileOpen,
      (_, promise) => promise?.stage === "offered",
    ),
    markedWhileAlive: rule(["marked"], says.markedWhileAlive, (_, promise) => promise?.stage === "alive"),
    markedByMaker: rule(["marked"], says.markedByMaker, ({ meta }, promise) => meta.author === promise?.by),
    seenByReceiver: rule(["differently"], says.seenByReceiver, ({ meta }, promise) => meta.author === promise?.to),
    seenAfterMark: rule(["differently"], says.seenAfterMark, (_, promise) => promise?.stage === "marked"),
  };
};

/** @param release makes the practice's event by which a promise is let go */
export const promiseFreedom = <S, E extends EventShape>(
  things: (state: S) => ReadonlyMap<ThingId, SmallPromise>,
  release: (id: ThingId) => E,
): Freedom<S, E> => ({
  says: promiseFreedomSays,
  from: (state) =>
    [...things(state).values()].flatMap(({ id, by, to }) => [[by, release(id)] as const, [to, release(id)] as const]),
});
