import { arrivals, type EventOf, privately, shared } from "@goldseam/kernel";
import { day, person, thing, type Topic, words } from "@goldseam/moves";
import * as v from "valibot";

export const PACES = ["week", "fortnight", "four-weeks"] as const;
/** What no plan speaks of: terms on a person's own life are no amends. */
export const NO_TERMS = ["clothing", "friends", "money", "phones", "sex"] as const satisfies ReadonlyArray<Topic>;
export const MOST_STEPS = 3;
/** Characters as people count them, in a field; an event has room for four code units each. */
export const MOST_CHARACTERS = 200;
const own = words(4 * MOST_CHARACTERS);

const steps = v.pipe(v.array(v.object({ step: thing, words: own })), v.minLength(1), v.maxLength(MOST_STEPS));
const ref = v.object({ plan: thing });

export const events = {
  ...arrivals,
  /** It names nobody: whoever writes it takes the role, and nobody else can be given it. */
  "role-taken": shared(v.object({})),
  "role-laid-down": shared(v.object({})),
  "plan-begun": shared(v.object({ plan: thing, to: person, steps, until: day })),
  "steps-changed": shared(v.object({ plan: thing, steps })),
  /** By the other person: how often to look at it, if at all. */
  "pace-set": shared(v.object({ plan: thing, pace: v.picklist([...PACES, "not-now"]) })),
  /** By the other person: what helped, what I still miss. No mark, and nothing to be kept or broken. */
  "looked-back": shared(
    v.pipe(
      v.object({ plan: thing, helped: v.exactOptional(own), miss: v.exactOptional(own) }),
      v.check(({ helped, miss }) => helped !== undefined || miss !== undefined),
    ),
  ),
  "plan-left": shared(ref),
  /** Looked at on my own phone, by either: the own steps, or those of the other person. */
  "look-done": privately(ref),
  "own-step-kept": privately(v.object({ step: thing, words: own })),
  "own-step-let-go": privately(v.object({ step: thing })),
} as const;
export type MakingItRightEvent = EventOf<typeof events>;
type DataOf<T extends MakingItRightEvent["type"]> = Extract<MakingItRightEvent, { type: T }>["data"];
export type OwnStep = DataOf<"plan-begun">["steps"][number];
export type Pace = DataOf<"pace-set">["pace"];
export type Said = Pick<DataOf<"looked-back">, "helped" | "miss">;
