import { arrivals, type EventOf, privately, shared } from "@goldseam/kernel";
import { answerOf, key, minutes, person, saysSomething, thing } from "@goldseam/moves";
import * as v from "valibot";

/** What somebody did, what it shows, what it did for me: ready-made ones by key, each reads them in the own language. */
export const DID = [
  "listened",
  "cooked",
  "took-care",
  "waited",
  "laughed",
  "held-back",
  "told-me",
  "was-there",
] as const;
export const SHOWS = ["patience", "care", "courage", "humour", "steadiness", "attention"] as const;
export const GAVE = ["calm", "lighter", "seen", "time", "warmth", "rest"] as const;
/** Characters as people count them, in a field; an event has room for four code units each. */
export const MOST_CHARACTERS = 160;

const part = <const Chips extends ReadonlyArray<string>>(chips: Chips) =>
  v.pipe(
    v.object(answerOf(chips, 1, 4 * MOST_CHARACTERS)),
    v.check((one) => saysSomething(one)),
  );
const thanks = { did: part(DID), shows: v.exactOptional(part(SHOWS)), gave: v.exactOptional(part(GAVE)) };

export const events = {
  ...arrivals,
  "thanks-sent": shared(v.object({ note: thing, to: person, ...thanks, prompt: v.exactOptional(key) })),
  "thanks-taken-back": shared(v.object({ note: thing })),
  /** The receiver opened it, on the own phone; nobody else learns that. */
  "thanks-opened": privately(v.object({ note: thing })),
  /** My hour: minutes since midnight. */
  "hour-chosen": privately(v.object({ minute: minutes(0, 1439) })),
  /** Alone, or for somebody else: kept for oneself. */
  "thanks-kept": privately(v.object({ note: thing, ...thanks })),
  "thanks-let-go": privately(v.object({ note: thing })),
} as const;
export type ThanksEvent = EventOf<typeof events>;
type Sent = Extract<ThanksEvent, { type: "thanks-sent" }>["data"];
export type Thanks = Pick<Sent, "did" | "shows" | "gave" | "prompt">;
