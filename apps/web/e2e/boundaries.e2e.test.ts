import { canary } from "./fixtures/canary.ts";
import { expect, test } from "./fixtures/couple.ts";
import type { Hand } from "./fixtures/hand.ts";
import { goToPractice, openWhatCame } from "./fixtures/rooms.ts";

const DAY = 86_400_000;
const today = async (hand: Hand): Promise<void> => {
  await hand.press(hand.say.kit("kit.room.today"));
  await hand.on(hand.say.shell("today.title"));
};
/** Through the page that says what leaving quickly does not do. */
const openIt = (hand: Hand): Promise<void> => hand.press(hand.say.shell("interrupt.open"));
const setLimit = async (hand: Hand, area: string, line: string, then: string): Promise<void> => {
  const say = hand.say.practice("my-limits");
  await hand.press(say("set"));
  await hand.choose(say(`area.${area}`));
  await hand.write(say("edit.line"), line);
  await hand.press(say("edit.next"));
  await hand.choose(say("level.no"));
  await hand.press(say(then));
};

/** The first day's card, so that the next day brings the one after it. */
const sayThanks = async (hand: Hand): Promise<void> => {
  const say = hand.say.practice("thanks");
  await hand.press(hand.say.shell("today.thanks"));
  await hand.press(say("write"));
  await hand.choose(say("did.cooked"));
  await hand.press(say("write.next"));
  await hand.choose(say("shows.care"));
  await hand.press(say("write.next"));
  await hand.press(say("write.send"));
  await hand.sees(say("write.sent"));
  await hand.press(hand.say.kit("kit.back"));
};

test("a limit steers its owner's phone while it is kept, and both from the moment it is shared", async ({
  settled,
}) => {
  const { ana, ben } = settled;
  const say = ana.hand.say.practice("my-limits");
  const offer = ana.hand.say.practice("first-opening")("prompt.outside");
  for (const { page, hand } of [ana, ben]) {
    await page.goto("/#/k7");
    await hand.on(hand.say.shell("today.title"));
    await sayThanks(hand);
  }
  for (const { page, hand } of [ana, ben]) {
    await page.clock.setFixedTime(Date.now() + DAY);
    await page.goto("/#/k7");
    await page.reload();
    await hand.on(hand.say.shell("today.title"));
    await hand.sees(offer);
  }
  const before = await ben.page.locator("main").innerText();

  await goToPractice(ana.hand, "my-limits");
  await openIt(ana.hand);
  await setLimit(ana.hand, "outside-stress", canary("line"), "keep");
  await ana.hand.sees(say("done.kept"));
  await ana.hand.press(ana.hand.say.kit("kit.back"));
  await today(ana.hand);
  await ana.hand.seesNot(offer);
  // Longer than it takes to come: on the other phone nothing is different.
  await ben.page.waitForTimeout(1_500);
  expect(await ben.page.locator("main").innerText()).toBe(before);

  await goToPractice(ana.hand, "my-limits");
  await ana.hand.sees(canary("line"));
  await ana.hand.unfold(say("mine.more"));
  await ana.hand.press(say("share", { other: "Ben" }));
  await ana.hand.sees(say("done.shared"));

  const theirs = ben.hand.say.practice("my-limits");
  await openWhatCame(ben.hand, "my-limits");
  await openIt(ben.hand);
  await ben.hand.sees(theirs("fresh.title"));
  await ben.hand.sees(canary("line"));
  await ben.hand.sees(theirs("fresh.stands"));
  await ben.hand.press(theirs("fresh.read"));
  await ben.hand.sees(theirs("fresh.read-done"));
  await ben.hand.press(ben.hand.say.kit("kit.back"));
  await today(ben.hand);
  await ben.hand.seesNot(offer);

  await ben.offline();
  await ana.hand.press(say("end"));
  await ana.hand.sees(say("none.title"));
  await ben.hand.seesNot(offer);
  await ben.online();
  await ben.hand.sees(offer);
});
