import { type Bytes, decode, encode } from "@goldseam/wire-types";
import type { InviterState } from "./inviter.ts";
import type { JoinerState } from "./joiner.ts";

/** A meeting that is under way; a link at a distance outlives the app's being closed. */
export type Pairing =
  | { readonly role: "inviter"; readonly state: InviterState }
  | { readonly role: "joiner"; readonly state: JoinerState };

/** For a sealed row: it holds the link's secret. */
export const pairingBytes = (pairing: Pairing): Bytes => encode({ v: 1, ...pairing });

/**
 * What `pairingBytes` gave; `undefined` for another version or other bytes. Only for bytes that were authenticated
 * by the row's seal: the fields inside are taken as they were written.
 */
export const parsePairing = (bytes: Bytes): Pairing | undefined => {
  const decoded = decode(bytes);
  if (!decoded.ok || typeof decoded.value !== "object" || decoded.value === null) return undefined;
  const kept = decoded.value as unknown as Pairing & { readonly v: unknown };
  if (kept.v !== 1 || (kept.role !== "inviter" && kept.role !== "joiner")) return undefined;
  return { role: kept.role, state: kept.state } as Pairing;
};
