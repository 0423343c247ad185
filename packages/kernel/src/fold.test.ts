import { describe, expect, it } from "vitest";
import { ana, ben, eve, given, heldBy, me, now, owesTheLaws } from "@goldseam/testkit";
import { admit, fold, parse } from "./index.ts";
import { back, entries, type Notes, sent, type Toy, toy } from "./toy.test-support.ts";

describe("judge and fold", () => {
  it("ask one rule set before writing and when reading", () => {
    given(toy, [ana, sent("a")])
      .when(ben, back("a"))
      .refused("TOY-2");
    const read = fold(toy, entries([ana, sent("a")], [ben, back("a")]));
    expect([...read.shared]).toEqual([["a", ana]]);
    expect(read.ignored).toEqual([{ event: "i1#0", rule: "TOY-2" }]);
  });
  it("keep the common laws", () => owesTheLaws(toy, () => ["a", "b"].flatMap((key) => [sent(key), back(key)])));
  it("stand or fall together in one envelope", () => {
    const log = entries([ana, [sent("a"), back("b")]]);
    const read = fold(toy, log);
    expect(read.shared.size).toBe(0);
    expect(read.ignored.map(({ rule }) => rule)).toEqual(["TOY-2", "TOY-2"]);
  });
  it("keep a private verdict apart from the shared one", () => {
    const read: Toy = { type: "read", data: { note: "a" } };
    given(toy, [ana, sent("a")], [ben, read])
      .when(ben, read)
      .refused("TOY-3");
    given(toy, [ana, sent("a")], [ben, read])
      .when(ana, read)
      .accepted();
  });
  it("pass over entries of other practices", () => {
    const [entry] = entries([ana, sent("a")]);
    expect(fold(toy, entry === undefined ? [] : [{ ...entry, practice: "another" }]).shared.size).toBe(0);
  });
});

describe("parse", () => {
  const [entry] = entries([ana, sent("a")]);
  const found = (change: object) => parse(toy, { ...entry, ...change } as Parameters<typeof parse>[1]);
  it("refuses a type of a newer version, and the fold turns read-only", () => {
    expect(found({ type: "later" })).toEqual({ ok: false, rule: "KRN-1" });
    const read = fold(toy, [{ ...entry, type: "later" } as Parameters<typeof parse>[1]]);
    expect(read.readOnly).toBe(true);
    expect(admit(toy, read, entries([ana, sent("z")]))).toEqual({ ok: false, rule: "KRN-5" });
  });
  it("refuses a name that every object has", () => expect(found({ type: "constructor" }).ok).toBe(false));
  it("refuses what its schema does not read", () => expect(found({ data: 7 })).toEqual({ ok: false, rule: "KRN-2" }));
  it("refuses an opened answer that somebody wrote by hand", () => {
    expect(found({ type: "shown", lane: "shared" })).toEqual({ ok: false, rule: "KRN-3" });
    expect(admit(toy, fold(toy, []), entries([ana, { type: "shown", data: { note: "a" } }])).ok).toBe(false);
  });
});

describe("[S-48] rates and the silent off switch", () => {
  it("count an author's own days, each author alone", () => {
    const story = given(toy, [ana, sent("a")]);
    story.when(ana, sent("b")).refused("KRN-4");
    story.when(ben, sent("b")).accepted();
    story.when(ana, sent("b"), "2027-01-05").accepted();
  });
  const off: Toy = { type: "arrivals-closed", data: { kind: "sent" } };
  const on: Toy = { type: "arrivals-opened", data: { kind: "sent" } };
  it("keep arrivals out of what this phone shows and change nothing else", () => {
    const story = given(toy, [ana, sent("a"), "2027-01-04"], [ben, off, "2027-01-05"], [ana, sent("b"), "2027-01-06"]);
    expect(story.view(ben, now("2027-01-06"))).toEqual(["a"]);
    expect(story.view(ana, now("2027-01-06"))).toEqual(["a", "b"]);
    expect(story.folded(ben).shared).toEqual(story.folded(ana).shared);
    story.when(ana, back("b"), "2027-01-06").accepted();
  });
  it("last until they are turned on again, and the time between stays quiet", () => {
    const story = given(toy, [ben, off, "2027-01-05"], [ana, sent("b"), "2027-01-06"], [ben, on, "2027-01-08"]);
    expect(story.and([ana, sent("c"), "2027-01-09"]).view(ben)).toEqual(["c"]);
  });
  it("can end by themselves after some days", () => {
    const month: Toy = { type: "arrivals-closed", data: { kind: "sent", days: 30 } };
    const story = given(
      toy,
      [ben, month, "2027-01-05"],
      [ana, sent("b"), "2027-02-03"],
      [ana, sent("c"), "2027-02-04"],
    );
    expect(story.view(ben)).toEqual(["c"]);
  });
  it("hide nothing of one's own", () => {
    expect(given(toy, [ben, off], [ben, sent("mine")]).view(ben)).toEqual(["mine"]);
  });
});

describe("the testkit can fail", () => {
  const freer = { ...toy, freedoms: { X: { says: "Eve may.", from: () => [[eve, back("a")] as const] } } };
  const unfair = {
    ...toy,
    shared: {
      ...toy.shared,
      evolve: (s: Notes, e: Parameters<typeof toy.shared.evolve>[1]) =>
        e.meta.author === ana ? toy.shared.evolve(s, e) : s,
    },
  };
  const moves = () => [sent("a"), back("a")];
  it("on a freedom that does not hold", () => expect(() => owesTheLaws(freer, moves, { walks: 3 })).toThrow(/Eve may/));
  it("on a practice that favours one person", () => expect(() => owesTheLaws(unfair, moves)).toThrow(/swap/));
  it("on an expected refusal that does not come", () =>
    expect(() => given(toy).when(ana, sent("a")).refused("TOY-1")).toThrow(/TOY-1/));
  it("holds only what a phone holds", () => {
    const log = entries([ana, { type: "read", data: { note: "a" } }]);
    expect([heldBy(ana, log).length, heldBy(ben, log).length]).toEqual([1, 0]);
    expect(me(ana).other).toBe(ben);
  });
});
