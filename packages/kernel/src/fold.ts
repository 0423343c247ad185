import { type Closed, type Counted, counting, isHidden, isSwitch, turned, withinRate } from "./arrivals.ts";
import type { EventId } from "./brand.ts";
import { type Logged, parse } from "./parse.ts";
import type { EventShape, Practice, Recorded, Rules, Verdict } from "./practice.ts";

export interface Ignored {
  readonly event: EventId;
  /** Id of a rule of the practice, or of `kernelRules`. */
  readonly rule: string;
}

/** Everything that one phone knows of one practice. */
export interface Folded<Shared, Mine> {
  /** The same on both phones; rules see nothing else. */
  readonly shared: Shared;
  /** What this phone shows: `shared` without what came while its person had the kind switched off ([Note: arrivals]). */
  readonly shown: Shared;
  readonly mine: Mine;
  /** Kept in the log, without effect. Own ones come back to their author as drafts. */
  readonly ignored: ReadonlyArray<Ignored>;
  /** The log holds types of a newer version: show, do not write. */
  readonly readOnly: boolean;
  readonly closed: ReadonlyArray<Closed>;
  readonly counted: Counted;
}

const LAWFUL: Verdict = { ok: true };
const NONE: ReadonlyArray<Ignored> = [];

/** Ids of the rules that speak about a type, in their order: looked for once, not with each event. */
const speaking = new WeakMap<object, Map<string, ReadonlyArray<string>>>();
const rulesOn = <S, E extends EventShape>(rules: Rules<S, E>, type: string): ReadonlyArray<string> => {
  const byType = speaking.get(rules) ?? new Map<string, ReadonlyArray<string>>();
  const known = byType.get(type);
  if (known !== undefined) return known;
  const found = Object.keys(rules).filter((id) => rules[id]?.on.includes(type) === true);
  speaking.set(rules, byType.set(type, found));
  return found;
};

const obeys = <S, E extends EventShape>(rules: Rules<S, E>, state: S, event: Recorded<E>): Verdict => {
  for (const id of rulesOn(rules, event.type)) {
    const rule = rules[id];
    if (rule !== undefined && !rule.holds(state, event)) return { ok: false, rule: id };
  }
  return LAWFUL;
};

const isPrivate = <S, M, E extends EventShape, V>(practice: Practice<S, M, E, V>, event: EventShape): boolean =>
  practice.events[event.type]?.lane === "private";

/** One rule set for both moments: politely before writing, finally when reading. */
export const judge = <S, M, E extends EventShape, V>(
  practice: Practice<S, M, E, V>,
  state: Folded<S, M>,
  event: Recorded<E>,
): Verdict => {
  if (isPrivate(practice, event)) return obeys(practice.mineRules, state.mine, event);
  const verdict = obeys(practice.rules, state.shared, event);
  if (!verdict.ok) return verdict;
  return withinRate(practice.inbound, state.counted, event) ? LAWFUL : { ok: false, rule: "KRN-4" };
};

/** The state of a practice before anything has happened. */
export const start = <S, M, E extends EventShape, V>(practice: Practice<S, M, E, V>): Folded<S, M> => ({
  shared: practice.shared.initial,
  shown: practice.shared.initial,
  mine: practice.mine.initial,
  ignored: [],
  readOnly: false,
  closed: [],
  counted: new Map(),
});

const shownAfter = <S, M, E extends EventShape, V>(
  practice: Practice<S, M, E, V>,
  before: Folded<S, M>,
  shared: S,
  event: Recorded<E>,
): S => {
  if (isHidden(before.closed, event)) return before.shown;
  if (before.shown === before.shared) return shared;
  return obeys(practice.rules, before.shown, event).ok ? practice.shared.evolve(before.shown, event) : before.shown;
};

const after = <S, M, E extends EventShape, V>(
  practice: Practice<S, M, E, V>,
  before: Folded<S, M>,
  event: Recorded<E>,
): Folded<S, M> => {
  if (isPrivate(practice, event)) {
    const closed = isSwitch(event) ? turned(before.closed, event) : before.closed;
    return { ...before, closed, mine: practice.mine.evolve(before.mine, event) };
  }
  const shared = practice.shared.evolve(before.shared, event);
  const shown = shownAfter(practice, before, shared, event);
  const counted = counting(practice.inbound, before.counted, event);
  // Field by field: it is made for every event of ten years, and a copy of the whole takes twice as long.
  const { mine, ignored, readOnly, closed } = before;
  return { shared, shown, mine, ignored, readOnly, closed, counted };
};

