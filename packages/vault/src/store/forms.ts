import * as v from "valibot";
import {
  bytesSchema,
  countSchema,
  deviceIdSchema,
  hashSchema,
  instantSchema,
  itemIdSchema,
  keySchema,
  nonceSchema,
  parseSeq,
  personSchema,
  verifyKeySchema,
} from "../parse.ts";

/** Forms of the rows at rest. Rows are authenticated by their seal; a form that does not fit is a damaged store. */
const seqSchema = v.custom<NonNullable<ReturnType<typeof parseSeq>>>((value) => parseSeq(value) !== undefined);

export const metaForm = v.strictObject({
  v: v.literal(1),
  kind: v.picklist(["private", "shared", "talk"]),
  person: personSchema,
  relay: v.optional(v.strictObject({ address: v.string(), houseCode: v.optional(v.string()) })),
  made: v.boolean(),
  checked: v.boolean(),
  stopped: v.optional(v.picklist(["relay-lied", "update-needed"])),
  pinned: v.optional(v.strictObject({ n: countSchema, hash: v.string() })),
  acknowledged: v.array(deviceIdSchema),
});
export const localsForm = v.array(
  v.strictObject({
    device: deviceIdSchema,
    person: personSchema,
    sign: v.strictObject({ publicKey: verifyKeySchema, wrapped: bytesSchema }),
    sealing: v.array(v.strictObject({ publicKey: keySchema, wrapped: bytesSchema })),
    deleteSecret: keySchema,
  }),
);
export const keysForm = v.strictObject({
  logKeys: v.array(v.strictObject({ after: countSchema, key: keySchema })),
  epochs: v.array(v.strictTuple([v.string(), keySchema])),
});
export const cursorForm = v.strictObject({
  generation: v.string(),
  seq: v.union([v.literal(0), seqSchema]),
  head: hashSchema,
  log: countSchema,
  logHead: hashSchema,
  pages: countSchema,
});
export const logForm = v.strictObject({ sealed: bytesSchema, counts: v.boolean() });
export const itemForm = v.strictObject({ signed: bytesSchema, deleteHash: hashSchema });
export const seqForm = v.strictObject({ generation: v.string(), seq: seqSchema });
export const rawForm = v.strictObject({ seq: seqSchema, item: itemIdSchema, body: bytesSchema });
export const stubForm = v.strictObject({ seq: seqSchema, item: itemIdSchema });
export const pageForm = v.strictObject({
  page: countSchema,
  rev: countSchema,
  version: countSchema,
  epoch: v.string(),
  born: v.string(),
  key: keySchema,
  retired: v.array(keySchema),
  due: v.optional(v.boolean()),
  closed: v.boolean(),
  wraps: v.array(v.strictTuple([itemIdSchema, bytesSchema])),
  dirty: v.boolean(),
});
export const removalForm = v.strictObject({
  item: itemIdSchema,
  tombstone: itemIdSchema,
  device: deviceIdSchema,
  at: instantSchema,
  rowGone: v.string(),
});
const intentOp = v.variant("op", [
  v.strictObject({ op: v.literal("addPerson"), request: bytesSchema, distance: v.boolean() }),
  v.strictObject({ op: v.literal("addDevice"), request: bytesSchema }),
  v.strictObject({ op: v.literal("removeDevice"), device: deviceIdSchema }),
  v.strictObject({ op: v.literal("replacePerson"), step: v.literal("announce"), request: bytesSchema }),
  v.strictObject({ op: v.literal("replacePerson"), step: v.picklist(["undo", "complete"]) }),
  v.strictObject({ op: v.picklist(["leave", "newEpoch", "purge"]) }),
  v.strictObject({ op: v.literal("relay"), address: v.string() }),
]);
export const intentForm = v.strictObject({ id: nonceSchema, n: countSchema, by: deviceIdSchema, do: intentOp });
