import { canary } from "./fixtures/canary.ts";
import { expect, test, type Couple } from "./fixtures/couple.ts";
import type { Hand } from "./fixtures/hand.ts";
import { lived } from "./fixtures/misuse.ts";
import type { Phone } from "./fixtures/phone.ts";
import { goToPractice, openWhatCame } from "./fixtures/rooms.ts";
import { goToHeavy, inDays } from "./fixtures/ways.ts";

const bothAtHome = async ({ ana, ben }: Couple): Promise<void> => {
  for (const { page, hand } of [ana, ben]) {
    await page.goto("/#/k7");
    await hand.on(hand.say.shell("today.title"));
  }
};
/** Takes the role, and begins with one step of one's own. */
const takeOn = async (hand: Hand, step: string, refused?: readonly [text: string, why: string]): Promise<void> => {
  const say = hand.say.practice("making-it-right");
  await goToHeavy(hand, "making-it-right");
  for (const button of ["role.take", "role.say", "plan.write"]) await hand.press(say(button));
  for (const [text, sentence] of [...(refused === undefined ? [] : [refused]), [step, "plan.done"] as const]) {
    await hand.write(say("plan.step.1"), text);
    await hand.press(say("plan.begin"));
    await hand.sees(say(sentence));
  }
};
const pageOf = ({ page }: Phone): Promise<string> => page.locator("main").innerText();
const own = (hand: Hand, what: string): string => hand.say.kit("kit.own-words-for", { what });

test("[S-56] a wish to be told something is met by its teller alone, and what is nobody's to ask is not sent", {
  tag: "@kept",
}, async ({ settled }) => {
  const { ana, ben } = settled;
  const say = ana.hand.say.practice("openness");
  const theirs = ben.hand.say.practice("openness");
  await bothAtHome(settled);

  await goToPractice(ben.hand, "openness");
  await ben.hand.unfold(theirs("wish.begin"));
  await ben.hand.press(theirs("wish.write"));
  await ben.hand.choose(theirs("own"));
  await ben.hand.write(own(ben.hand, theirs("wish.what")), "where you are at noon");
  await ben.hand.choose(theirs("when.same-day"));
  await ben.hand.press(theirs("wish.send"));
  await ben.hand.sees(theirs("refused.location"));
  await ben.hand.choose(theirs("ready.plans"));
  await ben.hand.press(theirs("wish.send"));
  await ben.hand.sees(theirs("wish.done"));
  // Asking again: there is no second wish to write.
  await ben.hand.seesNot(theirs("wish.begin"));
  const before = await pageOf(ben);

  await openWhatCame(ana.hand, "openness");
  await ana.hand.sees(say("wished.title"));
  await ana.hand.seesNot("noon");
  await ana.hand.press(say("wished.not-now"));
  await ana.hand.sees(say("wished.aside"));

  await ben.offline();
  await ana.hand.press(say("open.begin"));
  await ana.hand.choose(say("ready.plans"));
  await ana.hand.choose(say("when.same-day"));
  await ana.reload();
  await ana.hand.press(say("open.begin"));
  await expect(ana.page.getByLabel(say("ready.plans"))).toBeChecked();
  await ana.hand.press(say("open.send"));
  await ana.hand.sees(say("open.done"));
  expect(await pageOf(ben)).toBe(before);
  await ben.online();
  await ben.hand.sees(theirs("by.theirs.same-day"));
  await expect(ben.page.getByRole("button", { name: theirs("end"), exact: true })).toHaveCount(0);
  await ana.hand.press(say("end"));
  await ana.hand.sees(say("ended"));
  await ben.hand.seesNot(theirs("by.theirs.same-day"));
  lived("word-of-today");
});

