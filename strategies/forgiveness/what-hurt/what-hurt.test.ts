import { dayOf, fold, language, type PersonId, thingId } from "@goldseam/kernel";
import { alone, ana, ben, given, me, now, owesTheLaws, readGolden, type Step } from "@goldseam/testkit";
import { describe, expect, it } from "vitest";
import type { WhatHurtEvent } from "./what-hurt.events.ts";
import { whatHurt } from "./what-hurt.practice.ts";

type Told = Step<WhatHurtEvent>;
const id = (last: number) => thingId(String(last).padStart(32, "0"));
const [one, two] = [id(1), id(2)];
const words = (text: string) => ({ text, language: language("en"), direction: "ltr" }) as const;
const shared = (hurt = one, to: PersonId = ben): WhatHurtEvent => ({
  type: "hurt-shared",
  data: { hurt, to, words: words("You laughed about me.") },
});
type Plain =
  | "hurt-taken-back"
  | "hurt-time-asked"
  | "hurt-felt-seen"
  | "hurt-reopened"
  | "hurt-let-go"
  | "hurt-opened"
  | "hurt-put-aside";
const on = (type: Plain, hurt = one): WhatHurtEvent => ({ type, data: { hurt } });
type Said = "hurt-kept" | "hurt-seen" | "hurt-asked-about" | "hurt-explained";
const say = (type: Said, hurt = one, text = "in own words"): WhatHurtEvent => ({
  type,
  data: { hurt, words: words(text) },
});
const part = (hurt?: typeof one): WhatHurtEvent => ({
  type: "part-kept",
  data: { part: id(9), words: words("I told it again."), ...(hurt && { hurt }) },
});
const unpart: WhatHurtEvent = { type: "part-let-go", data: { part: id(9) } };
const told: Told = [ana, shared()];
const seen: ReadonlyArray<Told> = [told, [ben, say("hurt-seen")]];
const agreed: ReadonlyArray<Told> = [...seen, [ana, on("hurt-felt-seen")]];

describe("the rules", () => {
  it("[WH-1] a hurt is shared once", () => given(whatHurt, told).when(ana, shared()).refused("WH-1"));
  it("[WH-2] nobody shares with oneself", () => given(whatHurt).when(ana, shared(one, ana)).refused("WH-2"));
  it("[WH-3] Ben does not take Ana's hurt back", () =>
    given(whatHurt, told).when(ben, on("hurt-taken-back")).refused("WH-3"));
  it("[WH-4] for three days Ben shares none in return; then, or once it was taken back, he may", () => {
    given(whatHurt, told).when(ben, shared(two, ana)).refused("WH-4");
    given(whatHurt, told).when(ben, shared(two, ana), "2027-01-06").refused("WH-4");
    given(whatHurt, told).when(ben, shared(two, ana), "2027-01-07").accepted();
    given(whatHurt, told, [ana, on("hurt-taken-back")])
      .when(ben, shared(two, ana))
      .accepted();
    given(whatHurt, ...agreed)
      .when(ben, shared(two, ana))
      .refused("WH-4");
  });
  it("[WH-5] Ana does not answer her own hurt", () => {
    for (const event of [say("hurt-seen"), on("hurt-time-asked"), say("hurt-asked-about")])
      given(whatHurt, told).when(ana, event).refused("WH-5");
  });
  it("[WH-6] what was seen or taken back is not answered", () => {
    given(whatHurt, ...agreed)
      .when(ben, say("hurt-seen"))
      .refused("WH-6");
    given(whatHurt, told, [ana, on("hurt-taken-back")])
      .when(ben, on("hurt-time-asked"))
      .refused("WH-6");
  });
  it("[WH-7] one question, not a hearing", () =>
    given(whatHurt, told, [ben, say("hurt-asked-about")])
      .when(ben, say("hurt-asked-about"))
      .refused("WH-7"));
  it("[WH-8] Ben does not say that it was seen, nor open it again", () => {
    for (const event of [on("hurt-felt-seen"), on("hurt-reopened")])
      given(whatHurt, ...seen)
        .when(ben, event)
        .refused("WH-8");
  });
  it("[WH-9] nothing was seen before the other said so", () =>
    given(whatHurt, told, [ben, on("hurt-time-asked")])
      .when(ana, on("hurt-felt-seen"))
      .refused("WH-9"));
  it("[WH-10] no answer without a question", () =>
    given(whatHurt, told).when(ana, say("hurt-explained")).refused("WH-10"));
  it("[WH-11] what was not kept is not let go", () => given(whatHurt).when(ana, on("hurt-let-go")).refused("WH-11"));
  it("[WH-12] nor an own part", () => given(whatHurt).when(ana, unpart).refused("WH-12"));
  it("[WH-F1] [WH-F2] [WH-F3] and the common laws hold on lawful walks", () =>
    owesTheLaws(
      whatHurt,
      ({ other }) => [
        ...[one, two, id(3)].flatMap((hurt) => [
          shared(hurt, other),
          ...(["hurt-kept", "hurt-seen", "hurt-asked-about", "hurt-explained"] as const).map((type) => say(type, hurt)),
          ...(
            [
              "hurt-taken-back",
              "hurt-time-asked",
              "hurt-felt-seen",
              "hurt-reopened",
              "hurt-let-go",
              "hurt-opened",
              "hurt-put-aside",
            ] as const
          ).map((type) => on(type, hurt)),
        ]),
        part(one),
        unpart,
        { type: "arrivals-closed", data: { kind: "hurt-shared" } },
      ],
      { walks: 120 },
    ));
  it("[S-48] one a week arrives", () => {
    given(whatHurt, told).when(ana, shared(two), "2027-01-10").refused("KRN-4");
    given(whatHurt, told).when(ana, shared(two), "2027-01-11").accepted();
  });
});

