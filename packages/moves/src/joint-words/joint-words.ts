import type { CalendarDay, Meta, PersonId, ThingId, Words } from "@goldseam/kernel";
import { changed, type Things, withThing } from "../things.ts";

/** How words for the end begin: both say it of both, or each of oneself. */
export const JOINT_STARTS = ["we-both", "i-did"] as const;
export type JointStart = (typeof JOINT_STARTS)[number];

/** Words that two stand behind. `id` names these very words; any edit is new words, and asks both again. */
export interface JointWords {
  readonly id: ThingId;
  readonly both: Words | undefined;
  readonly each: ReadonlyMap<PersonId, Words>;
  readonly agreed: ReadonlySet<PersonId>;
  /** When both had tapped on them. */
  readonly saidOn: CalendarDay | undefined;
}
interface Written {
  readonly sentence: ThingId;
  readonly start: JointStart;
  readonly words: Words;
}

/** @param about what the words are about; one set of words each */
export const writeJointWords = (
  all: Things<JointWords>,
  about: ThingId,
  { sentence: id, start, words }: Written,
  { author }: Meta,
): Things<JointWords> => {
  const before = all.get(about);
  const each = before?.each ?? new Map<PersonId, Words>();
  return withThing(all, about, {
    id,
    both: start === "we-both" ? words : before?.both,
    each: start === "i-did" ? new Map(each).set(author, words) : each,
    agreed: new Set(),
    saidOn: undefined,
  });
};

/** The second of the two taps makes them said. */
export const agreeJointWords = (all: Things<JointWords>, about: ThingId, { author, day }: Meta): Things<JointWords> =>
  changed(all, about, (one) => {
    const agreed = new Set(one.agreed).add(author);
    return { ...one, agreed, saidOn: agreed.size > 1 ? (one.saidOn ?? day) : undefined };
  });
