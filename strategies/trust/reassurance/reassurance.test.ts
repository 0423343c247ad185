import { addDays, fold, language, thingId, type Words } from "@goldseam/kernel";
import { ana, ben, FIRST_DAY, given, me, now, owesTheLaws, readGolden, type Step } from "@goldseam/testkit";
import { describe, expect, it } from "vitest";
import type { ReassuranceEvent } from "./reassurance.events.ts";
import { reassurance } from "./reassurance.practice.ts";

type Told = Step<ReassuranceEvent>;
type OfNote =
  | "signal-taken-back"
  | "assurance-taken-back"
  | "came-opened"
  | "signal-put-aside"
  | "assurance-kept"
  | "kept-let-go";
const id = (last: number) => thingId(String(last).padStart(32, "0"));
const [one, two] = [id(1), id(2)];
const words = (text: string): Words => ({ text, language: language("en"), direction: "ltr" });
const signal = (note = one, to = ben): ReassuranceEvent => ({
  type: "signal-sent",
  data: { note, to, wish: "say-here", words: words("the evening is long") },
});
const assured = (note = two, to = ana): ReassuranceEvent => ({
  type: "assurance-given",
  data: { note, to, ready: "coming-back" },
});
const on = (type: OfNote, note = one): ReassuranceEvent => ({ type, data: { note } });
const own: ReassuranceEvent = { type: "own-words-kept", data: { note: id(9), words: words("it passes") } };
const settled: ReassuranceEvent = { type: "settled", data: {} };
const off = (kind: string): ReassuranceEvent => ({ type: "arrivals-closed", data: { kind } });
const sent = given(reassurance, [ana, signal()]);
const back = given(reassurance, [ben, assured()]);

describe("the rules", () => {
  it("[REA-1] one signal is sent once", () => sent.when(ana, signal()).refused("REA-1"));
  it("[REA-2] nobody signals to oneself", () => given(reassurance).when(ana, signal(one, ana)).refused("REA-2"));
  it("[REA-3] Ben does not take back what Ana sent", () => sent.when(ben, on("signal-taken-back")).refused("REA-3"));
  it("[REA-4] one reassurance is given once", () => back.when(ben, assured()).refused("REA-4"));
  it("[REA-5] nobody reassures oneself before the other", () =>
    given(reassurance).when(ben, assured(two, ben)).refused("REA-5"));
  it("[REA-6] Ana does not take back what Ben gave", () =>
    back.when(ana, on("assurance-taken-back", two)).refused("REA-6"));
  it("[REA-7] own words are kept once", () => given(reassurance, [ana, own]).when(ana, own).refused("REA-7"));
  it("[REA-F1] [REA-F2] and the common laws hold on 200 lawful walks", () =>
    owesTheLaws(reassurance, ({ other }) => [
      ...[one, id(3)].flatMap((note) => [
        signal(note, other),
        on("signal-taken-back", note),
        on("came-opened", note),
        on("signal-put-aside", note),
      ]),
      ...[two, id(4)].flatMap((note) => [
        assured(note, other),
        on("assurance-taken-back", note),
        on("assurance-kept", note),
        on("kept-let-go", note),
      ]),
      own,
      settled,
      off("signal-sent"),
      { type: "arrivals-opened", data: { kind: "signal-sent" } },
    ]));
  it("[S-48] two a day, of each kind, and no more by taking one back", () => {
    const full = sent.and([ana, signal(id(3))]);
    full.when(ana, signal(id(4))).refused("KRN-4");
    full
      .and([ana, on("signal-taken-back")])
      .when(ana, signal(id(4)))
      .refused("KRN-4");
    full.when(ana, signal(id(4)), "2027-01-05").accepted();
    full.when(ben, signal(id(4), ana)).accepted();
    expect([sent.view(ana).maySend, full.view(ana).maySend]).toEqual([true, false]);
    back
      .and([ben, assured(id(4))])
      .when(ben, assured(id(5)))
      .refused("KRN-4");
  });
  it("a reassurance says something", () =>
    given(reassurance)
      .when(ben, { type: "assurance-given", data: { note: two, to: ana } })
      .refused("KRN-2"));
});

