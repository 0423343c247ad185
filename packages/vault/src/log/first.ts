import { deviceIdOf } from "@goldseam/crypto";
import { type Bytes, encode, parseVerifyKey, type SpaceId, toHex } from "@goldseam/wire-types";
import * as v from "valibot";
import { type Asking, hpkeOpenWith, hpkeSealTo, makeKey, random, signWith } from "../ask.ts";
import { makeEpoch } from "../epoch/epoch.ts";
import type { RelayChoice, SpaceKind } from "../facade.ts";
import { countSchema, keySchema, parseBytes } from "../parse.ts";
import { firstCursor, type LocalDevice, type Meta, newState, type State } from "../state.ts";
import type { Store } from "../store/rows.ts";
import { signEntry } from "./build.ts";
import { type JoinRequest, requestContent, signedRequest } from "./entry.ts";
import { type Member, noMembers, noParent } from "./members.ts";

/** Makes a device for one person in one space: its signing key for life and its first sealing key. */
export function* makeDevice(person: string): Asking<LocalDevice | undefined> {
  const sign = yield* makeKey("sign");
  const seal = yield* makeKey("seal");
  const publicKey = parseVerifyKey(sign.publicKey);
  if (publicKey === undefined) return undefined;
  const deleteSecret = yield* random(32);
  const device = deviceIdOf(publicKey);
  return { device, person, sign: { ...sign, publicKey }, sealing: [seal], deleteSecret };
}

/** What a new device says about itself, signed by it. */
export function* requestOf(space: SpaceId, local: LocalDevice): Asking<Bytes> {
  const seal = local.sealing.at(-1)?.publicKey ?? new Uint8Array(32);
  const request: JoinRequest = { v: 1, space, person: local.person, sign: local.sign.publicKey, seal };
  return signedRequest(request, yield* signWith(local.sign.handle, requestContent(request)));
}

export const firstMeta = (kind: SpaceKind, person: string, relay: RelayChoice | undefined): Meta => ({
  kind,
  person,
  relay,
  made: false,
  checked: true,
  stopped: undefined,
  pinned: undefined,
  acknowledged: [],
});

/** The state of a space of which only the keys exist, and the sealed first entry of its log. */
export function* beginSpace(
  store: Store,
  kind: SpaceKind,
  person: string,
  relay: RelayChoice | undefined,
): Asking<{ readonly state: State; readonly sealed: Bytes } | undefined> {
  const local = yield* makeDevice(person);
  if (local === undefined) return undefined;
  const fresh = yield* random(32 + 8);
  const keys = { logKeys: [{ after: 0, key: fresh.slice(0, 32) }], epochs: new Map() };
  const session = toHex(fresh.slice(32));
  const meta = firstMeta(kind, person, relay);
  const members = noMembers(store.space, kind);
  const state = newState({ store, session, meta, keys, locals: [local], members, cursor: firstCursor });
  const place = { space: store.space, n: 1, parent: noParent };
  const seal = toHex(local.sealing[0]?.publicKey ?? new Uint8Array());
  const self: Member = {
    device: local.device,
    person,
    sign: local.sign.publicKey,
    seal,
    joined: 1,
    removed: undefined,
  };
  const epoch = yield* makeEpoch(state, place, [self], false);
  const request = yield* requestOf(store.space, local);
  const intent = toHex(yield* random(16));
  const body = { kind, request, epoch: epoch.body };
  const built = yield* signEntry(
    state,
    { ...place, by: local.device, intent },
    { entry: { op: "create", body }, logKey: undefined },
  );
  return built.ok ? { state, sealed: built.sealed } : undefined;
}

/** What the newcomer gets beside the log: the log's keys, its head, and for an own further device the person's secret. */
const welcomeSchema = v.strictObject({
  v: v.literal(1),
  kind: v.picklist(["private", "shared", "talk"]),
  logKeys: v.array(v.strictObject({ after: countSchema, key: keySchema })),
  n: countSchema,
  head: v.string(),
  deleteSecret: v.optional(keySchema),
});
export type Welcome = v.InferOutput<typeof welcomeSchema>;
const welcomeInfo = (space: SpaceId, device: string): Bytes => encode(["welcome", space, device]);
/** Seals the welcome to the newcomer's own key, so that it is no secret of the pairing's channel. */
export const sealWelcome = (space: SpaceId, device: string, to: Bytes, welcome: Welcome): Asking<Bytes> =>
  hpkeSealTo(to, welcomeInfo(space, device), encode(welcome));
export function* openWelcome(space: SpaceId, local: LocalDevice, sealed: Bytes): Asking<Welcome | undefined> {
  const key = local.sealing[0];
  if (key === undefined) return undefined;
  const plain = yield* hpkeOpenWith(key.handle, welcomeInfo(space, local.device), sealed);
  return plain === undefined ? undefined : parseBytes(welcomeSchema, plain);
}
