import { language, thingId } from "@goldseam/kernel";
import { ana, ben, given, me, now, owesTheLaws } from "@goldseam/testkit";
import { describe, expect, it } from "vitest";
import { type BackMeUpEvent, events } from "./back-me-up.events.ts";
import { backMeUp } from "./back-me-up.practice.ts";

const thing = (last: number) => thingId(String(last).padStart(32, "0"));
const say = (text: string) => ({ text, language: language("en"), direction: "ltr" }) as const;
const one = thing(1);
const asked = (help = one): BackMeUpEvent => ({
  type: "help-asked",
  data: { help, where: "friends", want: "go-with-me", sign: say("I touch my watch.") },
});
const on = (type: "help-agreed" | "help-let-go", help = one): BackMeUpEvent => ({ type, data: { help } });
const called = (call = thing(5), help = one): BackMeUpEvent => ({ type: "help-called", data: { help, call } });
const thanked = (thanks = thing(6), help = one): BackMeUpEvent => ({
  type: "help-thanked",
  data: { help, thanks, words: say("I could breathe again.") },
});
const aside = (what = one): BackMeUpEvent => ({ type: "put-aside", data: { thing: what } });
const note: BackMeUpEvent = { type: "help-for-me", data: { note: thing(7), words: say("Cold air.") } };
const unnote: BackMeUpEvent = { type: "help-for-me-let-go", data: { note: thing(7) } };

const open = given(backMeUp, [ana, asked()]);
const agreed = open.and([ben, on("help-agreed")]);
const signals = (story: typeof open, person = ana, day = "2027-01-04") => {
  const { shown, mine } = story.folded(person);
  return backMeUp.signals(shown, mine, me(person), now(day)).map(({ is }) => is);
};

describe("the rules", () => {
  it("[BMU-1] a help is asked for once", () => open.when(ana, asked(), "2027-01-06").refused("BMU-1"));
  it("[BMU-2] Ana does not agree for Ben", () => open.when(ana, on("help-agreed")).refused("BMU-2"));
  it("[BMU-3] what was let go of is not agreed to", () =>
    open
      .and([ana, on("help-let-go")])
      .when(ben, on("help-agreed"))
      .refused("BMU-3"));
  it("[BMU-4] what is not there is not let go of", () => given(backMeUp).when(ana, on("help-let-go")).refused("BMU-4"));
  it("[BMU-5] what nobody agreed to is neither called nor thanked for", () => {
    open.when(ana, called()).refused("BMU-5");
    open.when(ana, thanked()).refused("BMU-5");
    agreed
      .and([ben, on("help-let-go")])
      .when(ana, called())
      .refused("BMU-5");
  });
  it("[BMU-6] Ben does not call what Ana asked for", () => agreed.when(ben, called()).refused("BMU-6"));
  it("[BMU-7] what was not kept does not go", () => given(backMeUp).when(ana, unnote).refused("BMU-7"));
  it("[BMU-F1] and the common laws hold on lawful walks", () =>
    owesTheLaws(backMeUp, ({ random }) => [
      ...[one, thing(2)].flatMap((help) => [
        asked(help),
        on("help-agreed", help),
        on("help-let-go", help),
        called(thing(10 + random.below(4)), help),
        thanked(thing(20 + random.below(4)), help),
        aside(help),
      ]),
      note,
      unnote,
      { type: "arrivals-closed", data: { kind: "help-called" } },
    ]));
});

describe("a help", () => {
  it("is agreed to or left; leaving it is one tap and shows nothing", () => {
    expect(signals(open, ben)).toEqual(["waiting-for-me"]);
    const left = open.and([ben, aside()]);
    expect(signals(left, ben)).toEqual([]);
    expect(left.view(ben).asked).toEqual([]);
    expect(left.folded(ana)).toEqual(open.folded(ana));
    expect(agreed.view(ana).agreed).toMatchObject([{ mine: true, calledToday: false }]);
    expect(agreed.view(ben).agreed).toMatchObject([{ mine: false }]);
  });
  it("fades by itself where nobody agreed, on both phones the same day", () => {
    for (const [day, count] of [
      ["2027-01-17", 1],
      ["2027-01-18", 0],
    ] as const) {
      expect(open.view(ana, now(day)).offered).toHaveLength(count);
      expect(open.view(ben, now(day)).asked).toHaveLength(count);
    }
  });
  it("called is for today, and read in silence", () => {
    const now_ = agreed.and([ana, called()]);
    expect(now_.view(ben).called).toHaveLength(1);
    expect(now_.view(ben, now("2027-01-05")).called).toEqual([]);
    const seen = now_.and([ben, aside(thing(5))]);
    expect(seen.view(ben).called).toEqual([]);
    expect(seen.folded(ana)).toEqual(now_.folded(ana));
  });
  it("is thanked for in own words or none", () => {
    const after = agreed.and([ana, thanked()]);
    expect(after.view(ben).thanked).toMatchObject([{ words: { text: "I could breathe again." } }]);
    expect(after.and([ben, aside(thing(6))]).view(ben).thanked).toEqual([]);
  });
});

describe("somebody who pushes", () => {
  it("[S-56] asks once a day and calls twice; a switch takes all of it, and tells nobody", () => {
    open.when(ana, asked(thing(2))).refused("KRN-4");
    agreed
      .and([ana, called(thing(10))], [ana, called(thing(11))])
      .when(ana, called(thing(12)))
      .refused("KRN-4");
    const off: BackMeUpEvent = { type: "arrivals-closed", data: { kind: "help-called" } };
    const story = agreed.and([ben, off], [ana, called()]);
    expect(story.view(ben).called).toEqual([]);
    expect(story.folded(ana)).toEqual(agreed.and([ana, called()]).folded(ana));
  });
  it("is offered nothing: a help is asked for by a person", () => {
    for (const story of [given(backMeUp), open, agreed]) {
      const { shown, mine } = story.folded(ana);
      expect(backMeUp.ideas(shown, mine, me(ana), now())).toEqual([]);
    }
  });
});

it("what is only me stays there: no shared event carries it, and the other phone holds none of it", () => {
  const kept = given(backMeUp, [ana, note]);
  expect(kept.view(ana).notes).toHaveLength(1);
  expect(kept.folded(ben)).toEqual(given(backMeUp).folded(ben));
  expect(events["help-for-me"].lane).toBe("private");
  expect(kept.and([ana, unnote]).view(ana).notes).toEqual([]);
});
