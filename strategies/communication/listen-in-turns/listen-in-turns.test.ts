import { addDays, fold, type Instant, language, type PersonId, thingId, type Words } from "@goldseam/kernel";
import { stageOf } from "@goldseam/moves";
import { alone, ana, at, ben, eve, FIRST_DAY, given, me, now, owesTheLaws, readGolden } from "@goldseam/testkit";
import { describe, expect, it } from "vitest";
import type { ListenEvent } from "./listen-in-turns.events.ts";
import { listenInTurns } from "./listen-in-turns.practice.ts";
import { talkId } from "./listen-in-turns.view.ts";

const id = (last: number) => thingId(String(last).padStart(32, "0"));
const [one, two] = [id(1), id(2)];
const words = (text: string): Words => ({ text, language: language("en"), direction: "ltr" });
const asked = (talk = one, to = ben, first = ana): ListenEvent => ({ type: "talk-asked", data: { talk, to, first } });
const topic = (text = "the kitchen", talk = one): ListenEvent => ({
  type: "talk-topic",
  data: { talk, words: words(text) },
});
const begun = (talk = one, other = ana, first = ana): ListenEvent => ({
  type: "talk-begun",
  data: { talk, other, first },
});
type Turn = 1 | 2;
const spoke = (turn: Turn = 1, piece = 1, talk = one): ListenEvent => ({
  type: "talk-spoke",
  data: { talk, turn, piece, words: words("what I said") },
});
const back = (turn: Turn = 1, piece = 1, attempt = 1): ListenEvent => ({
  type: "talk-said-back",
  data: { talk: one, turn, piece, attempt, words: words("what I heard") },
});
const judged = (turn: Turn = 1, heard: "yes" | "not-yet" = "yes", piece = 1, attempt = 1): ListenEvent => ({
  type: "talk-judged",
  data: { talk: one, turn, piece, attempt, heard },
});
const sense = (turn: Turn = 1): ListenEvent => ({ type: "talk-made-sense", data: { talk: one, turn, piece: 1 } });
const passed = (turn: Turn): ListenEvent => ({ type: "talk-passed", data: { talk: one, turn } });
const paused = (backAt: Instant = at(FIRST_DAY, 740), pause = id(5)): ListenEvent => ({
  type: "talk-paused",
  data: { talk: one, pause, backAt },
});
const wentOn = (pause = id(5)): ListenEvent => ({ type: "talk-went-on", data: { talk: one, pause } });
const solution: ListenEvent = { type: "talk-solution", data: { talk: one, solution: id(6), words: words("a walk") } };
const promise = (last = 7): ListenEvent => ({ type: "talk-promise", data: { talk: one, promise: id(last) } });
const ref = (
  type: "talk-kept" | "talk-let-go" | "talk-stopped" | "talk-taken-back" | "talk-put-aside",
  talk = one,
): ListenEvent => ({ type, data: { talk } });

const ask = given(listenInTurns, [ana, asked()], [ana, topic()]);
const begins = ask.and([ben, begun()]);
const heard = begins.and([ana, spoke()], [ben, back()], [ana, judged()], [ben, sense()]);
const both = heard.and([ana, passed(1)], [ben, spoke(2)], [ben, judged(2)], [ben, passed(2)]);

it("keeps the laws", () =>
  owesTheLaws(
    listenInTurns,
    ({ person, other }) => [
      asked(one, other, person),
      asked(two, other, other),
      begun(one, other, other),
      begun(one, other, person),
      begun(two, other, person),
      topic(),
      ...([1, 2] as const).flatMap((turn) => [
        spoke(turn),
        spoke(turn, 2),
        back(turn),
        judged(turn),
        sense(turn),
        passed(turn),
      ]),
      paused(),
      wentOn(),
      solution,
      promise(),
      ref("talk-kept"),
      ref("talk-let-go"),
      ref("talk-stopped", two),
      ref("talk-taken-back", two),
      ref("talk-put-aside"),
      { type: "talk-noted", data: { note: id(9), words: words("mine") } },
    ],
    { walks: 120 },
  ));

