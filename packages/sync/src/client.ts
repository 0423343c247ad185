import { type RelayMessage, sameBytes } from "@goldseam/wire-types";
import { comeBackDelay, retryDelay } from "./backoff.ts";
import { answered, canSayNow, flush, mostAsked, queued, subscribe } from "./client-asks.ts";
import type {
  Acquaintance,
  ClientEvent,
  ClientInput,
  ClientOutput,
  ClientState,
  ClientStep,
  Cursors,
  Place,
} from "./client-types.ts";
import { decodeRelay, encodeClient } from "./codec.ts";
import { wireVersion } from "./version.ts";

/** A relay that does not get on with a log-in for so long is left, and tried again later. */
const patienceMs = 15_000;

/** A device before it has met its relay. Without a place it can meet for pairing and make a space, no more. */
export const newClient = (place: Place | undefined, cursors: Cursors, known?: Acquaintance): ClientState => ({
  phase: "stopped",
  place,
  cursors,
  known,
  nonce: undefined,
  failures: 0,
  comeBack: undefined,
  wakeAt: undefined,
  queue: [],
  asked: new Map(),
  subscribing: undefined,
  nextR: 1,
  heldUntil: 0,
  window: mostAsked,
});

const tell = (event: ClientEvent): ClientOutput => ({ out: "tell", event });
const stay = (state: ClientState): ClientStep => ({ state, outputs: [] });
const isOff = (state: ClientState): boolean => state.phase === "stopped" || state.phase === "waiting";

const open = (state: ClientState, at: number): ClientStep => ({
  state: { ...state, phase: "opening", nonce: undefined, wakeAt: at + patienceMs },
  outputs: [{ out: "open" }, { out: "wake-at", at: at + patienceMs }, tell({ is: "link", link: "connecting" })],
});

/** Everything that was asked on the socket that is gone; the queue stays for the next one. */
const forgetSocket = (state: ClientState): ClientStep => ({
  state: { ...state, nonce: undefined, asked: new Map(), subscribing: undefined, heldUntil: 0, window: mostAsked },
  outputs: [...state.asked.values()].map((ask) => tell({ is: "lost", ask })),
});

const onClosed = (state: ClientState, at: number, jitter: number): ClientStep => {
  if (isOff(state)) return stay(state);
  const gone = forgetSocket(state);
  const failures = state.failures + 1;
  const delay = state.comeBack === undefined ? retryDelay(failures, jitter) : comeBackDelay(state.comeBack, jitter);
  const wakeAt = at + delay;
  return {
    state: { ...gone.state, phase: "waiting", failures, comeBack: undefined, wakeAt },
    outputs: [...gone.outputs, tell({ is: "link", link: "offline" }), { out: "wake-at", at: wakeAt }],
  };
};

const onWake = (state: ClientState, at: number): ClientStep => {
  if (state.wakeAt === undefined || at < state.wakeAt) return stay(state);
  const awake = { ...state, wakeAt: undefined };
  if (state.phase === "waiting") return open(awake, at);
  if (state.phase === "up" || state.phase === "retired" || state.phase === "outside") return flush(awake, at);
  return state.phase === "stopped" ? stay(awake) : { state: awake, outputs: [{ out: "close" }] };
};

/** Begins a log-in with the challenge of this socket. */
const logIn = (state: ClientState): ClientStep => {
  const { place, nonce, known } = state;
  if (place === undefined || nonce === undefined || known === undefined) return stay(state);
  const { generation, relayKey } = known;
  const hello = encodeClient({ t: "hello", v: wireVersion, space: place.space, credential: place.credential });
  return {
    state: { ...state, phase: "proving" },
    outputs: [
      { out: "write", bytes: hello },
      { out: "sign", space: place.space, nonce, generation, relayKey },
    ],
  };
};

const onChallenge = (
  state: ClientState,
  message: Extract<RelayMessage, { readonly t: "challenge" }>,
  at: number,
): ClientStep => {
  const { nonce, generation, relayKey } = message;
  const relay = { generation, relayKey };
  const before = state.known;
  const changed =
    before === undefined
      ? "first"
      : !sameBytes(before.relayKey, relayKey)
        ? "relay"
        : sameBytes(before.generation, generation)
          ? "same"
          : "generation";
  const outside: ClientState = { ...state, phase: "outside", known: relay, nonce };
  const makesSpace = state.queue.some((ask) => ask.t === "create" && ask.space === state.place?.space);
  const next = state.place === undefined || makesSpace ? flush(outside, at) : logIn(outside);
  const link = state.place === undefined ? [tell({ is: "link", link: "online" })] : [];
  return { state: next.state, outputs: [tell({ is: "met", relay, changed }), ...link, ...next.outputs] };
};

