import type { ItemId, SpaceId } from "@goldseam/wire-types";
import { drive, type Machine, newMachine } from "@goldseam/simulator/driver";
import type { Flow } from "./effects.ts";
import type { SealDraft } from "./timeline.ts";
import type { LoggedEvent } from "./timeline.ts";
import { PlainRelay, type Socket } from "./relay.test-support.ts";
import { Space } from "./space.ts";
import type { State } from "./state.ts";
import { writeEnvelope } from "./envelope/write.ts";
import type { Intake } from "./sync-state/intake.ts";
import { settle } from "./sync-state/settle.ts";
import { createSpace, joinSpace, openSpace, prepareJoin } from "./spaces.ts";
import { rowsKeyOf } from "./store/rows.ts";

export const address = { address: "wss://relay.example" } as const;

/** One person's phone with one space, driven by hand. */
export class Phone {
  readonly machine: Machine;
  readonly person: string;
  readonly relay: PlainRelay;
  space!: Space;
  id!: SpaceId;
  socket: Socket | undefined;
  /** Items of a segment; a thousand unless told. */
  readonly segmentItems: number;

  constructor(person: string, relay: PlainRelay, seed = person, segmentItems = 1000) {
    this.segmentItems = segmentItems;
    this.person = person;
    this.relay = relay;
    this.machine = newMachine(seed);
    this.machine.onSend = (_, message) => {
      if (this.socket !== undefined) this.relay.receive(this.socket, message);
    };
  }
  get rowsKey(): Uint8Array {
    return rowsKeyOf(this.machine.unlockKey);
  }
  run<T>(flow: Flow<T>): T {
    return drive(this.machine, flow);
  }
  /** A flow that has to succeed. */
  ok<T extends { readonly ok: boolean }>(flow: Flow<T>): Extract<T, { readonly ok: true }> {
    const result = this.run(flow);
    if (!result.ok) throw new Error(JSON.stringify(result));
    return result as Extract<T, { readonly ok: true }>;
  }
  begin(relay = true, kind: "shared" | "private" | "talk" = "shared"): this {
    const { person, rowsKey, segmentItems } = this;
    const base = { kind, person, rowsKey, segmentItems };
    this.space = this.ok(createSpace(relay ? { ...base, relay: address } : base)).space;
    this.id = this.space.status().space;
    return this;
  }
  join(inviter: Phone, atDistance = false): this {
    this.id = inviter.id;
    const prepared = this.ok(prepareJoin({ space: this.id, person: this.person, rowsKey: this.rowsKey }));
    const { welcome } = inviter.ok(inviter.space.admit(prepared.request, { atDistance }));
    const { rowsKey, segmentItems } = this;
    const options = { space: this.id, rowsKey, segmentItems, welcome, relay: address, atDistance };
    this.space = this.ok(joinSpace(options)).space;
    return this;
  }
  /** Kills the app: memory and socket are gone, rows stay. */
  reopen(): this {
    this.offline();
    this.machine.handles.clear();
    const { rowsKey, segmentItems } = this;
    this.space = this.ok(openSpace({ space: this.id, rowsKey, segmentItems })).space;
    return this;
  }
  online(): this {
    if (this.socket !== undefined) return this;
    this.socket = this.relay.connect();
    this.run(this.space.connected());
    return this;
  }
  offline(): this {
    if (this.socket === undefined) return this;
    this.relay.disconnect(this.socket);
    this.socket = undefined;
    this.run(this.space.disconnected());
    return this;
  }
  /** Takes what the relay has said so far; true when there was something. */
  take(): boolean {
    const message = this.socket?.out.shift();
    if (message !== undefined) this.run(this.space.receive(message));
    if (message === undefined && this.socket?.closed === true) {
      this.offline();
      this.online();
      return true;
    }
    return message !== undefined;
  }
  say(text: string): ItemId {
    return this.ok(this.space.propose([note(text)])).item;
  }
  seal(exchange: string, text: string, heavy = false): ItemId {
    return this.ok(this.space.propose([], { seal: sealed(exchange, text, heavy) })).item;
  }
  /** A modified client: writes any events with this phone's own keys. */
  propose(events: ReadonlyArray<LoggedEvent>, also?: (intake: Intake, item: ItemId) => void): ItemId {
    const state = stateOf(this.space);
    const local = state.locals[0];
    if (local === undefined) throw new Error("no device here");
    const written = this.ok(writeEnvelope(state, local, events, also));
    this.run(settle(state));
    return written.item;
  }
  /** What the screen would show, without ids. */
  words(): ReadonlyArray<string> {
    return this.space.timeline().map(({ author, events, removed, opened }) => {
      const text = events.map(({ data }) => (data as { text: string }).text).join("+");
      return removed === undefined
        ? `${author}${opened ? " opened" : ""}: ${text}`
        : `${author} removed ${removed.day}`;
    });
  }
  stage(exchange: string): string {
    const { mine, stage } = this.space.exchange(exchange, this.machine.clock);
    return `${mine}/${stage}`;
  }
}

/** The memory behind a space: for modified clients and for looking inside. */
export const stateOf = (space: Space): State => Space.stateOf(space);

export const note = (text: string): LoggedEvent => ({ practice: "thanks", type: "thanked", data: { text } });
export const sealed = (exchange: string, text: string, heavy = false): SealDraft => ({
  exchange,
  heavy,
  opens: { practice: "first-opening", type: "answered", data: { text } },
});

/** Lets everybody take and answer until nothing is left to say. */
export const sync = (...phones: ReadonlyArray<Phone>): void => {
  for (const phone of phones) phone.online();
  for (let round = 0; round < 10_000; round += 1) if (!phones.map((phone) => phone.take()).includes(true)) return;
  throw new Error("sync does not come to rest");
};

/** Ana and Ben, paired in one room, both up to date. */
export const couple = (
  seed = "",
  segmentItems?: number,
): { readonly relay: PlainRelay; readonly ana: Phone; readonly ben: Phone } => {
  const relay = new PlainRelay();
  const ana = new Phone("ana", relay, `ana${seed}`, segmentItems).begin();
  sync(ana);
  const ben = new Phone("ben", relay, `ben${seed}`).join(ana);
  sync(ana, ben);
  return { relay, ana, ben };
};
