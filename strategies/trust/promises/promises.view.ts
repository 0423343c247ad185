import {
  type CalendarDay,
  daysBetween,
  fromOrigin,
  type Handoff,
  isClosed,
  type Me,
  type Now,
  thingId,
  type ThingId,
  type Words,
  viewOnce,
} from "@goldseam/kernel";
import { isDue, type Mark, type SmallPromise, type SmallPromises } from "@goldseam/moves";
import { id } from "./promises.prompts.ts";
import type { Mine, OwnPromise } from "./promises.state.ts";

/** Days for which the latest turn of a promise is told; then it lies behind "earlier", without its mark. */
const TOLD_FOR = 7;
/** Days after its day for which a promise still asks its maker. */
const ASKS_FOR = 14;

export interface PromiseView {
  readonly promise: ThingId;
  readonly mine: boolean;
  readonly when: Words | undefined;
  readonly words: Words;
  readonly due: CalendarDay;
  readonly mark: Mark | undefined;
  readonly answer: Words | undefined;
  readonly differently: boolean;
  /** Mine, and its day has come: kept, partly, not? */
  readonly asks: boolean;
  /** My own private note on it. */
  readonly note: Words | undefined;
}
export interface PromisesView {
  readonly toAnswer: ReadonlyArray<PromiseView>;
  readonly alive: ReadonlyArray<PromiseView>;
  readonly offered: ReadonlyArray<PromiseView>;
  /** What turned in the last days: marked, answered in words, let go. */
  readonly lately: ReadonlyArray<PromiseView & { readonly stage: "marked" | "declined" | "released" }>;
  /** Old ones, as words alone: no mark, no count, no person to search by. */
  readonly earlier: ReadonlyArray<Pick<PromiseView, "promise" | "when" | "words" | "mine">>;
  readonly own: ReadonlyArray<OwnPromise>;
  /** My own silent switch. */
  readonly off: boolean;
}

const isOver = (promise: SmallPromise, today: CalendarDay): boolean => daysBetween(promise.due, today) > ASKS_FOR;
const turnedLately = (promise: SmallPromise, today: CalendarDay): boolean =>
  daysBetween(promise.turnedOn, today) <= TOLD_FOR;

/** The id of a new promise: one that was handed over from elsewhere has the same on each device. */
export const promiseId = (handed: Handoff | undefined, newId: () => string): ThingId =>
  handed?.draft === "promise" ? fromOrigin(id, handed.origin) : thingId(newId());

export const view = viewOnce((state: SmallPromises, mine: Mine, me: Me, now: Now): PromisesView => {
  const { aside, notes, own, closed } = mine;
  const all = [...state.values()];
  const today = now.day;
  const shown = (promise: SmallPromise): PromiseView => ({
    promise: promise.id,
    mine: promise.by === me.person,
    when: promise.when,
    words: promise.words,
    due: promise.due,
    mark: promise.mark,
    answer: promise.answer,
    differently: promise.differently !== undefined,
    asks: promise.by === me.person && isDue(promise, today),
    note: notes.get(promise.id),
  });
  const open = all.filter(({ stage, due }) => stage === "offered" && due >= today);
  return {
    toAnswer: open.filter(({ id, to }) => to === me.person && !aside.has(id)).map(shown),
    alive: all.filter((one) => one.stage === "alive" && !isOver(one, today)).map(shown),
    offered: open.filter(({ by }) => by === me.person).map(shown),
    lately: all.flatMap((one) => {
      const { stage } = one;
      if (stage !== "marked" && stage !== "declined" && stage !== "released") return [];
      // An answer in words is for the one who offered; an offer that was taken back is gone.
      const concerns = one.acceptedOn !== undefined || (stage === "declined" && one.by === me.person);
      return concerns && turnedLately(one, today) ? [{ ...shown(one), stage }] : [];
    }),
    earlier: all
      .filter(
        (one) =>
          one.acceptedOn !== undefined && (one.stage === "alive" ? isOver(one, today) : !turnedLately(one, today)),
      )
      .map((one) => ({ promise: one.id, when: one.when, words: one.words, mine: one.by === me.person })),
    own: [...own.values()].filter(({ endedOn, due }) => endedOn === undefined && daysBetween(due, today) <= ASKS_FOR),
    off: isClosed(closed, "promise-offered", today),
  };
});
