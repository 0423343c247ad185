import { fold, language, thingId, type Words } from "@goldseam/kernel";
import { alone, ana, ben, FIRST_DAY, given, me, now, owesTheLaws, readGolden, type Step } from "@goldseam/testkit";
import { describe, expect, it } from "vitest";
import type { ThanksEvent } from "./thanks.events.ts";
import { thanks } from "./thanks.practice.ts";

type Told = Step<ThanksEvent>;
const id = (last: number) => thingId(String(last).padStart(32, "0"));
const [one, two] = [id(1), id(2)];
const words = (text: string): Words => ({ text, language: language("en"), direction: "ltr" });
const sent = (note = one, to = ben): ThanksEvent => ({
  type: "thanks-sent",
  data: { note, to, did: { chips: [], words: words("You waited") }, shows: { chips: ["patience"] } },
});
const back = (note = one): ThanksEvent => ({ type: "thanks-taken-back", data: { note } });
const opened = (note = one): ThanksEvent => ({ type: "thanks-opened", data: { note } });
const kept = (note = id(9)): ThanksEvent => ({ type: "thanks-kept", data: { note, did: { chips: ["cooked"] } } });
const off: ThanksEvent = { type: "arrivals-closed", data: { kind: "thanks-sent" } };
const story = given(thanks, [ana, sent(), "2027-01-04", "12:00"]);

describe("the rules", () => {
  it("[TNK-1] one thanks is sent once", () => story.when(ana, sent()).refused("TNK-1"));
  it("[TNK-2] nobody thanks oneself before the other", () => given(thanks).when(ana, sent(one, ana)).refused("TNK-2"));
  it("[TNK-3] [S-30] Ben does not take back what Ana wrote", () => story.when(ben, back()).refused("TNK-3"));
  it("[TNK-4] an own thanks is kept once", () => given(thanks, [ana, kept()]).when(ana, kept()).refused("TNK-4"));
  it("[TNK-F1] and the common laws hold on 200 lawful walks", () =>
    owesTheLaws(thanks, ({ other }) => [
      ...[one, two].flatMap((note) => [sent(note, other), back(note), opened(note)]),
      kept(),
      { type: "thanks-let-go", data: { note: id(9) } },
      { type: "hour-chosen", data: { minute: 480 } },
      off,
      { type: "arrivals-opened", data: { kind: "thanks-sent" } },
    ]));
  it("[S-48] one a day from each, and never more by taking one back", () => {
    story.when(ana, sent(two)).refused("KRN-4");
    story.and([ana, back()]).when(ana, sent(two)).refused("KRN-4");
    story.when(ana, sent(two), "2027-01-05").accepted();
    story.when(ben, sent(two, ana)).accepted();
  });
  it("without a single word or chip it is not readable", () =>
    given(thanks)
      .when(ana, { type: "thanks-sent", data: { note: one, to: ben, did: { chips: [] } } })
      .refused("KRN-2"));
});