describe("a hurt", () => {
  it("is its owner's alone until it is shared", () => {
    const story = given(whatHurt, [ana, say("hurt-kept")]);
    expect(story.view(ana).own).toMatchObject([{ hurt: one, shared: false }]);
    expect(story.folded(ben)).toEqual(given(whatHurt).folded(ben));
  });
  it("is seen when both say so, and open again when the hurt one says so", () => {
    const story = given(whatHurt, ...agreed);
    expect(story.view(ana).own[0]?.answer).toMatchObject({ agreed: true });
    expect(story.view(ben).theirs[0]?.answer).toMatchObject({ agreed: true });
    const again = story.and([ana, on("hurt-reopened"), "2027-03-01"]);
    expect(again.view(ben).theirs[0]?.answer.agreed).toBe(false);
  });
  it("stays open with no end, and nothing says how long", () => {
    const story = given(whatHurt, told, [ben, on("hurt-time-asked")], [ben, on("hurt-opened")]);
    const later = now("2028-01-01");
    expect(story.view(ana, later).own).toMatchObject([{ shared: true, answer: { time: true } }]);
    // No day of sharing, no number: the page has nothing to count or to date.
    for (const person of [ana, ben]) {
      expect(JSON.stringify(story.view(person, later))).not.toContain("2027-01-04");
      expect(Object.values(story.view(person, later)).filter((one) => typeof one === "number")).toEqual([]);
    }
  });
  it("that was opened or put aside looks the same to its owner as one that was not", () => {
    const story = given(whatHurt, told);
    for (const event of [on("hurt-opened"), on("hurt-put-aside")]) {
      const after = story.and([ben, event]);
      expect(after.folded(ana)).toEqual(story.folded(ana));
      expect(after.view(ben).theirs.some(({ fresh }) => fresh)).toBe(false);
    }
    expect(story.and([ben, on("hurt-put-aside")]).view(ben).theirs).toEqual([]);
  });
  it("[S-30] taken back leaves a place and a day to who had opened it, and the other's own words", () => {
    const story = given(whatHurt, told, [ben, on("hurt-opened")], [ben, say("hurt-seen", one, "I see it.")]);
    const after = story.and([ana, on("hurt-taken-back"), "2027-01-09"]);
    expect(after.view(ana).own).toEqual([]);
    expect(after.view(ben).theirs).toMatchObject([
      { words: undefined, removedOn: "2027-01-09", answer: { seen: { text: "I see it." } } },
    ]);
    const unread = given(whatHurt, told, [ana, on("hurt-taken-back")]);
    expect(unread.view(ben).theirs).toEqual([]);
  });
  it("says from which day one of mine may be shared, and not before somebody shared", () => {
    const story = given(whatHurt, told);
    expect(story.view(ben).sharesFrom).toBe("2027-01-07");
    expect(story.view(ben, now("2027-01-07")).sharesFrom).toBeUndefined();
    expect(story.view(ana).sharesFrom).toBeUndefined();
  });
  it("does not arrive while the switch is off, and its author's phone shows the same", () => {
    const closed: Told = [ben, { type: "arrivals-closed", data: { kind: "hurt-shared" } }];
    const story = given(whatHurt, closed, told);
    expect(story.view(ben)).toMatchObject({ theirs: [], off: true });
    expect(story.view(ana)).toEqual(given(whatHurt, told).view(ana));
  });
});