test("efforts that each saw open together, after a gap and a reload", { tag: "@kept" }, async ({ settled }) => {
  const { ana, ben } = settled;
  const say = ana.hand.say.practice("seen-effort");
  const theirs = ben.hand.say.practice("seen-effort");
  const [noted, unseen] = [canary("noted"), canary("unseen")];
  await bothAtHome(settled);

  await goToPractice(ana.hand, "seen-effort");
  await ana.hand.press(say("write.alone"));
  await ana.hand.write(say("noticed.label"), noted);
  await ana.hand.press(say("noticed.keep"));
  await ana.hand.sees(say("noticed.kept"));
  await ana.hand.press(ana.hand.say.kit("kit.back"));
  await goToPractice(ana.hand, "seen-effort");
  await ana.hand.choose(say("effort.calm"));
  await ana.hand.unfold(say("write.notes"));
  await ana.hand.press(say("write.use"));
  await ana.hand.write(say("write.unseen"), unseen);
  await ana.reload();
  await ana.hand.on(say("write.title"));
  await ana.hand.press(say("write.close"));
  await ana.hand.on(ana.hand.say.kit("kit.sealed.closed"));

  await goToPractice(ben.hand, "seen-effort");
  await ben.hand.on(theirs("write.title"));
  await ben.hand.seesNot(noted);
  await ben.offline();
  await ben.hand.choose(theirs("effort.waited"));
  await ben.hand.press(theirs("write.close"));
  await ben.hand.on(ben.hand.say.kit("kit.sealed.closed"));
  await ben.online();
  for (const { hand } of [ben, ana]) {
    await hand.press(hand.say.kit("kit.sealed.open"));
    await hand.sees(say("effort.calm"));
    await hand.sees(say("effort.waited"));
  }
  for (const words of [noted, unseen, theirs("opened.unseen-theirs")]) await ben.hand.sees(words);
});

test("[S-56] a signal of worry is read, put aside and switched off, and its sender learns none of it", async ({
  settled,
}) => {
  const { ana, ben } = settled;
  const say = ana.hand.say.practice("reassurance");
  const theirs = ben.hand.say.practice("reassurance");
  const [first, second] = [canary("worry"), canary("worry-again")];
  const signal = async (words: string): Promise<void> => {
    await ana.hand.press(say("seek.begin"));
    await ana.hand.press(ana.hand.say.kit("kit.breathe.enough"));
    await ana.hand.press(say("seek.signal"));
    await ana.hand.choose(say("wish.call"));
    await ana.hand.write(say("signal.words"), words);
    await ana.hand.press(say("signal.send"));
    await ana.hand.sees(say("signal.sent"));
  };
  await bothAtHome(settled);
  await goToPractice(ana.hand, "reassurance");
  await signal(first);
  const before = await pageOf(ana);

  await openWhatCame(ben.hand, "reassurance");
  await ben.hand.sees(theirs("came.wish.call"));
  await ben.hand.seesNot(first);
  await ben.hand.press(theirs("came.open"));
  await ben.hand.sees(first);
  await ben.hand.press(theirs("came.put-aside"));
  await ben.hand.seesNot(first);
  await ben.hand.unfold(theirs("off.signals"));
  await ben.hand.press(ben.hand.say.kit("kit.off-close"));
  await ben.hand.sees(ben.hand.say.kit("kit.off-done"));
  expect(await pageOf(ana)).toBe(before);

  await signal(second);
  // What goes out after the second signal arrives; so the signal itself was here, and stayed out.
  await ana.hand.press(say("give.begin"));
  await ana.hand.choose(say("assure.thinking"));
  await ana.hand.press(say("give.send"));
  await ana.hand.sees(say("give.sent"));
  await ben.hand.sees(theirs("assured.title"));
  await ben.hand.seesNot(theirs("came.wish.call"));

  // A third one on the same day: the quiet minutes are there, the button is not.
  await ana.hand.press(say("seek.begin"));
  await ana.hand.press(ana.hand.say.kit("kit.breathe.enough"));
  await ana.hand.press(say("seek.signal"));
  await ana.hand.sees(say("signal.tomorrow"));
  await expect(ana.page.getByRole("button", { name: say("signal.send"), exact: true })).toHaveCount(0);

  await ben.hand.press(theirs("give.begin"));
  await ben.hand.choose(theirs("assure.coming-back"));
  await ben.hand.press(theirs("give.send"));
  await ana.hand.press(say("signal.close"));
  await ana.hand.sees(say("assured.title"));
  await ana.hand.press(say("came.open"));
  await ana.hand.press(say("assured.keep"));
  await ana.hand.sees(say("assured.kept"));
  lived("worry-again");
});

