import {
  type Connection,
  createRelay,
  type MemoryState,
  memoryStore,
  type Relay,
  type RelayLimits,
  type Wire,
} from "@goldseam/relay";
import { sha256 } from "@goldseam/crypto";
import { type Bytes, sameBytes } from "@goldseam/wire-types";
import type { Chance } from "./chance.ts";
import type { Clockwork } from "./clockwork.ts";
import { type SlowStore, slowStore } from "./slow-store.ts";
import { type Cable, type CableEvents, type NetworkShape, openCable } from "./wires.ts";

export interface HouseShape {
  readonly network: NetworkShape;
  /** Longest wait for the relay's disk, ms; twice, before and after the commit. */
  readonly disk: number;
  readonly limits: Partial<RelayLimits>;
  /** Items of a local segment on every phone. */
  readonly segmentItems: number;
}

/** What stands between the real relay and a device: an honest house hands everything on. */
export type Tamper = (wire: Wire) => Wire;

/** The real relay over a store in memory, its process, its disk and its operator. */
export class House {
  readonly time: Clockwork;
  readonly chance: Chance;
  readonly shape: HouseShape;
  readonly disk = memoryStore({
    identity: { generation: new Uint8Array(16).fill(1), seed: new Uint8Array(32).fill(9) },
  });
  /** Everything that somebody may have copied, oldest first. */
  readonly copies: MemoryState[] = [];
  tamper: Tamper = (wire) => wire;
  #store: SlowStore | undefined;
  #relay: Relay | undefined;
  readonly #cables = new Set<Cable>();
  #restored = 0;
  /** How the space's log stood before each return of an old copy. */
  readonly logsBefore: Array<ReadonlyArray<Bytes>> = [];

  constructor(time: Clockwork, chance: Chance, shape: HouseShape) {
    this.time = time;
    this.chance = chance;
    this.shape = shape;
  }

  isUp(): boolean {
    return this.#relay !== undefined;
  }

  start(): void {
    if (this.#relay !== undefined) return;
    this.#store = slowStore(this.disk, this.time, this.chance, this.shape.disk);
    this.#relay = createRelay({
      store: this.#store,
      now: () => this.time.now(),
      steady: () => this.time.now(),
      limits: { ...this.shape.limits, handshakeMs: 60_000 },
      defer: (work) => this.time.later(0, work),
    });
  }

  /** The process is killed: what was not committed is lost, what was not answered is never answered. */
  crash(): void {
    this.#store?.die();
    this.#store = undefined;
    this.#relay = undefined;
    for (const cable of this.#cables) cable.sever();
    this.#cables.clear();
  }

  /** Every second or so, as its process does. */
  tick(): void {
    this.#relay?.tick();
  }

  backup(): void {
    this.copies.push(this.disk.copy());
  }

  /** Puts an older copy back. A careful operator renews the generation; a careless one only copies files. */
  restore(copy: MemoryState, renewed: boolean): void {
    this.crash();
    this.logsBefore.push(this.log());
    this.#restored += 1;
    const generation = sha256(Uint8Array.of(this.#restored)).slice(0, 16);
    this.disk.restore(renewed ? { ...copy, identity: { ...copy.identity, generation } } : copy);
    this.start();
  }

  /** The one space's log as it stands. */
  log(): ReadonlyArray<Bytes> {
    return [...([...this.disk.copy().spaces.values()][0]?.log ?? [])];
  }
  /** Two entries were accepted over one parent, on either side of an old copy: devices have to stop. */
  hasForked(): boolean {
    const logs = [...this.logsBefore, this.log()];
    return logs.some((log) =>
      logs.some((other) =>
        log.some((entry, i) => (other[i] ?? entry) !== entry && !sameBytes(other[i] ?? entry, entry)),
      ),
    );
  }

  open(events: CableEvents): Cable {
    const accept = (wire: Wire): Connection | undefined => this.#relay?.connect(this.tamper(wire));
    const { time, chance } = this;
    let cable: Cable | undefined = undefined;
    const made = openCable({ time, chance, shape: this.shape.network }, accept, {
      ...events,
      lost: () => {
        if (cable !== undefined) this.#cables.delete(cable);
        events.lost();
      },
    });
    cable = made;
    this.#cables.add(made);
    return made;
  }
}
