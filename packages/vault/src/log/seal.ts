import { deriveKey, open, pad, seal, unpad } from "@goldseam/crypto";
import { type Bytes, encode, type SpaceId, type VerifyKey } from "@goldseam/wire-types";
import { type Asking, verifyKeyOf } from "../ask.ts";
import type { LogKey } from "../state.ts";

const context = (space: SpaceId): Bytes => encode(["log", space]);

/** Pads and seals a signed entry, so that the relay reads neither op nor length. */
export const sealEntry = (key: Bytes, nonce: Bytes, space: SpaceId, signed: Bytes): Bytes =>
  seal(key, nonce, context(space), pad(signed));

/** The signed entry under whichever of the log's keys opens it, newest first. */
export const openEntry = (keys: ReadonlyArray<LogKey>, space: SpaceId, sealed: Bytes): Bytes | undefined => {
  for (const { key } of [...keys].reverse()) {
    const padded = open(key, context(space), sealed);
    if (padded !== undefined) return unpad(padded);
  }
  return undefined;
};

/** Seed of the space's one credential at the relay: it changes with the log key, at each removal. */
export const credentialSeedOf = (logKey: Bytes): Bytes => deriveKey(logKey, "credential");
export const credentialOf = (logKey: Bytes): Asking<VerifyKey> => verifyKeyOf(credentialSeedOf(logKey));
