import { canary, findCanaries } from "./fixtures/canary.ts";
import { expect, test } from "./fixtures/couple.ts";
import type { Hand } from "./fixtures/hand.ts";
import type { Phone } from "./fixtures/phone.ts";
import { goToPractice, openWhatCame } from "./fixtures/rooms.ts";
import { storeOf } from "./fixtures/store.ts";
import { goToHeavy } from "./fixtures/ways.ts";

const atHome = async ({ page, hand }: Phone): Promise<void> => {
  await page.goto("/#/k7");
  await hand.on(hand.say.shell("today.title"));
};
/** Out of a practice, which has no rooms beside it. */
const home = async (hand: Hand): Promise<void> => {
  await hand.press(hand.say.kit("kit.back"));
  await hand.press(hand.say.kit("kit.room.today"));
  await hand.on(hand.say.shell("today.title"));
};
/** Through the four pages, to what stands there at the end. */
const find = async (hand: Hand, happened: string): Promise<void> => {
  const say = hand.say.practice("find-my-words");
  await hand.press(say("begin"));
  await hand.write(say("told.happened"), happened);
  await hand.press(say("next"));
  await hand.choose(say("felt.tired"));
  await hand.press(say("next"));
  await hand.press(say("next"));
  await hand.press(say("next"));
  await hand.on(say("found.title"));
  await hand.sees(happened);
};

test("[S-53] words are one's own: held till tomorrow they stay, let go they were nowhere else, and help speaks when asked", async ({
  settled,
}) => {
  const { ana, ben } = settled;
  const { hand, page } = ana;
  const say = hand.say.practice("find-my-words");
  const [held, gone] = [canary("held"), canary("let-go")];
  await atHome(ana);
  await atHome(ben);
  await goToHeavy(hand, "find-my-words");
  await find(hand, held);
  await hand.press(say("hold"));
  await hand.sees(say("done.held"));
  await page.reload();
  await hand.press(say("own.look"));
  await hand.sees(say("found.held"));
  await expect(page.getByText(say("send.summary"))).toHaveCount(0);
  await hand.press(hand.say.kit("kit.back"));

  await find(hand, gone);
  await hand.press(say("let-go"));
  await hand.sees(say("done.let-go"));
  await hand.seesNot(gone);

  await find(hand, "You never listen to me.");
  await hand.unfold(say("send.summary"));
  await hand.press(say("send.look"));
  await expect(page.locator("mark").first()).toContainText("never");
  await hand.press(hand.say.kit("kit.wording.keep"));
  await hand.sees(say("done.sent"));
  await openWhatCame(ben.hand, "find-my-words");
  await ben.hand.press(ben.hand.say.shell("interrupt.open"));
  await ben.hand.press(ben.hand.say.practice("find-my-words")("fresh.open"));
  await ben.hand.sees("You never listen to me.");
  await ben.hand.press(ben.hand.say.practice("find-my-words")("theirs.read"));

  const elsewhere = new Map([...settled.relay.disk(), ...settled.wire(), ...(await storeOf(ben.page))]);
  expect(findCanaries([held, gone], elsewhere)).toEqual([]);
});

test("[S-50] rules hold by two yeses and stand before each talk; a break shows on both; a check-in brings what its owner brings", async ({
  settled,
}) => {
  const { ana, ben } = settled;
  const rules = ana.hand.say.practice("talk-rules");
  await atHome(ana);
  await atHome(ben);
  await goToPractice(ana.hand, "talk-rules");
  await ana.hand.choose(rules("ready.one-at-a-time"));
  await ana.hand.press(rules("propose.send"));
  await openWhatCame(ben.hand, "talk-rules");
  await ben.hand.press(rules("answer.yes"));
  await ana.hand.sees(rules("alive.title"));
  await home(ben.hand);
  await goToPractice(ben.hand, "listen-in-turns");
  await ben.hand.sees(rules("ready.one-at-a-time"));
  await home(ben.hand);
  await goToPractice(ben.hand, "talk-rules");

  const at = Date.now();
  await ana.page.getByRole("button", { name: /^Pause \(back at/ }).click();
  await ben.hand.on(rules("paused.title"));
  expect(Date.now() - at).toBeLessThan(2_000);
  await expect(ben.page.getByRole("button", { name: ben.hand.say.kit("kit.break.back") })).toHaveCount(0);
  await ana.hand.press(ana.hand.say.kit("kit.break.back"));
  await ben.hand.on(rules("title"));

  // Wherever the other is just now: one line, and nothing to answer.
  await home(ben.hand);
  await ana.hand.press(ana.hand.say.kit("kit.break.stop"));
  await ben.hand.sees(ben.hand.say.shell("break.today", { name: "Ana" }));
  await ben.hand.seesNot(ben.hand.say.shell("today.for-you"));
  await goToPractice(ben.hand, "listen-in-turns");
  await ben.hand.sees(ben.hand.say.shell("break.today", { name: "Ana" }));
  await ana.hand.press(rules("stopped.undo"));
  await ben.hand.seesNot(ben.hand.say.shell("break.today", { name: "Ana" }));

  const say = ana.hand.say.practice("weekly-check-in");
  const thanks = canary("note");
  await home(ben.hand);
  await goToPractice(ben.hand, "weekly-check-in");
  await ben.hand.write(say("drop.label"), thanks);
  await ben.hand.press(say("drop.keep"));
  await ben.hand.sees(say("drop.kept"));
  await home(ben.hand);
  await home(ana.hand);
  await goToPractice(ana.hand, "weekly-check-in");
  await ana.hand.seesNot(thanks);
  await ana.hand.press(say("begin.open"));
  await ana.hand.on(say("page.thanks"));
  await openWhatCame(ben.hand, "weekly-check-in");
  await ben.hand.press(say("bring.note"));
  await ana.hand.sees(thanks);
  await ana.hand.press(say("move-on"));
  await ben.hand.on(say("page.practical"));
  await ben.page.reload();
  await ben.hand.on(say("page.practical"));
  await ben.hand.press(say("move-on"));
  await ana.hand.press(say("next.close"));
  for (const { hand } of [ana, ben]) {
    await hand.on(say("title"));
    await hand.seesNot(thanks);
  }
});