describe("a thanks", () => {
  const fresh = (day: string, time: string, of = story) => of.view(ben, now(day, time)).fresh.length;
  it("arrives at six in the evening until its receiver chooses", () => {
    expect([fresh(FIRST_DAY, "17:59"), fresh(FIRST_DAY, "18:00")]).toEqual([0, 1]);
  });
  it("arrives at the hour that the receiver chose, which its author never learns", () => {
    const chosen = story.and([ben, { type: "hour-chosen", data: { minute: 21 * 60 } }]);
    expect([fresh(FIRST_DAY, "20:00", chosen), fresh(FIRST_DAY, "21:00", chosen)]).toEqual([0, 1]);
    expect(chosen.folded(ana)).toEqual(story.folded(ana));
  });
  it("arrives one a day, also after days without a network", () => {
    const many = story.and([ana, sent(two), "2027-01-05"], [ana, sent(id(3)), "2027-01-06"]);
    const days = ["2027-01-04", "2027-01-05", "2027-01-06"];
    expect(days.map((day) => fresh(day, "20:00", many))).toEqual([1, 2, 3]);
  });
  it("[S-12] opened on Ben's phone changes nothing on Ana's", () => {
    const read = story.and([ben, opened()]);
    expect(read.view(ben, now(FIRST_DAY, "20:00"))).toMatchObject({ fresh: [], read: [{ note: one }] });
    expect(read.folded(ana)).toEqual(story.folded(ana));
    expect(Object.keys(read.view(ana).sentToday ?? {})).not.toContain("opened");
  });
  it("taken back before it is opened never was there; afterwards its day stays", () => {
    const evening = now(FIRST_DAY, "20:00");
    const unread = story.and([ana, back()]);
    expect(unread.view(ben, evening)).toMatchObject({ fresh: [], read: [] });
    const read = story.and([ben, opened()], [ana, back(), "2027-01-05"]);
    expect(read.view(ben, evening).read).toEqual([
      { note: one, day: FIRST_DAY, body: undefined, takenBackOn: "2027-01-05" },
    ]);
  });
  it("does not arrive while the switch is off, and Ana sees it sent as ever", () => {
    const closed = given(thanks, [ben, off], [ana, sent(), FIRST_DAY]);
    expect(fresh(FIRST_DAY, "20:00", closed)).toBe(0);
    expect(closed.view(ana).sentToday?.note).toBe(one);
  });
});

describe("what it offers and says", () => {
  const read = (person: typeof ana, steps: ReadonlyArray<Told>, day: string = FIRST_DAY, who = me(person)) => {
    const { shown, mine } = given(thanks, ...steps).folded(person);
    return {
      ideas: thanks.ideas(shown, mine, who, now(day)).map(({ id: idea }) => idea),
      signals: thanks.signals(shown, mine, who, now(day)),
    };
  };
  it("begins with one real thing, or with anybody when alone", () => {
    expect(read(ana, []).ideas).toEqual(["thanks/real", "thanks/anybody"]);
    expect(read(ana, [], FIRST_DAY, alone(ana)).ideas).toEqual(["thanks/anybody"]);
  });
  it("offers another one when some days have passed", () => {
    const steps: ReadonlyArray<Told> = [
      [ana, sent()],
      [ana, kept()],
    ];
    expect(read(ana, steps, "2027-01-07").ideas).toEqual([]);
    expect(read(ana, steps, "2027-01-08").ideas).toContain("thanks/small-thing");
  });
  it("lets a prompt that was used rest for sixty days", () => {
    const prompted: ThanksEvent = {
      type: "thanks-sent",
      data: { note: one, to: ben, did: { chips: ["cooked"] }, prompt: "small-thing" },
    };
    const offers = (day: string) => read(ana, [[ana, prompted]], day).ideas[0];
    expect([offers("2027-01-08"), offers("2027-03-04"), offers("2027-03-05")]).toEqual([
      "thanks/in-a-hard-week",
      "thanks/in-a-hard-week",
      "thanks/small-thing",
    ]);
  });
  it("says what its own writer did, and nothing to the receiver's next step", () => {
    expect(read(ana, [[ana, sent()]]).signals).toMatchObject([{ is: "done", idea: "thanks/real", fortnight: 1 }]);
    expect(read(ben, [[ana, sent()]]).signals).toEqual([]);
    expect(read(ben, [[ana, sent()]], "2027-01-05").signals).toMatchObject([{ is: "waiting-for-me" }]);
  });
});

describe("golden logs", () => {
  it.each(["2026-11-thanks-and-taken-back"])("%s stays readable", (name) => {
    const { log } = readGolden(new URL(`./fixtures/${name}.json`, import.meta.url));
    const { ignored, shared, mine } = fold(thanks, log);
    expect(ignored).toEqual([]);
    expect([...shared.values()].map(({ takenBackOn }) => takenBackOn)).toEqual([undefined, "2026-11-25"]);
    expect(mine).toMatchObject({ hour: 1260, opened: new Map([[one, true]]), kept: [{ note: id(3) }] });
  });
});
