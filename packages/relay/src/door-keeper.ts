import { type Bucket, fullBucket, type Rate, take } from "@goldseam/sync";

/** How often one neighbour knocks, whoever that is: the keys are opaque, live in memory and are never written down. */
export class DoorKeeper {
  readonly #rate: Rate;
  readonly #buckets = new Map<string, Bucket>();

  constructor(rate: Rate) {
    this.#rate = rate;
  }

  /** Milliseconds to wait, or `undefined` when it may pass now. */
  knock(who: string, at: number): number | undefined {
    const taken = take(this.#buckets.get(who) ?? fullBucket(this.#rate, at), this.#rate, at);
    if (!taken.ok) return taken.retryAfter;
    this.#buckets.set(who, taken.bucket);
    return undefined;
  }

  /** Forgets who has been quiet for so long that the bucket is full again. */
  forget(at: number): void {
    const refill = (this.#rate.burst / this.#rate.perSecond) * 1_000;
    for (const [who, bucket] of this.#buckets) if (bucket.at + refill <= at) this.#buckets.delete(who);
  }
}
