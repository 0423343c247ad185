import { fromHex } from "./bytes.ts";
import type { DeviceId, Hash, ItemId, Seq, Signature, SpaceId, VerifyKey } from "./ids.ts";

const hexOf = (value: unknown, bytes: number): value is string =>
  typeof value === "string" && fromHex(value)?.length === bytes;
const bytesOf = (value: unknown, length: number): value is Uint8Array =>
  value instanceof Uint8Array && value.length === length;

/** Each maker gives the brand to a value of the right form and `undefined` to any other. */
export const parseSpaceId = (value: unknown): SpaceId | undefined =>
  hexOf(value, 16) ? (value as SpaceId) : undefined;
export const parseItemId = (value: unknown): ItemId | undefined => (hexOf(value, 32) ? (value as ItemId) : undefined);
export const parseDeviceId = (value: unknown): DeviceId | undefined =>
  hexOf(value, 16) ? (value as DeviceId) : undefined;
export const parseSeq = (value: unknown): Seq | undefined =>
  typeof value === "number" && Number.isSafeInteger(value) && value > 0 ? (value as Seq) : undefined;
export const parseHash = (value: unknown): Hash | undefined => (bytesOf(value, 32) ? (value as Hash) : undefined);
export const parseVerifyKey = (value: unknown): VerifyKey | undefined =>
  bytesOf(value, 32) ? (value as VerifyKey) : undefined;
export const parseSignature = (value: unknown): Signature | undefined =>
  bytesOf(value, 64) ? (value as Signature) : undefined;
