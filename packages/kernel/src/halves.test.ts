import { ana, ben, identical, lawfulWalk } from "@goldseam/testkit";
import { describe, expect, it } from "vitest";
import {
  dayOf,
  type Folded,
  fold,
  fromJointHalf,
  fromOwnHalf,
  joined,
  jointHalf,
  keep,
  type Logged,
  mayHide,
  ownHalf,
  restore,
  withSwitches,
} from "./index.ts";
import { back, entries, sent, type Toy, toy } from "./toy.test-support.ts";

type State = Folded<unknown, unknown>;
const through = (half: unknown): unknown => restore(keep(half) ?? "");
const kept = {
  own: (state: State) => fromOwnHalf(toy, through(ownHalf(state))),
  joint: (state: State) => fromJointHalf(toy, through(jointHalf(state))),
};

const read = (key: string): Toy => ({ type: "read", data: { note: key } });
const moves = (): ReadonlyArray<Toy> => [
  ...["a", "b", "c"].flatMap((key) => [sent(key), back(key), read(key)]),
  { type: "arrivals-closed", data: { kind: "sent" } },
  { type: "arrivals-closed", data: { kind: "sent", days: 3 } },
  { type: "arrivals-opened", data: { kind: "sent" } },
];
/** What one phone holds after a walk, in which now and then something of a newer version comes. */
const walked = (seed: number): readonly [own: ReadonlyArray<Logged>, others: ReadonlyArray<Logged>] => {
  const person = seed % 2 === 0 ? ana : ben;
  const log = lawfulWalk(toy, moves, seed, 30)
    .filter(({ lane, meta }) => lane !== "private" || meta.author === person)
    .map((one, at) => (seed % 5 === 0 && at === seed % 30 ? { ...one, type: "later" } : one));
  return [log.filter(({ lane }) => lane === "private"), log.filter(({ lane }) => lane !== "private")];
};
const lastDay = (log: ReadonlyArray<Logged>) =>
  log.reduce((last, { meta }) => (meta.day > last ? meta.day : last), dayOf("0000"));

describe("the halves of a fold", () => {
  it("are together what one fold makes, wherever each is cut, also when they were kept between", () => {
    let [apart, hidden] = [0, 0];
    for (let seed = 0; seed < 60; seed += 1) {
      const [own, others] = walked(seed);
      const whole = fold(toy, [...others, ...own]);
      for (let cut = 0; cut <= others.length; cut += 1) {
        const ownCut = Math.min(own.length, cut);
        const mine = kept.own(fold(toy, own.slice(0, ownCut)));
        const joint = kept.joint(fold(toy, others.slice(0, cut)));
        if (mine === undefined || joint === undefined) return expect.unreachable();
        const ownNow = fold(toy, own.slice(ownCut), mine);
        const hides = mayHide(ownNow.closed, lastDay(others.slice(0, cut)));
        const from = hides ? fold(toy, others.slice(0, cut), withSwitches(toy, ownNow.closed)) : joint;
        const [rest, where] = [others.slice(cut), `seed ${seed}, cut ${cut}`];
        const switched = hides ? from : joined(withSwitches(toy, ownNow.closed), from);
        expect(identical(fold(toy, rest, joined(ownNow, from)), whole), where).toBe(true);
        expect(identical(joined(ownNow, fold(toy, rest, switched)), whole), `${where}, joined last`).toBe(true);
        if (hides && fold(toy, others.slice(0, cut)).shared !== from.shown) hidden += 1;
        else apart += 1;
      }
    }
    expect(Math.min(apart, hidden), "both ways are gone").toBeGreaterThan(100);
  });

  it("never hang together, also where one name stands in both rooms", () => {
    const state = fold(toy, entries([ana, [read("a"), back("b")]]));
    expect([...state.mine]).toEqual(["a"]);
    expect(state.ignored.map(({ rule }) => rule)).toEqual(["TOY-2"]);
  });

  it("are not read from something else", () => {
    const state = fold(toy, []);
    for (const other of [undefined, null, 7, [], {}, "mine"])
      expect([fromOwnHalf(toy, other), fromJointHalf(toy, other)]).toEqual([undefined, undefined]);
    expect([fromOwnHalf(toy, jointHalf(state)), fromJointHalf(toy, ownHalf(state))]).toEqual([undefined, undefined]);
  });
});
