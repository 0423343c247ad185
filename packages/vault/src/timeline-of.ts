import type { ItemId } from "@goldseam/wire-types";
import type { Graph } from "./envelope/graph.ts";
import type { Node } from "./envelope/node.ts";
import { reachedFrom } from "./envelope/reach.ts";
import { resolution } from "./exchange/resolution.ts";
import type { Opening } from "./exchange/resolve.ts";
import { exchangesOf } from "./segment/answers-with.ts";
import type { Shown } from "./shown.ts";
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

/** Places of entries, and how far each has come. */
class Telling {
  readonly entries: TimelineEntry[];
  underway: number[] = [];
  readonly #deliveryOf: (node: Node) => Delivery;

  constructor(before: ReadonlyArray<TimelineEntry>, deliveryOf: (node: Node) => Delivery) {
    this.entries = [...before];
    this.#deliveryOf = deliveryOf;
  }
  add(node: Node, answer?: LoggedEvent): void {
    const delivery = this.#deliveryOf(node);
    if (delivery !== "on-other-device") this.underway.push(this.entries.length);
    this.entries.push(entryOf(node, delivery, answer));
  }
  /** Tells of those that were on their way where they are now. */
  look(graph: Graph, places: ReadonlyArray<number>): void {
    for (const place of places) {
      const entry = this.entries[place];
      const node = entry && graph.nodes.get(entry.item);
      if (entry === undefined || node === undefined) continue;
      const delivery = this.#deliveryOf(node);
      if (entry.delivery !== delivery) this.entries[place] = { ...entry, delivery };
      if (delivery !== "on-other-device") this.underway.push(place);
    }
  }
  /** Envelopes in the order, each with the answers that open after it: where the later of two keys stands. */
  tell(nodes: ReadonlyArray<Node>, opened: Iterable<Opening>): void {
    const after = new Map<ItemId, Opening[]>();
    for (const opening of opened) after.set(opening.at.id, [...(after.get(opening.at.id) ?? []), opening]);
    for (const node of nodes) {
      if (node.gone || node.events.length > 0) this.add(node);
      const here = after.size === 0 ? undefined : after.get(node.id);
      for (const { answers } of here ?? []) for (const [seal, answer] of answers) this.add(seal.node, answer);
    }
  }
}

const openingsOf = (state: State, exchanges: Iterable<string>): Map<string, Opening> => {
  const found = new Map<string, Opening>();
  if (!state.meta.checked) return found;
  for (const exchange of [...exchanges].sort()) {
    const { opened } = resolution(state, exchange);
    if (opened !== undefined) found.set(exchange, opened);
  }
  return found;
};

const shownBy = ({ graph }: State, { entries, underway }: Telling, opened: Shown["opened"]): Shown => ({
  entries,
  underway,
  opened,
  covered: graph.order.length,
  last: graph.order.at(-1),
});

const whole = (state: State): Shown => {
  const telling = new Telling([], deliveries(state));
  const opened = openingsOf(state, state.exchanges.keys());
  telling.tell(state.graph.order, opened.values());
  return shownBy(state, telling, opened);
};

/**
 * What was shown, with what has come at the end of the order since; `undefined` where something before may have
 * changed: an exchange that had opened has to do with what came, or one opens among what was shown.
 */
const extended = (state: State, shown: Shown): Shown | undefined => {
  const fresh = state.graph.order.slice(shown.covered);
  const touched = new Set(fresh.flatMap(exchangesOf));
  for (const exchange of touched) if (shown.opened.has(exchange)) return undefined;
  const opened = openingsOf(state, touched);
  const here = new Set(fresh);
  for (const { at } of opened.values()) if (!here.has(at)) return undefined;
  const telling = new Telling(shown.entries, deliveries(state));
  if (state.behind === "moved") telling.look(state.graph, shown.underway);
  else telling.underway = [...shown.underway];
  telling.tell(fresh, opened.values());
  return shownBy(state, telling, opened.size === 0 ? shown.opened : new Map([...shown.opened, ...opened]));
};

/** Everything in the space's order; envelopes with nothing but the vault's own events are not shown. */
export const timelineOf = (state: State): ReadonlyArray<TimelineEntry> => {
  const { timeline } = state;
  const made = timeline === undefined ? undefined : state.behind === "no" ? timeline : extended(state, timeline);
  state.timeline = made ?? whole(state);
  state.behind = "no";
  return state.timeline.entries;
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
