import { type Bytes, decode, encode } from "@goldseam/wire-types";
import * as v from "valibot";
import { bytesSchema, countSchema, hashSchema, parseValue } from "../parse.ts";

/** The one row of a space that keeps what was folded; it can go at any time, and nothing is lost with it. */
export const snapshotName = "snapshot";

/** Format, version of what wrote it, how many entries it covers, their mark, and what was folded from them. */
const rowForm = v.strictTuple([v.literal(1), v.string(), countSchema, hashSchema, bytesSchema]);
export interface SnapshotRow {
  readonly version: string;
  readonly covered: number;
  readonly mark: v.InferOutput<typeof hashSchema>;
  readonly folds: Bytes;
}

const limits = { maxBytes: 256 * 1024 * 1024 };
export const snapshotBytes = ({ version, covered, mark, folds }: SnapshotRow): Bytes =>
  encode([1, version, covered, mark, folds]);
/** What `snapshotBytes` was given; `undefined` for another format. */
export const parseSnapshot = (bytes: Bytes): SnapshotRow | undefined => {
  const decoded = decode(bytes, limits);
  const read = decoded.ok ? parseValue(rowForm, decoded.value) : undefined;
  if (read === undefined) return undefined;
  const [, version, covered, mark, folds] = read;
  return { version, covered, mark, folds };
};
