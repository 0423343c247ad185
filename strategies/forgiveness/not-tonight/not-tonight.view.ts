import { type CalendarDay, daysBetween, isClosed, type Me, type Now, type ThingId, type Words } from "@goldseam/kernel";
import { isAside } from "./not-tonight.rules.ts";
import type { Mine, Shared } from "./not-tonight.state.ts";

/** Days for which one thing for this week stands. */
const A_WEEK = 7;

export interface Matter {
  readonly matter: ThingId;
  readonly words: Words;
  readonly until: CalendarDay;
}
export interface AsideMatter extends Matter {
  /** Its day has come. */
  readonly came: boolean;
  readonly week: { readonly mine: Words | undefined; readonly theirs: Words | undefined };
  /** The other would like to close it, and I have left that without an answer or not. */
  readonly closing: "mine" | "theirs" | undefined;
}
export interface NotTonightView {
  /** Asked of me, until its day. */
  readonly toAnswer: Matter | undefined;
  /** Asked by me; it fades on its day. */
  readonly asked: (Matter & { readonly answer: Words | undefined }) | undefined;
  /** The one thing that is put aside. There is no list, and nothing to search: what was taken up or closed is gone. */
  readonly aside: AsideMatter | undefined;
  readonly own: ReadonlyArray<Matter>;
  readonly off: boolean;
}

export const view = (state: Shared, mine: Mine, me: Me, { day }: Now): NotTonightView => {
  const all = [...state.matters.values()].map((one) => ({
    ...one,
    seen: { matter: one.id, words: one.body, until: one.reviewOn },
  }));
  const open = all.filter(({ stage, reviewOn }) => stage === "proposed" && reviewOn >= day);
  const toAnswer = open.findLast(({ by, id }) => by !== me.person && !mine.passed.has(id));
  const asked = open.findLast(({ by }) => by === me.person);
  const aside = all.findLast(({ id }) => isAside(state, id));
  const beside = aside && state.beside.get(aside.id);
  const weekOf = (own: boolean): Words | undefined =>
    [...(beside?.week ?? [])].find(
      ([by, said]) => (by === me.person) === own && daysBetween(said.day, day) < A_WEEK,
    )?.[1].words;
  const closingBy = beside?.closingBy;
  const closing = closingBy === undefined ? undefined : closingBy === me.person ? "mine" : "theirs";
  return {
    toAnswer: toAnswer?.seen,
    asked: asked && { ...asked.seen, answer: state.beside.get(asked.id)?.answer },
    aside: aside && {
      ...aside.seen,
      came: aside.reviewOn <= day,
      week: { mine: weekOf(true), theirs: weekOf(false) },
      closing: closing === "theirs" && mine.closingPassed.has(aside.id) ? undefined : closing,
    },
    own: [...mine.own.values()],
    off: isClosed(mine.closed, "aside-asked", day),
  };
};
