import { addDays, dayOf, fold, language, type PersonId, thingId, type Words } from "@goldseam/kernel";
import { ana, ben, given, me, now, owesTheLaws, type Step } from "@goldseam/testkit";
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
const rested = (topic = one): WhatHappenedEvent => ({ type: "topic-rested", data: { topic } });
const again = (round = 2, topic = one): WhatHappenedEvent => ({ type: "columns-asked-again", data: { topic, round } });
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
const commit = (more: object = {}): WhatHappenedEvent => ({
  type: "match-commit",
  data: { round: week, list: "topics-1", commit: hex("a"), ...more },
});
const kept: WhatHappenedEvent = { type: "match-kept", data: { round: week, coin: hex("a"), secret: hex("b") } };
const went: WhatHappenedEvent = { type: "match-went", data: { round: week, turn: "reveal", on: hex("a") } };
const shown = (...items: ReadonlyArray<TopicKey>): WhatHappenedEvent => ({
  type: "match-shown",
  data: { round: week, items: [...items] },
});

describe("the rules", () => {
  const refuses = (rule: string, before: ReadonlyArray<Told>, ...[person, event, day]: Told) =>
    given(whatHappened, ...before)
      .when(person, event, day)
      .refused(rule);
  it("[WHN-1] one id, one topic", () => refuses("WHN-1", lying, ana, tabled(one, "silence")));
  it("[WHN-2] a topic lies there once", () => refuses("WHN-2", lying, ben, tabled(two)));
  it("[WHN-3] a not yet is two weeks of rest, by whomever it is asked again", () => {
    const no: ReadonlyArray<Told> = [...lying, [ben, answered("not-yet")], [ana, rested()]];
    refuses("WHN-3", no, ana, tabled(two), addDays(dayOf(MONDAY), 13));
    given(whatHappened, ...no)
      .when(ana, tabled(two), addDays(dayOf(MONDAY), 14))
      .accepted();
  });
  it("[WHN-4] what rests is not answered", () => refuses("WHN-4", [...lying, [ana, rested()]], ben, answered()));
  it("[WHN-5] Ana does not answer herself", () => refuses("WHN-5", lying, ana, answered()));
  it("[WHN-6] nothing opens for a topic that got no yes", () => refuses("WHN-6", lying, ana, column("plates")));
  it("[WHN-7] one column each", () => refuses("WHN-7", [...begun, [ana, column("a")]], ana, column("b")));
  it("[WHN-8] two columns", () => refuses("WHN-7", open, ben, column("again")));
  it("[WHN-9] one round after the other", () => refuses("WHN-9", begun, ana, again(3)));
  it("[WHN-10] what has opened is not written again", () => refuses("WHN-10", open, ana, again()));
  it("[WHN-11] no sentence before both columns", () => refuses("WHN-11", begun, ana, sentence()));
  it("[WHN-13] a tap is for the words that stand there", () =>
    refuses("WHN-13", [...open, [ana, sentence()], [ben, sentence("i-did", id(8))]], ana, agreed()));
  it("[WHN-14] [WHN-16] [WHN-17] [WHN-18] [WHN-19] a round keeps its week, its list, its turns", () => {
    refuses("WHN-14", [], ana, commit({ round: week + 1 }));
    refuses("WHN-16", [[ana, commit()]], ben, commit({ list: "topics-2" }));
    refuses("WHN-17", [], ana, { type: "match-reveal", data: { round: week, coin: hex("c") } });
    refuses("WHN-18", [[ana, commit()]], ana, commit());
    refuses("WHN-19", [[ana, commit()]], ana, { type: "match-reveal", data: { round: week, coin: hex("c") } });
  });
  it("[WHN-15] one round at a time", () =>
    refuses("WHN-15", [[ana, commit()]], ben, commit({ round: week + 1 }), addDays(dayOf(MONDAY), 7)));
  it("[WHN-20] what goes was kept", () =>
    refuses("WHN-20", [], ana, { type: "own-topic-dropped", data: { topic: one } }));
  it("[WHN-21] [WHN-22] [WHN-23] a phone remembers a round once", () => {
    refuses("WHN-21", [[ana, kept]], ana, kept);
    refuses(
      "WHN-22",
      [
        [ana, kept],
        [ana, went],
      ],
      ana,
      went,
    );
    refuses("WHN-23", [[ana, shown()]], ana, shown());
  });
  it("keeps the laws", () =>
    owesTheLaws(
      whatHappened,
      ({ day }) => [
        ...[one, two].flatMap((topic) => [
          tabled(topic, topic === one ? "household" : "trust-broken"),
          answered("yes", topic),
          answered("not-yet", topic),
          column("plates", topic),
          sentence("we-both", id(7), topic),
          sentence("i-did", id(8), topic),
          agreed(id(8), topic),
          rested(topic),
          again(2, topic),
        ]),
        ...[rated("silence"), commit({ round: Math.floor((Date.parse(day) / 86_400_000 + 3) / 7) })],
      ],
      { walks: 120 },
    ));
  it("[WHN-F1] who put it there takes it off, whatever stands on it", () => {
    for (const before of [lying, begun, open])
      given(whatHappened, ...before)
        .when(ana, rested())
        .accepted();
  });
});

