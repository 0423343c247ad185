import type { ItemId } from "@goldseam/wire-types";
import type { KeptAnswer } from "../exchange/kept-answers.ts";
import type { State } from "../state.ts";
import type { RowChange } from "../store/rows.ts";

/** A segment as it shall be: its rows, and what memory has to know of it once they are durable. */
export interface Resting {
  readonly segment: number;
  readonly rows: ReadonlyArray<RowChange>;
  readonly items: ReadonlyArray<ItemId>;
  readonly answers: ReadonlyArray<KeptAnswer>;
}
/** Memory follows the rows. A key that is out rests in its envelope, and is needed in the release ring no more. */
export const comesToRest = (state: State, { segment, items, answers }: Omit<Resting, "rows">): void => {
  state.segments.put(segment, items);
  state.answers.put(segment, answers);
  for (const { seal } of answers) state.ring.delete(seal);
};
