import { type CalendarDay, type PersonId, share } from "@goldseam/kernel";
import { DRAWN, type MatchMessage, type MatchOwn, type MatchTurn, MOST_SHOWN, TURNS } from "./match.fields.ts";
import { isComplete, isStale, type MatchMemory, type MatchRound, type MatchRounds, mayTake, weekOf } from "./match.ts";

export type MatchSide = "a" | "b";
/** What the private AND is over; both phones make it alike or not at all. */
export interface DrawnItems {
  readonly context: string;
  readonly items: ReadonlyArray<string>;
}
interface OwnOffer {
  readonly secret: string;
  readonly offer: string;
}
/** Over hex text; `undefined` where something the other sent does not verify. */
export interface MatchCrypto {
  readonly digest: (parts: ReadonlyArray<string>) => string;
  readonly offer: (drawn: DrawnItems, side: MatchSide, wishes: ReadonlyArray<boolean>, secret: string) => string;
  readonly answer: (drawn: DrawnItems, side: MatchSide, own: OwnOffer, theirs: string) => string | undefined;
  readonly result: (
    drawn: DrawnItems,
    side: MatchSide,
    own: OwnOffer,
    theirs: string,
    answer: string,
  ) => ReadonlyArray<boolean> | undefined;
}
export interface MatchList {
  readonly id: string;
  /** At least ten keys, the same on every phone of this version. */
  readonly items: ReadonlyArray<string>;
}
export interface MatchSetting {
  /** Names the space and the practice: a word of another place proves nothing here. */
  readonly scope: string;
  readonly me: PersonId;
  readonly other: PersonId;
  readonly today: CalendarDay;
  readonly list: MatchList;
  /** What this phone says yes to today; everything else is a no, for whatever reason. */
  readonly wishes: ReadonlyArray<string>;
  /** 32 fresh random bytes each, as hex, for this one step. */
  readonly random: { readonly coin: string; readonly secret: string };
}
/** Private words first, then the message. `void`: what the other sent does not fit; for tests, never for a screen. */
export interface MatchStep {
  readonly own: ReadonlyArray<MatchOwn>;
  readonly message?: MatchMessage;
  readonly void?: MatchTurn;
}
const NOTHING: MatchStep = { own: [] };

const commitOf = (
  crypto: MatchCrypto,
  { scope }: MatchSetting,
  round: number,
  person: PersonId,
  coin: string,
): string => crypto.digest(["commit", scope, String(round), person, coin]);

/** About ten items, decided by both coins. */
export const drawItems = (list: MatchList, coins: ReadonlyArray<string>): ReadonlyArray<string> => {
  const placed = list.items.map((item) => ({ item, at: share(...coins, item) }));
  return placed
    .sort((one, other) => one.at - other.at || (one.item < other.item ? -1 : 1))
    .slice(0, DRAWN)
    .map(({ item }) => item);
};

interface Table {
  readonly setting: MatchSetting;
  readonly crypto: MatchCrypto;
  readonly round: MatchRound;
  readonly kept: NonNullable<MatchMemory["kept"]>;
  readonly went: MatchMemory["went"];
}
const words = ({ round: { turns }, setting: { me, other } }: Table, turn: MatchTurn) => ({
  mine: turns[turn].get(me) ?? "",
  theirs: turns[turn].get(other) ?? "",
});
const sideOf = ({ setting: { me, other } }: Table): MatchSide => (me < other ? "a" : "b");

const drawnOf = (table: Table): DrawnItems => {
  const { scope, list } = table.setting;
  const inOrder = (turn: MatchTurn): ReadonlyArray<string> => {
    const { mine, theirs } = words(table, turn);
    return sideOf(table) === "a" ? [mine, theirs] : [theirs, mine];
  };
  const coins = inOrder("reveal");
  const context = JSON.stringify([scope, list.id, table.round.round, ...inOrder("commit"), ...coins]);
  return { context, items: drawItems(list, coins) };
};

const isOwnCoin = ({ setting, crypto, round, kept }: Table): boolean =>
  round.turns.commit.get(setting.me) === commitOf(crypto, setting, round.round, setting.me, kept.coin);
const isTheirCoin = (table: Table): boolean => {
  const { setting, crypto, round } = table;
  return (
    words(table, "commit").theirs ===
    commitOf(crypto, setting, round.round, setting.other, words(table, "reveal").theirs)
  );
};

/** Over without a word: no message follows, and no screen says so. */
const voided = ({ round: { round } }: Table, turn: MatchTurn): MatchStep => ({
  own: [{ type: "match-shown", data: { round, items: [] } }],
  void: turn,
});

/** A turn goes out on one word of the other's; on a second one, never. */
const goes = (table: Table, turn: MatchTurn, on: string, message: MatchMessage): MatchStep => {
  const before = table.went.get(turn);
  if (before === undefined)
    return { own: [{ type: "match-went", data: { round: table.round.round, turn, on } }], message };
  // The phone died between the private word and the message; an offer is not made twice from one secret.
  return before === on && turn !== "offer" ? { own: [], message } : voided(table, turn);
};

