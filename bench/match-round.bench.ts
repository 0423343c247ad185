import { utf8 } from "@goldseam/crypto";
import { answerMatch, type MatchRound, offerMatch, resultOfMatch } from "@goldseam/crypto/private-and";
import {
  BASE,
  combined,
  pointBytes,
  pointFor,
  raised,
  readPoint,
  secretScalar,
} from "@goldseam/crypto/private-and/group";

const DRAWN = 10;
const RUNS = 9;
const round: MatchRound = {
  context: utf8("bench"),
  items: Array.from({ length: DRAWN }, (_, at) => `item-${at + 1}`),
};
const seed = (of: number): Uint8Array => new Uint8Array(32).fill(of);
/** Milliseconds of this process alone: others may be at work on the machine. */
const timed = (work: () => void): number => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
};
const median = (all: ReadonlyArray<number>): number => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
const found = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error("an honest round verifies");
  return value;
};

/** One phone's part: its offer, its answer to the other's, the result of the other's answer. */
const other = offerMatch(round, "b", [true, false], seed(2));
const wholeRound = (): void => {
  const own = offerMatch(round, "a", [true, true], seed(1));
  const theirs = found(answerMatch(round, "b", other, own.message));
  found(answerMatch(round, "a", own, other.message));
  found(resultOfMatch(round, "a", own, other.message, theirs));
};

const secret = secretScalar(seed(3), "bench", utf8("bench"));
const wide = secretScalar(seed(4), "bench", utf8("wide"));
const point = pointFor("bench", [utf8("bench")]);
const bytes = pointBytes(point);
const times = (count: number, work: () => unknown): void => {
  for (let at = 0; at < count; at += 1) work();
};
/**
 * The group operations that the protocol names for the same work, and nothing around them. An offer raises both bases
 * and gives six powers of proof an item; checking one takes four double powers an item; an answer raises each point and
 * batches both sides. The other side's answer is among them, as it is among what is measured.
 */
const bareRound = (): void => {
  const offers = 1;
  const checks = 3;
  const answers = 2;
  times((offers + checks) * 2 * DRAWN, () => pointFor("bench", [bytes]));
  times((offers + checks + 2 * answers) * DRAWN, () => readPoint(bytes));
  times(offers * (1 + 8 * DRAWN) + answers * (3 + DRAWN) + DRAWN, () => raised(point, secret));
  times(checks * 4 * DRAWN + (answers + 1) * DRAWN + 2, () => combined(BASE, secret, point, wide));
};

/** P-13: the whole round over the bare group operations. What it leaves to the page is seen in the journey of a match. */
export const measure = () => {
  wholeRound();
  bareRound();
  const took = { round: [] as number[], floor: [] as number[] };
  for (let run = 0; run < RUNS; run += 1) {
    took.floor.push(timed(bareRound));
    took.round.push(timed(wholeRound));
  }
  const [whole, floor] = [median(took.round), median(took.floor)];
  console.log(`round: ${took.round.map(Math.round).join(" ")} ms; floor: ${took.floor.map(Math.round).join(" ")} ms`);
  const value = Number((whole / floor).toFixed(2));
  return Promise.resolve({
    "P-13": {
      value: { "over the bare group operations": value },
      unit: "",
      holds: value <= 1.5,
      open: "the round costs more than the operations that it names",
    },
  });
};
