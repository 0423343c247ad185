import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { endEvening, openTogether, pair } from "./fixtures/beginning.ts";
import { canary, findCanaries } from "./fixtures/canary.ts";
import { expect, test, type Couple } from "./fixtures/couple.ts";
import { handOf, type Hand } from "./fixtures/hand.ts";
import type { Name } from "./fixtures/phone.ts";
import { goToPractice } from "./fixtures/rooms.ts";
import { storeOf } from "./fixtures/store.ts";
import { wordsOf } from "./fixtures/words.ts";

const AT_LEAST = 40;
/** Short enough to stand in a link whole. */
const NAMES: Readonly<Record<Name, string>> = { ana: "Kanarie-7f3q9x-Ana", ben: "Kanarie-7f3q9x-Ben" };
const written = new Set<string>(Object.values(NAMES));
/** A text that is to be typed and found nowhere but on the two phones. */
const mark = (what: string): string => {
  const text = canary(what);
  written.add(text);
  return text;
};
type Walk = (hand: Hand, who: Name) => Promise<void>;

const writeAnswer: (what: string) => Walk = (what) => async (hand, who) => {
  await hand.write(hand.say.kit("kit.own-words"), mark(`${what}-${who}`));
  await hand.press(hand.say.practice("first-opening")("close"));
};
const open: Walk = async (hand) => {
  const say = hand.say.practice("first-opening");
  await openTogether(hand);
  await hand.press(say("reply.good-to-know"));
  await hand.sees(say("finish"));
  await hand.press(say("finish.close"));
};
const meanwhile: Walk = async (hand, who) => {
  const say = hand.say.practice("first-opening");
  await hand.press(hand.say.kit("kit.sealed.meanwhile"));
  await hand.write(hand.say.kit("kit.own-words"), mark(`outside-alone-${who}`));
  await hand.write(say("alone.without"), mark(`without-${who}`));
  await hand.press(say("alone.keep"));
  await hand.sees(say("alone.kept"));
};
const thank: Walk = async (hand, who) => {
  const say = hand.say.practice("thanks");
  await goToPractice(hand, "thanks");
  await hand.press(say("write"));
  for (const part of ["did", "shows", "gave"]) {
    await hand.write(hand.say.kit("kit.own-words"), mark(`thanks-${part}-${who}`));
    await hand.press(say(part === "gave" ? "write.send" : "write.next"));
  }
  await hand.sees(say("write.sent"));
  await hand.press(hand.say.kit("kit.back"));
};
const fillMoment = async (hand: Hand, legend: string, own: string, what: string): Promise<void> => {
  const say = hand.say.practice("daily-moment");
  await hand.choose(own);
  await hand.write(hand.say.kit("kit.own-words-for", { what: legend }), mark(`${what}-act`));
  await hand.choose(say("form.after-own"));
  await hand.write(hand.say.kit("kit.own-words-for", { what: say("form.after") }), mark(`${what}-after`));
};
const offerMoment: Walk = async (hand) => {
  const say = hand.say.practice("daily-moment");
  await goToPractice(hand, "daily-moment");
  await fillMoment(hand, say("form.what"), say("ready.own"), "moment");
  await hand.write(say("form.smallest"), mark("moment-smallest"));
  await hand.press(say("form.offer"));
  await hand.press(say("offered.meanwhile"));
  await fillMoment(hand, say("alone.what"), say("alone.what-own"), "moment-alone");
  await hand.press(say("alone.keep"));
  await hand.sees(say("alone.kept"));
  await hand.press(hand.say.kit("kit.back"));
};
const agree: Walk = async (hand) => {
  const say = hand.say.practice("daily-moment");
  await goToPractice(hand, "daily-moment");
  await hand.press(say("offered.agree"));
  await hand.on(say("alive.title"));
  await hand.press(hand.say.kit("kit.back"));
};
const promise: (own: boolean) => Walk = (own) => async (hand, who) => {
  const say = hand.say.practice("promises");
  const what = own ? "own-promise" : "promise";
  await goToPractice(hand, "promises");
  await hand.press(say(own ? "prompt.to-myself" : "make"));
  await hand.write(say("make.when"), mark(`${what}-when-${who}`));
  await hand.write(say("make.then"), mark(`${what}-then-${who}`));
  await hand.press(say("make.next"));
  await hand.choose(say("day.week"));
  await hand.choose("9");
  await hand.press(say(own ? "make.keep" : "make.offer"));
  await hand.sees(say(own ? "make.kept" : "make.offered"));
  await hand.press(hand.say.kit("kit.back"));
};
const answerInWords: Walk = async (hand, who) => {
  const say = hand.say.practice("promises");
  await goToPractice(hand, "promises");
  await hand.unfold(say("answer.words"));
  await hand.write(say("answer.words"), mark(`answer-${who}`));
  await hand.press(say("answer.send"));
  await hand.seesNot(say("answer.title"));
  await hand.press(hand.say.kit("kit.back"));
};
const acceptAndNote: Walk = async (hand, who) => {
  const say = hand.say.practice("promises");
  await goToPractice(hand, "promises");
  await hand.press(say("answer.accept"));
  await hand.unfold(say("alive.more"));
  await hand.write(say("alive.note"), mark(`note-${who}`));
  await hand.press(say("alive.note-keep"));
  await hand.sees(say("alive.note-kept"));
  await hand.press(hand.say.kit("kit.back"));
};
const badNight: Walk = async (hand, who) => {
  const say = hand.say.practice("after-a-fight");
  await goToPractice(hand, "after-a-fight");
  await hand.press(say("danger.no"));
  await hand.press(say("settle.skip"));
  await hand.write(say("write.label"), mark(`night-${who}`));
  await hand.press(say("write.really"));
  for (const line of ["happened", "did", "tomorrow"]) await hand.write(say(`really.${line}`), mark(`${line}-${who}`));
  await hand.press(say("write.let-go"));
  await hand.press(say("morning.on"));
  await hand.press(say("hello.no"));
  await hand.press(say("end.close"));
};
const search: Walk = async (hand, who) => {
  await hand.press(hand.say.kit("kit.room.ways"));
  await hand.page.getByRole("searchbox").fill(mark(`looking-${who}`));
  await hand.press(hand.say.kit("kit.room.me"));
  await hand.press(hand.say.shell("interrupt.open"));
  await hand.enter(hand.say.shell("me.words"));
  await hand.page.getByRole("searchbox").fill(mark(`own-words-${who}`));
  await hand.press(hand.say.kit("kit.back"));
};
/** Typed and left standing: a draft is kept like everything else. */
const halfWay: Walk = async (hand, who) => {
  await goToPractice(hand, "promises");
  await hand.press(hand.say.practice("promises")("make"));
  await hand.write(hand.say.practice("promises")("make.then"), mark(`draft-${who}`));
};

