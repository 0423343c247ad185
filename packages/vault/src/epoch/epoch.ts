import { deriveKey, sameSecret } from "@goldseam/crypto";
import { type Bytes, type DeviceId, encode, fromHex, type Hash, type SpaceId, toHex } from "@goldseam/wire-types";
import { type Asking, hpkeOpenWith, hpkeSealTo, random } from "../ask.ts";
import type { EpochKeys } from "../log/entry.ts";
import { epochOf, type Member, type Members } from "../log/members.ts";
import type { LocalDevice, SealingKey, State } from "../state.ts";

/** A new epoch is due after this long (vault.md, "Membership log"). */
export const epochLife = 90 * 24 * 3600 * 1000;
/** A deletion is followed by a purge within this long; begun a day earlier. */
export const purgeWithin = 6 * 24 * 3600 * 1000;

export interface Place {
  readonly space: SpaceId;
  readonly n: number;
  readonly parent: Hash;
}
const info = (place: Place, device: DeviceId): Bytes => encode(["epoch", place.space, place.n, place.parent, device]);
export const commitOf = (epochKey: Bytes): Bytes => deriveKey(epochKey, "epoch-commit");

/**
 * The sealing key to use for a member: what it published last, unless an epoch was already sealed to one that this
 * device has not seen published; that one is younger then.
 */
export const sealingKeyOf = (state: State, member: Member): Bytes => {
  const local = state.locals.find((own) => own.device === member.device)?.sealing.at(-1);
  if (local !== undefined) return local.publicKey;
  const published = [member.seal, ...(state.published.get(member.device) ?? [])];
  const used = epochOf(state.members)?.to.get(member.device);
  const key = used !== undefined && !published.includes(used) ? used : published.at(-1);
  return fromHex(key ?? member.seal) ?? new Uint8Array(32);
};

export interface NewEpoch {
  readonly body: EpochKeys;
  readonly logKey: Bytes | undefined;
}
/** 32 random bytes, with a new log key where somebody goes, sealed to each recipient. */
export function* makeEpoch(
  state: State,
  place: Place,
  recipients: ReadonlyArray<Member>,
  withLogKey: boolean,
): Asking<NewEpoch> {
  const fresh = yield* random(64);
  const plaintext = withLogKey ? fresh : fresh.slice(0, 32);
  const keys: Array<EpochKeys["keys"][number]> = [];
  for (const member of recipients) {
    const to = sealingKeyOf(state, member);
    keys.push({ device: member.device, to, sealed: yield* hpkeSealTo(to, info(place, member.device), plaintext) });
  }
  const body = { commit: commitOf(fresh.slice(0, 32)), keys };
  return { body, logKey: withLogKey ? fresh.slice(32) : undefined };
}

/** The present epoch's key for a device that joins with this entry. */
export function* sealForJoiner(state: State, place: Place, device: DeviceId, to: Bytes): Asking<Bytes | undefined> {
  const key = state.keys.epochs.get(epochOf(state.members)?.name ?? "");
  return key === undefined ? undefined : yield* hpkeSealTo(to, info(place, device), key);
}

export interface OpenedEpoch {
  readonly key: Bytes;
  readonly logKey: Bytes | undefined;
}
const read = (plain: Bytes | undefined, commit: Bytes | undefined): OpenedEpoch | undefined => {
  if (plain === undefined || (plain.length !== 32 && plain.length !== 64)) return undefined;
  const key = plain.slice(0, 32);
  if (commit === undefined || !sameSecret(commitOf(key), commit)) return undefined;
  return { key, logKey: plain.length === 64 ? plain.slice(32) : undefined };
};

/** Opens what was sealed to a device here; `undefined`: nothing was, or it is not the committed key. */
export function* openEpoch(
  locals: ReadonlyArray<LocalDevice>,
  place: Place,
  epoch: EpochKeys,
): Asking<OpenedEpoch | undefined> {
  for (const { device, to, sealed } of epoch.keys) {
    const own = locals.find((local) => local.device === device);
    const key = own?.sealing.find((candidate) => toHex(candidate.publicKey) === toHex(to));
    if (key === undefined) continue;
    const opened = read(yield* hpkeOpenWith(key.handle, info(place, device), sealed), epoch.commit);
    if (opened !== undefined) return opened;
  }
  return undefined;
}

/** Opens the present epoch's key that an entry hands to a device which joins here. */
export function* openJoinerKey(
  members: Members,
  local: LocalDevice,
  place: Place,
  sealed: Bytes,
): Asking<Bytes | undefined> {
  const commit = fromHex(epochOf(members)?.commit ?? "");
  for (const key of local.sealing) {
    const opened = read(yield* hpkeOpenWith(key.handle, info(place, local.device), sealed), commit);
    if (opened !== undefined) return opened.key;
  }
  return undefined;
}

/**
 * After an epoch: what came before the key that it used is destroyed, and there is one key that no epoch has used.
 * `used` is hex. Returns undefined when nothing changes; the caller makes the next key where `next` is set.
 */
export const afterEpoch = (
  keys: ReadonlyArray<SealingKey>,
  used: string | undefined,
): { readonly keep: ReadonlyArray<SealingKey>; readonly drop: ReadonlyArray<SealingKey>; readonly next: boolean } => {
  const at = keys.findIndex((key) => toHex(key.publicKey) === used);
  if (at < 0) return { keep: keys, drop: [], next: false };
  return { keep: keys.slice(at), drop: keys.slice(0, at), next: at === keys.length - 1 };
};
