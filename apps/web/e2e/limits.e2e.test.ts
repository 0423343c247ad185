import { canary } from "./fixtures/canary.ts";
import { CODE_MS, setCode, tryCode } from "./fixtures/codes.ts";
import { expect, test } from "./fixtures/couple.ts";
import type { Hand } from "./fixtures/hand.ts";
import { hide, promise, thank } from "./fixtures/living.ts";
import { lived } from "./fixtures/misuse.ts";
import type { Phone } from "./fixtures/phone.ts";
import { goToPractice, openWhatCame } from "./fixtures/rooms.ts";

const ROOM = "window in the rain";
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const today = async (hand: Hand): Promise<void> => {
  await hand.press(hand.say.kit("kit.room.today"));
  await hand.on(hand.say.shell("today.title"));
};
const home = async ({ page, hand }: Phone): Promise<void> => {
  await page.goto("/#/k7");
  await hand.on(hand.say.shell("today.title"));
};
/** Another day on this phone; nothing was sent for it. */
const wake = async (phone: Phone, at: number): Promise<void> => {
  await phone.page.clock.setFixedTime(at);
  await phone.page.reload();
  await phone.hand.on(phone.hand.say.shell("today.title"));
};
const enter = async (hand: Hand, practice: string): Promise<void> => {
  await goToPractice(hand, practice);
  const opening = hand.page.getByRole("button", { name: hand.say.shell("interrupt.open"), exact: true });
  await expect(
    opening.or(hand.page.getByRole("heading", { level: 1, name: hand.say.practice(practice)("title"), exact: true })),
  ).toBeVisible();
  if (await opening.isVisible()) await hand.press(hand.say.shell("interrupt.open"));
  await hand.on(hand.say.practice(practice)("title"));
};
const back = (hand: Hand): Promise<void> => hand.press(hand.say.kit("kit.back"));

