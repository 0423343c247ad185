import type { EventShape, Logged, Meta, PersonId } from "@goldseam/kernel";
import type { ExchangeState, Person } from "@goldseam/ui";

/** What two phones share, kept in memory: the log, the sealed answers, and who belongs to it. */
export interface MemorySpace {
  readonly people: Map<PersonId, Person>;
  readonly log: () => ReadonlyArray<Logged>;
  readonly add: (entries: ReadonlyArray<Logged>) => void;
  readonly seal: (exchange: string, seal: Seal) => void;
  /** A withdrawal stands only while the other's answer is not in. */
  readonly withdraw: (exchange: string, person: PersonId) => void;
  readonly openNow: (exchange: string, person: PersonId) => void;
  readonly exchange: (exchange: string, person: PersonId) => ExchangeState;
  readonly listen: (heard: () => void) => () => void;
}

export interface Seal {
  readonly practice: string;
  readonly opens: EventShape;
  readonly heavy: boolean;
  readonly meta: Meta;
}
interface Exchange {
  readonly seals: Map<PersonId, Seal>;
  readonly openNow: Set<PersonId>;
  readonly withdrawn: Set<PersonId>;
  opened: boolean;
}

export const createMemorySpace = (): MemorySpace => {
  let log: ReadonlyArray<Logged> = [];
  const exchanges = new Map<string, Exchange>();
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const heard of [...listeners]) heard();
  };
  const exchangeOf = (id: string): Exchange => {
    const found = exchanges.get(id);
    if (found !== undefined) return found;
    const made: Exchange = { seals: new Map(), openNow: new Set(), withdrawn: new Set(), opened: false };
    exchanges.set(id, made);
    return made;
  };
  /** Light answers open when both are in; heavy ones when both have also tapped. */
  const openWhenDue = (id: string): void => {
    const one = exchangeOf(id);
    const heavy = [...one.seals.values()].some((seal) => seal.heavy);
    if (one.opened || one.seals.size < 2 || (heavy && one.openNow.size < 2)) return;
    one.opened = true;
    log = [
      ...log,
      ...[...one.seals.values()].map(({ practice, opens, meta }) => ({
        practice,
        type: opens.type,
        data: opens.data,
        lane: "opened" as const,
        meta,
      })),
    ];
  };
  return {
    people: new Map(),
    log: () => log,
    add: (entries) => {
      log = [...log, ...entries];
      tell();
    },
    seal: (id, seal) => {
      const one = exchangeOf(id);
      one.withdrawn.delete(seal.meta.author);
      one.seals.set(seal.meta.author, seal);
      openWhenDue(id);
      tell();
    },
    withdraw: (id, person) => {
      const one = exchangeOf(id);
      if (one.seals.size < 2 && one.seals.delete(person)) one.withdrawn.add(person);
      tell();
    },
    openNow: (id, person) => {
      exchangeOf(id).openNow.add(person);
      openWhenDue(id);
      tell();
    },
    exchange: (id, person) => {
      const one = exchangeOf(id);
      const sealed = one.seals.get(person);
      const released = sealed !== undefined && one.seals.size === 2 && (!sealed.heavy || one.openNow.has(person));
      const mine = sealed === undefined ? "none" : released ? "released" : "sealed";
      if (one.opened) return { mine, stage: "opened" };
      if (one.seals.size === 2) return { mine, stage: "ready" };
      return { mine, stage: one.withdrawn.has(person) ? "withdrawn" : "open" };
    },
    listen: (heard) => {
      listeners.add(heard);
      return () => listeners.delete(heard);
    },
  };
};
