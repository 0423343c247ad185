import type { Person } from "@goldseam/ui";
import type { PairingRefusal, Space } from "@goldseam/vault";
import type { ErrorCode } from "@goldseam/wire-types";
import type { PairingState } from "../runtime/runtime.ts";
import type { Chamber } from "./chamber.ts";

/** The row in which a meeting rests that is under way. */
export const KEPT_PAIRING = "pairing";

export interface PairingPorts {
  readonly chamber: () => Chamber | undefined;
  readonly tell: (state: PairingState) => void;
  /** Ends the meeting and forgets it, then tells this. */
  readonly over: (state: PairingState) => Promise<void>;
  /** The space to invite into, made now if there is none yet. */
  readonly sharedSpace: () => Promise<Space | undefined>;
  readonly person: () => Person | undefined;
  /** The joined space is here: connect it and say who one is. */
  readonly joined: () => Promise<void>;
  /** Whether one of the two runs this relay, as the relay says; undefined when it cannot be asked. */
  readonly relayIsOurs: () => Promise<boolean | undefined>;
}

export type Failure = Extract<PairingState, { readonly is: "failed" }>["why"];

export const failureOf: Readonly<Record<PairingRefusal, Failure>> = {
  expired: "expired",
  unreadable: "mismatch",
  used: "used",
  "wrong-inviter": "mismatch",
  "wrong-reveal": "mismatch",
  malformed: "unreadable",
  "out-of-order": "unreadable",
  "too-large": "refused",
};
export const relayFailureOf: Partial<Readonly<Record<ErrorCode, Failure>>> = {
  "rendezvous-full": "used",
  "rendezvous-over": "expired",
  "not-found": "expired",
};
