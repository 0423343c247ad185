import { fold, language, nextStep, type PersonId, thingId, within } from "@goldseam/kernel";
import { ana, ben, given, me, now, owesTheLaws, readGolden, type Step } from "@goldseam/testkit";
import { describe, expect, it } from "vitest";
import type { Part, Parts, SaySorryEvent } from "./say-sorry.events.ts";
import { saySorry } from "./say-sorry.practice.ts";
import { saidBefore } from "./say-sorry.view.ts";

type Told = Step<SaySorryEvent>;
const id = (last: number) => thingId(String(last).padStart(32, "0"));
const [one, two, hurt] = [id(1), id(2), id(9)];
const words = (text: string) => ({ text, language: language("en"), direction: "ltr" }) as const;
const parts: Parts = {
  did: words("I read your messages on Sunday."),
  sees: words("You feel watched."),
  change: words("I ask."),
  repair: words("I say when I am afraid."),
};
const sent = (apology = one, to: PersonId = ana, more: { about?: typeof hurt; parts?: Parts } = {}): SaySorryEvent => ({
  type: "apology-sent",
  data: { apology, to, parts, ...more },
});
type Plain = "apology-taken-back" | "apology-opened" | "apology-put-aside" | "apology-let-go" | "repair-taken-over";
const on = (type: Plain, apology = one): SaySorryEvent => ({ type, data: { apology } });
const answer = (as: "read" | "thanks", apology = one): SaySorryEvent => ({
  type: "apology-answered",
  data: { apology, as },
});
const ask = (part: Part = "sees", apology = one): SaySorryEvent => ({ type: "part-asked", data: { apology, part } });
const clear = (part: Part = "sees", apology = one): SaySorryEvent => ({
  type: "part-cleared",
  data: { apology, part, words: words("You hid the phone since.") },
});
const help = (apology = one): SaySorryEvent => ({
  type: "help-said",
  data: { apology, words: words("Ask me first.") },
});
const keep = (apology = one): SaySorryEvent => ({ type: "apology-kept", data: { apology, parts } });
const told: Told = [ben, sent()];

describe("the rules", () => {
  it("[SS-1] one letter is sent once", () => given(saySorry, told).when(ben, sent()).refused("SS-1"));
  it("[SS-2] nobody apologises to oneself", () => given(saySorry).when(ben, sent(one, ben)).refused("SS-2"));
  it("[SS-3] Ana does not take Ben's back", () =>
    given(saySorry, told).when(ana, on("apology-taken-back")).refused("SS-3"));
  it("[SS-4] [S-48] one stands open at a time: until it is answered, or 30 days have passed", () => {
    given(saySorry, told).when(ben, sent(two), "2027-01-20").refused("SS-4");
    given(saySorry, told, [ana, ask()], [ana, on("apology-put-aside")])
      .when(ben, sent(two), "2027-01-20")
      .refused("SS-4");
    given(saySorry, told, [ana, answer("read")])
      .when(ben, sent(two), "2027-01-20")
      .accepted();
    given(saySorry, told).when(ben, sent(two), "2027-02-03").accepted();
    given(saySorry, told).when(ana, sent(two, ben)).accepted();
  });
  it("[SS-5] [S-53] for one hurt it is made once, however long ago", () => {
    const answered = given(saySorry, [ben, sent(one, ana, { about: hurt })], [ana, answer("thanks")]);
    answered.when(ben, sent(two, ana, { about: hurt }), "2028-01-01").refused("SS-5");
    answered.when(ben, sent(two, ana, { about: id(8) }), "2028-01-01").accepted();
  });
  it("[SS-6] Ben does not answer his own letter", () => {
    for (const event of [answer("thanks"), ask(), help()]) given(saySorry, told).when(ben, event).refused("SS-6");
  });
  it("[SS-7] what was taken back is not spoken to", () =>
    given(saySorry, told, [ben, on("apology-taken-back")])
      .when(ana, answer("read"))
      .refused("SS-7"));
  it("[SS-8] no part that was not written", () => given(saySorry, told).when(ana, ask("why")).refused("SS-8"));
  it("[SS-9] Ana does not write Ben's part", () =>
    given(saySorry, told, [ana, ask()]).when(ana, clear()).refused("SS-9"));
  it("[SS-10] only what was asked for is made clearer", () => {
    given(saySorry, told).when(ben, clear()).refused("SS-10");
    given(saySorry, told, [ana, ask()]).when(ben, clear("did")).refused("SS-10");
  });
  it("[SS-11] where no repair was offered, none is asked for", () => {
    const { repair: _, ...without } = parts;
    given(saySorry, [ben, sent(one, ana, { parts: without })])
      .when(ana, help())
      .refused("SS-11");
  });
  it("[SS-12] what was not kept is not let go", () => given(saySorry).when(ben, on("apology-let-go")).refused("SS-12"));
  it("[SS-F1] [SS-F2] and the common laws hold on lawful walks", () =>
    owesTheLaws(
      saySorry,
      ({ other, random }) =>
        [one, two, id(3)].flatMap((apology) => [
          sent(apology, other, random.next() < 0.3 ? { about: hurt } : {}),
          answer(random.pick(["read", "thanks"] as const) ?? "read", apology),
          ask(random.pick(["did", "sees"] as const) ?? "did", apology),
          clear("sees", apology),
          help(apology),
          keep(apology),
          ...(
            [
              "apology-taken-back",
              "apology-opened",
              "apology-put-aside",
              "apology-let-go",
              "repair-taken-over",
            ] as const
          ).map((type) => on(type, apology)),
          { type: "arrivals-closed", data: { kind: "apology-sent" } } as const,
        ]),
      { walks: 120 },
    ));
  it("is none without what I did, or without what will change or be repaired", () => {
    const { change: _, repair: __, ...bare } = parts;
    given(saySorry)
      .when(ben, sent(one, ana, { parts: bare }))
      .refused("KRN-2");
    for (const change of ["change", "repair"] as const)
      given(saySorry)
        .when(ben, sent(one, ana, { parts: { did: parts.did, [change]: words("I ask.") } }))
        .accepted();
  });
});

