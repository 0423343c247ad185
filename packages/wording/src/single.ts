import type { Category } from "./categories.ts";

/** A stretch of the plain text that a rule found, and the number of its sentence. */
export interface Finding {
  readonly category: Category;
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
}

/** Which hint stands where two would: the plainest kind of attack first, the broadest last. */
const FIRST: ReadonlyArray<Category> = ["threat", "non-apology", "name-calling", "mind-reading", "blame", "contempt"];
/** Scorn in one sentence with these is the same attack: the plainer hint stands for it. */
const PLAINER: ReadonlySet<Category> = new Set<Category>(["threat", "name-calling"]);

/** Overlapping stretches of one category become one; the result is in the order of their starts. */
const merged = (all: ReadonlyArray<Finding>): ReadonlyArray<Finding> => {
  const result: Finding[] = [];
  const last = new Map<Category, number>();
  for (const one of all.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const at = last.get(one.category) ?? -1;
    const before = result[at];
    if (before !== undefined && one.start < before.end) {
      result[at] = { ...before, end: Math.max(before.end, one.end) };
    } else {
      last.set(one.category, result.push(one) - 1);
    }
  }
  return result;
};

/** One stretch gets one hint. Of each category only the last stretch before can reach into a later one. */
const apart = (all: ReadonlyArray<Finding>): ReadonlyArray<Finding> => {
  const lost = new Set<Finding>();
  const last = new Map<Category, Finding>();
  for (const one of all) {
    for (const other of last.values()) {
      if (one.start >= other.end || other.category === one.category) continue;
      lost.add(FIRST.indexOf(one.category) < FIRST.indexOf(other.category) ? other : one);
    }
    last.set(one.category, one);
  }
  return all.filter((one) => !lost.has(one));
};

const plainest = (all: ReadonlyArray<Finding>): ReadonlyArray<Finding> => {
  const plainer = new Set(all.filter(({ category }) => PLAINER.has(category)).map(({ sentence }) => sentence));
  return all.filter(({ category, sentence }) => category !== "contempt" || !plainer.has(sentence));
};

/** What is shown of all that was found: no two hints on one stretch, and no scorn beside a name or a threat. */
export const single = (all: ReadonlyArray<Finding>): ReadonlyArray<Finding> => plainest(apart(merged(all)));