const onWelcome = (
  state: ClientState,
  welcome: Extract<RelayMessage, { readonly t: "welcome" }>,
  at: number,
): ClientStep => {
  if (state.phase !== "entering") return broken(state);
  const behind = welcome.seq < state.cursors.after || welcome.log < state.cursors.logAfter;
  const up = subscribe({ ...state, phase: "up", failures: 0, wakeAt: undefined });
  const rest = flush(up.state, at);
  return {
    state: rest.state,
    outputs: [
      tell({ is: "link", link: "online" }),
      tell({ is: "welcome", welcome, behind }),
      ...up.outputs,
      ...rest.outputs,
    ],
  };
};

const broken = (state: ClientState): ClientStep => ({ state, outputs: [tell({ is: "broken" }), { out: "close" }] });

/** A refusal that answers no request: of the log-in, or of this socket. */
const onRefusal = (
  state: ClientState,
  message: Extract<RelayMessage, { readonly t: "error" }>,
  at: number,
): ClientStep => {
  const refused = tell({ is: "refused", code: message.code });
  switch (message.code) {
    case "version-unknown": {
      const gone = forgetSocket(state);
      return {
        state: { ...gone.state, phase: "stopped", wakeAt: undefined },
        outputs: [refused, ...gone.outputs, { out: "close" }, tell({ is: "link", link: "offline" })],
      };
    }
    case "unknown-space": {
      const next = flush({ ...state, phase: "outside" }, at);
      return { state: next.state, outputs: [refused, ...next.outputs] };
    }
    case "not-a-member": {
      const next = flush({ ...state, phase: "retired" }, at);
      return { state: next.state, outputs: [refused, ...next.outputs] };
    }
    default:
      return { state, outputs: [refused] };
  }
};

const onFrame = (state: ClientState, message: RelayMessage, at: number): ClientStep => {
  switch (message.t) {
    case "challenge":
      return state.phase === "opening" ? onChallenge(state, message, at) : broken(state);
    case "welcome":
      return onWelcome(state, message, at);
    case "going":
      return { state: { ...state, comeBack: message.after }, outputs: [] };
    case "error":
      return message.r === undefined ? onRefusal(state, message, at) : answered(state, message, message.r, at);
    case "created": {
      const next = answered(state, message, message.r, at);
      // The space is there now; with a place of one's own the next thing is to enter it.
      if (next.state.phase !== "outside") return next;
      const entered = logIn(next.state);
      return { state: entered.state, outputs: [...next.outputs, ...entered.outputs] };
    }
    default:
      return "r" in message && message.r !== undefined
        ? answered(state, message, message.r, at)
        : { state, outputs: [tell({ is: "heard", message })] };
  }
};

/** One step of one device's talk with one relay about one space: total, without clock, chance, keys or network. */
export const clientStep = (state: ClientState, input: ClientInput): ClientStep => {
  switch (input.in) {
    case "start":
      return isOff(state) ? open({ ...state, failures: 0 }, input.at) : stay(state);
    case "online":
      return state.phase === "waiting" ? open(state, input.at) : stay(state);
    case "stop": {
      const gone = forgetSocket(state);
      const close: ReadonlyArray<ClientOutput> = isOff(state) ? [] : [{ out: "close" }];
      const link = tell({ is: "link", link: "offline" });
      return {
        state: { ...gone.state, phase: "stopped", wakeAt: undefined },
        outputs: [...gone.outputs, ...close, link],
      };
    }
    case "opened":
      return stay(state);
    case "closed":
      return onClosed(state, input.at, input.jitter);
    case "frame": {
      if (isOff(state)) return stay(state);
      const decoded = decodeRelay(input.bytes);
      return decoded.ok ? onFrame(state, decoded.message, input.at) : broken(state);
    }
    case "signed":
      if (state.phase !== "proving") return stay(state);
      return {
        state: { ...state, phase: "entering" },
        outputs: [{ out: "write", bytes: encodeClient({ t: "proof", signature: input.signature }) }],
      };
    case "ask": {
      const next = queued(state, input.message);
      if (!canSayNow(next.state, input.message)) return next;
      const sent = flush(next.state, input.at);
      return { state: sent.state, outputs: [...next.outputs, ...sent.outputs] };
    }
    case "cursors":
      return input.again && state.phase === "up"
        ? subscribe({ ...state, cursors: input.cursors })
        : stay({ ...state, cursors: input.cursors });
    case "place": {
      const placed = { ...state, place: input.place };
      if (state.phase === "outside" && state.place === undefined) return logIn(placed);
      return isOff(state) ? stay(placed) : { state: { ...placed, comeBack: 0 }, outputs: [{ out: "close" }] };
    }
    case "wake":
      return onWake(state, input.at);
  }
};
