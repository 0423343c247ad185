/**
 * What a sentence may do to the one who reads it. `blame`: a verdict without end, or making the other the cause.
 * `contempt`: talk from above. `name-calling`: a label in place of an act. `mind-reading`: saying what the other wants,
 * feels or means. `non-apology`: words of sorrow that hand the thing back. `threat`: harm or loss as a lever.
 */
export const CATEGORIES = ["blame", "contempt", "name-calling", "mind-reading", "non-apology", "threat"] as const;
export type Category = (typeof CATEGORIES)[number];

/** A stretch of the text, in UTF-16 units, `end` excluded. */
export interface Flag {
  readonly category: Category;
  readonly start: number;
  readonly end: number;
}

/** Key of the sentence that says why, in this package's `locales/`. */
export const hintKey = <C extends Category>(category: C): `hint.${C}` => `hint.${category}`;