describe("what I think I did", () => {
  it("is read by nobody else", () => {
    const story = given(whatHurt, told, [ben, part(one)]);
    expect(story.view(ben).theirs[0]?.part?.words.text).toBe("I told it again.");
    expect(story.folded(ana)).toEqual(given(whatHurt, told).folded(ana));
    expect(story.and([ben, unpart]).view(ben).parts).toEqual([]);
  });
});

describe("what is offered", () => {
  const of = (person: PersonId, ...steps: ReadonlyArray<Told>) => {
    const { shown, mine } = given(whatHurt, ...steps).folded(person);
    return {
      ideas: whatHurt.ideas(shown, mine, me(person), now()).map((idea) => idea.id),
      signals: whatHurt.signals(shown, mine, me(person), now()),
    };
  };
  it("is for oneself, never sharing and never answering", () => {
    expect(of(ana).ideas).toEqual(["what-hurt/keep"]);
    expect(of(ana, [ana, say("hurt-kept")]).ideas).toEqual([]);
    expect(of(ben, told, [ben, on("hurt-opened")]).ideas).toEqual(["what-hurt/keep", "what-hurt/own-part"]);
    expect(whatHurt.ideas(whatHurt.shared.initial, whatHurt.mine.initial, alone(ana), now())).toMatchObject([
      { joint: false, kind: "solo" },
    ]);
  });
  it("knows of a hurt that stands open on both phones, and that something came on one", () => {
    const open = { is: "open-hurt", practice: "what-hurt", of: ana };
    expect(of(ana, told).signals).toEqual([open]);
    expect(of(ben, told).signals).toEqual([{ is: "waiting-for-me", practice: "what-hurt", since: "2027-01-04" }, open]);
    expect(of(ben, ...agreed, [ben, on("hurt-opened")]).signals).toEqual([]);
  });
  it("turns no gold: what is done here is done alone", () => {
    const { signals } = of(ben, ...agreed, [ben, part(one)], [ben, say("hurt-kept", two)]);
    expect(signals.flatMap((one) => (one.is === "done" ? [one.kind] : []))).toEqual(["solo", "solo"]);
  });
});

it("reads the golden log", () => {
  const { log } = readGolden(new URL("./fixtures/2026-11-told-and-seen.json", import.meta.url));
  const { shared: state, ignored } = fold(whatHurt, log);
  expect(ignored).toEqual([]);
  expect(state.answers.get(one)).toMatchObject({ agreed: false, time: true });
  expect(state.hurts.get(id(3))).toMatchObject({ body: undefined, takenBackOn: dayOf("2026-12-03") });
});
