import type { CalendarDay, EventId, PracticeId, ThingId } from "./brand.ts";

/** Where a handed-over thing comes from; ids of what grows from it derive from this, so two devices make one. */
export interface Origin {
  readonly practice: PracticeId;
  readonly thing: ThingId;
  readonly event?: EventId;
}
/** Typed drafts join practices that never import each other (domain.md, "Handoffs"). */
export type Handoff =
  | { readonly draft: "promise"; readonly text: string; readonly due?: CalendarDay; readonly origin: Origin }
  | { readonly draft: "talk"; readonly topic: string; readonly origin: Origin }
  | { readonly draft: "hurt"; readonly text: string; readonly origin: Origin }
  | { readonly draft: "apology"; readonly text: string; readonly origin: Origin }
  | { readonly draft: "ritual"; readonly text: string; readonly origin: Origin }
  /** What may rest until a day, asked in the middle of something else: the way back leads to where it was asked. */
  | { readonly draft: "aside"; readonly origin: Origin }
  | { readonly draft: "moment"; readonly text: string; readonly origin: Origin }
  | LimitDraft
  | {
      readonly draft: "limit-review";
      readonly limit: ThingId;
      /** What it is about, as its owner reads it. */
      readonly text: string;
      readonly level: LimitLevel;
      /** The other person reads it. */
      readonly shared: boolean;
      readonly origin: Origin;
    };

/** `fine`, to be asked first, or a no. */
export type LimitLevel = "fine" | "ask" | "no";
/** A limit is its own practice's affair: others hand over what it could say, and its owner sets it there. */
export interface LimitDraft {
  readonly draft: "limit";
  /** One that stands and could change; absent for a new one. */
  readonly limit?: ThingId;
  readonly text?: string;
  readonly level?: LimitLevel;
  /** Last day on which it stands; absent: until its owner changes it. */
  readonly until?: CalendarDay;
  /** It could end. */
  readonly ends?: true;
  readonly origin: Origin;
}
