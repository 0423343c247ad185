import type { Bytes, Hash, ItemId, Seq } from "@goldseam/wire-types";
import { encode, toHex } from "@goldseam/wire-types";
import { type Asking, hpkeOpenWith } from "../ask.ts";
import type { SignedEnvelope } from "../envelope/envelope.ts";
import { add, hollow, revive } from "../envelope/graph.ts";
import { reach } from "../envelope/reach.ts";
import { firstRemoval, inOrder, type Node, nodeOf, stubOf } from "../envelope/node.ts";
import type { SealEvent, Tombstone } from "../envelope/vault-event.ts";
import type { Page } from "../page/page.ts";
import { type State, warn } from "../state.ts";
import { comesToRest, type Resting } from "../segment/resting.ts";
import type { RowChange } from "../store/rows.ts";
import { itemKeyName } from "../store/save.ts";

export interface Taken {
  readonly item: SignedEnvelope;
  readonly node: Node;
  readonly deleteHash: Hash;
  readonly sealed: { readonly page: number; readonly key: Bytes } | undefined;
  readonly seq: Seq | undefined;
}
/** What one transaction takes in: rows first, memory after they are durable. */
export interface Intake {
  readonly rows: Map<string, unknown>;
  readonly taken: Map<ItemId, Taken>;
  readonly stubs: Map<ItemId, Node>;
  readonly seqs: Map<ItemId, Seq>;
  readonly ring: Map<ItemId, Bytes>;
  /** Segments that lose what this transaction removes, with what stays in them. */
  readonly rewritten: Map<number, Resting>;
  /** Pages under new keys, as this transaction removes what they had wrapped. */
  readonly pages: Map<number, Page>;
}
export const newIntake = (): Intake => ({
  rows: new Map(),
  taken: new Map(),
  stubs: new Map(),
  seqs: new Map(),
  ring: new Map(),
  rewritten: new Map(),
  pages: new Map(),
});
export const rowsOf = (intake: Intake): ReadonlyArray<RowChange> => [...intake.rows];

const samePlace = (node: Node, stone: Tombstone): boolean =>
  node.device === stone.device &&
  node.session === stone.session &&
  node.seq === stone.seq &&
  node.depth === stone.lamport;

/**
 * The stub that a tombstone leaves, if it is its author's to leave: only a person's own devices remove that person's
 * words (S-30). Counts on receipt, also while its own envelope waits for what it removed.
 */
const stubFor = (state: State, intake: Intake, by: Node, stone: Tombstone): Node | undefined => {
  if (state.members.devices.get(stone.device)?.person !== by.person) return undefined;
  const { nodes, waiting } = state.graph;
  const known = intake.taken.get(stone.item)?.node ?? nodes.get(stone.item) ?? waiting.get(stone.item);
  return known !== undefined && !samePlace(known, stone) ? undefined : stubOf(stone, by);
};

const stubHere = (state: State, intake: Intake, id: ItemId): Node | undefined => {
  const known = intake.stubs.get(id) ?? state.graph.nodes.get(id);
  return known?.gone === true ? known : undefined;
};

const forget = (state: State, intake: Intake, id: ItemId): void => {
  const fresh = intake.taken.get(id)?.sealed?.page;
  const pages = [...state.itemPages.pagesOf(id), ...(fresh === undefined ? [] : [fresh])];
  intake.taken.delete(id);
  intake.rows.set(`item/${id}`, undefined);
  intake.rows.set(`ring/${id}`, undefined);
  for (const page of pages) intake.rows.set(itemKeyName(page, id), undefined);
};

/** Adds a checked envelope to the intake, with what its tombstones remove. */
export const take = (state: State, intake: Intake, entry: Omit<Taken, "node">, person: string): Node => {
  const node = nodeOf(entry.item, person);
  if (entry.seq !== undefined) {
    intake.seqs.set(node.id, entry.seq);
    intake.rows.set(`seq/${node.id}`, { generation: state.cursor.generation, seq: entry.seq });
  }
  const stub = stubHere(state, intake, node.id);
  const falseStub = stub !== undefined && (stub.device !== node.device || stub.person !== node.person);
  if (stub === undefined || falseStub) {
    intake.stubs.delete(node.id);
    intake.taken.set(node.id, { ...entry, node });
    intake.rows.set(`item/${node.id}`, { signed: entry.item.signed, deleteHash: entry.deleteHash });
    if (entry.sealed !== undefined) intake.rows.set(itemKeyName(entry.sealed.page, node.id), entry.sealed.key);
  }
  takeRemovals(state, intake, node);
  return node;
};