describe("asking", () => {
  it("begins by the other's yes, and by nothing else", () => {
    expect(ask.view(ben).ask).toMatchObject({ talk: one, iAmFirst: false });
    expect(ask.view(ana).asked?.talk).toBe(one);
    ask.when(ben, begun()).accepted();
    ask.when(ana, asked()).refused("LT-1");
    given(listenInTurns).when(ana, asked(one, ana)).refused("LT-2");
    given(listenInTurns)
      .when(ana, asked(one, ben, eve))
      .refused("LT-3");
    ask.when(ben, topic()).refused("LT-4");
    ask.when(ana, begun(one, ben)).refused("LT-5");
    ask.when(ben, begun(one, ana, ben)).refused("LT-5");
    ask
      .and([ana, ref("talk-taken-back")])
      .when(ben, begun())
      .refused("LT-6");
    ask.when(ben, begun(), addDays(FIRST_DAY, 1)).accepted();
    ask.when(ben, begun(), addDays(FIRST_DAY, 2)).refused("LT-7");
    begins.when(ben, begun()).refused("LT-8");
  });

  it("[S-52] a no writes nothing that the other sees", () => {
    const story = ask.and([ben, ref("talk-put-aside")]);
    expect(story.view(ben).ask).toBeUndefined();
    expect(story.view(ana)).toEqual(ask.view(ana));
  });

  it("[S-48] asks at most twice a day", () => {
    const twice = ask.and([ana, asked(two)]);
    twice.when(ana, asked(id(3))).refused("KRN-4");
    twice.when(ana, asked(id(3)), addDays(FIRST_DAY, 1)).accepted();
  });

  it("makes one talk of one handed-over topic, and another one when that was had", () => {
    const handed = { draft: "talk", topic: "money", origin: { practice: listenInTurns.id, thing: two } } as const;
    const made = talkId(handed, given(listenInTurns).view(ana), () => id(8));
    expect(talkId(handed, given(listenInTurns).view(ben), () => id(9))).toBe(made);
    const had = given(listenInTurns, [ana, asked(made)], [ben, begun(made)]);
    expect(talkId(handed, had.view(ana), () => id(8))).toBe(id(8));
    expect(talkId(undefined, had.view(ana), () => id(8))).toBe(id(8));
  });
});

