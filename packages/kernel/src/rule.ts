import type { EventShape, Recorded, Rule } from "./practice.ts";

const speaksOf = <E extends EventShape, T extends E["type"]>(
  types: ReadonlyArray<T>,
  event: E,
): event is E & Extract<E, { readonly type: T }> => types.some((type) => type === event.type);

/**
 * Writes rules of one practice: `const on = rulesOver<State, Event>()`, then
 * `on(["promise-marked"], "Only its maker marks it.", (state, event) => …)`. `event` is narrowed to the types named.
 */
export const rulesOver =
  <S, E extends EventShape>() =>
  <T extends E["type"]>(
    on: ReadonlyArray<T>,
    says: string,
    holds: (state: S, event: Recorded<Extract<E, { readonly type: T }>>) => boolean,
  ): Rule<S, E> => ({
    says,
    on,
    holds: (state, event) => !speaksOf<Recorded<E>, T>(on, event) || holds(state, event),
  });
