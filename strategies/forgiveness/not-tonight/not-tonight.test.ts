import { addDays, dayOf, fold, language, type PersonId, thingId } from "@goldseam/kernel";
import { ana, ben, FIRST_DAY, given, me, now, owesTheLaws, readGolden, type Step } from "@goldseam/testkit";
import { describe, expect, it } from "vitest";
import type { NotTonightEvent } from "./not-tonight.events.ts";
import { notTonight } from "./not-tonight.practice.ts";

type Told = Step<NotTonightEvent>;
const id = (last: number) => thingId(String(last).padStart(32, "0"));
const [one, two] = [id(1), id(2)];
const words = (text: string) => ({ text, language: language("en"), direction: "ltr" }) as const;
const asked = (matter = one, until = "2027-01-07", replaces?: typeof one): NotTonightEvent => ({
  type: "aside-asked",
  data: { matter, words: words("The move."), until: dayOf(until), ...(replaces && { replaces }) },
});
type Plain =
  | "aside-agreed"
  | "taken-up"
  | "closing-asked"
  | "closing-agreed"
  | "aside-passed"
  | "closing-passed"
  | "own-aside-ended";
const on = (type: Plain, matter = one): NotTonightEvent => ({ type, data: { matter } });
const say = (type: "aside-answered" | "week-said", matter = one): NotTonightEvent => ({
  type,
  data: { matter, words: words("We eat outside.") },
});
const own = (matter = id(9)): NotTonightEvent => ({
  type: "own-aside-set",
  data: { matter, words: words("The letter."), until: dayOf("2027-01-07") },
});
const rests: ReadonlyArray<Told> = [
  [ana, asked()],
  [ben, on("aside-agreed")],
];

describe("the rules", () => {
  it("[NT-1] one matter is asked for once", () => given(notTonight, [ana, asked()]).when(ben, asked()).refused("NT-1"));
  it("[NT-2] nobody agrees to one's own asking", () =>
    given(notTonight, [ana, asked()]).when(ana, on("aside-agreed")).refused("NT-2"));
  it("[NT-3] what was taken up is not agreed to any more", () =>
    given(notTonight, [ana, asked()], [ana, on("taken-up")])
      .when(ben, on("aside-agreed"))
      .refused("NT-3"));
  it("[NT-4] what is not there is not taken up", () => given(notTonight).when(ana, on("taken-up")).refused("NT-4"));
  it("[NT-5] one at a time, until its day", () => {
    given(notTonight, ...rests)
      .when(ben, asked(two, "2027-01-09"))
      .refused("NT-5");
    given(notTonight, ...rests)
      .when(ben, asked(two, "2027-01-09"), "2027-01-07")
      .accepted();
    given(notTonight, [ana, asked()], [ben, asked(two)], [ana, on("aside-agreed", two)])
      .when(ben, on("aside-agreed"))
      .refused("NT-5");
  });
  it("[NT-6] [NT-7] with a day within two weeks", () => {
    const until = (days: number) => given(notTonight).when(ana, asked(one, addDays(FIRST_DAY, days)));
    until(-1).refused("NT-6");
    until(0).accepted();
    until(14).accepted();
    until(15).refused("NT-7");
  });
  it("[NT-8] who asked does not answer", () =>
    given(notTonight, [ana, asked()]).when(ana, say("aside-answered")).refused("NT-8"));
  it("[NT-9] what does not rest has no week and no closing", () => {
    for (const event of [say("week-said"), on("closing-asked")])
      given(notTonight, [ana, asked()]).when(ben, event).refused("NT-9");
  });
  it("[NT-10] nobody closes it alone", () => {
    given(notTonight, ...rests)
      .when(ana, on("closing-agreed"))
      .refused("NT-10");
    given(notTonight, ...rests, [ana, on("closing-asked")])
      .when(ana, on("closing-agreed"))
      .refused("NT-10");
  });
  it("[NT-11] what was not set does not end", () =>
    given(notTonight)
      .when(ana, on("own-aside-ended", id(9)))
      .refused("NT-11"));
  it("[NT-F1] and the common laws hold on lawful walks", () =>
    owesTheLaws(
      notTonight,
      ({ day }) => [
        ...[one, two, id(3)].flatMap((matter) => [
          asked(matter, addDays(dayOf(day), 5)),
          say("aside-answered", matter),
          say("week-said", matter),
          ...(
            ["aside-agreed", "taken-up", "closing-asked", "closing-agreed", "aside-passed", "closing-passed"] as const
          ).map((type) => on(type, matter)),
        ]),
        own(),
        on("own-aside-ended", id(9)),
      ],
      { walks: 120 },
    ));
});

