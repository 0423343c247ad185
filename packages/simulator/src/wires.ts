import type { Connection, Wire } from "@goldseam/relay";
import type { Bytes } from "@goldseam/wire-types";
import type { Chance } from "./chance.ts";
import type { Clockwork } from "./clockwork.ts";

/** The device's end of a socket. */
export interface Cable {
  readonly send: (frame: Bytes) => void;
  /** Gone for the device at once; what it had sent may still arrive, and the relay learns of it later or by silence. */
  readonly drop: () => void;
  /** The relay's process died: nothing more goes either way, and the device learns of it soon. */
  readonly sever: () => void;
}
export interface CableEvents {
  readonly opened: () => void;
  readonly received: (frame: Bytes) => void;
  readonly lost: () => void;
}

interface End {
  alive: boolean;
  /** When the last frame in this direction arrives: a socket keeps its order. */
  last: number;
}

export interface NetworkShape {
  /** Longest way of a frame, ms. */
  readonly slowest: number;
  /** How likely what was on its way when a socket broke still arrives. */
  readonly arrives: number;
}

/** One socket over a network that is late, breaks, and lets frames of a dead socket arrive after a new one was opened. */
export const openCable = (
  { time, chance, shape }: { readonly time: Clockwork; readonly chance: Chance; readonly shape: NetworkShape },
  accept: (wire: Wire) => Connection | undefined,
  events: CableEvents,
): Cable => {
  const device: End = { alive: true, last: 0 };
  const relay: End = { alive: true, last: 0 };
  let unsent = 0;
  let paused = false;
  let held: Bytes[] = [];
  let connection: Connection | undefined;
  const way = (end: End): number => {
    end.last = Math.max(end.last, time.now() + 1 + chance.below(shape.slowest));
    return end.last - time.now();
  };
  const toDevice = (run: () => void): void => time.later(way(relay), () => device.alive && run());
  const lost = (): void => {
    if (!device.alive) return;
    device.alive = false;
    events.lost();
  };
  const wire: Wire = {
    send: (frame) => {
      unsent += frame.length;
      time.later(way(relay), () => {
        unsent -= frame.length;
        if (device.alive) events.received(frame);
        if (relay.alive && unsent === 0) connection?.drained();
      });
    },
    close: () => {
      relay.alive = false;
      toDevice(lost);
    },
    unsent: () => unsent,
    pause: () => {
      paused = true;
    },
    resume: () => {
      paused = false;
      const frames = held;
      held = [];
      for (const frame of frames) arrive(frame);
    },
    atHome: true,
    neighbour: "house",
  };
  const arrive = (frame: Bytes): void => {
    if (!relay.alive) return;
    if (paused) held.push(frame);
    else connection?.receive(frame);
  };
  time.later(1 + chance.below(shape.slowest), () => {
    if (!device.alive) return;
    connection = accept(wire);
    if (connection === undefined) return lost();
    events.opened();
  });
  let cut = false;
  return {
    send: (frame) => {
      time.later(way(device), () => {
        // A broken socket delivers a beginning of what was on its way, never what came after a loss.
        cut = cut || !(device.alive || chance.maybe(shape.arrives));
        if (!cut) arrive(frame);
      });
    },
    sever: () => {
      relay.alive = false;
      time.later(chance.below(shape.slowest), lost);
    },
    drop: () => {
      device.alive = false;
      time.later(way(device) + chance.below(5000), () => {
        if (!relay.alive) return;
        relay.alive = false;
        connection?.closed();
      });
    },
  };
};
