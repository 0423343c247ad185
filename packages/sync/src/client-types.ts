import type {
  Bytes,
  ClientMessage,
  ErrorCode,
  RelayMessage,
  Seq,
  Signature,
  SpaceId,
  VerifyKey,
} from "@goldseam/wire-types";

/** Where a device is at home at a relay: the space and its present credential. */
export interface Place {
  readonly space: SpaceId;
  readonly credential: VerifyKey;
}

/** How far the device is; given by the vault, used at each log-in. */
export interface Cursors {
  readonly after: Seq | 0;
  readonly logAfter: number;
  readonly pagesAfter: number;
}

/** A relay as it presented itself. */
export interface Acquaintance {
  readonly generation: Bytes;
  readonly relayKey: VerifyKey;
}

/** What a device asks a relay. Log-in and subscription are the machine's own; `r` is the caller's, given back as it is. */
export type Ask = Exclude<ClientMessage, { readonly t: "hello" | "proof" | "subscribe" }>;

export type ClientPhase =
  /** No socket, and none wanted. */
  | "stopped"
  /** No socket until the next wake. */
  | "waiting"
  /** A socket was asked for, or waits for the relay's challenge. */
  | "opening"
  /** Challenged, not logged in: for devices that only meet, and while a space is made. */
  | "outside"
  /** The environment signs. */
  | "proving"
  /** Proof sent. */
  | "entering"
  | "up"
  /** The credential was replaced: only the log can be read, to find the new one. */
  | "retired";

export interface ClientState {
  readonly phase: ClientPhase;
  readonly place: Place | undefined;
  readonly cursors: Cursors;
  /** The relay as it was at the last challenge ever seen. */
  readonly known: Acquaintance | undefined;
  readonly nonce: Bytes | undefined;
  readonly failures: number;
  /** Milliseconds that a stopping relay asked to wait. */
  readonly comeBack: number | undefined;
  /** Time at which the next wake matters. */
  readonly wakeAt: number | undefined;
  readonly queue: ReadonlyArray<Ask>;
  /** Sent and not answered, by the number on the wire. */
  readonly asked: ReadonlyMap<number, Ask>;
  /** Number on the wire of the subscription that is not yet up to date. */
  readonly subscribing: number | undefined;
  readonly nextR: number;
  /** Nothing that can wait is sent before this time: the relay said "too fast". */
  readonly heldUntil: number;
  /** Requests that may be on their way at once: one after "too fast", doubling with each answer. */
  readonly window: number;
}

/** Times are milliseconds of one clock of the environment; `jitter` is random, 0 up to 1. */
export type ClientInput =
  | { readonly in: "start"; readonly at: number }
  | { readonly in: "stop" }
  | { readonly in: "opened"; readonly at: number }
  | { readonly in: "closed"; readonly at: number; readonly jitter: number }
  | { readonly in: "frame"; readonly bytes: Bytes; readonly at: number }
  | { readonly in: "signed"; readonly signature: Signature; readonly at: number }
  | { readonly in: "ask"; readonly message: Ask; readonly at: number }
  /** New cursors; `again` subscribes anew with them at once. */
  | { readonly in: "cursors"; readonly cursors: Cursors; readonly again: boolean }
  /** Another credential, or the first one. Logs in with it on a new socket. */
  | { readonly in: "place"; readonly place: Place; readonly at: number }
  /** A timer rang, or the network came back. */
  | { readonly in: "wake"; readonly at: number }
  | { readonly in: "online"; readonly at: number };

export type ClientOutput =
  | { readonly out: "open" }
  | { readonly out: "close" }
  | { readonly out: "write"; readonly bytes: Bytes }
  /** Sign the proof (crypto's `proofBytes`) with the space's credential; answer with `signed`. */
  | {
      readonly out: "sign";
      readonly space: SpaceId;
      readonly nonce: Bytes;
      readonly generation: Bytes;
      readonly relayKey: VerifyKey;
    }
  /** Call back with `wake` at this time; replaces an earlier one. */
  | { readonly out: "wake-at"; readonly at: number }
  | { readonly out: "tell"; readonly event: ClientEvent };

export type ClientEvent =
  | { readonly is: "link"; readonly link: "offline" | "connecting" | "online" }
  /** The relay presented itself. `generation`: it lost or put back its data; `relay`: it is another one. */
  | { readonly is: "met"; readonly relay: Acquaintance; readonly changed: "first" | "same" | "generation" | "relay" }
  /** Logged in. `behind`: it holds less than this device has read there, so it went back silently. */
  | {
      readonly is: "welcome";
      readonly welcome: Extract<RelayMessage, { readonly t: "welcome" }>;
      readonly behind: boolean;
    }
  | { readonly is: "up-to-date" }
  /** An answer, with the caller's `r`. */
  | { readonly is: "answer"; readonly to: Ask; readonly message: RelayMessage }
  /** Pushed, not asked for. */
  | { readonly is: "heard"; readonly message: RelayMessage }
  /** Asked, and the socket closed before an answer: it may have been done. Ask again; every ask is idempotent. */
  | { readonly is: "lost"; readonly ask: Ask }
  | { readonly is: "refused"; readonly code: ErrorCode }
  /** The relay said something that is no message; the socket is closed. */
  | { readonly is: "broken" };

export interface ClientStep {
  readonly state: ClientState;
  readonly outputs: ReadonlyArray<ClientOutput>;
}
