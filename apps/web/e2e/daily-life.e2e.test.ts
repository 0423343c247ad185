import { canary } from "./fixtures/canary.ts";
import { expect, test, type Couple } from "./fixtures/couple.ts";
import type { Hand } from "./fixtures/hand.ts";
import { goToPractice, openWhatCame } from "./fixtures/rooms.ts";

const HOUR = 3_600_000;
const bothAtHome = async ({ ana, ben }: Couple): Promise<void> => {
  for (const { page, hand } of [ana, ben]) {
    await page.goto("/#/k7");
    await hand.on(hand.say.shell("today.title"));
  }
};
/** What was written here is with the relay: nothing says "not sent yet". */
const allSent = async (hand: Hand): Promise<void> => {
  await hand.press(hand.say.kit("kit.room.today"));
  await hand.on(hand.say.shell("today.title"));
  await hand.seesNot(hand.say.shell("shell.unsent"));
};

test("a thanks is written in the morning and arrives at the other's hour, though the other was away", {
  tag: "@kept",
}, async ({ settled }) => {
  const { ana, ben } = settled;
  const say = ana.hand.say.practice("thanks");
  await bothAtHome(settled);
  await ben.offline();

  await ana.hand.press(ana.hand.say.shell("today.thanks"));
  await ana.hand.press(say("write"));
  await ana.hand.choose(say("did.cooked"));
  await ana.hand.write(ana.hand.say.kit("kit.own-words"), canary("soup"));
  await ana.hand.press(say("write.next"));
  await ana.hand.choose(say("shows.care"));
  await ana.hand.press(say("write.next"));
  await ana.hand.press(say("write.send"));
  await ana.hand.sees(say("write.sent"));

  await ben.online();
  const theirs = ben.hand.say.practice("thanks");
  await goToPractice(ben.hand, "thanks");
  await ben.hand.on(theirs("title"));
  // Longer than it takes to come; before the hour it is not to be seen.
  await ben.page.waitForTimeout(1_500);
  await ben.hand.seesNot(theirs("fresh"));

  await ben.page.clock.setFixedTime(Date.now() + 8.5 * HOUR);
  await ben.page.goto("/#/k7");
  await ben.page.reload();
  await openWhatCame(ben.hand, "thanks");
  await ben.hand.sees(theirs("fresh"));
  await ben.hand.seesNot(canary("soup"));
  await ben.hand.press(theirs("fresh.open"));
  await ben.hand.sees(theirs("from"));
  await ben.hand.sees(canary("soup"));
  await ben.hand.sees(theirs("shows.care"));

  await ana.hand.sees(say("sent"));
  await ana.hand.press(say("sent.take-back"));
  await ana.hand.sees(say("sent.taken-back"));
  await expect(ben.page.locator("body")).not.toContainText(canary("soup"));
});

test("a daily moment is offered, agreed to, lived, and stands on Ours of both", async ({ settled }) => {
  const { ana, ben } = settled;
  const say = ana.hand.say.practice("daily-moment");
  await bothAtHome(settled);
  await goToPractice(ana.hand, "daily-moment");
  await ana.hand.choose(say("ready.tea"));
  await ana.hand.press(say("form.offer", { name: "Ben" }));
  await ana.hand.sees(say("offered.mine"));

  const theirs = ben.hand.say.practice("daily-moment");
  await openWhatCame(ben.hand, "daily-moment");
  await ben.hand.on(theirs("offered.theirs", { name: "Ana" }));
  const sentence = theirs("sentence", { after: theirs("anchor.work"), what: theirs("act.tea"), minutes: 10 });
  await ben.hand.sees(sentence);
  await ben.hand.press(theirs("offered.agree"));
  await ben.hand.on(theirs("alive.title"));
  await ana.hand.on(say("alive.title"));

  await ben.hand.press(theirs("alive.had"));
  await ben.hand.sees(theirs("alive.had-done"));
  await ana.hand.sees(say("alive.had-done"));
  for (const { hand } of [ana, ben]) {
    await hand.press(hand.say.kit("kit.back"));
    await hand.press(hand.say.kit("kit.room.ours"));
    await hand.sees(hand.say.shell("ours.alive"));
    await hand.sees(hand.say.practice("daily-moment")("title"));
  }
});

test("a promise is offered, accepted while the maker is away, and kept", { tag: "@kept" }, async ({ settled }) => {
  const { ana, ben } = settled;
  const say = ana.hand.say.practice("promises");
  const words = say("example.late.then");
  await bothAtHome(settled);
  await goToPractice(ana.hand, "promises");
  await ana.hand.press(say("make"));
  await ana.hand.choose(say("example.late"));
  await ana.hand.press(say("make.next"));
  await ana.hand.choose(say("day.today"));
  await ana.hand.choose("8");
  await ana.hand.press(say("make.offer", { other: "Ben" }));
  await ana.hand.sees(say("make.offered"));
  await ana.hand.press(ana.hand.say.kit("kit.back"));
  await allSent(ana.hand);
  await ana.offline();

  const theirs = ben.hand.say.practice("promises");
  await openWhatCame(ben.hand, "promises");
  await ben.hand.sees(theirs("answer.title", { other: "Ana" }));
  await ben.hand.sees(words);
  await ben.hand.press(theirs("answer.accept"));
  await ben.hand.sees(theirs("answer.accepted"));

  await ana.online();
  await goToPractice(ana.hand, "promises");
  await ana.hand.sees(say("mark.title"));
  await ana.hand.press(say("mark.kept"));
  for (const { hand } of [ana, ben]) {
    await hand.sees(say("lately.title"));
    await hand.sees(say("told.kept"));
    await hand.sees(words);
  }
});

test("both write while both are away; everything is there for both afterwards", { tag: "@kept" }, async ({
  settled,
}) => {
  const { ana, ben } = settled;
  await bothAtHome(settled);
  await Promise.all([ana.offline(), ben.offline()]);
  for (const { hand } of [ana, ben]) {
    const say = hand.say.practice("promises");
    await goToPractice(hand, "promises");
    await hand.press(say("make"));
    await hand.choose(say(hand === ana.hand ? "example.phone" : "example.one-chore"));
    await hand.press(say("make.next"));
    await hand.choose(say("day.week"));
    await hand.choose("9");
    await hand.press(say("make.offer"));
    await hand.sees(say("make.offered"));
    await hand.press(hand.say.kit("kit.back"));
    await hand.press(hand.say.kit("kit.room.today"));
    await hand.sees(hand.say.shell("shell.unsent"));
  }
  await Promise.all([ana.online(), ben.online()]);
  for (const { hand } of [ana, ben]) {
    const say = hand.say.practice("promises");
    await openWhatCame(hand, "promises");
    for (const key of ["example.phone.then", "example.one-chore.then"]) await hand.sees(say(key));
  }
});
