import { type DeviceId, type Hash, toHex } from "@goldseam/wire-types";
import { type Entry, type EpochKeys, parseRequest, type SignedRequest } from "./entry.ts";
import {
  devicesOf,
  type Epoch,
  hasEnded,
  type Member,
  type Members,
  memberNow,
  noMembers,
  noParent,
  present,
} from "./members.ts";

/** Why an entry does not count; every device comes to the same verdict from the same log. */
export type LogRefusal =
  | "wrong-space"
  | "wrong-number"
  | "wrong-parent"
  | "not-first"
  | "not-a-member"
  | "not-own-person"
  | "person-present"
  | "space-full"
  | "device-known"
  | "unknown-device"
  | "last-device"
  | "malformed-request"
  | "wrong-recipients"
  | "ended"
  | "not-in-this-space"
  | "not-replacing"
  | "too-soon"
  | "already-left";
export type Verdict =
  | { readonly ok: true; readonly members: Members }
  | { readonly ok: false; readonly why: LogRefusal };

/** A lost person waits this long before the new device counts, and every old device may say no. */
export const replacementWait = 7 * 24 * 3600 * 1000;

const refuse = (why: LogRefusal): Verdict => ({ ok: false, why });
const memberOf = (signed: SignedRequest, n: number): Member => ({
  device: signed.device,
  person: signed.request.person,
  sign: signed.request.sign,
  seal: toHex(signed.request.seal),
  joined: n,
  removed: undefined,
});

const stepped = (members: Members, entry: Entry, hash: Hash): Members => ({
  ...members,
  n: entry.n,
  head: hash,
  names: new Map([...members.names, [toHex(hash), entry.n]]),
});
const withMember = (members: Members, member: Member): Members => ({
  ...members,
  devices: new Map([...members.devices, [member.device, member]]),
});
const without = (members: Members, gone: ReadonlySet<DeviceId>, n: number): Members => ({
  ...members,
  devices: new Map(
    [...members.devices].map(([id, member]) =>
      gone.has(id) && member.removed === undefined ? [id, { ...member, removed: n }] : [id, member],
    ),
  ),
});

/** Adds an epoch; it must name every device that is a member after the entry, once each, and nobody else. */
const withEpoch = (members: Members, entry: Entry, hash: Hash, keys: EpochKeys, purge: boolean): Verdict => {
  const to = new Map(keys.keys.map((key) => [key.device, toHex(key.to)] as const));
  const here = present(members);
  if (to.size !== keys.keys.length || to.size !== here.length || here.some((member) => !to.has(member.device)))
    return refuse("wrong-recipients");
  const epoch: Epoch = {
    name: toHex(hash),
    n: entry.n,
    at: entry.at,
    by: entry.by,
    purge,
    commit: toHex(keys.commit),
    to,
  };
  return { ok: true, members: { ...members, epochs: [...members.epochs, epoch] } };
};

const applyCreate = (entry: Extract<Entry, { op: "create" }>, hash: Hash): Verdict => {
  if (entry.n !== 1 || toHex(entry.parent) !== toHex(noParent)) return refuse("not-first");
  const signed = parseRequest(entry.body.request);
  if (signed === undefined || signed.request.space !== entry.space) return refuse("malformed-request");
  if (signed.device !== entry.by) return refuse("not-a-member");
  const first = memberOf(signed, 1);
  const members: Members = {
    ...stepped(noMembers(entry.space, entry.body.kind), entry, hash),
    devices: new Map([[first.device, first]]),
    persons: [first.person],
  };
  return withEpoch(members, entry, hash, entry.body.epoch, false);
};

const admitted = (members: Members, entry: Entry, bytes: Uint8Array): Member | LogRefusal => {
  const signed = parseRequest(bytes);
  if (signed === undefined || signed.request.space !== members.space) return "malformed-request";
  if (members.devices.has(signed.device)) return "device-known";
  return memberOf(signed, entry.n);
};

