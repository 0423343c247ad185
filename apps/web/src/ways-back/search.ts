/**
 * Finds a door by any word people may look for. Marks above letters, Arabic vowel signs, letter variants and the
 * article are no obstacle; nothing that is typed here is kept or sent.
 */

/** One form for what looks or sounds the same to somebody typing in a hurry. */
export const folded = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/[\p{M}\u0640]/gu, "")
    .toLowerCase()
    .replace(/[أإآٱ]/g, "ا")
    .replace(/ى/g, "ي")
    .replace(/ة/g, "ه")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** Without the Arabic article, so that الصدق finds صدق. */
const bare = (word: string): string => word.replace(/^(?:وال|بال|ال|لل)(?=.{2,})/, "");
const words = (text: string): ReadonlyArray<string> => folded(text).split(" ").map(bare);

export interface Door {
  /** Folder name of a practice. */
  readonly practice: string;
  /** Name that people see. */
  readonly name: string;
  /** Every noun that leads here, separated by commas. */
  readonly nouns: string;
}

/** 4 the noun itself · 3 the name · 2 a noun or name begins so · 1 all words occur somewhere · 0 not at all. */
const fit = (asked: string, door: Door): number => {
  const nouns = door.nouns.split(/[,،]/).map((noun) => words(noun).join(" "));
  const name = words(door.name).join(" ");
  if (nouns.includes(asked)) return 4;
  if (name === asked) return 3;
  if ([...nouns, name].some((noun) => noun.startsWith(asked))) return 2;
  const all = `${nouns.join(" ")} ${name}`.split(" ");
  return asked.split(" ").every((word) => all.some((known) => known.startsWith(word))) ? 1 : 0;
};

/** Best door first; doors of one fit keep their order. Nothing typed finds nothing. */
export const findDoors = (text: string, doors: ReadonlyArray<Door>): ReadonlyArray<Door> => {
  const asked = words(text).join(" ");
  if (asked === "") return [];
  return doors
    .map((door) => ({ door, fits: fit(asked, door) }))
    .filter(({ fits }) => fits > 0)
    .toSorted((a, b) => b.fits - a.fits)
    .map(({ door }) => door);
};
