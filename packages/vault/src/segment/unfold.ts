import type { Bytes, ItemId } from "@goldseam/wire-types";
import { type Asking, readBytes, scanBytes } from "../ask.ts";
import { parseEnvelope } from "../envelope/envelope.ts";
import { restore } from "../envelope/graph.ts";
import { inOrder, type Node, nodeOf } from "../envelope/node.ts";
import { mergeReached, reach } from "../envelope/reach.ts";
import { type State, warn } from "../state.ts";
import { fullName } from "../store/rows.ts";
import { type Intake, register, takeRemovals } from "../sync-state/intake.ts";
import { openRows, signedName, wordsPrefix } from "./local-seal.ts";
import { parseSignedItems } from "./signed-items.ts";
import { parseWords, type Words } from "./words.ts";

/** Rows opened side by side: enough to keep an environment busy, few enough to hold in memory at once. */
const atOnce = 8;

/** A segment whose words do not read is made again from what was signed. */
function* remade(state: State, number: number): Asking<Words | undefined> {
  const name = signedName(number);
  const row: Bytes | undefined = yield* readBytes(fullName(state.store.space, name));
  const [plain] = row === undefined ? [] : yield* openRows(state.store, [[name, row]]);
  const signed = plain && parseSignedItems(plain);
  if (signed === undefined) return undefined;
  const nodes: Node[] = [];
  const pages: number[][] = [];
  for (const { signed: bytes, keys } of signed) {
    const item = parseEnvelope(bytes);
    const member = item && state.members.devices.get(item.envelope.device);
    if (item === undefined || member === undefined) return undefined;
    nodes.push(nodeOf(item, member.person));
    pages.push(keys.map(([page]) => page));
  }
  return { nodes, generation: "", numbers: [], pages, reached: [], answers: [] };
}

function* readWords(state: State): Asking<ReadonlyArray<readonly [number, Words, boolean]>> {
  const base = `${state.store.space}/`;
  const rows = (yield* scanBytes(base + wordsPrefix)).map(([key, bytes]) => [key.slice(base.length), bytes] as const);
  const found: Array<readonly [number, Words, boolean]> = [];
  for (let i = 0; i < rows.length; i += atOnce) {
    const some = rows.slice(i, i + atOnce);
    const plain = yield* openRows(state.store, some);
    for (const [j, [name]] of some.entries()) {
      const number = Number(name.slice(wordsPrefix.length));
      const bytes = plain[j];
      const words = bytes && parseWords(bytes);
      const made = words ?? (yield* remade(state, number));
      if (made === undefined) {
        warn(state, "unreadable-item", name);
        state.segments.unreadable = true;
      } else found.push([number, made, words === undefined]);
    }
  }
  return found;
}

/** Puts back what the segments hold, before the tail. What their tombstones removed goes into the intake. */
export function* unfold(state: State, intake: Intake): Asking<void> {
  const read = yield* readWords(state);
  const nodes = read.flatMap(([, words]) => words.nodes).sort(inOrder);
  for (const device of restore(state.graph, nodes)) warn(state, "forked-device", device);
  for (const [number, words, again] of read) {
    const ids: ItemId[] = words.nodes.map(({ id }) => id);
    state.segments.put(number, ids);
    state.itemPages.putAll(ids, words.pages);
    mergeReached(state.reached, words.reached);
    state.answers.put(number, words.answers);
    if (words.generation === state.cursor.generation)
      for (const [i, seq] of words.numbers.entries()) {
        const id = ids[i];
        if (seq !== 0 && id !== undefined) state.seqs.set(id, seq);
      }
    if (again) for (const node of words.nodes) reach(state.reached, state.graph, node);
  }
  for (const node of nodes) {
    if (!state.seqs.has(node.id)) state.unsent.add(node.id);
    if (node.vault.length === 0) continue;
    register(state, node);
    takeRemovals(state, intake, node);
  }
}
