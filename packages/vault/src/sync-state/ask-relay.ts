import type { ClientMessage } from "@goldseam/wire-types";
import { type Asking, send } from "../ask.ts";
import type { Pending } from "../link-state.ts";
import type { State } from "../state.ts";

type Request = Extract<ClientMessage, { readonly r: number }>;
type WithoutNumber<T> = T extends unknown ? Omit<T, "r"> : never;

/** Sends one request and remembers by its number what it was. */
export function* request(state: State, message: WithoutNumber<Request>, pending: Pending): Asking<void> {
  const r = state.link.nextRequest;
  state.link.nextRequest = r + 1;
  state.link.pending.set(r, pending);
  yield* send(state.store.space, { ...message, r } as ClientMessage);
}
export const isPending = (state: State, wanted: (pending: Pending) => boolean): boolean =>
  [...state.link.pending.values()].some(wanted);

/** Writes on their way at once. */
const widest = 32;
const writes: ReadonlySet<Pending["is"]> = new Set(["append", "page", "delete"] as const);
/** How many more writes may go out now. */
export const roomLeft = ({ link }: State): number => {
  const onTheWay = [...link.pending.values()].filter(({ is }) => writes.has(is)).length;
  return Math.max(0, link.window - onTheWay);
};
/** The relay asked for patience: what all came too fast at once would come too fast at once again. */
export const narrow = ({ link }: State): void => {
  link.window = 1;
};
/** The relay took a write: twice as many may follow. */
export const widen = ({ link }: State): void => {
  link.window = Math.min(widest, link.window * 2);
};