test("[S-56] a limit is looked at by its owner alone, and a trial ends by itself, offline too", {
  tag: "@kept",
}, async ({ settled }) => {
  const { ana, ben } = settled;
  const limits = ana.hand.say.practice("my-limits");
  const look = ana.hand.say.practice("limit-review");
  for (const phone of [ana, ben]) await home(phone);
  await enter(ana.hand, "my-limits");
  await ana.hand.press(limits("set"));
  await ana.hand.choose(limits("area.money"));
  await ana.hand.write(limits("edit.line"), canary("line"));
  await ana.hand.press(limits("edit.next"));
  await ana.hand.choose(limits("level.ask"));
  await ana.hand.press(limits("share", { other: "Ben" }));
  await ana.hand.sees(limits("done.shared"));

  // One question, let in by its owner; the limit stands meanwhile.
  await ana.hand.unfold(limits("mine.more"));
  await ana.hand.press(limits("review"));
  await ana.hand.on(look("look.title"));
  await ana.hand.press(look("look.open", { other: "Ben" }));
  await ana.hand.sees(look("look.open-done", { other: "Ben" }));
  const theirs = ben.hand.say.practice("limit-review");
  await today(ben.hand);
  await openWhatCame(ben.hand, "limit-review");
  await ben.hand.press(ben.hand.say.shell("interrupt.open"));
  await ben.hand.sees(theirs("theirs.stands"));
  await ben.hand.write(theirs("ask.label"), canary("question"));
  await ben.hand.press(theirs("ask.send"));
  await ben.hand.sees(theirs("ask.done", { other: "Ana" }));
  await ana.hand.sees(canary("question"));
  await expect(ben.page.getByRole("textbox", { name: theirs("ask.label") })).toHaveCount(0);
  await ana.hand.press(look("mine.close"));
  await ana.hand.sees(look("mine.closed"));

  // Tighter: two taps of its owner, and it stands so on both phones.
  await back(ana.hand);
  await enter(ana.hand, "my-limits");
  await ana.hand.unfold(limits("mine.more"));
  await ana.hand.press(limits("review"));
  await ana.hand.press(look("look.tighter"));
  await ana.hand.press(limits("change.now"));
  await ana.hand.sees(limits("done.changed"));
  await back(ana.hand);
  await back(ben.hand);
  await enter(ben.hand, "my-limits");
  await ben.hand.sees(ben.hand.say.practice("my-limits")("level.no"));

  // A line for a while, tried offline.
  const trial = ana.hand.say.practice("try-for-a-while");
  await ana.offline();
  await enter(ana.hand, "try-for-a-while");
  await ana.hand.press(trial("begin"));
  await ana.hand.write(trial("line.label"), canary("trial"));
  await ana.hand.choose(trial("until.three"));
  await ana.hand.press(trial("begin.go"));
  await ana.hand.choose(limits("area.plans"));
  await ana.hand.press(limits("edit.next"));
  await ana.hand.choose(limits("level.no"));
  await ana.hand.press(limits("share", { other: "Ben" }));
  await ana.hand.sees(limits("done.shared"));
  await ana.hand.sees(canary("trial"));
  await ana.online();
  await ben.hand.sees(canary("trial"));
  // Who would have it go on longer finds nothing to press.
  for (const key of ["mine.end-trial", "change", "review"])
    await expect(ben.page.getByRole("button", { name: limits(key), exact: true })).toHaveCount(0);
  // Before you ask: a line that only the one who would ask reads.
  await back(ben.hand);
  await goToPractice(ben.hand, "promises");
  await ben.hand.sees(ben.hand.say.shell("practice.before-you-ask"));
  await back(ben.hand);
  await enter(ben.hand, "my-limits");
  await ben.offline();
  for (const phone of [ana, ben]) {
    await phone.page.clock.setFixedTime(Date.now() + 4 * DAY);
    await hide(phone, false);
    await phone.hand.seesNot(canary("trial"));
    await phone.hand.sees(canary("line"));
  }
  await back(ana.hand);
  await enter(ana.hand, "try-for-a-while");
  await ana.hand.sees(trial("over.title"));
  lived("question-again", "longer-trial");
});

test("[S-56] in time of one's own what comes waits, nothing for two is offered, and the other sees later", async ({
  settled,
}) => {
  const { ana, ben } = settled;
  const time = ana.hand.say.practice("time-for-myself");
  const { shell } = ana.hand.say;
  for (const phone of [ana, ben]) await home(phone);
  await enter(ana.hand, "time-for-myself");
  await ana.hand.press(time("take"));
  await ana.hand.choose(time("length.three-hours"));
  await ana.hand.press(time("share", { other: "Ben" }));
  await ana.hand.sees(time("lead.now"));
  await back(ana.hand);
  await today(ana.hand);

  await today(ben.hand);
  await ben.hand.sees(ben.hand.say.shell("today.later", { name: "Ana" }));
  await goToPractice(ben.hand, "promises");
  await ben.hand.sees(ben.hand.say.shell("practice.later", { name: "Ana" }));
  await back(ben.hand);
  await promise(ben.hand, "example.late");
  await enter(ben.hand, "time-for-myself");
  const theirs = ben.hand.say.practice("time-for-myself");
  await ben.hand.press(theirs("oops.open"));
  await ben.hand.choose(theirs("over.your-time"));
  await ben.hand.press(theirs("oops.say", { other: "Ana" }));
  await ben.hand.sees(theirs("oops.done", { other: "Ana" }));
  // It is there, and says nothing.
  await expect.poll(() => ana.page.locator("main").innerText()).not.toContain(shell("today.for-you"));
  await goToPractice(ana.hand, "promises");
  await ana.hand.sees(ana.hand.say.practice("promises")("example.late.then"));
  await back(ana.hand);
  await today(ana.hand);
  await ana.hand.seesNot(shell("today.for-you"));

  await wake(ana, Date.now() + 3 * HOUR + 60_000);
  await openWhatCame(ana.hand, "time-for-myself");
  await ana.hand.sees(time("came.free"));
  await ana.hand.press(time("came.read"));
  await ana.hand.sees(time("came.read-done"));
  lived("into-own-time");
});

