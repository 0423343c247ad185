import type { Bytes } from "@goldseam/wire-types";

/** The part of `WebSocket` that is used; tests give their own. */
export type Socket = Pick<
  WebSocket,
  "send" | "close" | "bufferedAmount" | "binaryType" | "onopen" | "onmessage" | "onclose" | "onerror"
>;
export interface RelaySocketPorts {
  readonly connect: (address: string) => Socket;
  readonly later: (milliseconds: number, run: () => void) => () => void;
  /** From 0 to below 1: spreads out those who come back. */
  readonly chance: () => number;
  /** Calls back when the network may have returned; gives what ends that. */
  readonly onReturn: (run: () => void) => () => void;
}
export interface RelaySocketEvents {
  readonly connected: () => void;
  readonly received: (bytes: Bytes) => void;
  readonly disconnected: () => void;
}
export interface RelaySocket {
  /** Hands bytes on in order. False while there is no connection: what was not sent is asked again after the next. */
  readonly send: (bytes: Bytes) => boolean;
  /** Somebody writes: where the next try waits, it is made now. */
  readonly hurry: () => void;
  /**
   * A socket that was open before a gap may be deaf, and nothing tells: an address that is gone gets no answer, and who
   * only listens never asks. So another one takes its place; what was on its way is asked again after the log-in.
   */
  readonly renew: () => void;
  /** The relay stops gracefully: come back after about this long. */
  readonly comeBack: (milliseconds: number) => void;
  readonly close: () => void;
}

const firstWait = 500;
const longestWait = 60_000;
/** Above this much that the network has not taken, frames wait here. */
const highWater = 1 << 20;
const drainEvery = 50;
/** How often it is looked whether the machine has slept, and from how long a sleep on a socket is not trusted. */
const lookEvery = 15_000;
const longSleep = 45_000;

/** Calls back after a sleep: timers stop then, and the wall's clock does not. Gives what ends that. */
export const onWaking = (run: () => void, clock: () => number = Date.now): (() => void) => {
  let last = clock();
  const timer = setInterval(() => {
    const slept = clock() - last - lookEvery;
    last = clock();
    if (slept >= longSleep) run();
  }, lookEvery);
  return () => clearInterval(timer);
};

/** The browser's own ports. */
export const browserPorts: RelaySocketPorts = {
  connect: (address) => new WebSocket(address),
  later: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
  chance: () => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32,
  onReturn: (run) => {
    addEventListener("online", run);
    const stopWatching = onWaking(run);
    return () => {
      removeEventListener("online", run);
      stopWatching();
    };
  },
};

/** One socket to one relay for one space; connects again by itself, sooner when the network returns. Speaks bytes. */
export const openRelaySocket = (
  address: string,
  events: RelaySocketEvents,
  ports: RelaySocketPorts = browserPorts,
): RelaySocket => {
  let socket: Socket | undefined;
  let isOpen = false;
  let ended = false;
  let failures = 0;
  let asked: number | undefined;
  let waiting: Bytes[] = [];
  let stopWaiting = (): void => undefined;
  let stopDraining: (() => void) | undefined;

  const drain = (): void => {
    stopDraining = undefined;
    while (isOpen && socket !== undefined && socket.bufferedAmount < highWater) {
      const next = waiting.shift();
      if (next === undefined) return;
      socket.send(new Uint8Array(next));
    }
    if (waiting.length > 0) stopDraining = ports.later(drainEvery, drain);
  };
  const wait = (): number => {
    const full = asked ?? Math.min(longestWait, firstWait * 2 ** failures);
    asked = undefined;
    failures = Math.min(failures + 1, 10);
    return full / 2 + (full / 2) * ports.chance();
  };
  const drop = (): void => {
    socket = undefined;
    stopDraining?.();
    stopDraining = undefined;
    waiting = [];
    const was = isOpen;
    isOpen = false;
    if (was) events.disconnected();
  };
  const lose = (from: Socket): void => {
    if (from !== socket) return;
    drop();
    if (!ended) stopWaiting = ports.later(wait(), begin);
  };
  const begin = (): void => {
    stopWaiting();
    if (ended || socket !== undefined) return;
    const fresh = ports.connect(address);
    socket = fresh;
    fresh.binaryType = "arraybuffer";
    fresh.onopen = () => {
      if (fresh !== socket) return;
      isOpen = true;
      events.connected();
    };
    fresh.onmessage = (event: MessageEvent<unknown>) => {
      if (fresh !== socket || !(event.data instanceof ArrayBuffer)) return;
      // Only a relay that speaks ends the growing waits: one that hangs up at once must not be asked twice a second.
      failures = 0;
      events.received(new Uint8Array(event.data));
    };
    fresh.onclose = () => lose(fresh);
  };
  const renew = (): void => {
    failures = 0;
    const old = isOpen ? socket : undefined;
    if (old !== undefined) drop();
    old?.close();
    if (socket === undefined) begin();
  };
  const stopListening = ports.onReturn(renew);
  begin();
  return {
    send: (bytes) => {
      if (!isOpen) return false;
      waiting.push(bytes);
      if (stopDraining === undefined) drain();
      return true;
    },
    hurry: () => {
      if (socket === undefined) begin();
    },
    renew,
    comeBack: (milliseconds) => {
      asked = milliseconds;
      socket?.close();
    },
    close: () => {
      ended = true;
      stopWaiting();
      stopListening();
      socket?.close();
    },
  };
};
