import { decodeRelay, encodeClient } from "@goldseam/sync";
import { type Flow, joinSpace, listSpaces, openSpace, prepareJoin, rowsKeyOf, type Space } from "@goldseam/vault";
import type { Bytes, RelayMessage, SpaceId } from "@goldseam/wire-types";
import { Crash, drive, type Machine, newMachine } from "./driver.ts";
import type { House } from "./house.ts";
import type { Cable } from "./wires.ts";

export const address = { address: "wss://relay.example" } as const;
const firstWait = 500;

/** One phone with one space, as the app runs it: it connects by itself, ticks, dies and is opened again. */
export class Device {
  readonly name: string;
  readonly person: string;
  readonly machine: Machine;
  readonly house: House;
  /** `undefined`: not running. */
  space: Space | undefined;
  id: SpaceId | undefined;
  /** The network reaches it. */
  reachable = true;
  /** Off: whoever holds it does not open the app. */
  isOn = true;
  /** What its clock shows beyond the true time, ms, and how much faster it runs. */
  clock = { ahead: 0, drift: 0 };
  /** Told by the relay with its own words, before the device could do anything about it. */
  onHeard: (message: RelayMessage) => void = () => undefined;
  onDied: () => void = () => undefined;
  /** It was opened from its rows. */
  onOpened: () => void = () => undefined;
  crashes = 0;
  /** Items that one local segment holds. */
  segmentItems = 1000;
  #cable: Cable | undefined;
  #linked = false;
  #failures = 0;
  #awaited = false;
  #wakesAt: number | undefined;

  constructor(name: string, house: House, machine: Machine = newMachine(name)) {
    this.name = name;
    this.person = name.replace(/\d+$/, "");
    this.house = house;
    this.machine = machine;
    machine.onSend = (_, message) => this.#cable?.send(encodeClient(message));
  }

  get rowsKey(): Bytes {
    return rowsKeyOf(this.machine.unlockKey);
  }

  /** Drives one flow; `undefined` when the phone died in it. */
  run<T>(flow: Flow<T>): T | undefined {
    const { now } = this.house.time;
    this.machine.clock = Math.floor(this.trueTime(now()) + this.clock.ahead + this.clock.drift * now());
    try {
      return drive(this.machine, flow);
    } catch (error) {
      if (!(error instanceof Crash)) throw error;
      this.crashes += 1;
      this.die();
      this.onDied();
      this.house.time.later(200 + this.house.chance.below(2000), () => this.start());
      return undefined;
    }
  }
  trueTime(at: number): number {
    return Date.UTC(2026, 10, 23, 9) + at;
  }

  /** Memory and socket are gone, rows stay. */
  die(): void {
    this.#hangUp();
    this.machine.handles.clear();
    this.space = undefined;
  }
  start(): void {
    if (this.space !== undefined || this.id === undefined || !this.isOn) return;
    const opened = this.run(openSpace({ space: this.id, rowsKey: this.rowsKey, segmentItems: this.segmentItems }));
    if (opened === undefined) return;
    if (!opened.ok) throw new Error(`${this.name} does not open from its rows: ${opened.why}`);
    this.space = opened.space;
    this.onOpened();
    this.connect();
  }
  /** A second tab, a reload: a new session over the same rows. */
  restart(): void {
    this.die();
    this.start();
  }
  /** The new phone's part of a pairing, again after a death of either phone. True when it has the space. */
  join(inviter: Device): boolean {
    if (this.space !== undefined) return true;
    const { id } = inviter;
    if (id === undefined || inviter.space === undefined) return false;
    const before = this.run(listSpaces(this.rowsKey));
    if (before === undefined) return false;
    if (before.includes(id)) {
      // It died between the last row and the answer: the app finds the space at its start.
      this.id = id;
      this.start();
      return this.space !== undefined;
    }
    const prepared = this.run(prepareJoin({ space: id, person: this.person, rowsKey: this.rowsKey }));
    if (prepared?.ok !== true) return false;
    const admitted = inviter.run(inviter.space.admit(prepared.request));
    if (admitted?.ok !== true) return false;
    const { welcome } = admitted;
    const joined = this.run(
      joinSpace({ space: id, rowsKey: this.rowsKey, segmentItems: this.segmentItems, welcome, relay: address }),
    );
    if (joined?.ok !== true) return false;
    this.id = id;
    this.space = joined.space;
    this.connect();
    return true;
  }

  connect(): void {
    if (this.space === undefined || this.#cable !== undefined || !this.reachable || !this.isOn) return;
    const cable = this.house.open({
      opened: () => {
        if (cable !== this.#cable || this.space === undefined) return;
        this.#linked = true;
        this.run(this.space.connected());
      },
      received: (frame) => {
        if (cable === this.#cable) this.#hear(frame);
      },
      lost: () => {
        if (cable === this.#cable) this.#lose();
      },
    });
    this.#cable = cable;
  }
  /** The network takes the socket away; the device comes back by itself while it is reachable. */
  breakLink(): void {
    this.#cable?.drop();
    this.#lose();
  }
  /** As the app does each minute, and when the relay had asked for patience. */
  tick(): void {
    if (this.space !== undefined) this.run(this.space.tick());
  }

  #hear(frame: Bytes): void {
    const decoded = decodeRelay(frame);
    this.#failures = 0;
    if (!decoded.ok || this.space === undefined) return;
    this.onHeard(decoded.message);
    this.run(this.space.receive(decoded.message));
    this.#wake();
  }
  #wake(): void {
    const at = this.space?.status().wakeAt;
    if (at === undefined || at === this.#wakesAt) return;
    this.#wakesAt = at;
    this.house.time.later(Math.min(60_000, Math.max(1, at - this.machine.clock + 5)), () => {
      this.#wakesAt = undefined;
      this.tick();
      if (this.space !== undefined) this.#wake();
    });
  }
  #hangUp(): void {
    this.#cable?.drop();
    this.#cable = undefined;
    this.#linked = false;
  }
  #lose(): void {
    this.#cable = undefined;
    const was = this.#linked;
    this.#linked = false;
    if (was && this.space !== undefined) this.run(this.space.disconnected());
    if (this.#awaited) return;
    this.#awaited = true;
    const wait = Math.min(60_000, firstWait * 2 ** this.#failures);
    this.#failures = Math.min(this.#failures + 1, 10);
    this.house.time.later(wait / 2 + this.house.chance.below(wait / 2), () => {
      this.#awaited = false;
      this.connect();
    });
  }
}
