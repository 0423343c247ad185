import { canary } from "./fixtures/canary.ts";
import { expect, test, type Couple } from "./fixtures/couple.ts";
import type { Hand } from "./fixtures/hand.ts";
import { goToPractice, openWhatCame } from "./fixtures/rooms.ts";
import { goToMe } from "./fixtures/codes.ts";
import { askForTalk, beginTalk, speakAloud, today } from "./fixtures/ways.ts";

const words = (hand: Hand) => hand.say.practice("listen-in-turns");
/** Long frames that a phone has sent so far: what it said, as the relay holds it. */
const saidBy = (couple: Couple, name: string): ReadonlyArray<Buffer> =>
  [...couple.wire()].flatMap(([place, bytes]) =>
    place.startsWith(`${name} sent`) && bytes.length > 900 ? [bytes] : [],
  );
const heldByRelay = ({ relay }: Couple, frames: ReadonlyArray<Buffer>): number => {
  const disk = Buffer.concat([...relay.disk().values()]);
  return frames.filter((frame) => disk.includes(frame.subarray(300, 364))).length;
};

test("[S-35] [S-50] two phones listen in turns through a reload, a gap and a pause, and what was said is gone from both and the relay", {
  tag: "@kept",
}, async ({ settled }) => {
  const { ana, ben } = settled;
  const say = words(ana.hand);
  const [ofAna, ofBen] = [canary("turn-ana"), canary("turn-ben")];
  await beginTalk(settled, "topic.small-joy");
  const before = { ana: saidBy(settled, "ana").length, ben: saidBy(settled, "ben").length };

  await ana.hand.write(say("speak.words"), ofAna);
  await ben.page.reload();
  await ben.hand.on(say("talk.you-listen"));
  await expect(ana.page.getByRole("textbox", { name: say("speak.words") })).toHaveValue(ofAna);
  await ana.page.reload();
  await expect(ana.page.getByRole("textbox", { name: say("speak.words") })).toHaveValue(ofAna);
  await ana.hand.press(say("speak.send"));
  await ben.hand.sees(ofAna);

  // The one who listens has no network for a while; the talk waits for nobody's tap, and both come to the same place.
  await ben.offline();
  await ben.hand.write(say("back.words"), ofBen);
  await ben.hand.press(say("back.send"));
  await ben.hand.sees(words(ben.hand)("judge.wait"));
  await ana.hand.press(say("judge.nearly"));
  await ana.hand.sees(say("judge.second"));
  await ben.online();
  await ben.hand.sees(words(ben.hand)("back.again"));
  await ana.hand.press(say("judge.yes"));
  await ben.hand.sees(words(ben.hand)("sense.lead"));
  await ana.hand.sees(say("sense.wait"));

  // Two phones at once, and one clock: what one taps, both see; how soon is told, and held to nothing but the wait.
  const at = Date.now();
  await ben.page.getByRole("button", { name: /^Pause \(back at/ }).click();
  await ana.hand.on(say("pause.title"));
  test.info().annotations.push({ type: "pause on both, ms", description: String(Date.now() - at) });
  await ben.hand.on(say("pause.title"));
  await expect(ana.page.getByRole("button", { name: ana.hand.say.kit("kit.break.back") })).toHaveCount(0);
  await ben.hand.press(ben.hand.say.kit("kit.break.back"));
  await ana.hand.on(say("talk.you-speak"));

  await ana.hand.seesNot(say("solve.open"));
  await ana.hand.press(say("more.turn"));
  await ana.hand.on(say("talk.you-listen"));
  await expect(ana.page.getByRole("textbox")).toHaveCount(0);
  await speakAloud(ben.hand, "more.done");
  for (const { hand } of [ana, ben]) await hand.on(say("solve.title"));

  const said = [...saidBy(settled, "ana").slice(before.ana), ...saidBy(settled, "ben").slice(before.ben)];
  expect(heldByRelay(settled, said)).toBeGreaterThan(2);
  await ana.hand.press(say("keep.keep"));
  await ana.hand.sees(words(ana.hand)("keep.mine"));
  await ben.hand.press(say("keep.let-go"));
  for (const { hand } of [ana, ben]) {
    await hand.on(say("over.title"));
    await hand.sees(hand.say.kit("kit.break.nobody"));
  }
  await expect.poll(() => heldByRelay(settled, said)).toBe(0);
  for (const { hand, page } of [ana, ben]) {
    await hand.press(say("over.close"));
    await page.reload();
    await hand.on(say("title"));
    await hand.press(hand.say.kit("kit.back"));
    await goToMe(hand);
    await hand.enter(hand.say.shell("me.words"));
    await hand.on(hand.say.shell("words.title"));
    await hand.seesNot(ofAna);
    await hand.seesNot(ofBen);
  }
});

test("[S-52] a no is one tap and sends nothing; what both keep, stays", async ({ settled }) => {
  const { ana, ben } = settled;
  const say = words(ana.hand);
  await today(ana);
  await today(ben);
  await askForTalk(ana.hand, "topic.small-joy");
  await openWhatCame(ben.hand, "listen-in-turns");
  const frames = saidBy(settled, "ben").length;
  await ben.hand.press(words(ben.hand)("ask.not-today"));
  await ben.hand.on(ben.hand.say.shell("today.title"));
  await ben.hand.seesNot(ben.hand.say.shell("today.for-you"));
  expect(saidBy(settled, "ben").length).toBe(frames);
  await ana.hand.on(say("asked.title"));

  await ana.hand.press(say("asked.take-back"));
  await ana.hand.on(say("title"));
  const chip = ana.page.locator("label").filter({ has: ana.page.getByText(say("topic.forward"), { exact: true }) });
  const before = await chip.boundingBox();
  await ana.hand.choose(say("topic.forward"));
  expect((await chip.boundingBox())?.width, "a chosen chip pushes no other away").toBe(before?.width);
  await ana.hand.choose(say("first.me"));
  await ana.hand.press(say("start.ask"));
  await openWhatCame(ben.hand, "listen-in-turns");
  await ben.hand.press(words(ben.hand)("ask.yes"));
  await ana.hand.write(say("speak.words"), canary("kept"));

  // Something from before may rest: asked out of the talk, answered out of the talk, and both are back in it.
  const not = ana.hand.say.practice("not-tonight");
  await ana.hand.press(ana.hand.say.kit("kit.talk.aside"));
  await ana.hand.press(ana.hand.say.shell("interrupt.open"));
  await ana.hand.on(not("ask.title"));
  await ana.hand.write(not("ask.label"), canary("rests"));
  await ana.hand.press(not("ask.send"));
  await ana.hand.sees(not("ask.done"));
  await ana.hand.press(ana.hand.say.kit("kit.back"));
  await ben.hand.press(ben.hand.say.shell("practice.came", { title: not("title") }));
  await ben.hand.press(ben.hand.say.shell("interrupt.open"));
  await ben.hand.sees(canary("rests"));
  await ben.hand.press(not("answer.yes"));
  await ben.hand.sees(not("answer.agreed"));
  await ben.hand.press(ben.hand.say.kit("kit.back"));
  await ben.hand.on(words(ben.hand)("talk.you-listen"));
  await ana.hand.on(say("talk.you-speak"));
  await expect(ana.page.getByRole("textbox", { name: say("speak.words") })).toHaveValue(canary("kept"));
  await ana.hand.press(say("speak.send"));
  await ana.hand.press(say("judge.yes"));
  await ana.hand.press(say("more.turn"));
  await speakAloud(ben.hand, "more.done");
  for (const { hand } of [ana, ben]) await hand.press(say("keep.keep"));
  for (const { hand } of [ana, ben]) {
    await hand.unfold(say("topic.forward"));
    await hand.sees(canary("kept"));
  }
});

test("one phone lies with who speaks, and either stops with one tap", async ({ couple }) => {
  const { hand, page } = couple.ana;
  const { kit, shell } = hand.say;
  const say = words(hand);
  await page.goto("/");
  await hand.press(shell("doors.one-phone"));
  await hand.write(shell("name.label"), "Ana");
  await hand.press(shell("name.next"));
  await hand.write(shell("name.second.label"), "Ben");
  await hand.press(shell("name.next"));
  await hand.press(shell("before.go-on"));
  await hand.on(hand.say.practice("first-opening")("prompt.small-thing"));
  await page.goto("/#/k7");
  await hand.on(shell("today.title"));
  await goToPractice(hand, "listen-in-turns");
  await hand.choose(say("first.me"));
  await hand.press(say("start.ask"));
  await hand.press(kit("kit.cover.ready", { name: "Ben" }));
  await hand.press(say("ask.yes"));
  await hand.press(say("pass", { name: "Ana" }));
  await hand.press(kit("kit.cover.ready", { name: "Ana" }));
  await speakAloud(hand, "more.turn");
  await hand.press(say("pass", { name: "Ben" }));
  await hand.press(kit("kit.cover.ready", { name: "Ben" }));
  await hand.on(say("talk.you-speak"));
  await hand.press(kit("kit.break.stop"));
  // Nobody is asked for the next talk in between.
  const heading = (key: string) => hand.page.getByRole("heading", { level: 1, name: say(key), exact: true });
  await expect(heading("over.title").or(heading("title"))).toBeVisible();
  expect(await heading("title").count()).toBe(0);
  await hand.on(say("over.title"));
});
