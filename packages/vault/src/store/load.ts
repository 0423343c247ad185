import { type ItemId, parseItemId, toHex } from "@goldseam/wire-types";
import type * as v from "valibot";
import { type Asking, random, scanBytes, unwrapKey } from "../ask.ts";
import { parseEnvelope } from "../envelope/envelope.ts";
import { replay } from "../log/accept.ts";
import { noMembers } from "../log/members.ts";
import { keySchema, parseValue } from "../parse.ts";
import { firstCursor, type LocalDevice, type Meta, newState, type SealingKey, type State, warn } from "../state.ts";
import { unfold } from "../segment/unfold.ts";
import { newIntake, settleIntake, take } from "../sync-state/intake.ts";
import {
  cursorForm,
  intentForm,
  itemForm,
  keysForm,
  localsForm,
  logForm,
  metaForm,
  pageForm,
  rawForm,
  removalForm,
  seqForm,
  stubForm,
} from "./forms.ts";
import { readRow, scanRows, type Store } from "./rows.ts";

export const readMeta = (row: unknown): Meta | undefined => {
  const read = parseValue(metaForm, row);
  if (read === undefined) return undefined;
  const { relay, kind, person, made, checked, stopped, pinned, acknowledged } = read;
  const choice =
    relay?.houseCode === undefined ? relay && { address: relay.address } : { ...relay, houseCode: relay.houseCode };
  return { kind, person, relay: choice, made, checked, stopped, pinned, acknowledged };
};

/** The private keys of the devices here, unwrapped; `undefined` when one does not unwrap: the wrong lock. */
export function* unwrapLocals(row: unknown): Asking<ReadonlyArray<LocalDevice> | undefined> {
  const read = parseValue(localsForm, row);
  if (read === undefined) return undefined;
  const locals: LocalDevice[] = [];
  for (const local of read) {
    const handle = yield* unwrapKey("sign", local.sign.wrapped, local.sign.publicKey);
    if (handle === undefined) return undefined;
    const sealing: SealingKey[] = [];
    for (const key of local.sealing) {
      const sealHandle = yield* unwrapKey("seal", key.wrapped, key.publicKey);
      if (sealHandle === undefined) return undefined;
      sealing.push({ ...key, handle: sealHandle });
    }
    locals.push({ ...local, sign: { ...local.sign, handle }, sealing });
  }
  return locals;
}

/** Values of the rows under a prefix that have the form; others are damage, which is said and never written over. */
function* rowsOf<S extends v.GenericSchema>(state: State, prefix: string, form: S) {
  const found: Array<readonly [string, v.InferOutput<S>]> = [];
  for (const [name, value] of yield* scanRows(state.store, prefix)) {
    const read = parseValue(form, value);
    if (read === undefined) warn(state, "unreadable-item", name);
    else found.push([name, read]);
  }
  return found;
}

function* loadItems(state: State): Asking<void> {
  const { generation } = state.cursor;
  const intake = newIntake();
  const beside: ItemId[] = [];
  for (const [name, read] of yield* rowsOf(state, "seq/", seqForm)) {
    const item = parseItemId(name.slice("seq/".length));
    if (item === undefined || read.generation !== generation) continue;
    state.seqs.set(item, read.seq);
    beside.push(item);
  }
  yield* unfold(state, intake);
  for (const [name, { signed, deleteHash }] of yield* rowsOf(state, "item/", itemForm)) {
    const item = parseEnvelope(signed);
    const member = item && state.members.devices.get(item.envelope.device);
    if (item === undefined || member === undefined) warn(state, "unreadable-item", name);
    else take(state, intake, { item, deleteHash, sealed: undefined, seq: undefined }, member.person);
  }
  settleIntake(state, intake);
  for (const item of beside)
    if (!state.tail.has(item) && state.graph.nodes.get(item)?.gone === false) state.segments.loosen(item);
}

function* loadTables(state: State): Asking<void> {
  for (const [, { seq, item, body }] of yield* rowsOf(state, "raw/", rawForm)) state.raw.set(seq, { item, body });
  for (const [, { seq, item }] of yield* rowsOf(state, "stub/", stubForm)) state.stubs.set(item, seq);
  for (const [, page] of yield* rowsOf(state, "page/", pageForm))
    state.pages.set(page.page, { ...page, wraps: new Map(page.wraps) });
  for (const [, removal] of yield* rowsOf(state, "gone/", removalForm)) state.removals.set(removal.item, removal);
  state.intents = (yield* rowsOf(state, "intent/", intentForm)).map(([, intent]) => intent);
  for (const [name, key] of yield* rowsOf(state, "ring/", keySchema)) {
    const item = parseItemId(name.slice("ring/".length));
    if (item !== undefined) state.ring.set(item, key);
  }
  // Names alone say under which pages an item was sealed; the keys stay closed until they are needed.
  const prefix = `${state.store.space}/ik/`;
  for (const [name] of yield* scanBytes(prefix)) {
    const [page, id] = name.slice(prefix.length).split("/");
    const item = parseItemId(id);
    if (item !== undefined) state.itemPages.put(item, Number(page));
  }
}

/** A space's memory from its rows alone. `undefined`: no such space, another key, or a damaged root. */
export function* loadState(store: Store): Asking<State | undefined> {
  const meta = readMeta(yield* readRow(store, "meta"));
  const locals = meta && (yield* unwrapLocals(yield* readRow(store, "locals")));
  const keys = parseValue(keysForm, yield* readRow(store, "keys"));
  if (meta === undefined || locals === undefined || keys === undefined) return undefined;
  const cursor = parseValue(cursorForm, yield* readRow(store, "cursor")) ?? firstCursor;
  const session = toHex(yield* random(8));
  const held = { logKeys: keys.logKeys, epochs: new Map(keys.epochs) };
  const state = newState({
    store,
    session,
    meta,
    keys: held,
    locals,
    members: noMembers(store.space, meta.kind),
    cursor,
  });
  const entries = yield* rowsOf(state, "log/", logForm);
  const counting = entries.filter(([, entry]) => entry.counts).map(([, entry]) => entry.sealed);
  state.members = replay(state.members, held, counting);
  yield* loadTables(state);
  yield* loadItems(state);
  return state;
}
