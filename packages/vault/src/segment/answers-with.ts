import type { Node } from "../envelope/node.ts";
import type { KeptAnswer } from "../exchange/kept-answers.ts";
import { resolution } from "../exchange/resolution.ts";
import type { State } from "../state.ts";

/** Exchanges that an envelope has to do with. */
export const exchangesOf = ({ vault }: Node): ReadonlyArray<string> =>
  vault.flatMap((event) => ("exchange" in event.data ? [event.data.exchange] : []));

/**
 * What the keys among these envelopes opened, unless another segment holds it. Both answers of an exchange rest
 * together, with the key that comes to rest last, as only then both are out.
 */
export const answersWith = (
  state: State,
  segment: number,
  nodes: ReadonlyArray<Node>,
  shut: ReadonlySet<string>,
): ReadonlyArray<KeptAnswer> => {
  const here = new Set(nodes.map(({ id }) => id));
  return [...new Set(nodes.flatMap(exchangesOf))].flatMap((exchange): ReadonlyArray<KeptAnswer> => {
    const opened = shut.has(exchange) ? undefined : resolution(state, exchange).opened;
    if (opened?.keys.some(({ node }) => here.has(node.id)) !== true) return [];
    const elsewhere = opened.keys.some(({ event }) => (state.answers.segmentOf(event.mine) ?? segment) !== segment);
    // An envelope with more seals than one is no honest device's, and its id would not say which of them it was.
    const plain = opened.answers.every(([{ node }]) => node.vault.filter(({ type }) => type === "seal").length === 1);
    if (elsewhere || !plain) return [];
    return opened.keys.flatMap(({ event, answer }) =>
      answer === undefined ? [] : [{ exchange, seal: event.mine, key: event.key, answer }],
    );
  });
};
