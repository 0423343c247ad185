import {
  type CalendarDay,
  type EventShape,
  type Folded,
  fold,
  fromJointHalf,
  fromOwnHalf,
  joined,
  jointHalf,
  keep,
  type Logged,
  mayHide,
  ownHalf,
  type Practice,
  restore,
  withSwitches,
} from "@goldseam/kernel";
import { identical } from "./identical.ts";
import { must } from "./must.ts";
import { ana, ben } from "./people.ts";
import { randomOf } from "./random.ts";
import { heldBy } from "./story.ts";

/** What was kept of a half and restored; it has to be that half. */
const again = (half: unknown, where: string): unknown => {
  const text = keep(half);
  if (text === undefined) must(false, () => `a state can be kept, ${where}`);
  const restored = restore(text ?? "");
  must(identical(restored, half), () => `what was kept comes back as it was, ${where}: ${text}`);
  return restored;
};
const lastOf = (log: ReadonlyArray<Logged>): CalendarDay | undefined => {
  const [first, ...others] = log.map(({ meta }) => meta.day);
  return first === undefined ? undefined : others.reduce((last, day) => (day > last ? day : last), first);
};

/**
 * Each half of a fold stands for itself ([Note: halves]): kept, restored, gone on from and joined, they are what one fold
 * of everything is; wherever a seed cuts them.
 */
export const owesHalves = <S, M, E extends EventShape, V>(
  practice: Practice<S, M, E, V>,
  log: ReadonlyArray<Logged>,
  seed: number,
): void => {
  const person = seed % 2 === 0 ? ana : ben;
  const held = heldBy(person, log);
  const [own, others] = [held.filter(({ lane }) => lane === "private"), held.filter(({ lane }) => lane !== "private")];
  const random = randomOf(seed);
  const [ownCut, cut] = [random.below(own.length + 1), cutOf(others, random.below(others.length + 1))];
  const where = `seed ${seed}, cut at ${ownCut} and ${cut}`;
  const [ownBegun, begun] = [own.slice(0, cutOf(own, ownCut)), others.slice(0, cut)];
  const mine = fromOwnHalf(practice, again(ownHalf(fold(practice, ownBegun)), where));
  const kept = fromJointHalf(practice, again(jointHalf(fold(practice, begun)), where));
  if (mine === undefined || kept === undefined) return must(false, () => `halves are read back, ${where}`);
  const ownWhole = fold(practice, own.slice(ownBegun.length), mine);
  const day = lastOf(begun);
  const hides = day !== undefined && mayHide(ownWhole.closed, day);
  const joint: Folded<S, M> = hides ? fold(practice, begun, withSwitches(practice, ownWhole.closed)) : kept;
  const whole = fold(practice, others.slice(cut), joined(ownWhole, joint));
  must(identical(whole, fold(practice, held)), () => `the halves are together what one fold makes, ${where}`);
};

/** Never within an envelope: it stands or falls as one. */
const cutOf = (log: ReadonlyArray<Logged>, at: number): number => {
  const itemAt = (index: number): string | undefined => log[index]?.meta.id.split("#", 1)[0];
  let cut = at;
  while (cut > 0 && cut < log.length && itemAt(cut) === itemAt(cut - 1)) cut += 1;
  return cut;
};
