import { sha256 } from "@goldseam/crypto";
import { type Bytes, encode, type Hash, type SpaceId, type VerifyKey } from "@goldseam/wire-types";
import * as v from "valibot";
import {
  bytesSchema,
  countSchema,
  hashSchema,
  keySchema,
  signatureSchema,
  spaceIdSchema,
  verifyKeySchema,
} from "../parse.ts";
import { pairingNameSchema } from "./invitation.ts";

/** What the frames say: strict tuples in deterministic CBOR, so that each has one form. */
export const offerSchema = v.strictObject({
  space: spaceIdSchema,
  key: verifyKeySchema,
  commitment: hashSchema,
  signature: signatureSchema,
});
export const requestFrameSchema = v.strictObject({ request: bytesSchema, nonce: keySchema, name: pairingNameSchema });
export const revealSchema = v.strictObject({ nonce: keySchema });
/** The signed welcome is cut into parts; each says how many there are. */
export const partSchema = v.strictObject({
  parts: v.pipe(countSchema, v.minValue(1), v.maxValue(4)),
  bytes: bytesSchema,
});
export const welcomeSchema = v.strictObject({ welcome: bytesSchema, signature: signatureSchema });
export const sameSchema = v.strictObject({ same: v.literal(true) });
export const doneSchema = v.strictObject({ joined: v.literal(true) });

/** Binds the inviter to a nonce before it has seen the joiner's. */
export const commitmentOf = (transcript: Hash, space: SpaceId, key: VerifyKey, nonce: Bytes): Hash =>
  sha256(encode(["goldseam/draft-1/pairing-commitment", transcript, space, key, nonce]));

export const offerContent = (transcript: Hash, space: SpaceId, key: VerifyKey, commitment: Hash): Bytes =>
  encode(["goldseam/draft-1/pairing-offer", transcript, space, key, commitment]);
export const welcomeContent = (transcript: Hash, welcome: Bytes): Bytes =>
  encode(["goldseam/draft-1/pairing-welcome", transcript, sha256(welcome)]);
