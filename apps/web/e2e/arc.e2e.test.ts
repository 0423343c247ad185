import { canary, findCanaries } from "./fixtures/canary.ts";
import { expect, test, type Couple } from "./fixtures/couple.ts";
import { goToPractice, openWhatCame } from "./fixtures/rooms.ts";
import {
  askForTalk,
  goToHeavy,
  inDays,
  openDoor,
  sayThanks,
  setLimit,
  shareHurt,
  speakAloud,
  today,
  writeApology,
} from "./fixtures/ways.ts";

/** One puts a topic on the table, the other says yes, and each has looked at the topics alone before. */
const putOnTheTable = async ({ ana, ben }: Couple): Promise<void> => {
  const say = ana.hand.say.practice("what-happened");
  const { kit } = ana.hand.say;
  for (const { hand } of [ana, ben]) {
    await goToHeavy(hand, "what-happened");
    await hand.press(say("choose.open"));
    await hand.press(say("prompt.household"));
    await hand.choose(say("rate.chosen"));
    await hand.press(say("rate.done"));
    await hand.sees(say("choose.chosen"));
  }
  await ana.hand.press(say("prompt.time-for-us"));
  await ana.hand.press(kit("kit.table.put"));
  await ana.hand.press(kit("kit.table.show"));
  await today(ben);
  await openWhatCame(ben.hand, "what-happened");
  await ben.hand.sees(kit("kit.table.asked", { name: "Ana" }));
  await ben.hand.sees(say("prompt.time-for-us"));
  await ben.hand.press(kit("kit.table.yes"));
  await ben.hand.sees(say("answered.yes"));
};

/** In turns, until both had theirs; one pauses and is back, one has no network for a while. */
const listenInTurns = async ({ ana, ben }: Couple): Promise<void> => {
  const say = ana.hand.say.practice("listen-in-turns");
  for (const phone of [ana, ben]) await today(phone);
  await askForTalk(ana.hand, "topic.small-joy");
  await openWhatCame(ben.hand, "listen-in-turns");
  await ben.hand.press(say("ask.yes"));
  await ana.hand.on(say("talk.you-speak"));
  await ana.hand.press(say("speak.said"));
  await ben.page.getByRole("button", { name: /^Pause \(back at/ }).click();
  await ana.hand.on(say("pause.title"));
  await ben.hand.press(ben.hand.say.kit("kit.break.back"));
  await ana.hand.press(say("judge.yes"));
  await ana.hand.press(say("more.turn"));
  await ben.offline();
  await ben.page.reload();
  await ben.online();
  await speakAloud(ben.hand, "more.done");
  for (const { hand } of [ana, ben]) await hand.on(say("solve.title"));
  await ana.hand.press(say("keep.let-go"));
  for (const { hand } of [ana, ben]) await hand.on(say("over.title"));
};

/** A hurt that is seen, an apology that is opened when it suits, and what would help. */
const hurtAndSorry = async ({ ana, ben }: Couple): Promise<void> => {
  const hurt = ana.hand.say.practice("what-hurt");
  const hurts = ben.hand.say.practice("what-hurt");
  const sorry = ana.hand.say.practice("say-sorry");
  for (const phone of [ana, ben]) await today(phone);
  await ben.offline();
  await shareHurt(ana.hand, canary("arc-hurt"));
  await ben.online();
  await openWhatCame(ben.hand, "what-hurt");
  await ben.hand.press(hurts("fresh.open"));
  await ben.hand.write(hurts("answer.see-label"), canary("arc-seen"));
  await ben.hand.press(hurts("answer.send"));
  await ana.hand.sees(canary("arc-seen"));
  await ana.hand.press(hurt("open.seen"));
  await ben.hand.sees(hurts("both.seen"));
  await today(ben);
  await goToPractice(ben.hand, "say-sorry");
  const sorries = ben.hand.say.practice("say-sorry");
  await ben.hand.press(sorries("write"));
  await writeApology(ben.hand, { did: canary("arc-did"), repair: canary("arc-repair") });
  await ben.hand.press(sorries("write.send"));
  await ben.hand.sees(sorries("stands-open"));
  await today(ana);
  await openWhatCame(ana.hand, "say-sorry");
  await ana.hand.seesNot(canary("arc-did"));
  await ana.hand.press(sorry("fresh.open"));
  await ana.hand.sees(canary("arc-did"));
  await ana.hand.unfold(sorry("help"));
  await ana.hand.write(sorry("help.label"), canary("arc-help"));
  await ana.hand.press(sorry("help.send"));
};

/** It becomes a promise, which does not work out, and becomes smaller. */
const promiseBecomesSmaller = async ({ ana, ben }: Couple): Promise<void> => {
  const sorry = ben.hand.say.practice("say-sorry");
  const promise = ben.hand.say.practice("promises");
  const answer = ana.hand.say.practice("promises");
  await openDoor(ben.hand, canary("arc-did"));
  await ben.hand.press(sorry("help.promise"));
  await ben.hand.press(promise("make.next"));
  await ben.hand.choose(promise("day.today"));
  await ben.hand.choose("9");
  await ben.hand.press(promise("make.offer"));
  await ben.hand.sees(promise("make.offered"));
  await today(ana);
  await openWhatCame(ana.hand, "promises");
  await ana.hand.press(answer("answer.accept"));
  await ben.hand.press(promise("mark.not"));
  await ben.hand.sees(promise("smaller.ask"));
  await ben.hand.press(promise("make.smaller"));
  await ben.hand.write(promise("make.then"), canary("arc-smaller"));
  await ben.hand.press(promise("make.next"));
  await ben.hand.choose(promise("day.week"));
  await ben.hand.choose("9");
  await ben.hand.press(promise("make.offer"));
  await today(ana);
  await openWhatCame(ana.hand, "promises");
  await ana.hand.sees(canary("arc-smaller"));
};

test("the arc: a topic, listening in turns, a hurt, an apology, a promise that becomes smaller, and a limit", {
  tag: "@kept",
}, async ({ settled }) => {
  const { ana, ben } = settled;
  for (const phone of [ana, ben]) await today(phone);
  await putOnTheTable(settled);
  await listenInTurns(settled);
  await hurtAndSorry(settled);
  await promiseBecomesSmaller(settled);

  // From the second on in which a limit is set, nothing across it is offered, on either phone.
  const offer = ana.hand.say.practice("first-opening")("prompt.outside");
  for (const phone of [ana, ben]) {
    await inDays(phone, 4);
    await sayThanks(phone.hand);
  }
  for (const phone of [ana, ben]) await inDays(phone, 5);
  await ana.hand.sees(offer);
  await ben.hand.sees(offer);
  await goToPractice(ana.hand, "my-limits");
  await setLimit(ana.hand, "outside-stress", canary("arc-line"), "share");
  await ben.hand.seesNot(offer);
  await today(ana);
  await ana.hand.seesNot(offer);

  const words = ["arc-hurt", "arc-seen", "arc-did", "arc-repair", "arc-help", "arc-smaller", "arc-line"].map(canary);
  const relay = [...settled.relay.disk()].map(([name, bytes]) => [`disk ${name}`, bytes] as const);
  expect(findCanaries(words, new Map([...settled.wire(), ...relay]))).toEqual([]);
});