const everywhereOutside = ({ relay, wire }: Couple): ReadonlyMap<string, Buffer> =>
  new Map([
    ...[...relay.disk()].map(([name, bytes]) => [`disk ${name}`, bytes] as const),
    ["log", Buffer.from(relay.log())] as const,
    ...wire(),
  ]);

test("[F-05] whatever two people write, no word of it is on the wire, at the relay or in its log", {
  tag: "@kept",
}, async ({ couple }) => {
  test.setTimeout(180_000);
  const handFor = (who: Name): Hand =>
    handOf(couple[who].page, wordsOf("en", { self: NAMES[who], other: NAMES[who === "ana" ? "ben" : "ana"] }));
  const hands = { ana: handFor("ana"), ben: handFor("ben") };
  const each = async (walk: Walk): Promise<void> => {
    for (const who of ["ana", "ben"] as const) await walk(hands[who], who);
  };
  await pair({ page: couple.ana.page, hand: hands.ana }, { page: couple.ben.page, hand: hands.ben }, NAMES);
  await each(writeAnswer("small"));
  await each(open);
  await each((hand) => endEvening(hand));
  await each((hand) => goToPractice(hand, "first-opening"));
  await writeAnswer("outside")(hands.ana, "ana");
  await meanwhile(hands.ana, "ana");
  await writeAnswer("outside")(hands.ben, "ben");
  await hands.ana.press(hands.ana.say.practice("first-opening")("finish.close"));
  await goToPractice(hands.ana, "first-opening");
  await each(open);
  await each(thank);
  await offerMoment(hands.ana, "ana");
  await agree(hands.ben, "ben");
  await promise(false)(hands.ana, "ana");
  await answerInWords(hands.ben, "ben");
  await promise(false)(hands.ben, "ben");
  await acceptAndNote(hands.ana, "ana");
  await each(promise(true));
  await each(badNight);
  await each(search);
  await each(halfWay);
  await expect
    .poll(() => hands.ben.page.locator("body").innerText())
    .not.toContain(hands.ben.say.shell("shell.unsent"));

  expect(written.size).toBeGreaterThanOrEqual(AT_LEAST);
  const outside = everywhereOutside(couple);
  expect([...outside.keys()].filter((place) => place.includes("sent")).length).toBeGreaterThan(AT_LEAST);
  expect(findCanaries([...written], outside)).toEqual([]);
  // Sealed at rest on the phones too: whoever copies a profile reads nothing.
  for (const { page } of [couple.ana, couple.ben]) expect(findCanaries([...written], await storeOf(page))).toEqual([]);
  test.info().annotations.push({ type: "F-05 markers", description: String(written.size) });

  // The search finds one that was put there: in the database, in the log, in a frame.
  const planted = canary("planted");
  appendFileSync(join(couple.relay.dataFolder, "relay.db-wal"), Buffer.from(planted, "utf16le"));
  const withPlant = new Map(everywhereOutside(couple));
  withPlant.set("log", Buffer.from(`${couple.relay.log()} ${Buffer.from(planted).toString("base64url")}`));
  withPlant.set("ana sent #planted", Buffer.from(`%${Buffer.from(planted).toString("hex")}`));
  const found = findCanaries([planted], withPlant);
  for (const place of ["disk relay.db-wal", "log", "ana sent #planted"])
    expect(
      found.some((one) => one.startsWith(place)),
      place,
    ).toBe(true);
});
