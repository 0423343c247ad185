import { nextLogHead } from "@goldseam/crypto";
import { type Bytes, toHex } from "@goldseam/wire-types";
import { type Asking, dropKey, makeKey, verified } from "../ask.ts";
import { afterEpoch, openEpoch, openJoinerKey } from "../epoch/epoch.ts";
import type { Page } from "../page/page.ts";
import { type Keys, type LocalDevice, type Meta, type SealingKey, type State, warn } from "../state.ts";
import { commit, numbered, type RowChange } from "../store/rows.ts";
import { cursorRow, keysRow, localsRow, metaRow, pageRow } from "../store/save.ts";
import { apply } from "./apply.ts";
import { type Entry, type ParsedEntry, parseEntry, parseRequest } from "./entry.ts";
import { epochOf, type Members } from "./members.ts";
import { openEntry } from "./seal.ts";

/** `void`: counted by the relay but not by the log; every device comes to that same answer. */
export type Accepted = "counts" | "void" | "stopped" | "failed";

/** The author's signature, and the newcomer's own where there is one. */
function* signaturesHold(members: Members, parsed: ParsedEntry): Asking<boolean> {
  const { entry, header, content, signature } = parsed;
  const bytes = entry !== undefined && "request" in Object(entry.body) ? requestOf(entry) : undefined;
  const request = bytes === undefined ? undefined : parseRequest(bytes);
  if (bytes !== undefined) {
    if (request === undefined) return false;
    if (!(yield* verified(request.request.sign, request.signature, request.content))) return false;
  }
  const known = members.devices.get(header.by)?.sign;
  const key = members.n === 0 && entry?.op === "create" ? request?.request.sign : known;
  return key !== undefined && (yield* verified(key, signature, content));
}
const requestOf = (entry: Entry): Bytes | undefined => {
  if (entry.op === "create" || entry.op === "addDevice" || entry.op === "addPerson") return entry.body.request;
  return entry.op === "replacePerson" && entry.body.step === "announce" ? entry.body.request : undefined;
};

const notKept = (state: State): Accepted => {
  state.link.missed = "yes";
  return "failed";
};

interface Secrets {
  readonly keys: Keys;
  readonly locals: ReadonlyArray<LocalDevice>;
  readonly dropped: ReadonlyArray<SealingKey>;
  readonly pages: ReadonlyArray<Page>;
}

/** What the entry gives this device to keep: the epoch's key, a log key, the next sealing keys. */
function* secretsOf(state: State, entry: Entry, members: Members): Asking<Secrets> {
  const place = { space: entry.space, n: entry.n, parent: entry.parent };
  const { body } = entry;
  const same: Secrets = { keys: state.keys, locals: state.locals, dropped: [], pages: [] };
  if (entry.op === "addDevice" || entry.op === "addPerson") {
    const device = parseRequest(entry.body.request)?.device;
    const local = state.locals.find((own) => own.device === device);
    const key = local && (yield* openJoinerKey(state.members, local, place, entry.body.key));
    const name = epochOf(members)?.name;
    if (key === undefined || name === undefined) return same;
    return { ...same, keys: { ...state.keys, epochs: new Map([...state.keys.epochs, [name, key]]) } };
  }
  const epoch = typeof body === "object" && body !== null && "epoch" in body ? epochBody(entry) : undefined;
  const made = epochOf(members);
  if (epoch === undefined || made === undefined) return same;
  const opened = yield* openEpoch(state.locals, place, epoch);
  if (opened === undefined) {
    if (state.locals.some((local) => made.to.has(local.device))) warn(state, "epoch-unreadable");
    return same;
  }
  const logKeys =
    opened.logKey === undefined ? state.keys.logKeys : [...state.keys.logKeys, { after: entry.n, key: opened.logKey }];
  const keys = { logKeys, epochs: new Map([...state.keys.epochs, [made.name, opened.key]]) };
  const locals: LocalDevice[] = [];
  const dropped: SealingKey[] = [];
  for (const local of state.locals) {
    const after = afterEpoch(local.sealing, made.to.get(local.device));
    dropped.push(...after.drop);
    locals.push({ ...local, sealing: after.next ? [...after.keep, yield* makeKey("seal")] : after.keep });
  }
  const rewrap = state.locals.some((local) => local.device === made.by);
  const pages = [...state.pages.values()].map((page) => ({
    ...page,
    due: page.retired.length > 0,
    dirty: page.dirty || rewrap,
  }));
  return { keys, locals, dropped, pages };
}
const epochBody = (entry: Entry) => {
  switch (entry.op) {
    case "create":
    case "removeDevice":
    case "newEpoch":
    case "purge":
      return entry.body.epoch;
    case "replacePerson":
      return entry.body.step === "complete" ? entry.body.epoch : undefined;
    default:
      return undefined;
  }
};