describe("what rests", () => {
  it("rests once both want it, and is taken up by either with one tap, leaving nothing to find", () => {
    const story = given(notTonight, ...rests);
    for (const person of [ana, ben]) {
      expect(story.view(person).aside).toMatchObject({ matter: one, came: false });
      expect(story.and([person, on("taken-up")]).view(ben)).toMatchObject({ aside: undefined, own: [] });
    }
  });
  it("may be refused with one tap, of which the one who asked sees nothing", () => {
    const story = given(notTonight, [ana, asked()]);
    const passed = story.and([ben, on("aside-passed")]);
    expect(passed.view(ben).toAnswer).toBeUndefined();
    expect(passed.folded(ana)).toEqual(story.folded(ana));
    expect(story.view(ana, now("2027-01-08")).asked).toBeUndefined();
  });
  it("may be refused its closing in the same way, and stays", () => {
    const story = given(notTonight, ...rests, [ana, on("closing-asked")]);
    expect(story.view(ben).aside?.closing).toBe("theirs");
    const passed = story.and([ben, on("closing-passed")]);
    expect(passed.view(ben).aside).toMatchObject({ matter: one, closing: undefined });
    expect(passed.folded(ana)).toEqual(story.folded(ana));
    const closed = story.and([ben, on("closing-agreed")]);
    for (const person of [ana, ben]) expect(closed.view(person).aside).toBeUndefined();
  });
  it("says on its day that it came, and rests again when both want that", () => {
    const story = given(notTonight, ...rests);
    const on7 = now("2027-01-07");
    expect(story.view(ana, on7).aside?.came).toBe(true);
    const again = story.and(
      [ana, asked(two, "2027-01-14", one), "2027-01-07"],
      [ben, on("aside-agreed", two), "2027-01-07"],
    );
    expect(again.view(ben, on7).aside).toMatchObject({ matter: two, came: false });
  });
  it("[S-56] is never a list: however many were asked, agreed and closed, one page holds one", () => {
    let story = given(notTonight);
    for (let at = 0; at < 6; at++) {
      const day = addDays(FIRST_DAY, at * 8);
      const matter = id(10 + at);
      story = story.and(
        [ana, asked(matter, addDays(day, 1)), day],
        [ben, on("aside-agreed", matter), day],
        [ana, on("closing-asked", matter), day],
        [ben, on("closing-agreed", matter), day],
      );
    }
    const { aside, asked: open, toAnswer, own: mine } = story.view(ana, now("2027-03-01"));
    expect([aside, open, toAnswer, mine]).toEqual([undefined, undefined, undefined, []]);
  });
  it("does not arrive while the switch is off", () => {
    const closed: Told = [ben, { type: "arrivals-closed", data: { kind: "aside-asked" } }];
    expect(given(notTonight, closed, [ana, asked()]).view(ben)).toMatchObject({ toAnswer: undefined, off: true });
  });
});

describe("what is offered", () => {
  const offered = (person: PersonId, day: string, ...steps: ReadonlyArray<Told>) => {
    const { shown, mine } = given(notTonight, ...steps).folded(person);
    const ideas = notTonight.ideas(shown, mine, me(person), now(day)).map((one) => one.id);
    return { ideas, signals: notTonight.signals(shown, mine, me(person), now(day)) };
  };
  it("is never to put something aside; one thing for this week, then its day", () => {
    expect(offered(ana, "2027-01-04").ideas).toEqual([]);
    expect(offered(ben, "2027-01-04", [ana, asked()]).ideas).toEqual([]);
    expect(offered(ana, "2027-01-05", ...rests).ideas).toEqual(["not-tonight/week"]);
    expect(offered(ana, "2027-01-05", ...rests, [ana, say("week-said")]).ideas).toEqual([]);
    expect(offered(ana, "2027-01-07", ...rests).ideas).toEqual(["not-tonight/day-came"]);
  });
  it("says that something was asked, on the other phone alone", () => {
    expect(offered(ben, "2027-01-04", [ana, asked()]).signals).toMatchObject([{ is: "waiting-for-me" }]);
    expect(offered(ana, "2027-01-04", [ana, asked()]).signals).toEqual([]);
    expect(offered(ana, "2027-01-04", ...rests, [ana, say("week-said")]).signals).toMatchObject([
      { is: "done", kind: "solo" },
    ]);
  });
});

it("lets something rest for oneself, read by nobody else", () => {
  const story = given(notTonight, [ana, own()]);
  expect(story.view(ana).own).toMatchObject([{ matter: id(9) }]);
  expect(story.folded(ben)).toEqual(given(notTonight).folded(ben));
  expect(story.and([ana, on("own-aside-ended", id(9))]).view(ana).own).toEqual([]);
});

it("reads the golden log", () => {
  const { log } = readGolden(new URL("./fixtures/2026-11-rests-and-is-closed.json", import.meta.url));
  const { shared, ignored } = fold(notTonight, log);
  expect(ignored).toEqual([]);
  expect([...shared.matters.values()].map(({ stage }) => stage)).toEqual(["changed", "in-force", "withdrawn"]);
});