describe("on the table", () => {
  it("shows the title and nothing else", () => {
    const story = given(whatHappened, [ana, rated("household", { heat: "hot" })], ...lying);
    expect(story.view(ben).table).toMatchObject([{ about: "household", mine: false, hot: false, answer: undefined }]);
    expect(Object.keys((story.log.at(-1)?.data ?? {}) as object)).toEqual(["topic", "about"]);
  });
  it("three a week, and the silent switch keeps it out", () => {
    const three = [one, two, id(3)].map((topic, at): Told => [ana, tabled(topic, TOPICS[at] ?? "silence")]);
    given(whatHappened, ...three)
      .when(ana, tabled(id(4), "silence"))
      .refused("KRN-4");
    const off: Told = [ben, { type: "arrivals-closed", data: { kind: "topic-tabled" } }];
    expect(given(whatHappened, off, ...lying).view(ben)).toMatchObject({ table: [], off: true });
    expect(given(whatHappened, off, ...lying).view(ana).table).toHaveLength(1);
  });
  it("can be answered anew in one tap: a yes is no contract", () =>
    expect(given(whatHappened, ...begun, [ben, answered("not-yet")]).view(ana).table[0]?.answer?.as).toBe("not-yet"));
  it("opens side by side only when both columns are here", () => {
    const half = given(whatHappened, ...begun, [ana, column("plates")]);
    expect([half.view(ana).table[0]?.opened, half.view(ben).table[0]?.opened]).toEqual([undefined, undefined]);
    const both = given(whatHappened, ...open);
    expect(both.view(ben).table[0]?.opened).toMatchObject({ mine: { happened: { text: "late" } } });
    expect(both.view(ana).table[0]?.opened).toMatchObject({ theirs: { happened: { text: "late" } } });
  });
  it("goes into a further round when one did not open", () => {
    const next = given(whatHappened, ...begun, [ana, again()], [ana, column("a", one, 2)], [ben, column("b", one, 2)]);
    expect(next.view(ana).table[0]).toMatchObject({ round: 2, opened: { mine: { happened: { text: "a" } } } });
  });
});

