/** Letters below which a word says little of what a text is about. */
const SHORT = 3;
/** Share of the shorter text's words that both have, from which they are about the same thing. */
const NEAR = 0.6;
const FEWEST = 2;

const wordsIn = (text: string): ReadonlyArray<string> =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > SHORT);

/** A hint that two texts are about the same thing; it reads words, not meaning, and is wrong in both directions. */
export const isNear = (one: string, other: string): boolean => {
  const [here, there] = [new Set(wordsIn(one)), new Set(wordsIn(other))];
  const fewer = Math.min(here.size, there.size);
  const both = [...here].filter((word) => there.has(word)).length;
  return fewer >= FEWEST && both / fewer >= NEAR;
};

/** Whether one text is longer than all the others together. */
export const outweighs = (text: string, others: ReadonlyArray<string>): boolean =>
  text.trim().length > others.join("").trim().length;
