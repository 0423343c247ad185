import { daysBetween, isClosed, type Me, type Now, type ThingId } from "@goldseam/kernel";
import { isNear, type Note } from "@goldseam/moves";
import type { Parts } from "./say-sorry.events.ts";
import { isOpenOn, OPEN_FOR } from "./say-sorry.rules.ts";
import type { Apology, Mine, Reply, Shared } from "./say-sorry.state.ts";

/** An apology as a page shows it: no day of any kind, so its maker cannot learn when it was read. */
export interface OneApology {
  readonly apology: ThingId;
  readonly parts: Parts;
  readonly reply: Reply;
  /** Mine, and what would help was taken over into a promise. */
  readonly takenOver: boolean;
}
export interface SaySorryView {
  /** Came, and neither opened nor put aside on this phone. */
  readonly fresh: OneApology | undefined;
  readonly aside: ReadonlyArray<OneApology>;
  readonly theirs: ReadonlyArray<OneApology>;
  readonly own: ReadonlyArray<OneApology>;
  /** One of mine stands open: no other is made meanwhile. */
  readonly standsOpen: boolean;
  readonly kept: ReadonlyArray<{ readonly apology: ThingId; readonly parts: Parts }>;
  /** What I said before; read by `saidBefore` alone. */
  readonly said: ReadonlyArray<Apology>;
  /** My own silent switch, for good. */
  readonly off: boolean;
}

/** After a not now the door stays closed, whatever comes. */
const isShut = ({ aside }: Mine, { day }: Now): boolean =>
  [...aside.values()].some((since) => Math.abs(daysBetween(since, day)) < OPEN_FOR);
export const freshOf = ({ apologies }: Shared, mine: Mine, me: Me, now: Now): Note<Apology> | undefined =>
  isShut(mine, now)
    ? undefined
    : [...apologies.values()].find(
        ({ id, by, body }) => by !== me.person && body !== undefined && !mine.opened.has(id) && !mine.aside.has(id),
      );

/** Whether it was said already, as far as words show it: then nothing more is owed. */
export const saidBefore = (said: ReadonlyArray<Apology>, text: string, about: ThingId | undefined): boolean =>
  said.some((one) => (about !== undefined && one.about === about) || isNear(one.parts.did.text, text));

export const view = (state: Shared, mine: Mine, me: Me, now: Now): SaySorryView => {
  const all = [...state.apologies.values()];
  const own = all.filter(({ by }) => by === me.person);
  const shown = (list: typeof all): ReadonlyArray<OneApology> =>
    list.flatMap(({ id: apology, body }) => {
      const reply = state.replies.get(apology) ?? {};
      return body === undefined ? [] : [{ apology, parts: body.parts, reply, takenOver: mine.takenOver.has(apology) }];
    });
  const theirs = all.filter(({ by }) => by !== me.person);
  const fresh = freshOf(state, mine, me, now);
  return {
    fresh: shown(fresh === undefined ? [] : [fresh])[0],
    aside: shown(theirs.filter(({ id }) => mine.aside.has(id))),
    theirs: shown(theirs.filter(({ id }) => mine.opened.has(id) && !mine.aside.has(id))),
    own: shown(own),
    standsOpen: own.some((one) => isOpenOn(state, one, now.day)),
    kept: [...mine.kept].map(([apology, parts]) => ({ apology, parts })),
    said: own.flatMap(({ body }) => (body === undefined ? [] : [body])),
    off: isClosed(mine.closed, "apology-sent", now.day),
  };
};