type Tried<S, M> =
  | { readonly ok: true; readonly state: Folded<S, M>; readonly unknown: ReadonlyArray<Ignored> }
  | { readonly ok: false; readonly rule: string };

/** One envelope, all or nothing. Types of a newer version are skipped alone. */
const tryEnvelope = <S, M, E extends EventShape, V>(
  practice: Practice<S, M, E, V>,
  from: Folded<S, M>,
  envelope: ReadonlyArray<Logged>,
): Tried<S, M> => {
  let state = from;
  let unknown = NONE;
  for (const logged of envelope) {
    const read = parse(practice, logged);
    if (!read.ok && read.rule === "KRN-1") {
      unknown = [...unknown, { event: logged.meta.id, rule: read.rule }];
      continue;
    }
    if (!read.ok) return { ok: false, rule: read.rule };
    const verdict = judge(practice, state, read.event);
    if (!verdict.ok) return { ok: false, rule: verdict.rule };
    state = after(practice, state, read.event);
  }
  return { ok: true, state, unknown };
};

const itemOf = ({ meta }: Logged): string => {
  const end = meta.id.indexOf("#");
  return end < 0 ? meta.id : meta.id.slice(0, end);
};

/**
 * An envelope has one time: looked at first, as it spares nearly every event that its name is taken apart. And it lies in
 * one room, so that the halves of a fold ([Note: halves]) never hang together.
 */
const isOfOne = (one: Logged, other: Logged): boolean =>
  one.meta.at === other.meta.at &&
  (one.lane === "private") === (other.lane === "private") &&
  itemOf(one) === itemOf(other);

/**
 * Where the envelope ends that begins at `from`: events of one stand together; `opened` events come from the vault one
 * by one.
 */
const endOf = (log: ReadonlyArray<Logged>, from: number): number => {
  const first = log[from];
  let end = from + 1;
  if (first === undefined || first.lane === "opened") return end;
  for (let next = log[end]; next !== undefined; next = log[end]) {
    if (next.lane === "opened" || !isOfOne(first, next)) break;
    end += 1;
  }
  return end;
};

/** A practice's own entries, the private ones first. */
const inOrderOf = (practice: string, log: ReadonlyArray<Logged>): ReadonlyArray<Logged> => {
  const own: Logged[] = [];
  const others: Logged[] = [];
  for (const one of log) if (one.practice === practice) (one.lane === "private" ? own : others).push(one);
  return own.length === 0 ? others : [...own, ...others];
};

/**
 * Folds a log in its order onto a state; entries of other practices are passed over. Never throws: what the rules
 * refuse is listed in `ignored`. Private entries are folded first, because they say what this phone shows; so a
 * chunk that turns an off switch is folded anew from the whole log, never onto `from`.
 */
export const fold = <S, M, E extends EventShape, V>(
  practice: Practice<S, M, E, V>,
  log: ReadonlyArray<Logged>,
  from: Folded<S, M> = start(practice),
): Folded<S, M> => {
  const inOrder = inOrderOf(practice.id, log);
  const ignored = [...from.ignored];
  let state = from;
  for (let at = 0, end = 0; at < inOrder.length; at = end) {
    end = endOf(inOrder, at);
    const envelope = inOrder.slice(at, end);
    const tried = tryEnvelope(practice, state, envelope);
    if (tried.ok) {
      state = tried.unknown.length > 0 ? { ...tried.state, readOnly: true } : tried.state;
      ignored.push(...tried.unknown);
    } else {
      for (const { meta } of envelope) ignored.push({ event: meta.id, rule: tried.rule });
    }
  }
  return ignored.length === from.ignored.length ? state : { ...state, ignored };
};

/** Asked before writing: may these events go out together as one envelope? `opened` events are never proposed. */
export const admit = <S, M, E extends EventShape, V>(
  practice: Practice<S, M, E, V>,
  state: Folded<S, M>,
  envelope: ReadonlyArray<Logged>,
): Verdict => {
  if (state.readOnly) return { ok: false, rule: "KRN-5" };
  if (envelope.some((logged) => logged.lane === "opened")) return { ok: false, rule: "KRN-3" };
  const tried = tryEnvelope(practice, state, envelope);
  if (!tried.ok) return { ok: false, rule: tried.rule };
  return tried.unknown.length > 0 ? { ok: false, rule: "KRN-1" } : LAWFUL;
};
