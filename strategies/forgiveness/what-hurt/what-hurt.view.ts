import {
  addDays,
  type CalendarDay,
  daysBetween,
  isClosed,
  type Me,
  type Now,
  type ThingId,
  type Words,
} from "@goldseam/kernel";
import type { Note } from "@goldseam/moves";
import { NO_RETURN_FOR } from "./what-hurt.rules.ts";
import type { Answered, Mine, OwnPart, Shared } from "./what-hurt.state.ts";

/** A hurt as a page shows it: no day, no weight, no number. */
interface SharedHurt {
  readonly hurt: ThingId;
  /** Gone once its author took it back. */
  readonly words: Words | undefined;
  readonly answer: Answered;
}
export interface OwnHurt extends SharedHurt {
  /** Also, or only, in the private room. */
  readonly kept: Words | undefined;
  readonly shared: boolean;
}
export interface TheirHurt extends SharedHurt {
  /** Came, and was neither opened nor put aside on this phone. */
  readonly fresh: boolean;
  /** What I think I did, for me alone. */
  readonly part: OwnPart | undefined;
  /** Day on which its author took the words back. */
  readonly removedOn: CalendarDay | undefined;
}
export interface WhatHurtView {
  readonly own: ReadonlyArray<OwnHurt>;
  readonly theirs: ReadonlyArray<TheirHurt>;
  readonly parts: ReadonlyArray<OwnPart>;
  /** First day on which a hurt of mine may be shared, while the other's is younger than three days. */
  readonly sharesFrom: CalendarDay | undefined;
  /** My own silent switch. */
  readonly off: boolean;
}

const answerOf = ({ answers }: Shared, hurt: ThingId): Answered => answers.get(hurt) ?? {};
export const isOpen = (state: Shared, { id, body }: Note<Words>): boolean =>
  body !== undefined && answerOf(state, id).agreed !== true;
export const isFresh = ({ opened, aside }: Mine, { id, body }: Note<Words>): boolean =>
  body !== undefined && !opened.has(id) && !aside.has(id);

export const view = (state: Shared, mine: Mine, me: Me, now: Now): WhatHurtView => {
  const hurts = [...state.hurts.values()];
  const own = hurts.filter(({ by, body }) => by === me.person && body !== undefined);
  const theirs = hurts.filter(({ by }) => by !== me.person);
  const young = theirs
    .filter(({ body, day }) => body !== undefined && Math.abs(daysBetween(day, now.day)) < NO_RETURN_FOR)
    .map(({ day }) => day)
    .toSorted()
    .at(-1);
  return {
    own: [
      ...own.map(({ id: hurt, body: words }) => ({
        ...{ hurt, words, answer: answerOf(state, hurt), kept: mine.kept.get(hurt)?.words, shared: true },
      })),
      ...[...mine.kept.values()]
        .filter(({ hurt }) => own.every(({ id }) => id !== hurt))
        .map(({ hurt, words }) => ({ hurt, words, answer: {}, kept: words, shared: false })),
    ],
    // Put aside is put aside; taken back before it was opened, it never was here.
    theirs: theirs
      .filter((one) => isFresh(mine, one) || mine.opened.has(one.id))
      .map((one) => ({
        hurt: one.id,
        words: one.body,
        answer: answerOf(state, one.id),
        fresh: isFresh(mine, one),
        part: [...mine.parts.values()].find(({ hurt }) => hurt === one.id),
        removedOn: one.takenBackOn,
      })),
    parts: [...mine.parts.values()],
    sharesFrom: young === undefined ? undefined : addDays(young, NO_RETURN_FOR),
    off: isClosed(mine.closed, "hurt-shared", now.day),
  };
};
