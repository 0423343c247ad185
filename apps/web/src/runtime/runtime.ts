import type { Idea, Limit, Now, Signal, Suggestion } from "@goldseam/kernel";
import type { Draft, ExchangeState, Intent, Outcome, Person } from "@goldseam/ui";
import type { ReadonlySignal } from "@preact/signals";

/** The screens' only door to everything that remembers: no screen knows vault, sync or browser storage. */
export interface Runtime {
  readonly phase: ReadonlySignal<Phase>;
  readonly mode: ReadonlySignal<"two" | "one" | "alone">;
  readonly self: ReadonlySignal<Person | undefined>;
  readonly other: ReadonlySignal<Person | undefined>;
  readonly now: ReadonlySignal<Now>;
  /** Truthful state of one's own writing (mission.md: kept here, sent, on the other device). */
  readonly delivery: ReadonlySignal<DeliveryState>;
  readonly practices: PracticesPort;
  readonly begin: BeginPort;
  readonly pairing: PairingPort;
  readonly locks: LockPort;
  readonly settings: SettingsPort;
  readonly devices: DevicesPort;
  readonly ownWords: OwnWordsPort;
  readonly draft: (key: string, of?: "me" | "both") => Draft;
  readonly newId: () => string;
}

/**
 * `fresh`: nothing on this phone yet. `locked`: a code is set and not given. `open`: usable.
 * `ended`: this space has ended. `elsewhere`: another tab of this browser uses it now. `unsupported`: no secure context, storage
 * refused, or a browser without the keys that are needed; `why` is a message key.
 */
export type Phase =
  | { readonly is: "starting" | "fresh" | "locked" | "open" | "ended" | "elsewhere" }
  | { readonly is: "unsupported"; readonly why: "insecure" | "storage" | "browser" };

export interface DeliveryState {
  /** Own envelopes kept here and not yet acknowledged by the relay. */
  readonly unsent: number;
  readonly link: "none" | "offline" | "connecting" | "online";
  /** Key of a warning sentence in the shell's messages, if the vault or the relay gave one. */
  readonly warning: string | undefined;
}

export interface PracticesPort {
  /** What the practice's `view` gives, recomputed when its folds or `now` change; undefined while locked. */
  readonly view: (practice: string) => ReadonlySignal<unknown>;
  readonly suggestions: (practice: string) => ReadonlySignal<ReadonlyArray<Suggestion>>;
  readonly propose: (practice: string, intent: Intent) => Promise<Outcome>;
  readonly exchange: (id: string) => ReadonlySignal<ExchangeState>;
  readonly withdraw: (exchange: string) => Promise<Outcome>;
  readonly openNow: (exchange: string) => Promise<Outcome>;
  /** Everything the next step may see, over all practices. */
  readonly signals: ReadonlySignal<ReadonlyArray<Signal>>;
  readonly ideas: ReadonlySignal<ReadonlyArray<Idea>>;
  readonly limits: ReadonlySignal<ReadonlyArray<Limit>>;
  /** This person's private refusal of today's card; never leaves the phone. */
  readonly notToday: (suggestion: Suggestion) => Promise<Outcome>;
  /** Own events that the final order refused: they come back as drafts with the rule's sentence. */
  readonly returned: ReadonlySignal<
    ReadonlyArray<{ readonly practice: string; readonly sentence: string; readonly text: string }>
  >;
}

export interface BeginPort {
  /** Makes keys and spaces for a person on this phone. */
  readonly person: (person: Person) => Promise<Outcome>;
  /** One phone: a second person with own device keys on this phone. */
  readonly secondPerson: (person: Person) => Promise<Outcome>;
  /** Another name, or another way to be addressed, for a person of this phone; the other side sees it too. */
  readonly describe: (person: Person) => Promise<Outcome>;
  /** Mode `one`: who holds the phone. */
  readonly passTo: (person: string) => void;
}

