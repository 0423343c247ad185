import { type EventOf, privately } from "@goldseam/kernel";
import { thing, words } from "@goldseam/moves";
import * as v from "valibot";

/** Long enough for a night; one envelope still holds it. */
export const MOST_CHARACTERS = 8000;

/** Nothing here is shared: what is kept after a fight stays with its author, and most of it is never kept. */
export const events = {
  "night-words-kept": privately(v.object({ thing, words: words(MOST_CHARACTERS) })),
  "night-words-let-go": privately(v.object({ thing })),
} as const;
export type AfterAFightEvent = EventOf<typeof events>;
