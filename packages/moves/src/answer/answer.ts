import type { Words } from "@goldseam/kernel";
import * as v from "valibot";
import { words } from "../fields.ts";

/** Ready answers by key, own words, or both: what somebody says to a question. */
export interface Answered<Chip extends string = string> {
  readonly chips: ReadonlyArray<Chip>;
  readonly words?: Words;
}

/**
 * Fields of an answer for an event's schema.
 * @param most chips at most · @param length UTF-16 units of own words at most
 */
export const answerOf = <const Chips extends ReadonlyArray<string>>(chips: Chips, most: number, length: number) => ({
  chips: v.pipe(v.array(v.picklist(chips)), v.maxLength(most)),
  words: v.exactOptional(words(length)),
});
/** An answer says something: a chip, or words. */
export const saysSomething = ({ chips, words: own }: Answered): boolean => chips.length > 0 || own !== undefined;

const plain = ({ words: own }: Answered): string =>
  (own?.text ?? "")
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** Whether two answers say the same: the same chips and the same words, capitals and dots aside. Nothing is not the same. */
export const isAlike = (one: Answered, other: Answered): boolean =>
  (one.chips.length > 0 || plain(one) !== "") &&
  one.chips.length === other.chips.length &&
  one.chips.every((chip) => other.chips.includes(chip)) &&
  plain(one) === plain(other);
