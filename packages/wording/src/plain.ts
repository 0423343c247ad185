/** A text made easy to search, and where each of its characters stood. */
export interface Plain {
  readonly text: string;
  /** Offset in the original of each unit of `text`, and of its end. */
  readonly at: ReadonlyArray<number>;
}

const MARKS = /[\u064B-\u0652\u0670\u0640]/u;
/** As in "تجننني". */
const MAY_BE_THREE = /[لن]/u;
const LETTER = /\p{L}/u;
const WORD = /[\p{L}']+/gu;
const ALIKE: Readonly<Record<string, string>> = {
  "\u2019": "'",
  "\u2018": "'",
  "\u02BC": "'",
  "\u201C": '"',
  "\u201D": '"',
  "\u201E": '"',
  "\u00AB": '"',
  "\u00BB": '"',
  "\u00A0": " ",
  "\u0622": "\u0627",
  "\u0623": "\u0627",
  "\u0625": "\u0627",
  "\u0624": "\u0648",
  "\u0626": "\u064A",
  "\u0649": "\u064A",
  "\u0629": "\u0647",
  "\u060C": ",",
  "\u061B": ";",
  "\u061F": "?",
};

/** What a pattern is written in: the same letters, with its escapes as they are. */
export const plainPattern = (pattern: string): string =>
  [...pattern].flatMap((letter) => (MARKS.test(letter) ? [] : [ALIKE[letter] ?? letter])).join("");

/** How many times the letter at `index` stands there in a row, in either case. */
const runAt = (text: string, index: number): number => {
  const letter = text.charAt(index).toLowerCase();
  if (!LETTER.test(letter)) return 1;
  let end = index + 1;
  while (text.charAt(end).toLowerCase() === letter) end += 1;
  return end - index;
};

/** Lower case, one kind of apostrophe and quotation mark, Arabic without marks and with one form of alef, ya and ta. */
const letters = (original: string): Plain => {
  const at: number[] = [];
  let text = "";
  for (let index = 0; index < original.length; index++) {
    const unit = original.charAt(index);
    if (MARKS.test(unit)) continue;
    const lower = (ALIKE[unit] ?? unit).toLowerCase();
    // A letter that becomes two in lower case stays as it is, so that each unit keeps its place.
    text += lower.length === 1 ? lower : unit;
    at.push(index);
    // "Soooo" is "so": but for these few, no word of these languages has a letter three times in a row.
    const run = runAt(original, index);
    if (run > (MAY_BE_THREE.test(unit) ? 3 : 2)) index += run - 1;
  }
  at.push(original.length);
  return { text, at };
};

/** As `letters`, and each word that has another usual spelling in it: "dont" reads as "don't". */
export const plain = (original: string, words: ReadonlyMap<string, string> = new Map()): Plain => {
  const read = letters(original);
  if (words.size === 0) return read;
  const at: number[] = [];
  let text = "";
  let done = 0;
  const keep = (upTo: number): void => {
    text += read.text.slice(done, upTo);
    at.push(...read.at.slice(done, upTo));
    done = upTo;
  };
  for (const { index, 0: word } of read.text.matchAll(WORD)) {
    const usual = words.get(word);
    if (usual === undefined) continue;
    keep(index);
    text += usual;
    for (let unit = 0; unit < usual.length; unit++) at.push(read.at[index + Math.min(unit, word.length - 1)] ?? 0);
    done = index + word.length;
  }
  keep(read.text.length);
  at.push(original.length);
  return { text, at };
};
