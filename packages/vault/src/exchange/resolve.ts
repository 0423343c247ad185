import type { Bytes, ItemId } from "@goldseam/wire-types";
import type { Node } from "../envelope/node.ts";
import type { KeyEvent, SealEvent } from "../envelope/vault-event.ts";
import type { LoggedEvent } from "../timeline.ts";
import { rightSize } from "./sealed.ts";

export interface Seal {
  readonly item: ItemId;
  readonly person: string;
  readonly node: Node;
  readonly event: SealEvent;
}
export interface Released {
  readonly node: Node;
  readonly person: string;
  readonly event: KeyEvent;
  /** What it opens; `undefined`: not the key that the seal is committed to. */
  readonly answer: LoggedEvent | undefined;
}
interface Given {
  readonly node: Node;
  readonly event: KeyEvent;
}
/** How a modified client gave itself away. Evidence for the screen, never an accusation. */
export type Cheat =
  | "wrong-size"
  | "second-seal"
  | "key-without-seal"
  | "key-for-foreign-seal"
  | "wrong-key"
  | "changed-answer"
  | "foreign-withdrawal"
  | "late-withdrawal";
export interface Opening {
  /** The later key, where the answers stand in the order: both, or the one whose author has not removed it. */
  readonly at: Node;
  readonly answers: ReadonlyArray<readonly [Seal, LoggedEvent]>;
  /** The key of each answer. */
  readonly keys: ReadonlyArray<Released>;
}
export interface Resolution {
  /** The seal of each person that counts while nothing is released. */
  readonly active: ReadonlyMap<string, Seal>;
  readonly withdrawn: ReadonlySet<string>;
  readonly released: ReadonlyArray<Released>;
  /** Both in: these two belong together. */
  readonly pair: readonly [Seal, Seal] | undefined;
  readonly broken: boolean;
  readonly opened: Opening | undefined;
  readonly cheats: ReadonlySet<Cheat>;
}

interface Walk {
  readonly seals: Map<ItemId, Seal>;
  readonly active: Map<string, Seal>;
  readonly withdrawn: Map<string, { readonly seal: Seal; readonly by: Node }>;
  /** Seals that their person meant to take back, whether or not it stands. */
  readonly takenBack: Set<ItemId>;
  readonly cheats: Set<Cheat>;
}
type Saw = (node: Node, ancestor: Node) => boolean;
/** What a resolution asks about its items. */
export interface Asked {
  /** Whether `ancestor` was seen by `node`. */
  readonly saw: Saw;
  /** What the key opens; `undefined` when the seal is not committed to it. */
  readonly open: (seal: Seal, key: Bytes) => LoggedEvent | undefined;
  /** Removed by its author: nobody cheated who names it in a key. */
  readonly gone: (item: ItemId) => boolean;
}

const onSeal = (walk: Walk, seal: Seal, saw: Saw): void => {
  if (!rightSize(seal.event.sealed)) {
    walk.cheats.add("wrong-size");
    return;
  }
  walk.seals.set(seal.item, seal);
  // A withdrawal stands only if the other's seal had seen it; else the seal it took back counts again.
  for (const [person, taken] of walk.withdrawn) {
    if (person === seal.person || saw(seal.node, taken.by)) continue;
    walk.withdrawn.delete(person);
    walk.active.set(person, taken.seal);
  }
  const first = walk.active.get(seal.person);
  if (first !== undefined) {
    // Two own phones that seal at once are honest, and so is a new answer after a withdrawal that turns out void.
    if (saw(seal.node, first.node) && !walk.takenBack.has(first.item)) walk.cheats.add("second-seal");
  } else {
    walk.withdrawn.delete(seal.person);
    walk.active.set(seal.person, seal);
  }
};

const onWithdraw = (walk: Walk, node: Node, item: ItemId): void => {
  const seal = walk.seals.get(item);
  if (seal === undefined || seal.person !== node.person) {
    walk.cheats.add("foreign-withdrawal");
    return;
  }
  walk.takenBack.add(item);
  if (walk.active.get(node.person) !== seal) return;
  const bothIn = [...walk.active.keys()].some((person) => person !== node.person);
  if (bothIn) return;
  walk.active.delete(node.person);
  walk.withdrawn.set(node.person, { seal, by: node });
};

const readKey = ({ open, gone }: Asked, walk: Walk, node: Node, event: KeyEvent): Released | undefined => {
  const mine = walk.seals.get(event.mine);
  const other = walk.seals.get(event.other);
  if (mine === undefined || other === undefined) {
    if (!gone(event.mine) && !gone(event.other)) walk.cheats.add("key-without-seal");
    return undefined;
  }
  if (mine.person !== node.person || other.person === node.person) {
    walk.cheats.add("key-for-foreign-seal");
    return undefined;
  }
  const answer = open(mine, event.key);
  if (answer === undefined) walk.cheats.add("wrong-key");
  return { node, person: node.person, event, answer };
};

const pairName = (key: Released): string => [key.event.mine, key.event.other].sort().join("/");
/** Both have a key for the same two seals. */
const isComplete = (key: Released, good: ReadonlyArray<Released>): boolean =>
  good.some((other) => other.person !== key.person && pairName(other) === pairName(key));