describe("a signal", () => {
  it("[S-12] opened, put aside and left alone are one and the same for who sent it", () => {
    const seen = sent.view(ana, now("2027-01-05"));
    for (const event of [on("came-opened"), on("signal-put-aside"), off("signal-sent")]) {
      const after = sent.and([ben, event]);
      expect(after.folded(ana)).toEqual(sent.folded(ana));
      expect(after.view(ana, now("2027-01-05"))).toEqual(seen);
    }
  });
  it("fades with the next day, on both phones", () => {
    const there = ["2027-01-04", "2027-01-05", "2027-01-06"].map((day) => [
      sent.view(ben, now(day)).signals.length,
      sent.view(ana, now(day)).sent.length,
    ]);
    expect(there).toEqual([
      [1, 1],
      [1, 1],
      [0, 0],
    ]);
  });
  it("[S-48] does not arrive while the switch is off", () => {
    const closed = given(reassurance, [ben, off("signal-sent")], [ana, signal()]);
    expect(closed.view(ben)).toMatchObject({ signals: [], off: { signals: true, assurances: false } });
    expect(closed.view(ana)).toEqual(sent.view(ana));
  });
  it("leaves no number anywhere", () =>
    expect(JSON.stringify(sent.view(ana))).not.toMatch(/"(?:count|total|left|number|answered)"/));
});

describe("words of reassurance", () => {
  it("are there for a week, and longer where they were kept", () => {
    const kept = back.and([ana, on("assurance-kept", two)]);
    expect([back.view(ana, now("2027-01-10")), back.view(ana, now("2027-01-11"))]).toMatchObject([
      { assurances: [{ note: two }] },
      { assurances: [] },
    ]);
    expect(kept.view(ana, now("2027-06-01"))).toMatchObject({ assurances: [], kept: [{ note: two }] });
    expect(kept.folded(ben)).toEqual(back.folded(ben));
  });
  it("taken back are gone, kept or not", () => {
    const gone = back.and([ana, on("assurance-kept", two)], [ben, on("assurance-taken-back", two)]);
    expect(gone.view(ana)).toMatchObject({ assurances: [], kept: [] });
  });
});

describe("ten days in a row", () => {
  const days = (count: number): ReadonlyArray<Told> =>
    Array.from({ length: count }, (_, at): Told => {
      const day = addDays(FIRST_DAY, at);
      return at % 2 === 0 ? [ana, signal(id(20 + at)), day] : [ana, settled, day];
    });
  const people = (count: number, day: string) => given(reassurance, ...days(count)).view(ana, now(day)).people;
  it("name people to talk to, on that phone alone", () => {
    expect([people(9, "2027-01-12"), people(10, "2027-01-13"), people(10, "2027-01-14")]).toEqual([false, true, true]);
    expect(people(10, "2027-01-15")).toBe(false);
    expect(given(reassurance, ...days(10)).view(ben, now("2027-01-13")).people).toBe(false);
  });
  it("forbid nothing", () =>
    given(reassurance, ...days(10))
      .when(ana, signal(id(50)), "2027-01-14")
      .accepted());
});

describe("what it offers and says", () => {
  const read = (person: typeof ana, steps: ReadonlyArray<Told>, day: string = FIRST_DAY) => {
    const { shown, mine } = given(reassurance, ...steps).folded(person);
    return {
      ideas: reassurance.ideas(shown, mine, me(person), now(day)).map(({ id: idea }) => idea),
      signals: reassurance.signals(shown, mine, me(person), now(day)),
    };
  };
  it("offers nothing by itself, and waits for nobody", () => {
    expect(read(ana, [])).toEqual({ ideas: [], signals: [] });
    expect(read(ana, [[ana, signal()]])).toEqual({ ideas: [], signals: [] });
  });
  it("says that something came, until it was opened", () => {
    expect(read(ben, [[ana, signal()]])).toMatchObject({
      ideas: ["reassurance/came"],
      signals: [{ is: "waiting-for-me" }],
    });
    expect(
      read(ben, [
        [ana, signal()],
        [ben, on("came-opened")],
      ]),
    ).toEqual({ ideas: [], signals: [] });
  });
});

describe("golden logs", () => {
  it.each(["2026-11-signal-and-words"])("%s stays readable", (name) => {
    const { log } = readGolden(new URL(`./fixtures/${name}.json`, import.meta.url));
    const { ignored, shared, mine } = fold(reassurance, log);
    expect(ignored).toEqual([]);
    expect([shared.signals.size, shared.assurances.size, mine.kept.size, mine.own.length]).toEqual([2, 2, 1, 0]);
  });
});
