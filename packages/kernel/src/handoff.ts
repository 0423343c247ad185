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
  | { readonly draft: "ritual"; readonly text: string; readonly origin: Origin }
  | { readonly draft: "moment"; readonly text: string; readonly origin: Origin };