/** The other's seal that this key names is still shut, so that its key can make the pair complete. */
const canComplete = (key: Released, good: ReadonlyArray<Released>): boolean =>
  !good.some((other) => other.person !== key.person && other.event.mine === key.event.other);

/**
 * Opened another seal than the one that it had seen the other's key ask for. Two own phones that answered apart and
 * released apart are honest: neither had seen that key.
 */
const changedAnswer = (key: Released, good: ReadonlyArray<Released>, walk: Walk, saw: Saw): boolean =>
  good.some(({ node, person, event }) => {
    const asked = walk.seals.get(event.other);
    if (person === key.person || asked?.person !== key.person || asked.item === key.event.mine) return false;
    const given = good.some((own) => own.event.mine === asked.item);
    return !given && !walk.takenBack.has(asked.item) && saw(key.node, node);
  });

/**
 * What a sealed exchange has come to, from its events alone, in the space's order: the same on every device. What was
 * released decides before what was sealed, as a seal with an earlier place may still arrive, and a released key
 * names both seals for good.
 */
export const resolve = (exchange: string, nodes: ReadonlyArray<Node>, asked: Asked): Resolution => {
  const { saw } = asked;
  const walk: Walk = {
    seals: new Map(),
    active: new Map(),
    withdrawn: new Map(),
    takenBack: new Set(),
    cheats: new Set(),
  };
  const keys: Given[] = [];
  for (const node of nodes)
    for (const event of node.vault) {
      if (!("exchange" in event.data) || event.data.exchange !== exchange) continue;
      if (event.type === "seal") onSeal(walk, { item: node.id, person: node.person, node, event: event.data }, saw);
      if (event.type === "withdraw") onWithdraw(walk, node, event.data.seal);
      if (event.type === "key") keys.push({ node, event: event.data });
    }
  const released = keys.map(({ node, event }) => readKey(asked, walk, node, event)).filter((key) => key !== undefined);
  const good = released.filter((key) => key.answer !== undefined);
  const persons = new Set(good.map((key) => key.person));
  const complete = good.filter((key) => isComplete(key, good));
  if (good.some((key) => changedAnswer(key, good, walk, saw))) walk.cheats.add("changed-answer");
  const fooled = released.some((key) => key.answer === undefined && !persons.has(key.person));
  const [a, b] = [...walk.active.values()].sort((x, y) => (x.person < y.person ? -1 : 1));
  const named = [...complete, ...good.filter((key) => canComplete(key, good))]
    .map(({ event }) => [walk.seals.get(event.mine), walk.seals.get(event.other)] as const)
    .map(([mine, other]) => (mine === undefined || other === undefined ? undefined : ([mine, other] as const)))
    .find((two) => two?.every((seal) => isBound(seal, walk, good)));
  const pair = named ?? (a !== undefined && b !== undefined ? ([a, b] as const) : undefined);
  const [first] = complete;
  const left = first === undefined ? leftOver(asked, walk, keys) : undefined;
  return {
    active: walk.active,
    withdrawn: new Set(walk.withdrawn.keys()),
    released: [...released, ...(left?.keys ?? [])],
    pair,
    broken: fooled || (persons.size === 2 && first === undefined),
    opened:
      first === undefined
        ? left
        : openedBy(
            complete.filter((key) => pairName(key) === pairName(first)),
            walk.seals,
          ),
    cheats: walk.cheats,
  };
};

/** Nobody is bound to a seal that was taken back because the other named it in a key. */
const isBound = (seal: Seal, walk: Walk, good: ReadonlyArray<Released>): boolean =>
  !walk.takenBack.has(seal.item) ||
  walk.active.get(seal.person) === seal ||
  good.some((key) => key.event.mine === seal.item);

/**
 * Both keys are out and name each other's seals, and one of the two seals was removed by its author: the other's words
 * stay where they stood. Whoever removes before their own key is out leaves the other's shut.
 */
const leftOver = ({ open, gone }: Asked, walk: Walk, keys: ReadonlyArray<Given>): Opening | undefined => {
  for (const [place, { node, event }] of keys.entries()) {
    const seal = walk.seals.get(event.mine);
    if (seal === undefined || seal.person !== node.person || !gone(event.other)) continue;
    const met = keys.findIndex(
      (other) =>
        other.node.person !== node.person && other.event.mine === event.other && other.event.other === event.mine,
    );
    const answer = met < 0 ? undefined : open(seal, event.key);
    const at = keys[Math.max(place, met)]?.node;
    if (answer === undefined || at === undefined) continue;
    return { at, answers: [[seal, answer]], keys: [{ node, person: node.person, event, answer }] };
  }
  return undefined;
};

/** The first good key of each person; the later of the two says where the answers stand. */
const openedBy = (good: ReadonlyArray<Released>, seals: ReadonlyMap<ItemId, Seal>): Resolution["opened"] => {
  const firsts = [...new Set(good.map((key) => key.person))]
    .sort()
    .map((person) => good.find((key) => key.person === person))
    .filter((key) => key !== undefined);
  const at = [...good].reverse().find((key) => firsts.includes(key))?.node;
  const answers = firsts.flatMap((key): Array<readonly [Seal, LoggedEvent]> => {
    const seal = seals.get(key.event.mine);
    return seal === undefined || key.answer === undefined ? [] : [[seal, key.answer]];
  });
  return at === undefined || answers.length !== 2 ? undefined : { at, answers, keys: firsts };
};
