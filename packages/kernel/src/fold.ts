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

const obeys = <S, E extends EventShape>(rules: Rules<S, E>, state: S, event: Recorded<E>): Verdict => {
  for (const id of Object.keys(rules)) {
    const rule = rules[id];
    if (rule?.on.includes(event.type) === true && !rule.holds(state, event)) return { ok: false, rule: id };
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
  return { ...before, shared, shown, counted: counting(practice.inbound, before.counted, event) };
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
  const unknown: Ignored[] = [];
  for (const logged of envelope) {
    const read = parse(practice, logged);
    if (!read.ok && read.rule === "KRN-1") {
      unknown.push({ event: logged.meta.id, rule: read.rule });
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

/** Events of one envelope stand together; `opened` events come from the vault one by one. */
const envelopes = (log: ReadonlyArray<Logged>): ReadonlyArray<ReadonlyArray<Logged>> => {
  const groups: Logged[][] = [];
  for (const logged of log) {
    const last = groups.at(-1);
    const joins = last?.[0] !== undefined && itemOf(last[0]) === itemOf(logged) && logged.lane !== "opened";
    if (joins && last[0]?.lane !== "opened") last.push(logged);
    else groups.push([logged]);
  }
  return groups;
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
  const own = log.filter((logged) => logged.practice === practice.id);
  const inOrder = [...own.filter((one) => one.lane === "private"), ...own.filter((one) => one.lane !== "private")];
  const ignored = [...from.ignored];
  let state = from;
  for (const envelope of envelopes(inOrder)) {
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
