import { addDays, type CalendarDay, fold, language, thingId, type Words } from "@goldseam/kernel";
import { alone, ana, at, ben, FIRST_DAY, given, me, now, owesTheLaws, readGolden } from "@goldseam/testkit";
import { expect, it } from "vitest";
import type { WordsEvent } from "./find-my-words.events.ts";
import { findMyWords } from "./find-my-words.practice.ts";

const id = (last: number) => thingId(String(last).padStart(32, "0"));
const [one, two] = [id(1), id(2)];
const words = (text: string): Words => ({ text, language: language("en"), direction: "ltr" });
const parts = { felt: ["sad"], touched: ["seen"], happened: words("the plate stood there"), wish: words("a look") };
const tomorrow = addDays(FIRST_DAY, 1);
const kept = (until?: CalendarDay, piece = one): WordsEvent => ({
  type: "words-kept",
  data: { piece, ...parts, ...(until && { until }) },
});
const sent = (piece = one, to = ben): WordsEvent => ({ type: "words-sent", data: { piece, to, ...parts } });
const on = (type: "words-released" | "words-let-go" | "words-taken-back" | "words-read", piece = one): WordsEvent => ({
  type,
  data: { piece },
});
const arrived = given(findMyWords, [ana, [on("words-released"), sent()]]);

it("keeps the laws", () =>
  owesTheLaws(findMyWords, ({ other }) => [
    kept(),
    kept(tomorrow, two),
    sent(one, other),
    sent(two, other),
    on("words-taken-back"),
    on("words-taken-back", two),
    on("words-released", two),
    on("words-let-go"),
    on("words-read"),
  ]));

it("[FW-1] [FW-2] [FW-3] [FW-F1] goes once, to the other, and comes back to its author alone", () => {
  arrived.when(ana, sent(), tomorrow).refused("FW-1");
  given(findMyWords).when(ana, sent(one, ana)).refused("FW-2");
  arrived.when(ben, on("words-taken-back")).refused("FW-3");
  const back = arrived.and([ben, on("words-read")]).and([ana, on("words-taken-back")]);
  expect(back.view(ben)).toMatchObject({ fresh: [], read: [], gone: [{ piece: one, day: FIRST_DAY }] });
  expect(arrived.and([ana, on("words-taken-back")]).view(ben).gone).toEqual([]);
});

it("[FW-4] what is held till tomorrow is held: the envelope that would send it is refused whole", () => {
  const held = given(findMyWords, [ana, kept(tomorrow)]);
  expect(held.view(ana).own).toMatchObject([{ held: true, until: tomorrow }]);
  held.when(ana, [on("words-released"), sent()]).refused("FW-4");
  held.when(ana, [on("words-released"), sent()], tomorrow).accepted();
  expect(held.view(ana, now(tomorrow)).own).toMatchObject([{ held: false }]);
});

it("what one finds and lets go is nowhere but in the own room", () => {
  const story = given(findMyWords, [ana, kept()], [ana, on("words-let-go")]);
  expect(story.view(ana).own).toEqual([]);
  expect(story.view(ben)).toEqual(given(findMyWords).view(ben));
  expect(story.log.every(({ lane }) => lane === "private")).toBe(true);
});

it("[S-51] arrives by day, and reading it changes nothing that the other sees", () => {
  const time = (minute: number) => ({ at: at(FIRST_DAY, minute), day: FIRST_DAY, minute });
  expect(arrived.view(ben, time(6 * 60)).fresh).toEqual([]);
  expect(arrived.view(ben, time(21 * 60)).fresh).toEqual([]);
  expect(arrived.view(ben, time(9 * 60)).fresh).toHaveLength(1);
  expect(arrived.and([ben, on("words-read")]).view(ana)).toEqual(arrived.view(ana));
});

it("[S-48] sends one a day, and stays out where the switch is off", () => {
  arrived.when(ana, sent(two)).refused("KRN-4");
  arrived.when(ana, sent(two), tomorrow).accepted();
  const off: WordsEvent = { type: "arrivals-closed", data: { kind: "words-sent" } };
  const story = given(findMyWords, [ben, off], [ana, sent()]);
  expect(story.view(ben)).toMatchObject({ fresh: [], off: true });
});

it("offers itself to one alone, and what was held on its day", () => {
  const ideas = (story: typeof arrived, day = FIRST_DAY) =>
    findMyWords.ideas(story.shared, story.folded(ana).mine, alone(ana), now(day)).map(({ id: name }) => name);
  const held = given(findMyWords, [ana, kept(tomorrow)]);
  expect(ideas(held)).toEqual(["find-my-words/about"]);
  expect(ideas(held, tomorrow)).toEqual(["find-my-words/held", "find-my-words/about"]);
  const done = findMyWords.signals(held.shared, held.folded(ana).mine, me(ana), now());
  expect(done).toContainEqual(expect.objectContaining({ is: "done", fortnight: 8, kind: "solo" }));
});

it("golden log stays readable", () => {
  const { log } = readGolden(new URL("./fixtures/2026-12-held-sent-taken-back.json", import.meta.url));
  const { ignored, shared } = fold(findMyWords, log);
  expect(ignored).toEqual([]);
  expect([...shared.values()].map(({ body }) => body)).toEqual([undefined]);
});
