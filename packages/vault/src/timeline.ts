import type { DeviceId, ItemId } from "@goldseam/wire-types";

/** An event as the log holds it: parsed by its practice's schema only above the vault. */
export interface LoggedEvent {
  readonly practice: string;
  readonly type: string;
  readonly data: unknown;
}
/** Where a person's own words are: never shown better than it is (mission.md, "In every practice"). */
export type Delivery = "kept" | "sent" | "on-other-device";

/** One envelope in the space's order; `opened` marks what the vault itself adds from a sealed exchange. */
export interface TimelineEntry {
  readonly item: ItemId;
  readonly author: string;
  readonly device: DeviceId;
  readonly at: number;
  readonly day: string;
  readonly events: ReadonlyArray<LoggedEvent>;
  readonly delivery: Delivery;
  readonly opened: boolean;
  /** Set instead of events when the author removed it: shown as "removed by author, day". */
  readonly removed?: { readonly day: string };
}

/** A sealed answer to write together with ordinary events, in one envelope. */
export interface SealDraft {
  readonly exchange: string;
  /** Heavy kinds release their key only at the person's *open now*. */
  readonly heavy: boolean;
  /** What both folds will receive once it opens. */
  readonly opens: LoggedEvent;
}

/** What the app may show of an exchange; whether the other has sealed is deliberately not here. */
export interface ExchangeView {
  readonly exchange: string;
  readonly mine: "none" | "sealed" | "released";
  /** `ready`: both seals verified (heavy kinds wait for two taps); `unopened`: a key out 14 days alone. */
  readonly stage: "open" | "ready" | "opened" | "withdrawn" | "unopened" | "broken";
}
