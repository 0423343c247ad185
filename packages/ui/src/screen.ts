import type { EventShape, Handoff, Me, Now, Suggestion } from "@goldseam/kernel";
import type { ComponentChildren } from "preact";

/** Translator bound to one practice's (or the shell's) messages: ICU id and values to text. */
export type Translate<Key extends string = string> = (
  key: Key,
  values?: Readonly<Record<string, string | number>>,
) => string;

/** Write these events as one envelope, optionally with a sealed answer. A refusal carries the rule's id. */
export interface Intent<E extends EventShape = EventShape> {
  readonly events: ReadonlyArray<E>;
  readonly seal?: { readonly exchange: string; readonly heavy: boolean; readonly opens: E };
}
export type Outcome =
  | { readonly ok: true }
  | { readonly ok: false; readonly why: "rule"; readonly rule: string; readonly sentence: string }
  | { readonly ok: false; readonly why: "storage-full" | "locked" | "read-only" | "no-private-room" };

/** What the vault knows of one exchange (no word on whether the other has sealed). */
export interface ExchangeState {
  readonly mine: "none" | "sealed" | "released";
  readonly stage: "open" | "ready" | "opened" | "withdrawn" | "unopened" | "broken";
}

/** A draft that survives reload, crash, lock and update; sealed at rest like everything else. */
export interface Draft {
  readonly value: string;
  readonly set: (value: string) => void;
  readonly clear: () => void;
}

export interface Person {
  readonly id: string;
  readonly name: string;
  /** How sentences address them; `none` until they said so. */
  readonly address: "f" | "m" | "none";
}

/** A stretch of one's own words that may land hard, in UTF-16 units, and one sentence why in the reader's language. */
export interface Flagged {
  readonly start: number;
  readonly end: number;
  readonly hint: string;
}

/** What a screen may ask of the shell beside its practice; each is absent where the shell cannot do it. */
export interface ShellHands {
  /** People and numbers, offline. */
  readonly help?: () => void;
  /** Saves a calendar file: a quiet hello at the next nine in the morning. */
  readonly quietHello?: () => void;
  /** Remembers the present time on this phone until the next evening, and nothing else. */
  readonly rememberDoor?: () => void;
  /**
   * Present where keeping in the private room needs a code first. The asking screen stays mounted meanwhile, so that
   * words which are stored nowhere are not lost. False when the person turned back.
   */
  readonly setCode?: () => Promise<boolean>;
  /** Wording help, in a worker. Never asked about private writing, a hurt, or facts about an act (`useWording`). */
  readonly flag?: (text: string) => Promise<ReadonlyArray<Flagged>>;
  /** Keeps the screen awake while a talk is on; the answer lets it sleep again. Where it cannot be had, nothing happens. */
  readonly stayAwake?: () => () => void;
}

/** Props in, events out: a practice's screen has no store, no crypto and no clock. */
export interface ScreenProps<View = unknown, E extends EventShape = EventShape, Key extends string = string> {
  readonly view: View;
  readonly suggestions: ReadonlyArray<Suggestion>;
  readonly me: Me;
  readonly now: Now;
  readonly self: Person;
  /** Absent while alone. */
  readonly other: Person | undefined;
  /** `two`: each on an own phone; `one`: pass the phone; `alone`. */
  readonly mode: "two" | "one" | "alone";
  /** In mode `one`: who holds the phone now, and how to hand it over behind a cover screen. */
  readonly passTo: ((person: string) => void) | undefined;
  readonly t: Translate<Key>;
  readonly language: string;
  readonly propose: (intent: Intent<E>) => Promise<Outcome>;
  readonly exchange: (id: string) => ExchangeState;
  /** Withdraw my seal (stands only while the other's is not in), or open a heavy one now. */
  readonly withdraw: (exchange: string) => Promise<Outcome>;
  readonly openNow: (exchange: string) => Promise<Outcome>;
  readonly newId: () => string;
  /** One's own; on one phone `both` keeps what the two see together, the same for each. */
  readonly draft: (key: string, of?: "me" | "both") => Draft;
  readonly handOff: (draft: Handoff) => void;
  /** What another practice handed over to this one, when that is why it was opened. */
  readonly handed?: Handoff | undefined;
  /** Leaves the practice; the shell goes back to where the person came from. */
  readonly done: () => void;
  /** One polite announcement, never stealing focus. */
  readonly announce: (text: string) => void;
  readonly shell?: ShellHands;
  readonly children?: ComponentChildren;
}
