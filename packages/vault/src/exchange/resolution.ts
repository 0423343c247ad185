import { saw } from "../envelope/graph.ts";
import { inOrder } from "../envelope/node.ts";
import { nodesOf, type State, warn } from "../state.ts";
import { type Resolution, resolve } from "./resolve.ts";
import { openAnswer } from "./sealed.ts";

/** What an exchange has come to: always from its items, though what a key had opened before is not decrypted again. */
export const resolution = (state: State, exchange: string): Resolution => {
  const cached = state.resolved.get(exchange);
  if (cached !== undefined) return cached;
  const nodes = nodesOf(state, state.exchanges.get(exchange) ?? []).sort(inOrder);
  const { space } = state.store;
  let decrypted = false;
  const made = resolve(exchange, nodes, {
    gone: (item) => state.graph.nodes.get(item)?.gone === true,
    saw: (node, ancestor) => saw(state.graph, node, ancestor),
    open: ({ item, person, event }, key) => {
      const kept = state.answers.find(exchange, item, key);
      decrypted ||= kept === undefined;
      return kept ?? openAnswer(key, { space, exchange, person }, event.sealed);
    },
  });
  if (decrypted && made.opened !== undefined) state.answers.fresh.add(exchange);
  for (const cheat of made.cheats) warn(state, "sealing-cheated", `${exchange}/${cheat}`);
  state.resolved.set(exchange, made);
  return made;
};
