import * as v from "valibot";
import type { Envelope } from "./envelope.ts";
import { bytesSchema, countSchema, deviceIdSchema, itemIdSchema, keySchema, nameSchema, parseValue } from "../parse.ts";
import type { LoggedEvent } from "../timeline.ts";

/** The vault's own events travel among the practices' under this name, which no practice may use. */
export const vaultPractice = "~";

const ringSchema = v.array(v.strictObject({ device: deviceIdSchema, to: keySchema, sealed: bytesSchema }));
const schema = v.variant("type", [
  /** A sealed answer. `ring`: its key for the sealer's own other devices. */
  v.strictObject({
    type: v.literal("seal"),
    data: v.strictObject({ exchange: nameSchema, heavy: v.boolean(), sealed: bytesSchema, ring: ringSchema }),
  }),
  /** The opening key. It names both seals, so that neither can be exchanged for another afterwards. */
  v.strictObject({
    type: v.literal("key"),
    data: v.strictObject({ exchange: nameSchema, mine: itemIdSchema, other: itemIdSchema, key: keySchema }),
  }),
  v.strictObject({
    type: v.literal("withdraw"),
    data: v.strictObject({ exchange: nameSchema, seal: itemIdSchema }),
  }),
  /** Closes the chain over an item that its author removed. */
  v.strictObject({
    type: v.literal("tombstone"),
    data: v.strictObject({
      item: itemIdSchema,
      device: deviceIdSchema,
      session: v.string(),
      seq: countSchema,
      lamport: countSchema,
      parents: v.array(itemIdSchema),
    }),
  }),
  /** The device's next one-epoch sealing key. */
  v.strictObject({ type: v.literal("sealing-key"), data: v.strictObject({ key: keySchema }) }),
]);
export type VaultEvent = v.InferOutput<typeof schema>;
export type SealEvent = Extract<VaultEvent, { type: "seal" }>["data"];
export type KeyEvent = Extract<VaultEvent, { type: "key" }>["data"];
export type Tombstone = Extract<VaultEvent, { type: "tombstone" }>["data"];

export const logged = (event: VaultEvent): LoggedEvent => ({ practice: vaultPractice, ...event });
/** The vault's events in an envelope; what is malformed or of a later version is passed over. */
export const vaultEventsOf = (envelope: Envelope): ReadonlyArray<VaultEvent> =>
  envelope.events
    .filter((event) => event.practice === vaultPractice)
    .map((event) => parseValue(schema, { type: event.type, data: event.data }))
    .filter((event) => event !== undefined);
export const practiceEventsOf = (envelope: Envelope): ReadonlyArray<LoggedEvent> =>
  envelope.events.filter((event) => event.practice !== vaultPractice);
