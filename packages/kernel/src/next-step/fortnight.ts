import type { Suggestion } from "../idea.ts";
import type { Past } from "./past.ts";

/** Last position of the first fortnight, and the two days that stay empty (experience.md). */
const LAST = 14;
const EMPTY = [4, 12] as const;

export type FortnightDay =
  | { readonly is: "over" }
  | { readonly is: "empty"; readonly next: number }
  | { readonly is: "card"; readonly position: number; readonly ideas: ReadonlyArray<Suggestion> };

/**
 * Where this person is in the first fortnight. A missed day moves the rest: the position is what was done last, not
 * the date. A position without anything to offer here is passed over; an empty day is a whole day.
 */
export const fortnightDay = (standing: ReadonlyArray<Suggestion>, past: Past): FortnightDay => {
  if (past.passed.has(LAST)) return { is: "over" };
  const left = standing.filter(({ fortnight }) => fortnight !== undefined && !past.passed.has(fortnight));
  const position = Math.min(...left.map(({ fortnight = LAST + 1 }) => fortnight));
  if (position > LAST) return { is: "over" };
  const latest = [...past.passed].reduce<readonly [number, number] | undefined>(
    (best, one) => (best === undefined || one[1] < best[1] || (one[1] === best[1] && one[0] > best[0]) ? one : best),
    undefined,
  );
  const isEmpty = latest !== undefined && latest[1] < 2 && EMPTY.some((empty) => latest[0] < empty && empty < position);
  if (isEmpty) return { is: "empty", next: position };
  return { is: "card", position, ideas: left.filter(({ fortnight }) => fortnight === position) };
};
