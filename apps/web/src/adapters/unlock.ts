import { type ArgonCost, argonFloor, calibrate, codeWeakness, open, seal, utf8 } from "@goldseam/crypto";
import { type Bytes, decode, encode } from "@goldseam/wire-types";
import * as v from "valibot";
import type { Database } from "./indexed-db.ts";

/**
 * What guards a database's unlock key at rest: nothing before a code is set (and the app says so), then Argon2id over
 * the code. A code never guards a key that had rested bare: setting the first code begins a new generation.
 */
const bytes = v.custom<Bytes>((value) => value instanceof Uint8Array);
const key = v.custom<Bytes>((value) => value instanceof Uint8Array && value.length === 32);
const lockSchema = v.variant("kind", [
  v.strictObject({ v: v.literal(1), kind: v.literal("bare"), key }),
  v.strictObject({
    v: v.literal(1),
    kind: v.literal("code"),
    salt: bytes,
    memoryKiB: v.number(),
    passes: v.number(),
    sealed: bytes,
  }),
]);
/** Argon2id over a code: slow on purpose. `ms`: how long it took, so that a run at the floor tells what a phone bears. */
export type Argon = (asked: {
  readonly code: string;
  readonly salt: Bytes;
  readonly cost: ArgonCost;
}) => Promise<{ readonly key: Bytes | undefined; readonly ms: number }>;

type Lock = v.InferOutput<typeof lockSchema>;
type Meta = Pick<Database, "readMeta" | "writeMeta">;

export type CodeSet =
  | { readonly ok: true; readonly unlockKey: Bytes }
  | { readonly ok: false; readonly why: "too-short" | "digits-alone" | "failed" };

const row = "lock";
const context = utf8("goldseam/draft-1/unlock-key");
const fresh = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length));

const readLock = async (database: Meta): Promise<Lock | undefined> => {
  const stored = await database.readMeta(row);
  const decoded = stored === undefined ? undefined : decode(stored);
  const parsed = decoded?.ok === true ? v.safeParse(lockSchema, decoded.value) : undefined;
  return parsed?.success === true ? parsed.output : undefined;
};

/** `none`: a database without a lock row, that is, a new one. */
export const lockKind = async (database: Meta): Promise<"none" | "bare" | "code"> =>
  (await readLock(database))?.kind ?? "none";

/** A new database without a code: its unlock key rests as it is. `undefined` when it could not be kept. */
export const beginBare = async (database: Meta): Promise<Bytes | undefined> => {
  const unlockKey = fresh(32);
  const written = await database.writeMeta([[row, encode({ v: 1, kind: "bare", key: unlockKey })]]);
  return written.ok ? unlockKey : undefined;
};

/** The unlock key of a database without a code. */
export const unlockBare = async (database: Meta): Promise<Bytes | undefined> => {
  const lock = await readLock(database);
  return lock?.kind === "bare" ? lock.key : undefined;
};

const keepUnder = async (database: Meta, code: string, unlockKey: Bytes, argon: Argon): Promise<CodeSet> => {
  const weakness = codeWeakness(code);
  if (weakness !== undefined) return { ok: false, why: weakness };
  const salt = fresh(16);
  const measured = await argon({ code, salt, cost: argonFloor });
  const cost: ArgonCost = calibrate(measured.ms);
  const derived = await argon({ code, salt, cost });
  if (derived.key === undefined) return { ok: false, why: "failed" };
  const sealed = seal(derived.key, fresh(24), context, unlockKey);
  const written = await database.writeMeta([[row, encode({ v: 1, kind: "code", salt, ...cost, sealed })]]);
  return written.ok ? { ok: true, unlockKey } : { ok: false, why: "failed" };
};

/** A new database under a code from its first moment. Refused in one whose key had rested bare. */
export const beginWithCode = async (database: Meta, code: string, argon: Argon): Promise<CodeSet> =>
  (await lockKind(database)) === "none" ? keepUnder(database, code, fresh(32), argon) : { ok: false, why: "failed" };

/** The unlock key, or `undefined` for a wrong code. Takes about a second and a half, on purpose. */
export const unlockWithCode = async (database: Meta, code: string, argon: Argon): Promise<Bytes | undefined> => {
  const lock = await readLock(database);
  if (lock?.kind !== "code") return undefined;
  const { salt, memoryKiB, passes } = lock;
  const derived = await argon({ code, salt, cost: { memoryKiB, passes } });
  return derived.key === undefined ? undefined : open(derived.key, context, lock.sealed);
};

/** Another code for the same keys; the old one is asked for again. */
export const changeCode = async (database: Meta, from: string, to: string, argon: Argon): Promise<CodeSet> => {
  const unlockKey = await unlockWithCode(database, from, argon);
  return unlockKey === undefined ? { ok: false, why: "failed" } : keepUnder(database, to, unlockKey, argon);
};
