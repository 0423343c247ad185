import type { ItemId } from "@goldseam/wire-types";
import type { Node } from "./envelope/node.ts";
import { resolution } from "./exchange/exchanges.ts";
import type { State } from "./state.ts";
import type { Delivery, TimelineEntry } from "./timeline.ts";

/** Where an own envelope is: on the other's device only if something written there has seen it. */
const deliveryOf = (state: State, node: Node): Delivery => {
  const here = state.locals.some((local) => local.device === node.device);
  if (!here) return "on-other-device";
  const several = state.members.persons.length > 1;
  for (const [device, seen] of state.reached) {
    if (!seen.has(node.id) || state.locals.some((local) => local.device === device)) continue;
    if (!several || state.members.devices.get(device)?.person !== node.person) return "on-other-device";
  }
  return state.seqs.has(node.id) ? "sent" : "kept";
};

const entryOf = (state: State, node: Node): TimelineEntry => {
  const { id, person, device, at, day } = node;
  const entry = { item: id, author: person, device, at, day, delivery: deliveryOf(state, node), opened: false };
  return node.gone ? { ...entry, events: [], removed: { day } } : { ...entry, events: node.events };
};

/** Answers that have opened, by the item after which they stand: the later of the two keys. */
const openings = (state: State): ReadonlyMap<ItemId, ReadonlyArray<TimelineEntry>> => {
  const found = new Map<ItemId, TimelineEntry[]>();
  if (!state.meta.checked) return found;
  for (const exchange of [...state.exchanges.keys()].sort()) {
    const opened = resolution(state, exchange).opened;
    if (opened === undefined) continue;
    const entries = found.get(opened.at.id) ?? [];
    for (const [seal, answer] of opened.answers)
      entries.push({ ...entryOf(state, seal.node), events: [answer], opened: true });
    found.set(opened.at.id, entries);
  }
  return found;
};

/** Everything in the space's order; envelopes with nothing but the vault's own events are not shown. */
export const timelineOf = (state: State): ReadonlyArray<TimelineEntry> => {
  if (state.timeline !== undefined) return state.timeline;
  const after = openings(state);
  const made: TimelineEntry[] = [];
  for (const node of state.graph.order) {
    if (node.gone || node.events.length > 0) made.push(entryOf(state, node));
    made.push(...(after.get(node.id) ?? []));
  }
  state.timeline = made;
  return made;
};

/** Own envelopes with something in them that the relay has not acknowledged. */
export const outboxSizeOf = (state: State): number => {
  let count = 0;
  for (const id of state.unsent) {
    const node = state.graph.nodes.get(id);
    const own = node !== undefined && state.locals.some((local) => local.device === node.device);
    const words = node?.vault.some(({ type }) => type === "seal" || type === "withdraw") === true;
    if (own && (words || node.events.length > 0)) count += 1;
  }
  return count;
};