describe("[S-56] ten apologies", () => {
  it("do not arrive: taking one back and sending the next is held to one a week", () => {
    const again = given(saySorry, told, [ben, on("apology-taken-back")]);
    again.when(ben, sent(two), "2027-01-10").refused("KRN-4");
    again.when(ben, sent(two), "2027-01-11").accepted();
  });
  it("after a not now of one tap nothing arrives for 30 days, and their maker's phone shows the same", () => {
    const story = given(saySorry, told);
    const aside = story.and([ana, on("apology-put-aside")]);
    expect(aside.folded(ben)).toEqual(story.folded(ben));
    const second: ReadonlyArray<Told> = [
      [ben, on("apology-taken-back"), "2027-01-12"],
      [ben, sent(two), "2027-01-12"],
    ];
    const after = aside.and(...second);
    expect(after.view(ana, now("2027-01-12")).fresh).toBeUndefined();
    expect(after.view(ana, now("2027-02-02")).fresh).toBeUndefined();
    expect(after.view(ben, now("2027-01-12"))).toEqual(story.and(...second).view(ben, now("2027-01-12")));
    expect(after.view(ana, now("2027-02-04")).fresh?.apology).toBe(two);
  });
  it("closed for good, none arrives, and their maker's phone shows the same", () => {
    const closed: Told = [ana, { type: "arrivals-closed", data: { kind: "apology-sent" } }];
    const story = given(saySorry, closed, told);
    expect(story.view(ana, now("2028-01-01"))).toMatchObject({ fresh: undefined, off: true });
    expect(story.view(ben)).toEqual(given(saySorry, told).view(ben));
  });
});

