import type { Node } from "./envelope/node.ts";
import type { Opening } from "./exchange/resolve.ts";
import type { TimelineEntry } from "./timeline.ts";

/** The timeline as it was last made, with what is needed to make the next one from it. */
export interface Shown {
  readonly entries: ReadonlyArray<TimelineEntry>;
  /** How much of the space's order it tells, and the last envelope of that. */
  readonly covered: number;
  readonly last: Node | undefined;
  /** Places of own entries that are not on the other's device as far as is known. */
  readonly underway: ReadonlyArray<number>;
  /** What had opened. */
  readonly opened: ReadonlyMap<string, Opening>;
}
