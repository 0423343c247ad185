import type { Bytes } from "@goldseam/wire-types";

/** One socket as the relay's logic sees it. The real one is in `socket-server.ts`; the simulator has its own. */
export interface Wire {
  readonly send: (frame: Bytes) => void;
  /** Ends the socket after what was sent; a number of RFC 6455, section 7.4. */
  readonly close: (code: number) => void;
  /** Bytes handed over and not yet taken by the other side. */
  readonly unsent: () => number;
  /** Stops and goes on reading from the other side. */
  readonly pause: () => void;
  readonly resume: () => void;
  /** On this machine or in this house: may make a space without the house code. */
  readonly atHome: boolean;
  /** Opaque name of the neighbour, for rates only; never kept or written down. */
  readonly neighbour: string;
}

export const closeCodes = { done: 1000, going: 1001, refused: 1008 } as const;
