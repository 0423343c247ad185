import type { Answered } from "@goldseam/moves";
import { Answer, type KeptThing, type Translate } from "@goldseam/ui";
import type en from "./locales/en.json";
import type { Thanks } from "./thanks.events.ts";

export type Key = keyof typeof en & string;
type Named = { readonly by: string; readonly answer: Answered | undefined; readonly named: ReadonlyArray<string> };

const named = (t: Translate<Key>, { did, shows, gave }: Thanks): ReadonlyArray<Named> => [
  { by: t("part.did"), answer: did, named: did.chips.map((chip) => t(`did.${chip}`)) },
  { by: t("part.shows"), answer: shows, named: (shows?.chips ?? []).map((chip) => t(`shows.${chip}`)) },
  { by: t("part.gave"), answer: gave, named: (gave?.chips ?? []).map((chip) => t(`gave.${chip}`)) },
];

/** The parts that were filled, each under its small heading. */
export const partsOf = (t: Translate<Key>, thanks: Thanks): KeptThing["parts"] =>
  named(t, thanks).flatMap(({ answer, ...part }) => (answer === undefined ? [] : [{ ...part, words: answer.words }]));

interface BodyProps {
  readonly t: Translate<Key>;
  readonly thanks: Thanks;
  readonly size: "large" | "small";
}
export const Body = ({ t, thanks, size }: BodyProps) =>
  partsOf(t, thanks).map(({ named: chips = [], ...part }) => (
    <Answer key={part.by} {...part} named={chips} size={size} />
  ));
