/** A text made easy to search, and where each of its characters stood. */
export interface Plain {
  readonly text: string;
  /** Offset in the original of each unit of `text`, and of its end. */
  readonly at: ReadonlyArray<number>;
}

const MARKS = /[\u064B-\u0652\u0670\u0640]/u;
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

/** Lower case, one kind of apostrophe and quotation mark, Arabic without marks and with one form of alef, ya and ta. */
export const plain = (original: string): Plain => {
  const at: number[] = [];
  let text = "";
  for (let index = 0; index < original.length; index++) {
    const unit = original.charAt(index);
    if (MARKS.test(unit)) continue;
    const lower = (ALIKE[unit] ?? unit).toLowerCase();
    // A letter that becomes two in lower case stays as it is, so that each unit keeps its place.
    text += lower.length === 1 ? lower : unit;
    at.push(index);
  }
  at.push(original.length);
  return { text, at };
};
