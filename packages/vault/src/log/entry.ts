import { deviceIdOf, sha256 } from "@goldseam/crypto";
import { type Bytes, type DeviceId, encode, type Hash, type Signature, type SpaceId } from "@goldseam/wire-types";
import * as v from "valibot";
import {
  anySchema,
  bytesSchema,
  countSchema,
  deviceIdSchema,
  hashSchema,
  instantSchema,
  keySchema,
  nonceSchema,
  parseBytes,
  parseValue,
  personSchema,
  signatureSchema,
  spaceIdSchema,
  verifyKeySchema,
} from "../parse.ts";

/** What a new device says about itself, signed by its own key: the second signature of `addPerson`. */
const requestSchema = v.strictObject({
  v: v.literal(1),
  space: spaceIdSchema,
  person: personSchema,
  sign: verifyKeySchema,
  seal: keySchema,
});
export type JoinRequest = v.InferOutput<typeof requestSchema>;
const signedSchema = v.strictTuple([bytesSchema, signatureSchema]);

export interface SignedRequest {
  readonly request: JoinRequest;
  readonly device: DeviceId;
  readonly content: Bytes;
  readonly signature: Signature;
}
/** What a request's signature covers. */
export const requestContent = (request: JoinRequest): Bytes => encode(["goldseam/join", encode(request)]);
export const signedRequest = (request: JoinRequest, signature: Signature): Bytes =>
  encode([encode(request), signature]);
export const parseRequest = (bytes: Bytes): SignedRequest | undefined => {
  const pair = parseBytes(signedSchema, bytes);
  const request = pair === undefined ? undefined : parseBytes(requestSchema, pair[0]);
  if (pair === undefined || request === undefined) return undefined;
  return { request, device: deviceIdOf(request.sign), content: requestContent(request), signature: pair[1] };
};

/** The new epoch's key, sealed to each device's one-epoch sealing key; `commit` tells everybody that it is one key. */
const epochSchema = v.strictObject({
  commit: keySchema,
  keys: v.array(v.strictObject({ device: deviceIdSchema, to: keySchema, sealed: bytesSchema })),
});
export type EpochKeys = v.InferOutput<typeof epochSchema>;

const bodies = {
  create: v.strictObject({
    kind: v.picklist(["private", "shared", "talk"]),
    request: bytesSchema,
    epoch: epochSchema,
  }),
  addDevice: v.strictObject({ request: bytesSchema, key: bytesSchema }),
  addPerson: v.strictObject({ request: bytesSchema, key: bytesSchema, distance: v.boolean() }),
  removeDevice: v.strictObject({ device: deviceIdSchema, epoch: epochSchema }),
  replacePerson: v.variant("step", [
    v.strictObject({ step: v.literal("announce"), request: bytesSchema }),
    v.strictObject({ step: v.literal("undo") }),
    v.strictObject({ step: v.literal("complete"), epoch: epochSchema }),
  ]),
  leave: v.strictObject({}),
  newEpoch: v.strictObject({ epoch: epochSchema }),
  purge: v.strictObject({ epoch: epochSchema }),
  relay: v.strictObject({ address: v.string() }),
  grant: anySchema,
  revoke: anySchema,
} as const;
export type Op = keyof typeof bodies;
type Body<O extends Op> = v.InferOutput<(typeof bodies)[O]>;

interface Header {
  readonly space: SpaceId;
  /** 1 for `create`, then one more for each entry that counts. */
  readonly n: number;
  /** SHA-256 of the signed entry before; zeros for the first. */
  readonly parent: Hash;
  readonly by: DeviceId;
  readonly at: number;
  /** Names the intent, so that a crash between sending and hearing does not do it twice. */
  readonly intent: string;
}
export type Entry = { readonly [O in Op]: Header & { readonly op: O; readonly body: Body<O> } }[Op];

const headerSchema = v.strictObject({
  v: countSchema,
  space: spaceIdSchema,
  n: countSchema,
  parent: hashSchema,
  by: deviceIdSchema,
  at: instantSchema,
  intent: nonceSchema,
  op: v.string(),
  body: anySchema,
});
export const entryContent = (entry: Entry): Bytes => encode({ v: 1, ...entry });
export const signedEntry = (content: Bytes, signature: Signature): Bytes => encode([content, signature]);

export interface ParsedEntry {
  readonly header: Header;
  /** `undefined`: op or version unknown to this code. */
  readonly entry: Entry | undefined;
  readonly content: Bytes;
  readonly signature: Signature;
  readonly hash: Hash;
}
const withBody = <O extends Op>(
  header: Header,
  op: O,
  body: unknown,
): (Header & { op: O; body: Body<O> }) | undefined => {
  const parsed = parseValue(bodies[op], body);
  return parsed === undefined ? undefined : { ...header, op, body: parsed };
};
const entryOf = (header: Header, op: string, body: unknown): Entry | "unknown" | undefined => {
  switch (op) {
    case "create":
    case "addDevice":
    case "addPerson":
    case "removeDevice":
    case "replacePerson":
    case "leave":
    case "newEpoch":
    case "purge":
    case "relay":
    case "grant":
    case "revoke":
      return withBody(header, op, body) as Entry | undefined;
    default:
      return "unknown";
  }
};

/** Reads a signed entry; `undefined` when it is malformed. A later version's entry must still carry this header. */
export const parseEntry = (signed: Bytes): ParsedEntry | undefined => {
  const pair = parseBytes(signedSchema, signed);
  const read = pair === undefined ? undefined : parseBytes(headerSchema, pair[0]);
  if (pair === undefined || read === undefined) return undefined;
  const { v: version, op, body, ...header } = read;
  const entry = version === 1 ? entryOf(header, op, body) : "unknown";
  if (entry === undefined) return undefined;
  const known = entry === "unknown" ? undefined : entry;
  return { header, entry: known, content: pair[0], signature: pair[1], hash: sha256(signed) };
};
