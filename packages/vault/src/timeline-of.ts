import type { ItemId } from "@goldseam/wire-types";
import type { Node } from "./envelope/node.ts";
import { reachedFrom } from "./envelope/reach.ts";
import { resolution } from "./exchange/exchanges.ts";
import type { State } from "./state.ts";
import type { Delivery, LoggedEvent, TimelineEntry } from "./timeline.ts";

/** Where an own envelope is: on the other's device only if something written there has seen it. */
const deliveries = (state: State): ((node: Node) => Delivery) => {
  const here = new Set(state.locals.map((local) => local.device));
  const several = state.members.persons.length > 1;
  const forked = [...state.warnings.values()].some(({ kind }) => kind === "forked-device");
  const others = [...state.reached]
    .filter(([device]) => !here.has(device))
    .map(([device, depths]) => {
      const all = forked ? reachedFrom(state.graph, device) : undefined;
      const person = several ? state.members.devices.get(device)?.person : undefined;
      const saw = (node: Node): boolean => all?.has(node.id) ?? node.depth <= (depths.get(node.device) ?? 0);
      return { person, saw };
    });
  return (node) => {
    if (!here.has(node.device)) return "on-other-device";
    for (const { person, saw } of others)
      if ((!several || person !== node.person) && saw(node)) return "on-other-device";
    return state.seqs.has(node.id) ? "sent" : "kept";
  };
};

const entryOf = (node: Node, delivery: Delivery, opened?: LoggedEvent): TimelineEntry => {
  const { id, person, device, at, day } = node;
  const events = opened === undefined ? node.events : [opened];
  const entry = { item: id, author: person, device, at, day, events, delivery, opened: opened !== undefined };
  return node.gone ? { ...entry, removed: { day } } : entry;
};

/** Answers that have opened, by the item after which they stand: the later of the two keys. */
const openings = (
  state: State,
  deliveryOf: (node: Node) => Delivery,
): ReadonlyMap<ItemId, ReadonlyArray<TimelineEntry>> => {
  const found = new Map<ItemId, TimelineEntry[]>();
  if (!state.meta.checked) return found;
  for (const exchange of [...state.exchanges.keys()].sort()) {
    const opened = resolution(state, exchange).opened;
    if (opened === undefined) continue;
    const entries = found.get(opened.at.id) ?? [];
    for (const [seal, answer] of opened.answers) entries.push(entryOf(seal.node, deliveryOf(seal.node), answer));
    found.set(opened.at.id, entries);
  }
  return found;
};

/** Everything in the space's order; envelopes with nothing but the vault's own events are not shown. */
export const timelineOf = (state: State): ReadonlyArray<TimelineEntry> => {
  if (state.timeline !== undefined) return state.timeline;
  const deliveryOf = deliveries(state);
  const after = openings(state, deliveryOf);
  const made: TimelineEntry[] = [];
  for (const node of state.graph.order) {
    if (node.gone || node.events.length > 0) made.push(entryOf(node, deliveryOf(node)));
    const opened = after.size === 0 ? undefined : after.get(node.id);
    if (opened !== undefined) made.push(...opened);
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
