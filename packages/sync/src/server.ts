import type { ClientMessage, ErrorCode, RelayMessage, Signature, SpaceId, VerifyKey } from "@goldseam/wire-types";
import type { Decoded } from "./codec.ts";

/** How far one socket has come at a relay. The challenge is sent before anything is read. SPEC.md, "Log-in". */
export type ServerState =
  | { readonly is: "greeted" }
  | { readonly is: "claimed"; readonly space: SpaceId; readonly credential: VerifyKey }
  /** The environment checks the proof; what comes meanwhile is refused. */
  | { readonly is: "checking"; readonly space: SpaceId; readonly credential: VerifyKey }
  | { readonly is: "member"; readonly space: SpaceId; readonly credential: VerifyKey }
  /** Logged in with a credential that log entry `upTo` replaced: may read the log up to it, to find the new one. */
  | { readonly is: "retired"; readonly space: SpaceId; readonly upTo: number }
  | { readonly is: "over" };

export type Welcome = Extract<RelayMessage, { readonly t: "welcome" }>;

/** What the environment found about a proof. */
export type Checked =
  | { readonly is: "member"; readonly welcome: Welcome }
  | { readonly is: "retired"; readonly upTo: number }
  | { readonly is: "refused"; readonly code: "unknown-space" | "not-a-member" | "too-many-sockets" | "internal" };

export type ServerInput =
  | { readonly in: "frame"; readonly frame: Decoded<ClientMessage> }
  | { readonly in: "checked"; readonly checked: Checked }
  /** Another member's log entry `n` replaced the credential of this socket. */
  | { readonly in: "replaced"; readonly n: number }
  /** Nothing was proved in time. */
  | { readonly in: "late" };

/** A message that asks for something, after log-in or without one. */
export type Request = Exclude<ClientMessage, { readonly t: "hello" | "proof" }>;

export type ServerOutput =
  | { readonly out: "send"; readonly message: RelayMessage }
  /** Verify the signature over this socket's challenge, then look the credential up; answer with `checked`. */
  | {
      readonly out: "check";
      readonly space: SpaceId;
      readonly credential: VerifyKey;
      readonly signature: Signature;
    }
  | { readonly out: "serve"; readonly request: Request }
  | { readonly out: "close" };

export interface ServerStep {
  readonly state: ServerState;
  readonly outputs: ReadonlyArray<ServerOutput>;
}

/** Needs no log-in: making a space (the house decides) and meeting for pairing. */
const forAnyone: ReadonlySet<Request["t"]> = new Set([
  "create",
  "rendezvous-open",
  "rendezvous-put",
  "rendezvous-watch",
  "rendezvous-close",
] as const);

const over: ServerState = { is: "over" };

const error = (code: ErrorCode, r: number | undefined): ServerOutput => ({
  out: "send",
  message: r === undefined ? { t: "error", code } : { t: "error", r, code },
});

const requestNumber = (message: ClientMessage): number | undefined => ("r" in message ? message.r : undefined);

const allowed = (state: ServerState, request: Request): boolean => {
  if (forAnyone.has(request.t) || state.is === "member") return true;
  return state.is === "retired" && request.t === "log-read";
};

const onMessage = (state: ServerState, message: ClientMessage): ServerStep => {
  if (message.t === "hello") {
    // A replaced credential has read in the log what the new one is, and claims it on the same socket.
    if (state.is !== "greeted" && state.is !== "retired")
      return { state: over, outputs: [error("malformed", undefined), { out: "close" }] };
    return { state: { is: "claimed", space: message.space, credential: message.credential }, outputs: [] };
  }
  if (message.t === "proof") {
    if (state.is !== "claimed") return { state: over, outputs: [error("malformed", undefined), { out: "close" }] };
    const { space, credential } = state;
    const { signature } = message;
    return { state: { is: "checking", space, credential }, outputs: [{ out: "check", space, credential, signature }] };
  }
  if (allowed(state, message)) return { state, outputs: [{ out: "serve", request: message }] };
  const code = state.is === "retired" ? "not-a-member" : "not-authenticated";
  return { state, outputs: [error(code, requestNumber(message))] };
};

const onChecked = (state: ServerState, checked: Checked): ServerStep => {
  if (state.is !== "checking") return { state, outputs: [] };
  const { space, credential } = state;
  switch (checked.is) {
    case "member":
      return { state: { is: "member", space, credential }, outputs: [{ out: "send", message: checked.welcome }] };
    case "retired":
      return {
        state: { is: "retired", space, upTo: checked.upTo },
        outputs: [error("not-a-member", undefined)],
      };
    case "refused":
      // An unknown space may be made now, on this socket.
      return checked.code === "unknown-space"
        ? { state: { is: "greeted" }, outputs: [error(checked.code, undefined)] }
        : { state: over, outputs: [error(checked.code, undefined), { out: "close" }] };
  }
};

/** One step of one socket at the relay: total, without clock, randomness, keys or network. */
export const serverStep = (state: ServerState, input: ServerInput): ServerStep => {
  if (state.is === "over") return { state, outputs: [] };
  switch (input.in) {
    case "frame":
      if (input.frame.ok) return onMessage(state, input.frame.message);
      return input.frame.why === "version-unknown"
        ? { state: over, outputs: [error(input.frame.why, input.frame.r), { out: "close" }] }
        : { state, outputs: [error(input.frame.why, input.frame.r)] };
    case "checked":
      return onChecked(state, input.checked);
    case "replaced":
      return state.is === "member"
        ? {
            state: { is: "retired", space: state.space, upTo: input.n },
            outputs: [error("not-a-member", undefined)],
          }
        : { state, outputs: [] };
    case "late":
      return state.is === "member"
        ? { state, outputs: [] }
        : { state: over, outputs: [error("not-authenticated", undefined), { out: "close" }] };
  }
};

export const greeted: ServerState = { is: "greeted" };
