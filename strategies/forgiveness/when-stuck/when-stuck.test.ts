import { dayOf, fold, language, thingId } from "@goldseam/kernel";
import { ana, ben, given, heldBy, me, now, owesTheLaws, readGolden } from "@goldseam/testkit";
import { describe, expect, it } from "vitest";
import { HEADINGS, type WhenStuckEvent } from "./when-stuck.events.ts";
import { whenStuck } from "./when-stuck.practice.ts";
import { prompts } from "./when-stuck.prompts.ts";

const id = (last: number) => thingId(String(last).padStart(32, "0"));
const [one, two, sheets] = [id(1), id(2), id(3)];
const written = (page = one, text = "The same evening."): WhenStuckEvent => ({
  type: "page-written",
  data: { page, heading: "happened", words: { text, language: language("en"), direction: "ltr" } },
});
const dropped = (page = one): WhenStuckEvent => ({ type: "page-dropped", data: { page } });
const made = (pages = [one], until = "2027-01-11"): WhenStuckEvent => ({
  type: "sheets-made",
  data: { sheets, pages, until: dayOf(until) },
});
const closed = (which = sheets): WhenStuckEvent => ({ type: "sheets-closed", data: { sheets: which } });

describe("the rules", () => {
  it("[WS-1] no page is dropped that was not written", () => given(whenStuck).when(ana, dropped()).refused("WS-1"));
  it("[WS-2] nothing is put together that is not an own page: the other's are not here", () => {
    given(whenStuck, [ana, written()])
      .when(ana, made([one, two]))
      .refused("WS-2");
    given(whenStuck, [ben, written(two)])
      .when(ana, made([two]))
      .refused("WS-2");
  });
  it("[WS-3] [WS-4] they close within a month, and not before today", () => {
    const story = given(whenStuck, [ana, written()]);
    story.when(ana, made([one], "2027-01-03")).refused("WS-3");
    story.when(ana, made([one], "2027-01-04")).accepted();
    story.when(ana, made([one], "2027-02-04")).accepted();
    story.when(ana, made([one], "2027-02-05")).refused("WS-4");
  });
  it("[WS-5] nothing is closed that is not open", () => {
    given(whenStuck).when(ana, closed()).refused("WS-5");
    given(whenStuck, [ana, written()], [ana, made()])
      .when(ana, closed(id(9)))
      .refused("WS-5");
  });
  it("keeps the common laws on lawful walks", () =>
    owesTheLaws(
      whenStuck,
      () => [written(one), written(two), dropped(one), dropped(two), made([one]), made([one, two]), closed()],
      { walks: 60 },
    ));
});

describe("pages", () => {
  it("open until their day, then close by themselves", () => {
    const story = given(whenStuck, [ana, written()], [ana, made()]);
    expect(story.view(ana, now("2027-01-11")).open?.pages).toMatchObject([{ page: one }]);
    expect(story.view(ana, now("2027-01-12")).open).toBeUndefined();
    expect(story.and([ana, closed()]).view(ana).open).toBeUndefined();
  });
  it("go from what is open when they are dropped", () => {
    const story = given(whenStuck, [ana, written()], [ana, written(two)], [ana, made([one, two])], [ana, dropped()]);
    expect(story.view(ana).open?.pages).toMatchObject([{ page: two }]);
    expect(story.and([ana, dropped(two)]).view(ana).open).toBeUndefined();
  });
  it("never reach the other phone", () => {
    const story = given(whenStuck, [ana, written()], [ana, made()]);
    expect(heldBy(ben, story.log)).toEqual([]);
    expect(story.folded(ben)).toEqual(given(whenStuck).folded(ben));
  });
  it("have five headings", () => expect(HEADINGS).toHaveLength(5));
});

it("is offered to nobody, in any state", () => {
  const { shown, mine } = given(whenStuck, [ana, written()], [ana, made()]).folded(ana);
  for (const reader of [whenStuck.ideas, whenStuck.limits, whenStuck.signals])
    expect(reader(shown, mine, me(ana), now())).toEqual([]);
  expect(prompts).toEqual([]);
});

it("reads the golden log", () => {
  const { log } = readGolden(new URL("./fixtures/2026-11-two-pages-until-a-day.json", import.meta.url));
  const { mine, ignored } = fold(whenStuck, log);
  expect(ignored).toEqual([]);
  expect([mine.pages.size, mine.sheets?.until]).toEqual([1, "2026-12-24"]);
});
