import { isDeepStrictEqual } from "node:util";
import { fold, type Logged } from "@goldseam/kernel";
import { ana, ben, eve, FIRST_DAY, given, lawfulWalk, logged, now, owesTheLaws } from "@goldseam/testkit";
import { describe, expect, it } from "vitest";
import * as moves from "../index.ts";
import { one, two, words } from "../toy.ts";
import {
  back,
  begins,
  begun,
  both,
  type Event,
  heard,
  judged,
  living,
  passed,
  paused,
  practice,
  promise,
  ref,
  sense,
  solution,
  spoke,
  stage,
  steps,
  talkOf,
  tries,
  wentOn,
} from "./turns.test-support.ts";

describe("turns", () => {
  it("keeps the laws", () =>
    owesTheLaws(
      practice,
      ({ person, other }) => [
        { type: "begun", data: { talk: one, other, first: person } },
        { type: "begun", data: { talk: two, other, first: other } },
        ...tries(),
      ],
      { walks: 80 },
    ));

  it("goes from speaking to closing, and nothing is typed but what somebody types", () => {
    expect(stage(begins)).toBe("speak");
    expect(stage(begins.and([ana, spoke(1)]))).toBe("say-back");
    expect(stage(begins.and([ana, spoke(1)], [ben, back(1)]))).toBe("judge");
    expect(stage(begins.and([ana, spoke(1)], [ben, back(1)], [ana, judged(1, "yes")]))).toBe("makes-sense");
    expect(stage(heard)).toBe("more");
    expect(moves.stageOf(talkOf(heard.and([ana, passed(1)])))).toEqual({
      is: "speak",
      spot: { turn: 2, piece: 1, attempt: 1 },
    });
    expect(stage(both)).toBe("solve");
    expect(moves.piecesOf(talkOf(both), 1)).toEqual([
      {
        spoken: words("the evening"),
        tries: [{ back: undefined, heard: "yes", missed: undefined }],
        sense: undefined,
      },
    ]);
  });

  it("needs no tap of a listener who says it aloud", () => {
    const aloud = begins.and([ana, spoke(1)], [ana, judged(1, "nearly")], [ana, judged(1, "yes", 1, 2)]);
    expect(stage(aloud)).toBe("makes-sense");
    expect(moves.piecesOf(talkOf(aloud), 1)[0]?.tries.map(({ heard }) => heard)).toEqual(["nearly", "yes"]);
    expect(stage(aloud.and([ana, spoke(1, 2)]))).toBe("say-back");
    aloud.when(ana, passed(1)).accepted();
    // Words that the listener still types find their place.
    aloud
      .and([ana, spoke(1, 2)])
      .when(ben, back(1))
      .accepted();
    begins
      .and([ana, spoke(1)])
      .when(ana, judged(1, "yes", 1, 2))
      .refused("inOrder");
  });

  it("tries twice, then lets the piece rest", () => {
    const first = begins.and([ana, spoke(1)], [ben, back(1)], [ana, judged(1, "nearly")]);
    expect(moves.stageOf(talkOf(first))).toEqual({ is: "say-back", spot: { turn: 1, piece: 1, attempt: 2 } });
    const second = first.and([ben, back(1, 1, 2)], [ana, judged(1, "not-yet", 1, 2)]);
    expect(stage(second)).toBe("more");
    second.when(ana, spoke(1, 2)).accepted();
    expect(
      practice.events["said-back"]?.schema["~standard"].validate({ talk: one, turn: 1, piece: 1, attempt: 3 }),
    ).toHaveProperty("issues");
  });

  it("passes after five pieces or ten minutes, pauses aside, whoever taps", () => {
    heard.when(ben, passed(1)).refused("passedBySpeaker");
    heard.when(ben, passed(1), FIRST_DAY, "12:09").refused("passedBySpeaker");
    heard.when(ben, passed(1), FIRST_DAY, "12:10").accepted();
    const rested = heard.and([ben, paused(), FIRST_DAY, "12:02"], [ben, wentOn(), FIRST_DAY, "12:07"]);
    rested.when(ben, passed(1), FIRST_DAY, "12:14").refused("passedBySpeaker");
    rested.when(ben, passed(1), FIRST_DAY, "12:15").accepted();
    expect(moves.minutesLeft(talkOf(rested), 1, now(FIRST_DAY, "12:10").at)).toBe(5);
    let story = heard;
    for (const piece of [2, 3, 4, 5]) {
      story = story.and(
        [ana, spoke(1, piece)],
        [ben, back(1, piece)],
        [ana, judged(1, "yes", piece)],
        [ben, sense(1, piece)],
      );
    }
    expect(stage(story)).toBe("turn-over");
    story.when(ben, passed(1)).accepted();
  });

  it("refuses by name", () => {
    begins.when(ben, begun(ben, ana)).refused("begunOnce");
    given(practice).when(ana, begun(ana, ana)).refused("betweenTwo");
    given(practice).when(ana, begun(eve, ben)).refused("firstIsOneOfThem");
    begins.when(eve, ref("stopped")).refused("ofItsTwo");
    begins
      .and([ben, ref("stopped")])
      .when(ana, spoke(1))
      .refused("notOver");
    begins.when(ben, spoke(1)).refused("spokenBySpeaker");
    begins
      .and([ana, spoke(1)])
      .when(ana, back(1))
      .refused("saidBackByListener");
    begins
      .and([ana, spoke(1)], [ben, back(1)])
      .when(ben, judged(1, "yes"))
      .refused("judgedBySpeaker");
    begins
      .and([ana, spoke(1)], [ben, back(1)], [ana, judged(1, "yes")])
      .when(ana, sense(1))
      .refused("senseByListener");
    begins
      .and([ana, spoke(1)])
      .when(ana, spoke(1, 2))
      .refused("inOrder");
    begins.when(ben, spoke(2)).refused("inOrder");
    begins.when(ben, passed(2)).refused("passedInOrder");
    begins.and([ana, paused()]).when(ben, wentOn()).refused("wentOnByPauser");
    heard.when(ana, solution).refused("solvedAfterBoth");
    both.and([ana, promise()]).when(ben, promise("8")).refused("onePromise");
    heard.when(ana, ref("kept")).refused("keptAfterBoth");
    const rules = moves.turnsRules<moves.Talks, Event>({ things: (state) => state, key: "talk", steps });
    const meta = now();
    const recorded = (event: Event) => ({
      ...event,
      meta: { id: "x#0" as Logged["meta"]["id"], author: ana, ...meta },
    });
    expect(rules.fewPieces.holds(begins.shared, recorded(spoke(1, 6)))).toBe(false);
    expect(rules.fewTries.holds(begins.shared, recorded(back(1, 1, 3)))).toBe(false);
  });

  it("keeps what both keep, and lets go when one lets go, also later", () => {
    const half = both.and([ana, promise()], [ana, ref("kept")]);
    expect(stage(half)).toBe("solve");
    const kept = half.and([ben, ref("kept")]);
    expect(stage(kept)).toBe("kept");
    const gone = talkOf(kept.and([ben, ref("let-go")]));
    expect([moves.stageOf(gone).is, gone.facts.size, gone.ended]).toEqual(["over", 0, "let-go"]);
  });

  it("pauses for who paused alone to go on", () => {
    const story = heard.and([ben, paused()], [ana, paused("8")]);
    expect(moves.openPauses(talkOf(story)).map(([, { by }]) => by)).toEqual([ben, ana]);
    expect(moves.isPaused(talkOf(story.and([ben, wentOn()])))).toBe(true);
    expect(moves.isPaused(talkOf(story.and([ben, wentOn()], [ana, wentOn("8")])))).toBe(false);
  });

  it("reaches the same state in either order of what both do at once", () => {
    let pairs = 0;
    for (let seed = 1; seed <= 40; seed++) {
      const log = lawfulWalk(practice, living, seed, 10 + seed);
      const state = fold(practice, log);
      const lawful = (author: typeof ana, item: string, time: string) =>
        tries()
          .map((event, index) => logged(practice, `${item}-${index}`, [author, event, log.at(-1)?.meta.day, time]))
          .filter((envelope) => fold(practice, envelope, state).ignored.length === state.ignored.length);
      for (const mine of lawful(ana, "a", "13:01")) {
        for (const theirs of lawful(ben, "b", "13:00")) {
          pairs += 1;
          const [here, there] = [
            fold(practice, [...mine, ...theirs], state),
            fold(practice, [...theirs, ...mine], state),
          ];
          const clash = mine[0]?.type === theirs[0]?.type && ["paused", "solution"].includes(mine[0]?.type ?? "");
          if (clash) continue;
          if (!isDeepStrictEqual(here.shared, there.shared))
            expect.fail(`${JSON.stringify(mine)} and ${JSON.stringify(theirs)}`);
        }
      }
    }
    expect(pairs).toBeGreaterThan(500);
  });
});
