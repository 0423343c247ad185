import { type EventOf, language, privately, thingId } from "@goldseam/kernel";
import * as v from "valibot";

const id = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/), v.transform(thingId));
/** Long enough for a night; one envelope still holds it. */
export const MOST_CHARACTERS = 8000;
const words = v.object({
  text: v.pipe(v.string(), v.regex(/\S/), v.maxLength(MOST_CHARACTERS)),
  language: v.pipe(v.string(), v.regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/), v.transform(language)),
  direction: v.picklist(["ltr", "rtl"]),
});

/** Nothing here is shared: what is kept after a fight stays with its author, and most of it is never kept. */
export const events = {
  "night-words-kept": privately(v.object({ thing: id, words })),
  "night-words-let-go": privately(v.object({ thing: id })),
} as const;
export type AfterAFightEvent = EventOf<typeof events>;