describe("words for the end", () => {
  it("need two taps, and either edit asks again", () => {
    const written: ReadonlyArray<Told> = [...open, [ana, sentence()], [ana, agreed()]];
    const half = given(whatHappened, ...written);
    expect(half.view(ana)).toMatchObject({ said: [], table: [{ words: { agreed: new Set([ana]) } }] });
    const both = half.and([ben, agreed()]);
    expect(both.view(ben)).toMatchObject({ table: [], said: [{ id: one }] });
    for (const person of [ana, ben]) {
      const edited = both.and([person, sentence("i-did", id(8))]);
      expect(edited.view(ana)).toMatchObject({ said: [], table: [{ words: { agreed: new Set() } }] });
      expect(edited.view(ben)).toMatchObject({ said: [], table: [{ words: { agreed: new Set() } }] });
      edited.when(person, agreed()).refused("WHN-13");
    }
  });
  it("are each one's own where they say I did", () => {
    const story = given(whatHappened, ...open, [ana, sentence("i-did")], [ben, sentence("i-did", id(8))]);
    expect([...(story.view(ana).table[0]?.words?.each.keys() ?? [])].sort()).toEqual([ana, ben].sort());
  });
  it("[WHN-12] ask nobody to call a betrayal ours", () => {
    const broken: ReadonlyArray<Told> = [
      [ana, tabled(one, "trust-broken")],
      [ben, answered("with-help")],
      [ana, column("a")],
      [ben, column("b")],
    ];
    given(whatHappened, ...broken)
      .when(ben, sentence())
      .refused("WHN-12");
    given(whatHappened, ...broken)
      .when(ben, sentence("i-did"))
      .accepted();
    expect(given(whatHappened, ...broken).view(ana).table[0]?.ours).toBe(false);
  });
});

describe("what is offered", () => {
  const ideas = (person: PersonId, ...steps: ReadonlyArray<Told>) => {
    const { shown: state, mine } = given(whatHappened, ...steps).folded(person);
    return whatHappened.ideas(state, mine, me(person), now()).map(({ id: idea }) => idea);
  };
  const signals = (person: PersonId, ...steps: ReadonlyArray<Told>) => {
    const { shown: state, mine } = given(whatHappened, ...steps).folded(person);
    return whatHappened.signals(state, mine, me(person), now());
  };
  it("is choosing alone first, then what lies there, then the columns, then the words", () => {
    expect(ideas(ana)).toEqual(["what-happened/choose"]);
    const rating: Told = [ana, rated("silence")];
    expect(ideas(ana, rating)).toEqual([]);
    expect(ideas(ana, rating, [ben, tabled()])).toEqual(["what-happened/household"]);
    expect(ideas(ana, rating, [ben, tabled(one, say("the lake"))])).toEqual(["what-happened/answer"]);
    expect(ideas(ana, rating, ...begun)).toEqual(["what-happened/write"]);
    expect(ideas(ana, rating, ...open)).toEqual(["what-happened/sentence"]);
    expect(ideas(ana, rating, ...open, [ana, sentence()], [ana, agreed()])).toEqual([]);
  });
  it("says what waits, and what is done", () => {
    expect(signals(ben, ...lying)).toMatchObject([{ is: "waiting-for-me" }]);
    expect(signals(ana, ...lying)).toMatchObject([{ is: "waiting-for-other" }]);
    expect(signals(ana, [ana, rated("silence")])).toMatchObject([{ is: "done", kind: "solo" }]);
    const said: ReadonlyArray<Told> = [...open, [ana, sentence()], [ana, agreed()], [ben, agreed()]];
    expect(signals(ben, ...said)).toMatchObject([{ is: "done", kind: "talk" }]);
  });
  it("[S-56] left without an answer, it waits in its place after two weeks and is said no more, to who was asked alone", () => {
    const { shown: state, mine } = given(whatHappened, ...lying).folded(ben);
    const on = (day: string) => whatHappened.signals(state, mine, me(ben), now(day)).map(({ is }) => is);
    expect([on("2027-01-17"), on("2027-01-18")]).toEqual([["waiting-for-me"], []]);
    expect(whatHappened.view(state, mine, me(ben), now("2027-01-18")).table).toHaveLength(1);
  });
  it("is the same fold whoever reads it", () => {
    const log = given(whatHappened, ...open).log;
    expect(fold(whatHappened, log).ignored).toEqual([]);
  });
});
