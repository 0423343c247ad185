import type { Brand, PracticeId } from "./brand.ts";

/** What an idea is about; limits, topics and the balance of kinds work on these. Closed on purpose. */
export type Kind = "talk" | "thanks" | "repair" | "time" | "touch" | "plan" | "play" | "solo" | "help" | "settle";

/** `<practice>/<prompt key>`; the words are in the practice's locales under `prompt.<key>`. */
export type IdeaId = Brand<string, "IdeaId">;

export interface Idea {
  readonly id: IdeaId;
  readonly practice: PracticeId;
  readonly kind: Kind;
  /** Needs both people. A joint idea always has a solo twin or is useful alone. */
  readonly joint: boolean;
  /** A joint conflict step; never offered in safe mode or while cooling down. */
  readonly conflict: boolean;
  readonly topics: ReadonlyArray<string>;
  readonly minutes: number;
  /** Has a version of one minute. */
  readonly brief: boolean;
  /** Key of the true reason's sentence in the practice's locales (`reason.<key>`); no reason, no offer. */
  readonly reason: string;
  /** Comes back by its nature (a day that has come, a weekly talk) after so many days; else after 60. */
  readonly recurs?: number;
  /** Position in the first fortnight (experience.md), if it has one. */
  readonly fortnight?: number;
}

/** An idea that has passed the gate. Only `within` makes one. */
export type Suggestion = Brand<Idea, "Suggestion">;

export type Audience = "both" | "me";