const applyReplace = (
  members: Members,
  next: Members,
  entry: Extract<Entry, { op: "replacePerson" }>,
  author: Member,
  hash: Hash,
): Verdict => {
  const { body } = entry;
  if (body.step === "announce") {
    const member = admitted(members, entry, body.request);
    if (typeof member === "string") return refuse(member);
    if (member.person === author.person || !members.persons.includes(member.person)) return refuse("not-own-person");
    const replacing = { person: member.person, member, by: author.person, at: entry.at };
    return { ok: true, members: { ...next, replacing } };
  }
  const waiting = members.replacing;
  if (waiting === undefined) return refuse("not-replacing");
  if (body.step === "undo") return { ok: true, members: { ...next, replacing: undefined } };
  if (author.person !== waiting.by) return refuse("not-own-person");
  if (entry.at - waiting.at < replacementWait) return refuse("too-soon");
  const old = new Set(devicesOf(members, waiting.person).map((member) => member.device));
  const replaced = withMember(without(next, old, entry.n), { ...waiting.member, joined: entry.n });
  return withEpoch({ ...replaced, replacing: undefined }, entry, hash, body.epoch, false);
};

/**
 * What the log says after this entry, or why the entry does not count. Signatures are checked before
 * (`signaturesOf`). Nothing here tells the two persons apart: there is no owner (S-40), a device adds and removes
 * devices of its own person only (S-06), and nobody sets the other's recovery.
 */
export const apply = (members: Members, entry: Entry, hash: Hash): Verdict => {
  if (entry.space !== members.space) return refuse("wrong-space");
  if (members.n === 0) return entry.op === "create" ? applyCreate(entry, hash) : refuse("not-first");
  if (entry.n !== members.n + 1) return refuse("wrong-number");
  if (toHex(entry.parent) !== toHex(members.head)) return refuse("wrong-parent");
  const author = memberNow(members, entry.by);
  if (author === undefined) return refuse("not-a-member");
  const next = stepped(members, entry, hash);
  const open = !hasEnded(members);
  switch (entry.op) {
    case "create":
      return refuse("not-first");
    case "addDevice": {
      const member = admitted(members, entry, entry.body.request);
      if (typeof member === "string") return refuse(member);
      if (member.person !== author.person) return refuse("not-own-person");
      return { ok: true, members: withMember(next, member) };
    }
    case "addPerson": {
      if (!open) return refuse("ended");
      if (members.kind === "private") return refuse("not-in-this-space");
      const member = admitted(members, entry, entry.body.request);
      if (typeof member === "string") return refuse(member);
      if (members.persons.includes(member.person)) return refuse("person-present");
      if (members.persons.length >= 2) return refuse("space-full");
      const persons = [...members.persons, member.person];
      return { ok: true, members: { ...withMember(next, member), persons, distance: entry.body.distance } };
    }
    case "removeDevice": {
      const gone = memberNow(members, entry.body.device);
      if (gone === undefined) return refuse("unknown-device");
      if (gone.person !== author.person) return refuse("not-own-person");
      if (devicesOf(members, gone.person).length === 1) return refuse("last-device");
      const left = without(next, new Set([gone.device]), entry.n);
      return withEpoch(left, entry, hash, entry.body.epoch, false);
    }
    case "replacePerson":
      return open ? applyReplace(members, next, entry, author, hash) : refuse("ended");
    case "leave": {
      if (!open) return refuse("already-left");
      const own = new Set(devicesOf(members, author.person).map((member) => member.device));
      const left = new Map([...members.left, [author.person, entry.n]]);
      return { ok: true, members: { ...without(next, own, entry.n), left, replacing: undefined } };
    }
    case "newEpoch":
    case "purge":
      return withEpoch(next, entry, hash, entry.body.epoch, entry.op === "purge");
    case "relay":
      return { ok: true, members: { ...next, relay: entry.body.address } };
    default:
      return refuse("not-in-this-space");
  }
};
