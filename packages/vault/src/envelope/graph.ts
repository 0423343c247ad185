import type { DeviceId, ItemId } from "@goldseam/wire-types";
import { firstRemoval, inOrder, type Node } from "./node.ts";
import { Places } from "./places.ts";

/** All envelopes of a space that this device holds. Mutable; made anew from rows at every start. */
export interface Graph {
  /** Applied: everything they had seen is here or removed by its author. */
  readonly nodes: Map<ItemId, Node>;
  /** Here, but something that they had seen is not. */
  readonly waiting: Map<ItemId, Node>;
  /** A missing item to those that wait for it. */
  readonly missing: Map<ItemId, Set<ItemId>>;
  /** Applied, and nothing applied follows them. */
  readonly heads: Set<ItemId>;
  /** Two items for one place are a forked device. */
  readonly places: Places;
  readonly latest: Map<DeviceId, ItemId>;
  readonly order: Node[];
}
export type Added =
  | { readonly is: "known" }
  | { readonly is: "refused" }
  /** `applied`: this node and whatever had waited for it, parents first. */
  | { readonly is: "applied"; readonly applied: ReadonlyArray<Node>; readonly forked: boolean }
  | { readonly is: "waiting" };

export const newGraph = (): Graph => ({
  nodes: new Map(),
  waiting: new Map(),
  missing: new Map(),
  heads: new Set(),
  places: new Places(),
  latest: new Map(),
  order: [],
});

/** Index at which a node stands or belongs in an ordered list. */
export const placeIn = (order: ReadonlyArray<Node>, node: Node): number => {
  let low = 0;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = order[middle];
    if (other !== undefined && inOrder(other, node) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
};

const unmet = (graph: Graph, node: Node): ItemId | undefined => node.parents.find((id) => !graph.nodes.has(id));

/** Its number follows its predecessor's; a stub stands in for a removed predecessor only at the right place. */
const chainHolds = (graph: Graph, node: Node): boolean => {
  if (node.prev === undefined) return node.seq === 1;
  const prev = graph.nodes.get(node.prev);
  if (prev === undefined || prev.device !== node.device) return false;
  return node.seq === 1 ? prev.session !== node.session : prev.session === node.session && prev.seq === node.seq - 1;
};
const depthHolds = (graph: Graph, node: Node): boolean =>
  node.depth === 1 + Math.max(0, ...node.parents.map((id) => graph.nodes.get(id)?.depth ?? 0));

const insert = (graph: Graph, node: Node): boolean => {
  const forked = graph.places.taken(node, graph.nodes.get(node.prev ?? node.id));
  graph.places.put(node);
  graph.nodes.set(node.id, node);
  const last = graph.order.at(-1);
  if (last === undefined || inOrder(last, node) < 0) graph.order.push(node);
  else graph.order.splice(placeIn(graph.order, node), 0, node);
  if (!node.gone) {
    for (const parent of node.parents) graph.heads.delete(parent);
    graph.heads.add(node.id);
  }
  const latest = graph.nodes.get(graph.latest.get(node.device) ?? node.id);
  if (latest === undefined || latest.depth <= node.depth) graph.latest.set(node.device, node.id);
  return forked;
};

const wait = (graph: Graph, node: Node, on: ItemId): void => {
  graph.waiting.set(node.id, node);
  const others = graph.missing.get(on) ?? new Set<ItemId>();
  graph.missing.set(on, others.add(node.id));
};

/** Puts a node where it belongs, with everything that had waited for it. A stub never waits. */
export const add = (graph: Graph, first: Node): Added => {
  if (graph.nodes.has(first.id) || graph.waiting.has(first.id)) return { is: "known" };
  const lacking = first.gone ? undefined : unmet(graph, first);
  if (lacking !== undefined) {
    wait(graph, first, lacking);
    return { is: "waiting" };
  }
  const applied: Node[] = [];
  let forked = false;
  const queue: Node[] = [first];
  for (let node = queue.shift(); node !== undefined; node = queue.shift()) {
    if (!node.gone && !(chainHolds(graph, node) && depthHolds(graph, node))) continue;
    forked = insert(graph, node) || forked;
    applied.push(node);
    const freed = graph.missing.get(node.id) ?? new Set<ItemId>();
    graph.missing.delete(node.id);
    for (const id of freed) {
      const waiter = graph.waiting.get(id);
      if (waiter === undefined) continue;
      graph.waiting.delete(id);
      const next = unmet(graph, waiter);
      if (next === undefined) queue.push(waiter);
      else wait(graph, waiter, next);
    }
  }
  return applied.length === 0 ? { is: "refused" } : { is: "applied", applied, forked };
};

/**
 * Puts back, in the space's order, what was applied before: its parents and its place in the chain were checked then.
 * Returns the devices that had forked.
 */
export const restore = (graph: Graph, nodes: ReadonlyArray<Node>): ReadonlySet<DeviceId> => {
  const forked = new Set<DeviceId>();
  for (const node of nodes) if (!graph.nodes.has(node.id) && insert(graph, node)) forked.add(node.device);
  return forked;
};

/** Leaves only the place of an item that its author removed. */
export const hollow = (graph: Graph, stub: Node): ReadonlyArray<Node> => {
  const node = graph.nodes.get(stub.id);
  if (node === undefined) {
    graph.waiting.delete(stub.id);
    const added = add(graph, stub);
    return added.is === "applied" ? added.applied : [];
  }
  if (firstRemoval(stub, node) === node) return [];
  const left: Node = { ...node, at: stub.at, day: stub.day, events: [], vault: [], gone: true };
  graph.nodes.set(node.id, left);
  graph.order[placeIn(graph.order, node)] = left;
  return [left];
};

/** Whether `ancestor` was seen, directly or through others, by `node`. */
export const saw = (graph: Graph, node: Node, ancestor: Node): boolean => {
  const visited = new Set<ItemId>();
  const stack = [...node.parents];
  for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
    if (id === ancestor.id) return true;
    const parent = graph.nodes.get(id);
    if (parent === undefined || visited.has(id) || parent.depth <= ancestor.depth) continue;
    visited.add(id);
    stack.push(...parent.parents);
  }
  return false;
};

/** An item whose place another person's false tombstone had taken comes back whole (S-30). */
export const revive = (graph: Graph, node: Node): void => {
  const stub = graph.nodes.get(node.id);
  if (stub === undefined) return;
  graph.order.splice(placeIn(graph.order, stub), 1);
  graph.places.drop(stub);
  insert(graph, node);
  for (const other of graph.nodes.values()) if (other.parents.includes(node.id)) graph.heads.delete(node.id);
};
