import { type Bytes, type DeviceId, fromHex } from "@goldseam/wire-types";
import { type Asking, changed, verified } from "./ask.ts";
import type { Admitted, Done, Refusal, RelayChoice } from "./facade.ts";
import { parseRequest, type SignedRequest } from "./log/entry.ts";
import { makeDevice, requestOf, sealWelcome, type Welcome } from "./log/first.ts";
import { devicesOf, headName, memberNow } from "./log/members.ts";
import type { IntentOp, LocalDevice, Meta, State } from "./state.ts";
import { commit } from "./store/rows.ts";
import { localsRow, metaRow } from "./store/save.ts";
import { isLocal, queueIntent, settle } from "./sync-state/settle.ts";

/** Why the log would refuse it now, before anything is queued; the log's own rules decide when it is signed. */
const refusedNow = (state: State, local: LocalDevice, todo: IntentOp): Refusal | undefined => {
  const { members } = state;
  if (todo.op === "removeDevice") {
    const member = memberNow(members, todo.device);
    if (member === undefined) return "unknown-device";
    if (member.person !== local.person) return "not-own-person";
    return devicesOf(members, local.person).length === 1 ? "last-device" : undefined;
  }
  if (todo.op === "replacePerson" && todo.step !== "announce" && members.replacing === undefined) return "not-ready";
  return todo.op === "purge" && isLocal(state) ? "no-relay" : undefined;
};

/** Queues a change of the log; done at once where the space is kept on one device. */
export function* changeLog(state: State, local: LocalDevice, todo: IntentOp): Asking<Done> {
  const why = refusedNow(state, local, todo) ?? (yield* queueIntent(state, local.device, todo));
  if (why !== undefined) return { ok: false, why };
  yield* settle(state);
  yield* changed("members");
  return { ok: true, queued: state.intents.length > 0 };
}

function* checkedRequest(state: State, request: Bytes): Asking<SignedRequest | Refusal> {
  const signed = parseRequest(request);
  if (signed === undefined) return "malformed";
  if (signed.request.space !== state.store.space) return "wrong-space";
  const good = yield* verified(signed.request.sign, signed.signature, signed.content);
  return good ? signed : "bad-signature";
}

function* welcomeFor(state: State, local: LocalDevice, signed: SignedRequest): Asking<Bytes> {
  const own = signed.request.person === local.person;
  const { kind } = state.meta;
  const { n } = state.members;
  const base: Welcome = { v: 1, kind, logKeys: [...state.keys.logKeys], n, head: headName(state.members) };
  const welcome: Welcome = own ? { ...base, deleteSecret: local.deleteSecret } : base;
  return yield* sealWelcome(state.store.space, signed.device, signed.request.seal, welcome);
}

export function* admit(state: State, local: LocalDevice, request: Bytes, distance: boolean): Asking<Admitted> {
  const signed = yield* checkedRequest(state, request);
  if (typeof signed === "string") return { ok: false, why: signed };
  const { persons } = state.members;
  const { device } = signed;
  const own = signed.request.person === local.person;
  // Without a relay nobody else can come; an own device may, to move to another database (`prepareMove`).
  if (!own && isLocal(state)) return { ok: false, why: "no-relay" };
  if (state.members.devices.has(device)) return { ok: true, welcome: yield* welcomeFor(state, local, signed), device };
  if (!own && persons.includes(signed.request.person)) return { ok: false, why: "not-own-person" };
  if (!own && persons.length >= 2) return { ok: false, why: "space-full" };
  const welcome = yield* welcomeFor(state, local, signed);
  if (distance && !own) {
    const meta: Meta = { ...state.meta, checked: false };
    const written = yield* commit(state.store, [metaRow(meta)]);
    if (!written.ok) return { ok: false, why: written.why };
    state.meta = meta;
  }
  const op: IntentOp = own ? { op: "addDevice", request } : { op: "addPerson", request, distance };
  const done = yield* changeLog(state, local, op);
  return done.ok ? { ok: true, welcome, device } : done;
}

/** The partner's lost phones make place for a new one, after seven days. */
export function* replace(state: State, local: LocalDevice, request: Bytes): Asking<Admitted> {
  if (isLocal(state)) return { ok: false, why: "no-relay" };
  const signed = yield* checkedRequest(state, request);
  if (typeof signed === "string") return { ok: false, why: signed };
  const { person } = signed.request;
  if (person === local.person || !state.members.persons.includes(person)) return { ok: false, why: "not-own-person" };
  const welcome = yield* welcomeFor(state, local, signed);
  const done = yield* changeLog(state, local, { op: "replacePerson", step: "announce", request });
  return done.ok ? { ok: true, welcome, device: signed.device } : done;
}

/** One phone: the second person's keys are made and kept here as well, and both sign. */
export function* bringPerson(state: State, local: LocalDevice, person: string): Asking<Done> {
  if (state.meta.kind === "private") return { ok: false, why: "needs-both" };
  if (state.members.persons.includes(person)) return { ok: false, why: "person-present" };
  if (state.members.persons.length >= 2) return { ok: false, why: "space-full" };
  const second = state.locals.find((own) => own.person === person) ?? (yield* makeDevice(person));
  if (second === undefined) return { ok: false, why: "failed" };
  const locals = [...state.locals.filter((own) => own !== second), second];
  const written = yield* commit(state.store, [localsRow(locals)]);
  if (!written.ok) return { ok: false, why: written.why };
  state.locals = locals;
  const request = yield* requestOf(state.store.space, second);
  return yield* changeLog(state, local, { op: "addPerson", request, distance: false });
}

function* saveMeta(state: State, meta: Meta): Asking<Done> {
  const written = yield* commit(state.store, [metaRow(meta)]);
  if (!written.ok) return { ok: false, why: written.why };
  state.meta = meta;
  state.timeline = undefined;
  yield* changed("members");
  yield* settle(state);
  return { ok: true, queued: false };
}
export const setChecked = (state: State): Asking<Done> => saveMeta(state, { ...state.meta, checked: true });

export function* acknowledge(state: State, device: DeviceId): Asking<Done> {
  if (fromHex(device) === undefined || !state.members.devices.has(device)) return { ok: false, why: "unknown-device" };
  return yield* saveMeta(state, { ...state.meta, acknowledged: [...state.meta.acknowledged, device] });
}

export function* attachRelay(state: State, local: LocalDevice, relay: RelayChoice): Asking<Done> {
  if (state.meta.kind === "private") return { ok: false, why: "local-only" };
  if (isLocal(state)) {
    // Signed while the log is still this device's alone, so that every reader finds where the space lives.
    const done = yield* changeLog(state, local, { op: "relay", address: relay.address });
    if (!done.ok) return done;
    return yield* saveMeta(state, { ...state.meta, relay, made: false });
  }
  // The same relay at another address, or with its house code given now.
  return yield* saveMeta(state, { ...state.meta, relay });
}
