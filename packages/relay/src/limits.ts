import type { Rate } from "@goldseam/sync";
import type { StoreLimits } from "./store.ts";

/** Bounds of one space in a store. A couple's ten years are about 80 MB. */
export const defaultStoreLimits: StoreLimits = {
  spaceBytes: 200 * 1024 * 1024,
  spaceItems: 500_000,
  meetings: 10_000,
};

/** What one relay bears from its sockets. Times in milliseconds. */
export interface RelayLimits {
  /** Writes of all sockets with one credential. */
  readonly writes: Rate;
  /** Other requests, a socket. */
  readonly requests: Rate;
  /** Live frames, a socket. */
  readonly live: Rate;
  readonly socketsPerSpace: number;
  /** From the opening of a socket to its log-in. */
  readonly handshakeMs: number;
  /** For the head of an HTTP request to arrive. */
  readonly headersMs: number;
  /** A socket that only waits at a meeting is sent away after this; it may come back. */
  readonly meetingMs: number;
  /** Two of these without an answer end a socket. */
  readonly pingMs: number;
  /** Bytes not yet taken by a socket after which nothing more is pushed to it until it has drained. */
  readonly unsentBytes: number;
  /** Requests of one socket not yet answered after which nothing more is read from it. */
  readonly unanswered: number;
  /** A signed head is made at most this often for a space; in between the same one is given again. */
  readonly signedHeadMs: number;
  /** Sockets in all. */
  readonly sockets: number;
  /** Spaces and meetings opened a minute by one neighbour. */
  readonly doorsPerMinute: number;
}

export const defaultRelayLimits: RelayLimits = {
  writes: { perSecond: 20, burst: 200 },
  requests: { perSecond: 50, burst: 400 },
  live: { perSecond: 20, burst: 60 },
  socketsPerSpace: 8,
  handshakeMs: 10_000,
  headersMs: 10_000,
  meetingMs: 15 * 60_000,
  pingMs: 30_000,
  unsentBytes: 1024 * 1024,
  unanswered: 128,
  signedHeadMs: 10_000,
  sockets: 20_000,
  doorsPerMinute: 300,
};
