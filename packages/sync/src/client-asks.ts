import type { ClientMessage, RelayMessage } from "@goldseam/wire-types";
import type { Ask, ClientOutput, ClientState, ClientStep } from "./client-types.ts";
import { encodeClient } from "./codec.ts";

/** Requests on their way at one time; under what a relay reads from a socket before it pauses. */
export const mostAsked = 64;
/** Asks that wait for a log-in; what does not fit is told as lost, and the vault's outbox still has it. */
const mostQueued = 1_024;

/** Needs no log-in. */
const forAnyone: ReadonlySet<Ask["t"]> = new Set([
  "create",
  "rendezvous-open",
  "rendezvous-put",
  "rendezvous-watch",
  "rendezvous-close",
] as const);

/** Whether the log-in stands where this may be said. */
export const canSayNow = (state: ClientState, ask: Ask): boolean => {
  if (state.phase === "up") return true;
  if (state.phase === "retired") return ask.t === "log-read" || forAnyone.has(ask.t);
  return state.phase === "outside" && forAnyone.has(ask.t);
};

/** A person waits for these: a refusal is told, not tried again. */
const toldWhenTooFast: ReadonlySet<Ask["t"]> = forAnyone;

/** Adds an ask. A live frame that cannot leave now is dropped: its envelope comes as an item. */
export const queued = (state: ClientState, ask: Ask): ClientStep => {
  if (ask.t === "live" && state.phase !== "up") return { state, outputs: [] };
  if (state.queue.length < mostQueued) return { state: { ...state, queue: [...state.queue, ask] }, outputs: [] };
  return { state, outputs: [{ out: "tell", event: { is: "lost", ask } }] };
};

const numbered = (ask: Ask, r: number): ClientMessage => (ask.t === "live" ? ask : { ...ask, r });

/** Sends what may be sent now, in its order. */
export const flush = (state: ClientState, at: number): ClientStep => {
  if (at < state.heldUntil)
    return state.queue.length === 0
      ? { state, outputs: [] }
      : { state: { ...state, wakeAt: state.heldUntil }, outputs: [{ out: "wake-at", at: state.heldUntil }] };
  const asked = new Map(state.asked);
  const queue: Ask[] = [];
  const outputs: ClientOutput[] = [];
  let { nextR } = state;
  for (const ask of state.queue) {
    if (asked.size >= state.window || !canSayNow(state, ask)) {
      queue.push(ask);
      continue;
    }
    outputs.push({ out: "write", bytes: encodeClient(numbered(ask, nextR)) });
    if (ask.t !== "live") asked.set(nextR, ask);
    nextR = (nextR % 0xffff_ffff) + 1;
  }
  return { state: { ...state, queue, asked, nextR }, outputs };
};

/** Subscribes from where the device is. */
export const subscribe = (state: ClientState): ClientStep => ({
  state: { ...state, subscribing: state.nextR, nextR: (state.nextR % 0xffff_ffff) + 1 },
  outputs: [{ out: "write", bytes: encodeClient({ t: "subscribe", r: state.nextR, ...state.cursors }) }],
});

const withCallersNumber = (message: RelayMessage, ask: Ask): RelayMessage =>
  "r" in message && "r" in ask ? { ...message, r: ask.r } : message;

/** An answer to request `r`: told with the caller's own number, or tried again later where the relay asked for time. */
export const answered = (state: ClientState, message: RelayMessage, r: number, at: number): ClientStep => {
  const isError = message.t === "error";
  const wait = isError && message.code === "too-fast" ? message.retryAfter : undefined;
  if (r === state.subscribing) {
    if (wait === undefined)
      return {
        state: { ...state, subscribing: undefined },
        outputs: [{ out: "tell", event: isError ? { is: "refused", code: message.code } : { is: "up-to-date" } }],
      };
    // Too many log-ins in a short time: a new socket later is the simplest second try.
    return { state: { ...state, comeBack: wait }, outputs: [{ out: "close" }] };
  }
  const ask = state.asked.get(r);
  if (ask === undefined) return { state, outputs: [] };
  const asked = new Map(state.asked);
  asked.delete(r);
  if (wait !== undefined && !toldWhenTooFast.has(ask.t))
    return flush({ ...state, asked, queue: [ask, ...state.queue], heldUntil: at + wait, window: 1 }, at);
  const next = flush({ ...state, asked, window: Math.min(mostAsked, state.window * 2) }, at);
  const event = { is: "answer", to: ask, message: withCallersNumber(message, ask) } as const;
  return { state: next.state, outputs: [{ out: "tell", event }, ...next.outputs] };
};
