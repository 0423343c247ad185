import { type ArgonCost, keyFromCode } from "@goldseam/crypto";
import type { Bytes } from "@goldseam/wire-types";

export interface ArgonAsked {
  readonly code: string;
  readonly salt: Bytes;
  readonly cost: ArgonCost;
}
/** `ms`: how long it took, so that the first run at the floor tells what this phone can bear. */
export interface ArgonAnswered {
  readonly key: Bytes | undefined;
  readonly ms: number;
}

/** Slow on purpose, so it stands in a worker of its own that ends after one answer. */
addEventListener("message", (event: MessageEvent<ArgonAsked>) => {
  const { code, salt, cost } = event.data;
  const begun = performance.now();
  const key = keyFromCode(code, salt, cost);
  const answered: ArgonAnswered = { key, ms: performance.now() - begun };
  postMessage(answered);
});
