import type { ClientMessage } from "@goldseam/wire-types";
import { type Asking, send } from "../ask.ts";
import type { Pending, State } from "../state.ts";

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
export const countPending = (state: State, is: Pending["is"]): number =>
  [...state.link.pending.values()].filter((pending) => pending.is === is).length;
