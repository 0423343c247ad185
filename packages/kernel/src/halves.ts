import type { Closed } from "./arrivals.ts";
import type { CalendarDay } from "./brand.ts";
import { type Folded, start } from "./fold.ts";
import type { EventShape, Practice } from "./practice.ts";

/**
 * [Note: halves] A fold is two folds that never look at each other. Private events change `mine` and `closed`, and are
 * judged by `mineRules` over `mine`; all others change `shared` and `counted`, and `shown`, for which `closed` is asked.
 * So each half can be folded by itself, kept in the room whose words it holds, and gone on from:
 * `fold(practice, privateLog, from)` folds onto the own half and `fold(practice, otherLog, from)` onto the joint one;
 * each leaves the other's fields as they are.
 */
export type OwnHalf<Mine = unknown> = Pick<Folded<unknown, Mine>, "mine" | "closed" | "ignored" | "readOnly">;
/** As if no off switch was ever turned: what is shown is what is shared. */
export type JointHalf<Shared = unknown> = Pick<Folded<Shared, unknown>, "shared" | "counted" | "ignored" | "readOnly">;

/** What is kept of a fold of the private entries alone; never together with the other half. */
export const ownHalf = <M>({ mine, closed, ignored, readOnly }: OwnHalf<M>): OwnHalf<M> => ({
  mine,
  closed,
  ignored,
  readOnly,
});

/** What is kept of a fold of all other entries alone, whatever switches it was folded with: it shows nothing of them. */
export const jointHalf = <S>({ shared, counted, ignored, readOnly }: JointHalf<S>): JointHalf<S> => ({
  shared,
  counted,
  ignored,
  readOnly,
});

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;
const isHalf = (value: unknown, own: string): value is Readonly<Record<string, unknown>> =>
  isRecord(value) && own in value && Array.isArray(value["ignored"]) && typeof value["readOnly"] === "boolean";

/**
 * A kept own half as a state to go on from; `undefined` where it is none. It has to come from the same build: of `mine`
 * itself nothing is looked at.
 */
export const fromOwnHalf = <S, M, E extends EventShape, V>(
  practice: Practice<S, M, E, V>,
  kept: unknown,
): Folded<S, M> | undefined => {
  if (!isHalf(kept, "mine") || !Array.isArray(kept["closed"])) return undefined;
  const half = kept as unknown as OwnHalf<M>;
  return { ...start(practice), ...ownHalf(half) };
};

/** A kept joint half as a state to go on from, with nothing hidden; `undefined` where it is none, as above. */
export const fromJointHalf = <S, M, E extends EventShape, V>(
  practice: Practice<S, M, E, V>,
  kept: unknown,
): Folded<S, M> | undefined => {
  if (!isHalf(kept, "shared") || !isRecord(kept["counted"])) return undefined;
  const half = kept as unknown as JointHalf<S>;
  return { ...start(practice), ...jointHalf(half), shown: half.shared };
};

/**
 * Both halves as one: what `fold` makes of the private entries and then of the others. The joint half has to be folded
 * with the own half's switches (`withSwitches`), or with none where these hide nothing of it (`mayHide`). Entries that
 * are not private are folded onwards from here.
 */
export const joined = <S, M>(own: OwnHalf<M>, joint: Folded<S, unknown>): Folded<S, M> => {
  const { shared, shown, counted } = joint;
  const { mine, closed } = own;
  const ignored = own.ignored.length === 0 ? joint.ignored : [...own.ignored, ...joint.ignored];
  return { shared, shown, mine, ignored, readOnly: own.readOnly || joint.readOnly, closed, counted };
};

/** The state from which the joint half is folded, from its first entry, when something of it may be hidden. */
export const withSwitches = <S, M, E extends EventShape, V>(
  practice: Practice<S, M, E, V>,
  closed: ReadonlyArray<Closed>,
): Folded<S, M> => ({ ...start(practice), closed });

/**
 * Whether these switches may hide an event of that day or an earlier one: then a joint half that was folded without them
 * is of no use here.
 */
export const mayHide = (closed: ReadonlyArray<Closed>, day: CalendarDay): boolean =>
  closed.some(({ from }) => from <= day);
