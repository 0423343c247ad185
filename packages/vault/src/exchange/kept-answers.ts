import { type Bytes, type ItemId, sameBytes } from "@goldseam/wire-types";
import type { LoggedEvent } from "../timeline.ts";

/**
 * What one key opened one seal to. It follows from the two alone, and both are named by what they say, so it stays
 * right whatever else arrives or goes: an exchange is always resolved from its items, and only the opening is spared.
 */
export interface KeptAnswer {
  readonly exchange: string;
  readonly seal: ItemId;
  readonly key: Bytes;
  readonly answer: LoggedEvent;
}

/** Answers of opened exchanges by the segment that they rest in; made anew from the segments at every start. */
export class KeptAnswers {
  readonly #bySeal = new Map<ItemId, { readonly kept: KeptAnswer; readonly segment: number }>();
  readonly #bySegment = new Map<number, ReadonlyArray<KeptAnswer>>();
  /** Exchanges opened from their seals since the start, and in no segment yet. */
  readonly fresh = new Set<string>();

  find(exchange: string, seal: ItemId, key: Bytes): LoggedEvent | undefined {
    const kept = this.#bySeal.get(seal)?.kept;
    return kept?.exchange === exchange && sameBytes(kept.key, key) ? kept.answer : undefined;
  }
  segmentOf(seal: ItemId): number | undefined {
    return this.#bySeal.get(seal)?.segment;
  }
  /** The segment holds these from now on, and no others. */
  put(segment: number, answers: ReadonlyArray<KeptAnswer>): void {
    for (const { seal } of this.#bySegment.get(segment) ?? [])
      if (this.segmentOf(seal) === segment) this.#bySeal.delete(seal);
    this.#bySegment.delete(segment);
    if (answers.length === 0) return;
    this.#bySegment.set(segment, answers);
    for (const kept of answers) {
      this.#bySeal.set(kept.seal, { kept, segment });
      this.fresh.delete(kept.exchange);
    }
  }
  /** Segments that hold an answer of one of these exchanges. */
  segmentsOf(exchanges: ReadonlySet<string>): ReadonlyArray<number> {
    if (exchanges.size === 0) return [];
    return [...this.#bySegment].flatMap(([segment, all]) =>
      all.some(({ exchange }) => exchanges.has(exchange)) ? [segment] : [],
    );
  }
}
