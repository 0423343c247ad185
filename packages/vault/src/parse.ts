import {
  type Bytes,
  type CborValue,
  type DeviceId,
  decode,
  type Hash,
  type ItemId,
  parseDeviceId,
  parseHash,
  parseItemId,
  parseSeq,
  parseSignature,
  parseSpaceId,
  parseVerifyKey,
  type Signature,
  type SpaceId,
  type VerifyKey,
} from "@goldseam/wire-types";
import * as v from "valibot";

export { parseItemId, parseSeq };
/** Schemas for what comes from log, wire and disk; brands are given here and nowhere else in the vault. */
export const hashSchema = v.custom<Hash>((value) => parseHash(value) !== undefined);
export const itemIdSchema = v.custom<ItemId>((value) => parseItemId(value) !== undefined);
export const deviceIdSchema = v.custom<DeviceId>((value) => parseDeviceId(value) !== undefined);
export const spaceIdSchema = v.custom<SpaceId>((value) => parseSpaceId(value) !== undefined);
export const verifyKeySchema = v.custom<VerifyKey>((value) => parseVerifyKey(value) !== undefined);
export const signatureSchema = v.custom<Signature>((value) => parseSignature(value) !== undefined);
export const bytesSchema = v.custom<Bytes>((value) => value instanceof Uint8Array);
export const keySchema = v.custom<Bytes>((value) => value instanceof Uint8Array && value.length === 32);
export const countSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** Milliseconds since 1970; any whole number, as clocks may be wrong by years. */
export const instantSchema = v.pipe(v.number(), v.safeInteger());
export const daySchema = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));
export const personSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(64));
export const nonceSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/));
export const nameSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(128));
export const anySchema = v.custom<CborValue>(() => true);

/** The value of the strict CBOR that `schema` accepts; `undefined` for any other bytes. */
export const parseBytes = <S extends v.GenericSchema>(schema: S, bytes: Bytes): v.InferOutput<S> | undefined => {
  const decoded = decode(bytes);
  if (!decoded.ok) return undefined;
  const parsed = v.safeParse(schema, decoded.value);
  return parsed.success ? parsed.output : undefined;
};

export const parseValue = <S extends v.GenericSchema>(schema: S, value: unknown): v.InferOutput<S> | undefined => {
  const parsed = v.safeParse(schema, value);
  return parsed.success ? parsed.output : undefined;
};
