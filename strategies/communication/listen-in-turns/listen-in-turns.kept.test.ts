import { addDays, fold, language, type Logged, thingId, type Words } from "@goldseam/kernel";
import { ana, ben, FIRST_DAY, given, me, now } from "@goldseam/testkit";
import { describe, expect, it } from "vitest";
import type { ListenEvent } from "./listen-in-turns.events.ts";
import { listenInTurns } from "./listen-in-turns.practice.ts";

const id = (last: number) => thingId(String(last).padStart(32, "0"));
const one = id(1);
const words = (text: string): Words => ({ text, language: language("en"), direction: "ltr" });
const ref = (type: "talk-kept" | "talk-let-go" | "talk-stopped" | "talk-taken-back"): ListenEvent => ({
  type,
  data: { talk: one },
});
const solution: ListenEvent = { type: "talk-solution", data: { talk: one, solution: id(6), words: words("a walk") } };
const wentOn: ListenEvent = { type: "talk-went-on", data: { talk: one, pause: id(5) } };
/** One piece of a turn: said, said back, and that was it. */
const piece = (turn: 1 | 2): readonly [ListenEvent, ListenEvent, ListenEvent, ListenEvent] => {
  const place = { talk: one, turn, piece: 1 };
  return [
    { type: "talk-spoke", data: { ...place, words: words("what I said") } },
    { type: "talk-said-back", data: { ...place, attempt: 1, words: words("what I heard") } },
    { type: "talk-judged", data: { ...place, attempt: 1, heard: "yes" } },
    { type: "talk-passed", data: { talk: one, turn } },
  ];
};
const [first, second] = [piece(1), piece(2)];
const ask = given(
  listenInTurns,
  [ana, { type: "talk-asked", data: { talk: one, to: ben, first: ana } }],
  [ana, { type: "talk-topic", data: { talk: one, words: words("the kitchen") } }],
);
const heard = ask
  .and([ben, { type: "talk-begun", data: { talk: one, other: ana, first: ana } }])
  .and([ana, first[0]], [ben, first[1]], [ana, first[2]]);
const both = heard.and([ana, first[3]], [ben, second[0]], [ana, second[1]], [ben, second[2]], [ben, second[3]]);
const kept = both.and([ana, ref("talk-kept")], [ben, ref("talk-kept")]);

/** The log as it is once each phone has removed what has to go. */
const without = (log: ReadonlyArray<Logged>, when = now()): ReadonlyArray<Logged> => {
  const { shared } = fold(listenInTurns, log);
  return log.filter(
    ({ lane, type, data }) =>
      lane !== "talk" || listenInTurns.fades?.(shared, { type, data } as unknown as ListenEvent, when) !== true,
  );
};

describe("nothing is kept unless both say so", () => {
  const text = (log: ReadonlyArray<Logged>): string => JSON.stringify(log);
  const said = ["what I said", "what I heard", "the kitchen", "a walk"];

  it.each([
    ["stopped", both.and([ana, solution], [ben, ref("talk-stopped")]), now()],
    ["let go", both.and([ana, ref("talk-kept")], [ben, ref("talk-let-go")]), now()],
    ["let go after both had kept", kept.and([ben, ref("talk-let-go")]), now()],
    ["left by both for a day", both.and([ana, ref("talk-kept")]), now(addDays(FIRST_DAY, 1), "12:01")],
    ["asked for and taken back", ask.and([ana, ref("talk-taken-back")]), now()],
    ["asked for and never begun", ask, now(addDays(FIRST_DAY, 3))],
  ] as const)("%s: every word of it goes, and what is left folds to the same talk", (_, story, when) => {
    const left = without(story.log, when);
    for (const one of said) expect(text(left)).not.toContain(one);
    const [before, after] = [fold(listenInTurns, story.log), fold(listenInTurns, left)];
    expect(after.ignored).toEqual([]);
    expect(listenInTurns.view(after.shared, after.mine, me(ana), when)).toEqual(
      listenInTurns.view(before.shared, before.mine, me(ana), when),
    );
    // Whichever of the two phones is first: half of it gone is over as well.
    const half = story.log.filter(({ lane, meta }) => lane !== "talk" || meta.author !== ana);
    expect(without(half, when).filter(({ lane }) => lane === "talk")).toEqual([]);
  });

  it("[LT-F2] both keep it, then it stays, and later either lets it go", () => {
    const far = now(addDays(FIRST_DAY, 400));
    expect(without(kept.log, far)).toEqual(kept.log);
    expect(kept.view(ben, far).kept).toHaveLength(1);
    expect(kept.and([ana, ref("talk-let-go")]).view(ben, far).kept).toEqual([]);
  });

  it("rests through a pause of hours and comes back in the same state", () => {
    const story = heard.and([
      ben,
      { type: "talk-paused", data: { talk: one, pause: id(5), backAt: now(FIRST_DAY, "20:00").at } },
    ]);
    const later = now(addDays(FIRST_DAY, 1), "19:00");
    expect(without(story.log, later)).toEqual(story.log);
    expect(story.and([ben, wentOn, addDays(FIRST_DAY, 1), "19:00"]).view(ana, later).talk?.stage).toBe("makes-sense");
  });
});