test("[S-56] somebody who pushes for help gets one try a day, and a no that looks like none", async ({ settled }) => {
  const { ana, ben } = settled;
  const say = ben.hand.say.practice("back-me-up");
  for (const phone of [ana, ben]) await home(phone);
  const ask = async (want: string): Promise<void> => {
    await ben.hand.press(say("ask"));
    await ben.hand.choose(say("where.friends"));
    await ben.hand.choose(say(want));
    await ben.hand.press(say("ask.send", { other: "Ana" }));
  };
  await enter(ben.hand, "back-me-up");
  await ask("want.stand-by");
  await ben.hand.sees(say("ask.done", { other: "Ana" }));
  await ask("want.take-over");
  await expect(ben.page.locator("main").getByText(say("ask.title", { other: "Ana" }))).toBeVisible();
  await back(ben.hand);
  const before = await ben.page.locator("main").innerText();

  const hers = ana.hand.say.practice("back-me-up");
  await openWhatCame(ana.hand, "back-me-up");
  await ana.hand.press(ana.hand.say.shell("interrupt.open"));
  await ana.hand.press(hers("asked.no"));
  await ana.hand.sees(hers("aside.done"));
  await ana.hand.sees(hers("none.title"));
  // Longer than it takes to come: what he sees is what he saw.
  await ben.page.waitForTimeout(1_500);
  expect((await ben.page.locator("main").innerText()).replace(say("ask.done", { other: "Ana" }), "").trim()).toBe(
    before.replace(say("ask.done", { other: "Ana" }), "").trim(),
  );

  // With family, where family is the danger: nothing of it is sent, and people are named.
  await ana.hand.press(hers("ask"));
  await ana.hand.choose(hers("where.family"));
  await ana.hand.choose(hers("want.go-with-me"));
  await ana.hand.press(hers("ask.send", { other: "Ben" }));
  await ana.hand.on(hers("family.title"));
  await ana.hand.press(hers("family.unsure"));
  await ana.hand.press(hers("not-here.help"));
  await ana.hand.on(ana.hand.say.shell("help.title"));
  await back(ben.hand);
  await today(ben.hand);
  await ben.hand.seesNot(ben.hand.say.shell("today.for-you"));
  lived("help-again");
});

test("kept for oneself it goes on steering while the private room is locked", async ({ settled }) => {
  test.setTimeout(120_000);
  const { ana } = settled;
  const say = ana.hand.say.practice("my-limits");
  const offer = ana.hand.say.practice("first-opening")("prompt.outside");
  await home(ana);
  await thank(ana.hand, canary("thanks"));
  await setCode(ana.hand, "private", ROOM);
  await home(ana);
  await wake(ana, Date.now() + DAY);
  await ana.hand.sees(offer);
  await ana.hand.press(ana.hand.say.kit("kit.room.me"));
  await ana.hand.sees(ana.hand.say.shell("me.locked"));
  await tryCode(ana.hand, ROOM);
  await expect(ana.page.getByRole("button", { name: ana.hand.say.shell("me.close-room"), exact: true })).toBeVisible({
    timeout: CODE_MS,
  });
  await enter(ana.hand, "my-limits");
  await ana.hand.press(say("set"));
  await ana.hand.choose(say("area.outside-stress"));
  await ana.hand.press(say("edit.next"));
  await ana.hand.choose(say("level.no"));
  await ana.hand.press(say("keep"));
  await ana.hand.sees(say("done.kept"));
  await back(ana.hand);
  await ana.page.goto("/#/k7");
  await ana.page.reload();
  await today(ana.hand);
  await ana.hand.seesNot(offer);
  await enter(ana.hand, "my-limits");
  await ana.hand.sees(say("none.title"));
});
