import type { CalendarDay, Instant, PersonId, PracticeId } from "./brand.ts";
import type { IdeaId, Kind } from "./idea.ts";

/** Closed union: the next step sees these, ideas, limits and `now`, and nothing else (domain.md). */
export type Signal =
  | { readonly is: "waiting-for-me"; readonly practice: PracticeId; readonly since: CalendarDay }
  | { readonly is: "waiting-for-other"; readonly practice: PracticeId; readonly since: CalendarDay }
  | { readonly is: "repair-taken-on"; readonly practice: PracticeId; readonly by: PersonId }
  | { readonly is: "open-hurt"; readonly practice: PracticeId; readonly of: PersonId }
  | { readonly is: "cool-down"; readonly until: Instant }
  | { readonly is: "declined"; readonly idea: IdeaId; readonly kind: Kind; readonly day: CalendarDay }
  | {
      readonly is: "done";
      readonly practice: PracticeId;
      readonly kind: Kind;
      readonly minutes: number;
      readonly day: CalendarDay;
      readonly idea?: IdeaId;
      /** Position in the first fortnight that this did, when the idea itself is no longer yielded. */
      readonly fortnight?: number;
    }
  | { readonly is: "band"; readonly where: "below" | "within" | "above"; readonly day: CalendarDay }
  | { readonly is: "role"; readonly role: "making-it-right"; readonly person: PersonId }
  | { readonly is: "apology"; readonly day: CalendarDay }
  /** The other person has time to oneself just now, and chose that this is seen. */
  | { readonly is: "later"; readonly person: PersonId }
  /** The other person takes a break from talking. Without `backAt`: for today. */
  | { readonly is: "break"; readonly by: PersonId; readonly backAt?: Instant }
  | { readonly is: "safe-mode" };