describe("in the talk", () => {
  it("[LT-1] [LT-2] [LT-3] [LT-4] [LT-5] [LT-6] [LT-7] [LT-8] are above; the move's rules hold here by name", () => {
    heard.when(eve, passed(1)).refused("LT-9"); // [LT-9]
    begins
      .and([ben, ref("talk-stopped")])
      .when(ana, spoke())
      .refused("LT-10"); // [LT-10]
    begins.when(ben, spoke()).refused("LT-11"); // [LT-11]
    begins.and([ana, spoke()]).when(ana, back()).refused("LT-12"); // [LT-12]
    begins.and([ana, spoke()]).when(ben, judged()).refused("LT-13"); // [LT-13]
    begins.and([ana, spoke()], [ana, judged()]).when(ana, sense()).refused("LT-14"); // [LT-14]
    begins.when(ana, judged()).refused("LT-15"); // [LT-15]
    begins.when(ana, spoke(1, 6)).refused("KRN-2"); // [LT-16]
    begins
      .and([ana, spoke()])
      .when(ben, back(1, 1, 3))
      .refused("KRN-2"); // [LT-17]
    begins.when(ben, passed(2)).refused("LT-18"); // [LT-18]
    heard.when(ben, passed(1)).refused("LT-19"); // [LT-19]
    heard.and([ana, paused()]).when(ben, wentOn()).refused("LT-20"); // [LT-20]
    heard.when(ana, solution).refused("LT-21"); // [LT-21]
    both.and([ana, promise()]).when(ben, promise(8)).refused("LT-22"); // [LT-22]
    both.and([ana, promise()]).when(ben, promise()).accepted();
    heard.when(ana, ref("talk-kept")).refused("LT-23"); // [LT-23]
  });

  it("has no field for a rebuttal: the listener writes only what was heard and what makes sense", () => {
    const spoken = begins.and([ana, spoke()]);
    spoken.when(ben, spoke(1, 2)).refused("LT-11");
    spoken.when(ben, passed(1)).refused("LT-19");
    spoken.when(ben, solution).refused("LT-21");
    expect(Object.keys(listenInTurns.events).filter((type) => /rebut|answer|reply|objec/.test(type))).toEqual([]);
    expect(heard.view(ben).talk).toMatchObject({ iSpeak: false, stage: "more" });
    expect(heard.view(ana).talk).toMatchObject({ iSpeak: true, stage: "more" });
  });

  it("turns after ten minutes, pauses aside, for either", () => {
    const late = now(FIRST_DAY, "12:10");
    expect(heard.view(ben, late).talk?.atLimit).toBe(true);
    heard.when(ben, passed(1), FIRST_DAY, "12:10").accepted();
    expect(heard.view(ben, now(FIRST_DAY, "12:08")).talk).toMatchObject({ atLimit: false, minutesLeft: 2 });
  });

  it("[S-50] [LT-F1] pauses for both, and at the hour asks only the one who paused", () => {
    const story = heard.and([ben, paused(now(FIRST_DAY, "12:20").at), FIRST_DAY, "12:01"]);
    for (const person of [ana, ben]) expect(story.view(person, now(FIRST_DAY, "12:02")).talk?.pause?.due).toBe(false);
    const due = now(FIRST_DAY, "12:20");
    expect(story.view(ben, due).talk?.pause).toMatchObject({ mine: true, due: true });
    expect(story.view(ana, due).talk?.pause).toMatchObject({ mine: false });
    const waits = (person: PersonId) =>
      listenInTurns
        .signals(story.shared, story.folded(person).mine, me(person), due)
        .some((signal) => signal.is === "waiting-for-me");
    expect([waits(ben), waits(ana)]).toEqual([true, false]);
    expect(story.and([ben, wentOn(), FIRST_DAY, "12:21"]).view(ana, due).talk?.pause).toBeUndefined();
  });

  it("[S-35] looks the same to both after a stop, whoever tapped", () => {
    for (const who of [ana, ben]) {
      const story = heard.and([who, ref("talk-stopped")]);
      expect(story.view(ana, now(FIRST_DAY, "12:01"))).toEqual(story.view(ben, now(FIRST_DAY, "12:01")));
      expect(story.view(ana, now(FIRST_DAY, "12:01")).ended).toBe(one);
      // The clock of who stopped goes a little ahead.
      expect(story.view(ana, now(FIRST_DAY, "11:59")).ended).toBe(one);
    }
  });
});

describe("beside it", () => {
  it("[LT-24] keeps a note for oneself, and lets it go", () => {
    const note: ListenEvent = { type: "talk-noted", data: { note: id(9), words: words("heard, once") } };
    const story = given(listenInTurns, [ana, note]);
    story.when(ana, note).refused("LT-24");
    expect([story.view(ana).notes.length, story.view(ben).notes.length]).toEqual([1, 0]);
    expect(story.and([ana, { type: "talk-note-ended", data: { note: id(9) } }]).view(ana).notes).toEqual([]);
  });

  it("offers what fits: a light talk to two, a note to one, neither while something is on", () => {
    const keys = (story: typeof ask, person = ana, who = me(person)) =>
      listenInTurns.ideas(story.shared, story.folded(person).mine, who, now()).map(({ id: name }) => name);
    expect(keys(given(listenInTurns))).toEqual(["listen-in-turns/light", "listen-in-turns/note"]);
    expect(keys(given(listenInTurns), ana, alone(ana))).toEqual(["listen-in-turns/note"]);
    expect(keys(begins)).toEqual(["listen-in-turns/note"]);
  });

  it("has done its day once a talk was, and cools down after a stop", () => {
    const story = heard.and([ana, ref("talk-stopped")]);
    const told = listenInTurns.signals(story.shared, story.folded(ben).mine, me(ben), now());
    expect(told).toContainEqual(expect.objectContaining({ is: "done", fortnight: 6, day: FIRST_DAY }));
    expect(told.some(({ is }) => is === "cool-down")).toBe(true);
  });
});

it("golden log stays readable", () => {
  const { log } = readGolden(new URL("./fixtures/2026-11-heard-kept-and-let-go.json", import.meta.url));
  const { ignored, shared } = fold(listenInTurns, log);
  expect(ignored).toEqual([]);
  expect([...shared.talks.values()].map((talk) => [stageOf(talk).is, talk.ended])).toEqual([
    ["over", "let-go"],
    ["over", "stopped"],
  ]);
});