/** What an envelope's tombstones remove. */
export const takeRemovals = (state: State, intake: Intake, node: Node): void => {
  for (const event of node.vault) {
    if (event.type !== "tombstone") continue;
    const left = stubFor(state, intake, node, event.data);
    if (left === undefined) continue;
    forget(state, intake, left.id);
    intake.stubs.set(left.id, firstRemoval(left, intake.stubs.get(left.id)));
  }
};

export const ringInfo = (state: State, exchange: string, device: string): Bytes =>
  encode(["ring", state.store.space, exchange, device]);

/** An own other device sealed an answer: its opening key comes to this phone's release ring as well. */
export function* takeRing(state: State, intake: Intake, node: Node): Asking<void> {
  const seals = node.vault.flatMap((event): SealEvent[] => (event.type === "seal" ? [event.data] : []));
  for (const seal of seals)
    for (const { device, to, sealed } of seal.ring) {
      const local = state.locals.find((own) => own.device === device && own.person === node.person);
      const pair = local?.sealing.find((key) => toHex(key.publicKey) === toHex(to));
      if (pair === undefined) continue;
      const key = yield* hpkeOpenWith(pair.handle, ringInfo(state, seal.exchange, device), sealed);
      if (key === undefined) continue;
      intake.ring.set(node.id, key);
      intake.rows.set(`ring/${node.id}`, key);
    }
}

/** What follows from an applied envelope, besides its words. */
export const register = (state: State, node: Node): void => {
  for (const event of node.vault) {
    if (event.type === "sealing-key") {
      const keys = state.published.get(node.device) ?? [];
      const hex = toHex(event.data.key);
      state.published.set(node.device, [...keys, hex]);
    }
    if (!("exchange" in event.data)) continue;
    const items = state.exchanges.get(event.data.exchange) ?? new Set<ItemId>();
    state.exchanges.set(event.data.exchange, items.add(node.id));
    state.resolved.delete(event.data.exchange);
  }
};

const forgetInMemory = (state: State, id: ItemId): void => {
  for (const [exchange, items] of state.exchanges) if (items.has(id)) state.resolved.delete(exchange);
  state.ring.delete(id);
  state.tail.delete(id);
  state.itemPages.forget(id);
  state.unsent.delete(id);
};

/** Everything new stands after what was last before. */
const grewAtEnd = ({ order }: State["graph"], before: number, last: Node | undefined, by: number): boolean =>
  order.length === before + by && order[before - 1] === last;

/** Memory follows the rows. Also the way in which memory is made from rows at start. Returns who was applied. */
export const settleIntake = (state: State, intake: Intake): ReadonlyArray<Node> => {
  const done: Node[] = [];
  const before = state.graph.order.length;
  const last = state.graph.order.at(-1);
  let again = intake.stubs.size > 0;
  for (const [id, seq] of intake.seqs) state.seqs.set(id, seq);
  for (const [id, key] of intake.ring) state.ring.set(id, key);
  for (const { node, sealed, seq } of [...intake.taken.values()].sort((a, b) => inOrder(a.node, b.node))) {
    state.tail.add(node.id);
    if (sealed !== undefined) state.itemPages.put(node.id, sealed.page);
    if (seq === undefined && !state.seqs.has(node.id)) state.unsent.add(node.id);
    else state.unsent.delete(node.id);
    if (state.graph.nodes.get(node.id)?.gone === true) {
      revive(state.graph, node);
      again = true;
      done.push(node);
      continue;
    }
    const added = add(state.graph, node);
    if (added.is === "refused") warn(state, "unreadable-item", node.id);
    if (added.is !== "applied") continue;
    if (added.forked) warn(state, "forked-device", node.device);
    again ||= added.forked;
    done.push(...added.applied);
  }
  for (const stub of intake.stubs.values()) {
    forgetInMemory(state, stub.id);
    done.push(...hollow(state.graph, stub));
  }
  for (const resting of intake.rewritten.values()) comesToRest(state, resting);
  for (const page of intake.pages.values()) state.pages.set(page.page, page);
  for (const id of intake.seqs.keys()) if (!state.tail.has(id)) state.segments.loosen(id);
  for (const node of done) {
    if (node.gone) continue;
    reach(state.reached, state.graph, node);
    register(state, node);
  }
  const here = new Set(state.locals.map(({ device }) => device));
  const moved = intake.seqs.size > 0 || done.some(({ device }) => !here.has(device));
  if (moved || state.behind === "no") state.behind = moved ? "moved" : "longer";
  if (again || !grewAtEnd(state.graph, before, last, done.length)) state.timeline = undefined;
  return done;
};