export type PairingState =
  | { readonly is: "idle" }
  /** `link` carries everything behind `#`; show it as a code or share it. */
  | { readonly is: "inviting"; readonly link: string; readonly atDistance: boolean; readonly expires: number }
  /** Joined side: what is known of the inviter before one's own tap. */
  | { readonly is: "invited"; readonly inviter: string; readonly relayBelongsTo: "inviter" | "someone-else" }
  | { readonly is: "confirm"; readonly name: string }
  /** At a distance: names of pictures to compare; keys into the shell's messages. */
  | { readonly is: "compare"; readonly pictures: ReadonlyArray<string> }
  | { readonly is: "working" }
  | { readonly is: "paired" }
  | { readonly is: "failed"; readonly why: "expired" | "used" | "mismatch" | "offline" | "refused" | "unreadable" };

export interface PairingPort {
  readonly state: ReadonlySignal<PairingState>;
  readonly invite: (how: { readonly atDistance: boolean }) => Promise<void>;
  /** Reads a link (from the camera, a tap or pasted); sends nothing yet. */
  readonly read: (link: string) => Promise<void>;
  /** [Begin with Ana]: needs `begin.person` first. */
  readonly accept: () => Promise<void>;
  /** [Not now]: sends nothing before one's own tap. Afterwards it ends the meeting, for both. */
  readonly notNow: () => void;
  /** Inviter: "yes, that is them" or not. */
  readonly confirm: (itIsThem: boolean) => Promise<void>;
  readonly comparePictures: (same: boolean) => Promise<void>;
}

export type CodeRefusal = "digits-alone" | "too-short" | "offline" | "failed";

export interface LockPort {
  readonly app: ReadonlySignal<"none" | "locked" | "open">;
  readonly privateRoom: ReadonlySignal<"none" | "locked" | "open" | "not-on-this-phone">;
  /** Refuses digits alone and fewer than 8 characters; `offline`: it needs a connection once. The reason is a message key. */
  readonly setCode: (
    which: "app" | "private",
    code: string,
  ) => Promise<{ readonly ok: true } | { readonly ok: false; readonly why: CodeRefusal }>;
  readonly unlock: (which: "app" | "private", code: string) => Promise<boolean>;
  /** Drops keys and handles at once. */
  readonly lock: (which: "app" | "private") => void;
}

export interface Settings {
  readonly language: string;
  readonly theme: "system" | "light" | "dark";
  readonly calm: "system" | "on" | "off";
  readonly shiftExit: boolean;
  readonly bowl: boolean;
  /** Where the quick exit goes: an address that says nothing about this app. */
  readonly exitTo: string;
  /** When the door after a fight was opened here, in milliseconds; forgotten at the next evening. No word is kept. */
  readonly nightAt: number | undefined;
  /** Pages and questions of the shell that come once: their opaque codes. */
  readonly seen: ReadonlyArray<string>;
}
export interface SettingsPort {
  readonly value: ReadonlySignal<Settings>;
  readonly set: (change: Partial<Settings>) => void;
}

export interface DevicesPort {
  /** Computed from the signed log (S-07); `label` is this phone's own name for it. */
  readonly list: ReadonlySignal<
    ReadonlyArray<{ readonly id: string; readonly label: string | undefined; readonly thisOne: boolean }>
  >;
}

/** One event that this person wrote, with its own words picked out. */
export interface OwnEntry {
  readonly practice: string;
  readonly type: string;
  readonly day: string;
  readonly lane: "shared" | "private" | "talk" | "opened";
  readonly texts: ReadonlyArray<string>;
  readonly data: unknown;
}
export interface OwnWordsPort {
  /** Own words only, oldest first, read offline and sent nowhere; private ones only while the private room is open. */
  readonly list: () => Promise<ReadonlyArray<OwnEntry>>;
  readonly leave: () => Promise<Outcome>;
  /** Removes everything from this phone. */
  readonly erase: () => Promise<void>;
}
