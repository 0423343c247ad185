import {
  type CalendarDay,
  type Closed,
  type Folded,
  type JointHalf,
  type Logged,
  type OwnHalf,
  type Practice,
  fold,
  jointHalf,
  joined,
  mayHide,
  ownHalf,
  start,
  withSwitches,
} from "@goldseam/kernel";

type State = Folded<unknown, unknown>;

/** One half of what a practice rests on: the events of the private room, or all others. */
export interface Half {
  /** What was folded from its beginning, where that was kept. */
  readonly kept?: KeptHalf | undefined;
  /** Every event after that. */
  readonly log: ReadonlyArray<Logged>;
}
export interface KeptHalf {
  readonly folded: State;
  /** The latest day of what was folded, whoever's clock said so. */
  readonly until: CalendarDay | undefined;
  /** Of what was folded, the events that are still looked at one by one. */
  readonly log: ReadonlyArray<Logged>;
}
/** A practice as it stands, and each of its halves; nothing of what is private is in `joint`. */
export interface Halves {
  readonly whole: State;
  readonly own: OwnHalf;
  readonly joint: JointHalf;
}

const grewOnly = (before: ReadonlyArray<Logged>, after: ReadonlyArray<Logged>): boolean =>
  before.length <= after.length &&
  before.every((logged, at) => logged === after[at] || logged.meta.id === after[at]?.meta.id);

/** Folds a log onto a state; one that only grew is folded onwards, any other from its beginning. */
const folding = (practice: Practice) => {
  let before: { readonly from: State; readonly log: ReadonlyArray<Logged>; readonly folded: State } | undefined;
  return (from: State, log: ReadonlyArray<Logged>): State => {
    if (before?.from === from && before.log === log) return before.folded;
    const folded =
      before?.from === from && grewOnly(before.log, log)
        ? fold(practice, log.slice(before.log.length), before.folded)
        : fold(practice, log, from);
    before = { from, log, folded };
    return folded;
  };
};

/**
 * Folds a practice half by half ([Note: halves] in the kernel), so that neither is folded anew for what came in the
 * other. `undefined`: what is switched off reaches into what was kept of the joint half, and all of it is needed.
 */
export const foldingHalves = (practice: Practice) => {
  const begun: State = start(practice);
  const [foldOwn, foldJoint] = [folding(practice), folding(practice)];
  let base: { readonly kept: KeptHalf | undefined; readonly closed: ReadonlyArray<Closed>; readonly from: State };
  base = { kept: undefined, closed: [], from: begun };
  /** The same state as long as the same switches are turned: a fold goes on from it. */
  const baseOf = (kept: KeptHalf | undefined, closed: ReadonlyArray<Closed>): State => {
    if (base.kept === kept && JSON.stringify(base.closed) === JSON.stringify(closed)) return base.from;
    const from = kept === undefined ? withSwitches(practice, closed) : { ...kept.folded, closed };
    base = { kept, closed, from };
    return from;
  };
  let last: (Halves & { readonly mine: State; readonly both: State }) | undefined;
  return (own: Half, joint: Half): Halves | undefined => {
    const mine = foldOwn(own.kept?.folded ?? begun, own.log);
    const until = joint.kept?.until;
    if (until !== undefined && mayHide(mine.closed, until)) return undefined;
    const both = foldJoint(baseOf(joint.kept, mine.closed), joint.log);
    // The very same state as long as nothing came: whoever looks at it need not look again.
    if (last?.mine === mine && last.both === both) return last;
    last = { whole: joined(mine, both), own: ownHalf(mine), joint: jointHalf(both), mine, both };
    return last;
  };
};