test("[S-46] [S-56] making it right is taken by oneself, looked at in the other's pace, and left", async ({
  settled,
}) => {
  const { ana, ben } = settled;
  const say = ana.hand.say.practice("making-it-right");
  const theirs = ben.hand.say.practice("making-it-right");
  const [step, helped] = [canary("step"), canary("helped")];
  await bothAtHome(settled);
  // Who would put the other one here finds no such button.
  await goToHeavy(ben.hand, "making-it-right");
  await ben.hand.sees(theirs("role.two"));
  await expect(ben.page.locator("main").getByRole("button", { name: /Ana/ })).toHaveCount(0);

  await takeOn(ana.hand, step, ["I show you my phone", "term.phones"]);

  await ben.hand.sees(step);
  await ben.hand.choose(theirs("pace.week"));
  await ana.hand.sees(say("pace.mine.week"));
  await inDays(ben, 7);
  await goToHeavy(ben.hand, "making-it-right");
  await ben.hand.sees(theirs("look.due"));
  await ben.hand.press(theirs("look.open"));
  await ben.hand.write(theirs("look.miss"), "that you give up your friends");
  await ben.hand.press(theirs("look.send"));
  await ben.hand.sees(theirs("term.friends"));
  await ben.hand.write(theirs("look.miss"), "");
  await ben.hand.write(theirs("look.helped"), helped);
  await ben.hand.press(theirs("look.send"));
  await ben.hand.sees(theirs("look.sent"));
  await ana.hand.sees(helped);
  await ana.hand.sees(say("mine.no-debt"));

  await ben.hand.press(theirs("theirs.leave"));
  await ben.hand.sees(theirs("left"));
  await ana.hand.seesNot(step);
  lived("appoint-the-guilty");
});

test("an own step becomes a promise, which does not work out, is seen differently, and becomes a talk and a smaller one", async ({
  settled,
}) => {
  const { ana, ben } = settled;
  const right = ana.hand.say.practice("making-it-right");
  const say = ana.hand.say.practice("promises");
  const theirs = ben.hand.say.practice("promises");
  const listen = ben.hand.say.practice("listen-in-turns");
  const step = canary("own-step");
  await bothAtHome(settled);
  await takeOn(ana.hand, step);
  await ana.hand.press(right("mine.promise"));
  await expect(ana.page.getByRole("textbox", { name: say("make.then"), exact: true })).toHaveValue(step);
  await ana.hand.press(say("make.next"));
  await ana.hand.choose(say("day.today"));
  await ana.hand.choose("8");
  await ana.hand.press(say("make.offer"));
  await ana.hand.sees(say("make.offered"));

  await openWhatCame(ben.hand, "promises");
  await ben.hand.press(theirs("answer.accept"));
  await ana.hand.press(say("mark.not"));
  await ana.hand.sees(say("smaller.ask"));
  await ben.hand.seesNot(theirs("smaller.ask"));
  await ben.hand.unfold(theirs("lately.differently"));
  await ben.hand.press(theirs("lately.differently"));
  await ben.hand.on(listen("title"));
  await expect(ben.page.getByRole("textbox", { name: listen("start.words"), exact: true })).toHaveValue(step);
  // It marked nothing: the promise stands as its maker said, and both may talk.
  await ana.hand.sees(say("told.differently"));
  await ana.hand.sees(say("told.not"));
  await ana.hand.press(say("make.smaller"));
  await ana.hand.on(say("make.what"));
});
