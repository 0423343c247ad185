import type { DeviceId, ItemId } from "@goldseam/wire-types";
import type { Graph } from "./graph.ts";
import type { Node } from "./node.ts";

/**
 * By device: how deep it has seen, directly or through others, into the chain of each device. A chain is one line, so
 * one depth says it all; a device that forked has no line, and `reachedFrom` answers instead.
 */
export type Reached = Map<DeviceId, Map<DeviceId, number>>;

/** Takes in what a newly applied envelope had seen. Stops at what was taken in before. */
export const reach = (reached: Reached, graph: Graph, node: Node): void => {
  const depths = reached.get(node.device) ?? new Map<DeviceId, number>();
  reached.set(node.device, depths);
  const visited = new Set<ItemId>();
  const deeper = new Map<DeviceId, number>();
  const stack = [...node.parents];
  for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
    const seen = graph.nodes.get(id);
    if (seen === undefined || visited.has(id) || seen.depth <= (depths.get(seen.device) ?? 0)) continue;
    visited.add(id);
    deeper.set(seen.device, Math.max(seen.depth, deeper.get(seen.device) ?? 0));
    stack.push(...seen.parents);
  }
  for (const [device, depth] of deeper) depths.set(device, depth);
};

/** Everything that one device's envelopes had seen, walked item by item. */
export const reachedFrom = (graph: Graph, device: DeviceId): ReadonlySet<ItemId> => {
  const visited = new Set<ItemId>();
  for (const node of graph.order) {
    if (node.device !== device) continue;
    const stack = [...node.parents];
    for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
      if (visited.has(id)) continue;
      visited.add(id);
      stack.push(...(graph.nodes.get(id)?.parents ?? []));
    }
  }
  return visited;
};

/** As kept in a segment: what a later start need not walk again. */
export type ReachedForm = ReadonlyArray<readonly [DeviceId, ReadonlyArray<readonly [DeviceId, number]>]>;
export const formOfReached = (reached: Reached): ReachedForm =>
  [...reached].map(([device, depths]) => [device, [...depths]] as const);
export const mergeReached = (reached: Reached, form: ReachedForm): void => {
  for (const [device, depths] of form) {
    const known = reached.get(device) ?? new Map<DeviceId, number>();
    reached.set(device, known);
    for (const [of, depth] of depths) known.set(of, Math.max(depth, known.get(of) ?? 0));
  }
};
