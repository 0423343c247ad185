import type { Person, Translate } from "@goldseam/ui";

/** What every sentence of a practice may ask for. Nobody is nameless in one: alone, the other is called what they are. */
export interface Names extends Readonly<Record<string, string>> {
  readonly address: Person["address"];
  readonly otherAddress: Person["address"];
  readonly self: string;
  readonly other: string;
}

/** @param t the shell's own messages */
export const namesOf = (self: Person | undefined, other: Person | undefined, t: Translate<"other.unnamed">): Names => ({
  address: self?.address ?? "none",
  otherAddress: other?.address ?? "none",
  self: self?.name ?? "",
  other: other?.name ?? t("other.unnamed"),
});
