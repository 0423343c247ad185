import { addDays, dayOf, type Logged } from "@goldseam/kernel";
import { drawItems, type MatchEvent, weekOf } from "@goldseam/moves";
import { ana, ben, type MatchCouple, matchCouple, matchList, MONDAY } from "@goldseam/testkit";
import { expect } from "vitest";
import { matchCrypto } from "./match-crypto.ts";

// Ana's phone is honest and likes everything. Ben's client is modified; it knows everything that Ben may know.
export const all = matchList.items;
export const SCOPE = "space/toy";
export const week = weekOf(dayOf(MONDAY));
export const couple = (seed = 7): MatchCouple => matchCouple(matchCrypto, SCOPE, seed);
const dataOf = (of: Logged | undefined): Readonly<Record<string, string>> =>
  (of?.data ?? {}) as Readonly<Record<string, string>>;
export const message = (
  of: MatchCouple,
  person: typeof ana,
  type: MatchEvent["type"],
): Readonly<Record<string, string>> =>
  dataOf(of.messages().findLast((one) => one.type === type && one.meta.author === person));
export const honest = (of: MatchCouple, ...who: ReadonlyArray<typeof ana>): void => {
  for (const person of who) of.step(person, MONDAY, person === ana ? all : ["item-1"]);
};
export const says = (of: MatchCouple, event: MatchEvent, day = MONDAY): void => of.write(ben, [event], day);
/** Until both coins are known, and with `offers` until both offers are. */
export const begun = (offers = false): MatchCouple => {
  const of = couple();
  of.become((offers ? both : coins).log());
  return of;
};
const coins = couple();
honest(coins, ana, ben, ana, ben);
const both = couple();
both.become(coins.log());
honest(both, ana, ben);
export const kept = (of: MatchCouple) => of.folded(ben).mine.kept ?? expect.unreachable();
export const drawn = (of: MatchCouple, list = matchList, round: number = week) => {
  const inOrder = (type: MatchEvent["type"], key: string) =>
    [ana, ben].sort().map((person) => message(of, person, type)[key] ?? "");
  const coins = inOrder("match-reveal", "coin");
  const context = JSON.stringify([SCOPE, list.id, round, ...inOrder("match-commit", "commit"), ...coins]);
  return { context, items: drawItems(list, coins) };
};
export const side = ben < ana ? "a" : "b";
export const offerOf = (items: ReturnType<typeof drawn>, secret: string, wishes = items.items.map(() => true)) =>
  matchCrypto.offer(items, side, wishes, secret);
export const offers = (of: MatchCouple, offer: string): void =>
  says(of, { type: "match-offer", data: { round: week, offer } });
/** A whole round of a week before, on the same log. */
const before = couple(8);
before.run(addDays(dayOf(MONDAY), -7), { [ana]: all, [ben]: all });
export const afterAWeek = (): MatchCouple => {
  const of = couple();
  of.become(before.log());
  return of;
};
export const swapped = (text: string, one: number, other: number, size: number): string => {
  const part = (at: number) => text.slice(at, at + size);
  return text.slice(0, one) + part(other) + text.slice(one + size, other) + part(one) + text.slice(other + size);
};
