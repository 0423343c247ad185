import type { Limit } from "@goldseam/kernel";

type Covers = Limit["covers"];

/** What several limits take away together. */
export const coversOfAll = (all: ReadonlyArray<Covers>): Covers => ({
  practices: all.flatMap(({ practices = [] }) => practices),
  kinds: all.flatMap(({ kinds = [] }) => kinds),
  topics: all.flatMap(({ topics = [] }) => topics),
  ...(all.some(({ joint }) => joint) && { joint: true as const }),
  ...(all.some(({ conflict }) => conflict) && { conflict: true as const }),
  ...(all.some(({ news }) => news) && { news: true as const }),
});
