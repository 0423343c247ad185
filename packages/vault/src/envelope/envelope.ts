import { sha256 } from "@goldseam/crypto";
import { type Bytes, canEncode, encode, type ItemId, type Signature, toHex } from "@goldseam/wire-types";
import * as v from "valibot";
import {
  anySchema,
  bytesSchema,
  countSchema,
  daySchema,
  deviceIdSchema,
  instantSchema,
  itemIdSchema,
  nameSchema,
  parseBytes,
  parseItemId,
  signatureSchema,
} from "../parse.ts";
import type { LoggedEvent } from "../timeline.ts";

/** Bytes of a signed envelope: above it the words belong into more than one. */
export const envelopeLimit = 192 * 1024;

const hex = (bytes: number) => v.pipe(v.string(), v.regex(new RegExp(`^[0-9a-f]{${2 * bytes}}$`)));
const eventSchema = v.strictObject({ practice: nameSchema, type: nameSchema, data: anySchema });
const envelopeSchema = v.strictObject({
  v: v.literal(1),
  device: deviceIdSchema,
  /** New at every start of the device: 8 random bytes. */
  session: hex(8),
  /** 1, 2, 3… within the session. */
  seq: v.pipe(countSchema, v.minValue(1)),
  /** The device's envelope before this one, of whatever session; absent in its first. */
  prev: v.optional(itemIdSchema),
  /** The frontier: every other envelope that nothing known to the device had followed yet. */
  seen: v.array(itemIdSchema),
  /** Hash of the membership entry that the device had applied last, hex. */
  logHead: hex(32),
  /** One more than the deepest of `prev` and `seen`. Claimed; every reader recomputes it. */
  lamport: v.pipe(countSchema, v.minValue(1)),
  at: instantSchema,
  day: daySchema,
  /** 16 random bytes: makes the id of a short text unguessable. */
  salt: hex(16),
  events: v.array(eventSchema),
});
export type Envelope = v.InferOutput<typeof envelopeSchema>;

export interface SignedEnvelope {
  readonly id: ItemId;
  readonly envelope: Envelope;
  readonly content: Bytes;
  readonly signature: Signature;
  readonly signed: Bytes;
}

const label = "goldseam/envelope";
/** What the device's signature covers. */
export const envelopeContent = (envelope: Envelope): Bytes => encode(envelope);
export const signedBytesOf = (space: string, content: Bytes): Bytes => encode([label, space, content]);
export const signedEnvelope = (content: Bytes, signature: Signature): Bytes => encode([content, signature]);
/** SHA-256 of the signed envelope: the same words sent twice, or refilled, are one item. */
export const itemIdOf = (signed: Bytes): ItemId | undefined => parseItemId(toHex(sha256(signed)));

const pairSchema = v.strictTuple([bytesSchema, signatureSchema]);
/** Reads a signed envelope; `undefined` when it is malformed. The signature is not checked here. */
export const parseEnvelope = (signed: Bytes): SignedEnvelope | undefined => {
  if (signed.length > envelopeLimit) return undefined;
  const pair = parseBytes(pairSchema, signed);
  const envelope = pair === undefined ? undefined : parseBytes(envelopeSchema, pair[0]);
  const id = itemIdOf(signed);
  if (pair === undefined || envelope === undefined || id === undefined) return undefined;
  if (new Set(envelope.seen).size !== envelope.seen.length) return undefined;
  return { id, envelope, content: pair[0], signature: pair[1], signed };
};

/** True when an envelope can carry what a practice made. */
export const carriable = (events: ReadonlyArray<LoggedEvent>): boolean =>
  events.every((event) => v.safeParse(eventSchema, event).success && canEncode(event.data, 12));
