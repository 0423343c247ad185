import { addDays, dayOf, language, type PersonId, thingId, within, type Words } from "@goldseam/kernel";
import { alone, ana, ben, given, me, now, type Step } from "@goldseam/testkit";
import { describe, expect, it } from "vitest";
import { exchangeOf, TOPICS, type TopicKey, type WhatHappenedEvent } from "./what-happened.events.ts";
import { whatHappened } from "./what-happened.practice.ts";

type Told = Step<WhatHappenedEvent>;
const id = (last: number) => thingId(String(last).padStart(32, "0"));
const [one, two] = [id(1), id(2)];
const say = (text: string): Words => ({ text, language: language("en"), direction: "ltr" });
const rated = (
  key: TopicKey,
  more: { heat?: "quiet" | "warm" | "hot"; help?: boolean; chosen?: boolean } = {},
): WhatHappenedEvent => ({
  type: "topic-rated",
  data: { key, chosen: true, help: false, ...more },
});
const tabled = (topic = one, about: TopicKey | Words = "household"): WhatHappenedEvent => ({
  type: "topic-tabled",
  data: { topic, about },
});
const answered = (as: "yes" | "not-yet" | "with-help" = "yes", topic = one): WhatHappenedEvent => ({
  type: "topic-answered",
  data: { topic, as },
});
const column = (text: string, topic = one, round = 1): WhatHappenedEvent => ({
  type: "column-opened",
  data: { topic, exchange: exchangeOf(topic, round), happened: say(text) },
});
const sentence = (start: "we-both" | "i-did" = "we-both", words = id(7), topic = one): WhatHappenedEvent => ({
  type: "sentence-written",
  data: { topic, sentence: words, start, words: say("said nothing for a week") },
});
const agreed = (words = id(7), topic = one): WhatHappenedEvent => ({
  type: "sentence-agreed",
  data: { topic, sentence: words },
});
const lying: ReadonlyArray<Told> = [[ana, tabled()]];
const begun: ReadonlyArray<Told> = [...lying, [ben, answered()]];
const open: ReadonlyArray<Told> = [...begun, [ana, column("plates")], [ben, column("late")]];
const MONDAY = "2027-01-04";
const week = 2975;
const hex = (letter: string, length = 64): string => letter.repeat(length);
const kept: WhatHappenedEvent = { type: "match-kept", data: { round: week, coin: hex("a"), secret: hex("b") } };
const went: WhatHappenedEvent = { type: "match-went", data: { round: week, turn: "reveal", on: hex("a") } };
const shown = (...items: ReadonlyArray<TopicKey>): WhatHappenedEvent => ({
  type: "match-shown",
  data: { round: week, items: [...items] },
});

describe("what one alone chose", () => {
  const wishes = (person: PersonId, day: string, ...steps: ReadonlyArray<Told>) => {
    const story = given(whatHappened, ...steps).folded(person);
    return whatHappened.match?.(story.shown, story.mine, me(person), now(day)).wishes.map(({ id: wish }) => wish);
  };
  it("is in no shared event, and changes nothing on the other phone", () => {
    const all = TOPICS.map((key): Told => [ana, rated(key, { heat: "hot" })]);
    const own: Told = [ana, { type: "own-topic-kept", data: { topic: two, words: say("the lake") } }];
    const story = given(whatHappened, ...all, own, [ana, kept], [ana, went], [ana, shown("silence")]);
    expect(story.log.filter(({ lane }) => lane !== "private")).toEqual([]);
    expect(story.folded(ben)).toEqual(given(whatHappened).folded(ben));
    expect(story.view(ben)).toEqual(given(whatHappened).view(ben));
  });
  it("is a wish of the match, and own words never are", () => {
    const own: Told = [ana, { type: "own-topic-kept", data: { topic: two, words: say("the lake") } }];
    expect(wishes(ana, MONDAY, [ana, rated("silence")], own)).toEqual(["what-happened/silence"]);
    expect(wishes(ben, MONDAY, [ana, rated("silence")], own)).toEqual([]);
    expect(wishes(ana, MONDAY, [ana, rated("silence")], [ana, rated("silence", { chosen: false })])).toEqual([]);
  });
  it("is no wish while it lies on the table, nor for fourteen days after it was shown", () => {
    expect(wishes(ana, MONDAY, [ana, rated("household")], [ben, tabled()])).toEqual([]);
    const seen: ReadonlyArray<Told> = [
      [ana, rated("silence")],
      [ana, shown("silence")],
    ];
    expect(wishes(ana, addDays(dayOf(MONDAY), 13), ...seen)).toEqual([]);
    expect(wishes(ana, addDays(dayOf(MONDAY), 14), ...seen)).toHaveLength(1);
  });
  it("passes the gate: a limit on money takes it out, whoever's limit it is", () => {
    const { shown: state, mine } = given(whatHappened, [ana, rated("spending")], [ana, rated("silence")]).folded(ana);
    const all = whatHappened.match?.(state, mine, me(ana), now(MONDAY)).wishes ?? [];
    for (const reach of ["mine", "both"] as const)
      expect(within([{ reach, covers: { topics: ["money"] } }], all, "me").map(({ id: wish }) => wish)).toEqual([
        "what-happened/silence",
      ]);
    expect(within([{ reach: "mine", covers: { conflict: true } }], all, "me")).toEqual([]);
  });
  it("when it is among the hottest comes after a lighter talk, or with help", () => {
    const hot: Told = [ana, rated("an-old-fight", { heat: "hot" })];
    expect(wishes(ana, MONDAY, hot)).toEqual([]);
    expect(
      given(whatHappened, hot)
        .view(ana)
        .topics.find(({ key }) => key === "an-old-fight")?.waits,
    ).toBe(true);
    expect(wishes(ana, MONDAY, [ana, rated("an-old-fight", { heat: "hot", help: true })])).toHaveLength(1);
    const lighter: ReadonlyArray<Told> = [...open, [ana, sentence()], [ana, agreed()], [ben, agreed()]];
    expect(wishes(ana, MONDAY, hot, ...lighter)).toEqual(["what-happened/an-old-fight"]);
  });
});

describe("what both chose", () => {
  const round = (more: ReadonlyArray<Told> = []) =>
    given(whatHappened, [ana, rated("silence", { heat: "warm" })], [ana, rated("phones", { heat: "quiet" })], ...more, [
      ana,
      shown("silence", "phones"),
    ]);
  it("appears for a week, the lightest first", () => {
    expect(round().view(ana).both).toEqual(["phones", "silence"]);
    expect(round().view(ana, now(addDays(dayOf(MONDAY), 6))).both).toHaveLength(2);
    expect(round().view(ana, now(addDays(dayOf(MONDAY), 7))).both).toEqual([]);
  });
  it("goes here at once when I choose it no more", () =>
    expect(
      round()
        .and([ana, rated("silence", { chosen: false })])
        .view(ana).both,
    ).toEqual(["phones"]));
  it("is an idea with its topics, so that a limit takes it away", () => {
    const { shown: state, mine } = given(whatHappened, [ana, rated("spending")], [ana, shown("spending")]).folded(ana);
    const ideas = whatHappened.ideas(state, mine, me(ana), now());
    expect(ideas).toMatchObject([{ id: "what-happened/spending", joint: true, conflict: true, topics: ["money"] }]);
    expect(whatHappened.ideas(state, mine, alone(ana), now())).toEqual([]);
  });
});