describe("an apology", () => {
  it("[S-12] that was opened shows its maker nothing, and no page of his holds a day", () => {
    const story = given(saySorry, told);
    const opened = story.and([ana, on("apology-opened"), "2027-01-05"]);
    expect(opened.folded(ben)).toEqual(story.folded(ben));
    const answered = opened.and([ana, answer("read"), "2027-01-09"]);
    expect(JSON.stringify(answered.view(ben))).not.toMatch(/2027-01/);
    expect(JSON.stringify(saySorry.signals(answered.shared, answered.folded(ben).mine, me(ben), now()))).not.toContain(
      "2027-01-09",
    );
  });
  it("that was put aside can be opened later, and is then a letter like any other", () => {
    const story = given(saySorry, told, [ana, on("apology-put-aside")]);
    expect(story.view(ana)).toMatchObject({ fresh: undefined, aside: [{ apology: one }], theirs: [] });
    expect(story.and([ana, on("apology-opened")]).view(ana)).toMatchObject({ aside: [], theirs: [{ apology: one }] });
  });
  it("becomes nobody's promise before the receiver says what would help, and then its maker's by a tap", () => {
    const story = given(saySorry, told, [ana, answer("thanks")]);
    const offered = (steps: typeof story, person: PersonId) => {
      const { shown, mine } = steps.folded(person);
      return saySorry.ideas(shown, mine, me(person), now()).map((idea) => idea.id);
    };
    expect(offered(story, ben)).toEqual([]);
    const helped = story.and([ana, help()]);
    expect([offered(helped, ben), offered(helped, ana)]).toEqual([["say-sorry/help"], []]);
    expect(offered(helped.and([ben, on("repair-taken-over")]), ben)).toEqual([]);
  });
  it("has one part made clearer, below what was written first", () => {
    const story = given(saySorry, told, [ana, ask()]);
    expect(story.view(ben).own[0]?.reply.asked).toBe("sees");
    const after = story.and([ben, clear()]);
    expect(after.view(ana).aside).toEqual([]);
    expect(after.shared.replies.get(one)).toMatchObject({ asked: undefined, cleared: { sees: { text: /.*/ } } });
    after.when(ana, ask("did")).accepted();
  });
  it("is never the receiver's debt: her phone offers nothing and says only that something came", () => {
    const { shown, mine } = given(saySorry, told).folded(ana);
    expect(saySorry.ideas(shown, mine, me(ana), now())).toEqual([]);
    const signals = saySorry.signals(shown, mine, me(ana), now());
    expect(signals.map(({ is }) => is)).toEqual(["waiting-for-me", "apology"]);
    const late = saySorry.signals(shown, mine, me(ana), now("2027-01-18"));
    expect(late.map(({ is }) => is)).toEqual(["apology"]);
  });
  it("leaves three days without anything joint on both phones, taken back or not", () => {
    const story = given(saySorry, told, [ben, on("apology-taken-back")]);
    for (const person of [ana, ben]) {
      const { shown, mine } = story.folded(person);
      const signals = saySorry.signals(shown, mine, me(person), now());
      const joint = {
        ...{ id: "x/y", practice: "x", kind: "time", joint: true, conflict: false, topics: [] },
        ...{ minutes: 5, brief: true, reason: "any" },
      } as never;
      const at = (day: string) =>
        nextStep({ signals, ideas: within([], [joint], "me"), limits: [], me: me(person), now: now(day) }).is;
      expect([at("2027-01-04"), at("2027-01-07"), at("2027-01-08")]).toEqual(["rest", "rest", "card"]);
    }
  });
});

it("[S-53] knows what was said already, by its hurt or by its words, and is no wall", () => {
  const said = [{ about: hurt, parts }];
  expect(saidBefore(said, "I read your messages again on Sunday", undefined)).toBe(true);
  expect(saidBefore(said, "something else entirely", hurt)).toBe(true);
  expect(saidBefore(said, "I forgot your birthday", undefined)).toBe(false);
  expect(saidBefore([], "I read your messages", hurt)).toBe(false);
});

it("is read by nobody else while it is kept for oneself", () => {
  const story = given(saySorry, [ben, keep()]);
  expect(story.view(ben).kept).toMatchObject([{ apology: one }]);
  expect(story.folded(ana)).toEqual(given(saySorry).folded(ana));
});

it("reads the golden log", () => {
  const { log } = readGolden(new URL("./fixtures/2026-11-opened-when-ready.json", import.meta.url));
  const { shared, ignored } = fold(saySorry, log);
  expect(ignored).toEqual([]);
  expect(shared.replies.get(two)).toMatchObject({ as: "thanks", asked: undefined });
});
