import { randomBytes } from "@goldseam/crypto/public";
import {
  type Bucket,
  decodeClient,
  encodeRelay,
  fullBucket,
  greeted,
  type Rate,
  type Request,
  type ServerOutput,
  type ServerState,
  serverStep,
  take,
} from "@goldseam/sync";
import type { Bytes, ErrorCode, RelayMessage, Signature, SpaceId, VerifyKey } from "@goldseam/wire-types";
import type { RelayLimits } from "./limits.ts";
import type { Room } from "./room.ts";
import type { Subscription, Written } from "./subscription.ts";
import { closeCodes, type Wire } from "./wire.ts";

/** Frames that are no message, after which a socket is ended. */
const mostBadFrames = 16;

/** What a session needs of the relay around it. */
export interface SessionHost {
  readonly limits: RelayLimits;
  readonly steady: () => number;
  readonly serve: (session: Session, request: Request) => void;
  readonly check: (session: Session, space: SpaceId, credential: VerifyKey, signature: Signature) => void;
  readonly ended: (session: Session) => void;
}

/** One socket: where its log-in stands, how much it asks, what it subscribes to. */
export class Session {
  readonly wire: Wire;
  readonly nonce = randomBytes(32);
  readonly openedAt: number;
  state: ServerState = greeted;
  subscription: Subscription | undefined;
  /** Where this socket is logged in. */
  room: Room | undefined;
  /** Meetings at which this socket waits, by hex of their id. */
  readonly meetings = new Set<string>();
  readonly #host: SessionHost;
  #requests: Bucket;
  #live: Bucket;
  #unanswered = 0;
  #badFrames = 0;
  #over = false;

  constructor(wire: Wire, host: SessionHost) {
    this.wire = wire;
    this.#host = host;
    this.openedAt = host.steady();
    this.#requests = fullBucket(host.limits.requests, this.openedAt);
    this.#live = fullBucket(host.limits.live, this.openedAt);
  }

  /** A frame from the other side. */
  receive(frame: Bytes): void {
    if (this.#over) return;
    const decoded = decodeClient(frame);
    if (!decoded.ok) this.#badFrames += 1;
    this.#run(serverStep(this.state, { in: "frame", frame: decoded }));
    if (this.#badFrames >= mostBadFrames) this.end(closeCodes.refused);
  }

  /** A result of `check`, a credential that was replaced, or the end of patience. */
  advance(input: Exclude<Parameters<typeof serverStep>[1], { readonly in: "frame" }>): void {
    if (!this.#over) this.#run(serverStep(this.state, input));
  }

  send(frame: Bytes): void {
    if (!this.#over) this.wire.send(frame);
  }

  say(message: RelayMessage): void {
    if (!this.#over) this.wire.send(encodeRelay(message));
  }

  refuse(r: number | undefined, code: ErrorCode, retryAfter?: number): void {
    this.say({
      t: "error",
      code,
      ...(r === undefined ? {} : { r }),
      ...(retryAfter === undefined ? {} : { retryAfter }),
    });
  }

  /** Milliseconds to wait before the next request of this kind, or `undefined`. */
  mayAsk(kind: "request" | "live"): number | undefined {
    const { limits, steady } = this.#host;
    const rate: Rate = kind === "live" ? limits.live : limits.requests;
    const taken = take(kind === "live" ? this.#live : this.#requests, rate, steady());
    if (!taken.ok) return taken.retryAfter;
    if (kind === "live") this.#live = taken.bucket;
    else this.#requests = taken.bucket;
    return undefined;
  }

  /** Counts a request until it is answered; with too many open nothing more is read from this socket. */
  begin(): void {
    this.#unanswered += 1;
    if (this.#unanswered === this.#host.limits.unanswered) this.wire.pause();
  }

  finish(): void {
    this.#unanswered -= 1;
    if (this.#unanswered === Math.floor(this.#host.limits.unanswered / 2) && !this.#over) this.wire.resume();
  }

  /** Whether items `first` to `last` can be pushed now; otherwise they are read from the store later. */
  takesItems(first: number, last: number): boolean {
    return this.subscription?.takesItems(first, last) ?? false;
  }

  /** A pushed frame that is not an item. What was `written` is read later by a subscriber that does not keep up. */
  hear(frame: Bytes, written?: Written): void {
    const takes = written === undefined ? this.subscription?.keepsUp() : this.subscription?.takes(written);
    if (takes === true) this.send(frame);
  }

  wrote(written: Written): void {
    this.subscription?.takes(written);
  }

  unsent(): number {
    return this.wire.unsent();
  }

  /** The other side has taken what was sent. */
  drained(): void {
    if (!this.#over) this.subscription?.goOn();
  }

  /** Ends the socket from this side. */
  end(code: number): void {
    if (this.#over) return;
    this.gone();
    this.wire.close(code);
  }

  /** The socket is closed, from whichever side. */
  gone(): void {
    if (this.#over) return;
    this.#over = true;
    this.state = { is: "over" };
    this.subscription = undefined;
    this.#host.ended(this);
  }

  isOver(): boolean {
    return this.#over;
  }

  #run({ state, outputs }: ReturnType<typeof serverStep>): void {
    this.state = state;
    for (const output of outputs) this.#do(output);
  }

  #do(output: ServerOutput): void {
    switch (output.out) {
      case "send":
        return this.say(output.message);
      case "check":
        return this.#host.check(this, output.space, output.credential, output.signature);
      case "serve":
        return this.#host.serve(this, output.request);
      case "close":
        return this.end(closeCodes.refused);
    }
  }
}