const take = (table: Table, turn: MatchTurn): MatchStep => {
  const { setting, crypto, kept } = table;
  const { round } = table.round;
  if (turn === "reveal") {
    const message: MatchMessage = { type: "match-reveal", data: { round, coin: kept.coin } };
    return goes(table, turn, words(table, "commit").theirs, message);
  }
  if (!isTheirCoin(table)) return voided(table, "reveal");
  const drawn = drawnOf(table);
  if (turn === "offer") {
    const wishes = drawn.items.map((item) => setting.wishes.includes(item));
    const offer = crypto.offer(drawn, sideOf(table), wishes, kept.secret);
    return goes(table, turn, words(table, "reveal").theirs, { type: "match-offer", data: { round, offer } });
  }
  const { mine, theirs } = words(table, "offer");
  const answer = crypto.answer(drawn, sideOf(table), { secret: kept.secret, offer: mine }, theirs);
  if (answer === undefined) return voided(table, "offer");
  return goes(table, turn, crypto.digest(["offer", theirs]), { type: "match-answer", data: { round, answer } });
};

const finish = (table: Table): MatchStep => {
  const drawn = drawnOf(table);
  const own = { secret: table.kept.secret, offer: words(table, "offer").mine };
  const { theirs } = words(table, "offer");
  const both = isTheirCoin(table)
    ? table.crypto.result(drawn, sideOf(table), own, theirs, words(table, "answer").theirs)
    : undefined;
  if (both === undefined) return voided(table, "answer");
  const items = drawn.items.filter((_, at) => both[at] === true).slice(0, MOST_SHOWN);
  return { own: [{ type: "match-shown", data: { round: table.round.round, items } }] };
};

const begin = (
  { round, list }: { readonly round: number; readonly list: string },
  memory: MatchMemory,
  crypto: MatchCrypto,
  setting: MatchSetting,
): MatchStep => {
  const before = memory.kept?.round === round ? memory.kept : undefined;
  // A commitment that a round had and has no more: somebody moved the log under it.
  if (memory.closed >= round || list !== setting.list.id || (before !== undefined && memory.went.size > 0))
    return NOTHING;
  const { coin, secret } = before ?? setting.random;
  const commit = commitOf(crypto, setting, round, setting.me, coin);
  return {
    own: before === undefined ? [{ type: "match-kept", data: { round, coin, secret } }] : [],
    message: { type: "match-commit", data: { round, list, commit } },
  };
};

type Plan =
  | { readonly is: "nothing" }
  | { readonly is: "begin"; readonly round: number; readonly list: string | undefined }
  | { readonly is: "take"; readonly round: MatchRound; readonly turn: MatchTurn }
  | { readonly is: "finish"; readonly round: MatchRound };
const REST: Plan = { is: "nothing" };

/** What is due on this phone, seen from outside alone: it needs no crypto yet. */
export const planMatch = (
  { latest, done }: MatchRounds,
  { kept, closed }: MatchMemory,
  { me, today }: Pick<MatchSetting, "me" | "today">,
): Plan => {
  const isMine = (round: MatchRound): boolean => kept?.round === round.round;
  const unread = [done, latest].find(
    (one) => one !== undefined && isComplete(one) && closed < one.round && isMine(one),
  );
  if (unread !== undefined) return { is: "finish", round: unread };
  const week = weekOf(today);
  if (latest === undefined || isComplete(latest) || isStale(latest, today)) {
    const isNext = latest === undefined || week > latest.round;
    return isNext ? { is: "begin", round: week, list: undefined } : REST;
  }
  const turn = TURNS.find((one) => !latest.turns[one].has(me));
  if (closed >= latest.round || turn === undefined || !mayTake(latest, turn)) return REST;
  if (turn === "commit") return { is: "begin", ...latest };
  // Begun on another phone of this person: that one goes on.
  return isMine(latest) ? { is: "take", round: latest, turn } : REST;
};

/**
 * What this phone does next in the weekly match, by itself: nothing, or private words and at most one message. Asked
 * again after each change, it goes on wherever a round stands, today or days later.
 */
export const stepMatch = (
  rounds: MatchRounds,
  memory: MatchMemory,
  crypto: MatchCrypto,
  setting: MatchSetting,
): MatchStep => {
  const plan = planMatch(rounds, memory, setting);
  if (plan.is === "begin")
    return begin({ round: plan.round, list: plan.list ?? setting.list.id }, memory, crypto, setting);
  if (plan.is === "nothing" || memory.kept === undefined) return NOTHING;
  const table: Table = { setting, crypto, round: plan.round, kept: memory.kept, went: memory.went };
  if (plan.is === "finish") return finish(table);
  return isOwnCoin(table) ? take(table, plan.turn) : NOTHING;
};