function* stop(state: State, why: NonNullable<Meta["stopped"]>): Asking<Accepted> {
  const meta: Meta = { ...state.meta, stopped: state.meta.stopped ?? why };
  const written = yield* commit(state.store, [metaRow(meta)]);
  if (!written.ok) return notKept(state);
  state.meta = meta;
  warn(state, why);
  return "stopped";
}

/**
 * Takes the next entry that the relay has accepted (or, in a space kept on one device, its own). Durable before it
 * counts. Two signed entries over one parent, or a log that is not the one the inviter named: a lying relay.
 */
export function* acceptEntry(state: State, sealed: Bytes): Asking<Accepted> {
  const { members, cursor, store } = state;
  const n = cursor.log + 1;
  const moved = { ...cursor, log: n, logHead: nextLogHead(cursor.logHead, n, sealed) };
  const rows: RowChange[] = [cursorRow(moved)];
  const signed = openEntry(state.keys.logKeys, store.space, sealed);
  const parsed = signed === undefined ? undefined : parseEntry(signed);
  const holds = parsed !== undefined && (yield* signaturesHold(members, parsed));
  if (parsed !== undefined && holds && parsed.header.n <= members.n && !members.names.has(toHex(parsed.hash)))
    return yield* stop(state, "relay-lied");
  if (parsed !== undefined && holds && parsed.entry === undefined && parsed.header.n === members.n + 1)
    return yield* stop(state, "update-needed");
  const verdict = holds && parsed?.entry ? apply(members, parsed.entry, parsed.hash) : undefined;
  if (verdict?.ok !== true || parsed?.entry === undefined) {
    rows.push([numbered("log/", n), { sealed, counts: false }]);
    const written = yield* commit(store, rows);
    if (!written.ok) return notKept(state);
    state.cursor = moved;
    return "void";
  }
  const next = verdict.members;
  const { pinned } = state.meta;
  if (pinned !== undefined && next.n === pinned.n && next.names.get(pinned.hash) !== pinned.n)
    return yield* stop(state, "relay-lied");
  const secrets = yield* secretsOf(state, parsed.entry, next);
  const done = state.intents.find((intent) => intent.id === parsed.header.intent);
  rows.push([numbered("log/", n), { sealed, counts: true }]);
  if (secrets.keys !== state.keys) rows.push(keysRow(secrets.keys));
  if (secrets.locals !== state.locals) rows.push(localsRow(secrets.locals));
  for (const page of secrets.pages) rows.push(pageRow(page));
  if (done !== undefined) rows.push([`intent/${done.id}`, undefined]);
  const written = yield* commit(store, rows);
  if (!written.ok) return notKept(state);
  state.cursor = moved;
  state.members = next;
  state.keys = secrets.keys;
  state.locals = secrets.locals;
  for (const page of secrets.pages) state.pages.set(page.page, page);
  state.intents = state.intents.filter((intent) => intent !== done);
  state.timeline = undefined;
  for (const key of secrets.dropped) yield* dropKey(key.handle);
  return "counts";
}

/** The log's state from its stored entries alone, in order; they were checked when they came. */
export const replay = (start: Members, keys: Keys, entries: ReadonlyArray<Bytes>): Members => {
  let members = start;
  for (const sealed of entries) {
    const signed = openEntry(keys.logKeys, start.space, sealed);
    const parsed = signed === undefined ? undefined : parseEntry(signed);
    const verdict = parsed?.entry ? apply(members, parsed.entry, parsed.hash) : undefined;
    if (verdict?.ok === true) members = verdict.members;
  }
  return members;
};

/** Whether an entry that differs from the one we hold under its number was signed by a member: then the relay lied. */
export function* isForkedEntry(state: State, sealed: Bytes): Asking<boolean> {
  const signed = openEntry(state.keys.logKeys, state.store.space, sealed);
  const parsed = signed === undefined ? undefined : parseEntry(signed);
  if (parsed === undefined || parsed.header.n > state.members.n) return false;
  if (state.members.names.has(toHex(parsed.hash)) || !(yield* signaturesHold(state.members, parsed))) return false;
  return (yield* stop(state, "relay-lied")) === "stopped";
}
