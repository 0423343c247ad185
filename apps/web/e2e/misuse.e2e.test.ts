import { canary, findCanaries } from "./fixtures/canary.ts";
import { expect, test, type Couple } from "./fixtures/couple.ts";
import type { Hand } from "./fixtures/hand.ts";
import { promise } from "./fixtures/living.ts";
import { itemsFrom, lived, oneTap } from "./fixtures/misuse.ts";
import type { Phone } from "./fixtures/phone.ts";
import { goToPractice, openWhatCame } from "./fixtures/rooms.ts";
import { askForTalk, setLimit, shareHurt, today } from "./fixtures/ways.ts";

/** Ben pushes; Ana would rather not. */
const atHome = async ({ ana, ben }: Couple): Promise<void> => {
  await today(ana);
  await today(ben);
};
/** Past the page that stands before the first heavy one, once another page than `from` is there. */
const past = async ({ page, hand }: Phone, from: string): Promise<void> => {
  await expect(page.locator("main h1")).not.toHaveText(hand.say.shell(from));
  const before = page.getByRole("heading", { level: 1, name: hand.say.shell("interrupt.title"), exact: true });
  if (await before.isVisible()) await hand.press(hand.say.shell("interrupt.open"));
};
const go = async (phone: Phone, practice: string): Promise<void> => {
  await today(phone);
  await goToPractice(phone.hand, practice);
  await past(phone, "ways.title");
};
const came = async (phone: Phone, practice: string): Promise<void> => {
  await today(phone);
  await openWhatCame(phone.hand, practice);
  await past(phone, "today.title");
};
const text = ({ page }: Phone): Promise<string> => page.locator("main").innerText();
const noButton = ({ page }: Phone, ...names: ReadonlyArray<string>): Promise<unknown> =>
  Promise.all(names.map((name) => expect(page.getByRole("button", { name, exact: true })).toHaveCount(0)));
/** Refused on the pusher's own phone, by its rate; nothing of it goes. */
const another = ({ hand }: Phone): Promise<void> => hand.sees(hand.say.shell("rule.KRN-4"));

/** What a phone shows in these practices and on Today, read when nothing was tapped there just now. */
const pagesOf = async (phone: Phone, practices: ReadonlyArray<string>): Promise<ReadonlyArray<string>> => {
  const read: string[] = [];
  for (const practice of practices) {
    await go(phone, practice);
    read.push(await text(phone));
  }
  await today(phone);
  return [...read, await text(phone)];
};
/**
 * A phone's pages before and after everything that the other does in between, during which nothing may leave the
 * other's phone: the pusher learns nothing, on the screen or on the wire.
 */
const learnsNothing = async (couple: Couple, practices: ReadonlyArray<string>, noes: () => Promise<void>) => {
  const before = await pagesOf(couple.ben, practices);
  const items = await itemsFrom(couple, "ana");
  await noes();
  expect(await itemsFrom(couple, "ana"), "items that told of a no").toBe(items);
  expect(await pagesOf(couple.ben, practices)).toEqual(before);
};

test("[S-56] who pushes to talk meets a no of one tap, and learns nothing", async ({ settled }) => {
  const { ana, ben } = settled;
  const say = (hand: Hand, practice: string) => hand.say.practice(practice);
  const { kit } = ben.hand.say;
  const note = canary("her-note");
  await atHome(settled);
  await go(ana, "weekly-check-in");
  await ana.hand.write(say(ana.hand, "weekly-check-in")("drop.label"), note);
  await ana.hand.press(say(ana.hand, "weekly-check-in")("drop.keep"));
  await ana.hand.sees(say(ana.hand, "weekly-check-in")("drop.kept"));
  await today(ana);
  const quiet = await text(ana);

  const listen = say(ben.hand, "listen-in-turns");
  const happened = say(ben.hand, "what-happened");
  const rules = say(ben.hand, "talk-rules");
  const words = say(ben.hand, "find-my-words");
  const table = async (topic: string): Promise<void> => {
    await ben.hand.press(happened(`prompt.${topic}`));
    await ben.hand.press(kit("kit.table.put"));
    await ben.hand.press(kit("kit.table.show"));
  };
  const propose = async (rule: string): Promise<void> => {
    await ben.hand.choose(rules(`ready.${rule}`));
    await ben.hand.press(rules("propose.send"));
  };
  const send = async (what: string): Promise<void> => {
    await ben.hand.press(words("begin"));
    await ben.hand.write(words("told.happened"), what);
    for (let step = 0; step < 4; step++) await ben.hand.press(words("next"));
    await ben.hand.unfold(words("send.summary"));
    await ben.hand.press(words("send"));
  };

  await test.step("he asks for everything at once", async () => {
    await askForTalk(ben.hand, "topic.small-joy");
    await go(ben, "what-happened");
    await ben.hand.press(happened("choose.open"));
    for (const topic of ["household", "spending", "friends"]) {
      await table(topic);
      await ben.hand.sees(kit("kit.table.lies"));
      await ben.hand.press(happened("rate.done"));
    }
    await table("decisions");
    await another(ben);
    await go(ben, "talk-rules");
    for (const rule of ["softly", "one-topic", "phones"]) {
      await propose(rule);
      await ben.hand.sees(rules("propose.done"));
    }
    await propose("break");
    await another(ben);
    await go(ben, "find-my-words");
    await send(canary("pushed"));
    await ben.hand.sees(words("done.sent"));
    await send(canary("pushed-again"));
    await another(ben);
  });

  const practices = ["listen-in-turns", "what-happened", "talk-rules", "find-my-words"];
  await learnsNothing(settled, practices, async () => {
    await test.step("each no is one tap; what lies on the table needs none", async () => {
      const hers = (practice: string) => say(ana.hand, practice);
      await came(ana, "find-my-words");
      await ana.hand.seesNot(canary("pushed"));
      await oneTap(ana.hand, hers("find-my-words")("fresh.not-now"), hers("find-my-words")("fresh.put-aside"));
      await came(ana, "listen-in-turns");
      const taps = ana.hand.taps();
      await ana.hand.press(hers("listen-in-turns")("ask.not-today"));
      expect(ana.hand.taps() - taps).toBe(1);
      await ana.hand.on(ana.hand.say.shell("today.title"));
      await came(ana, "talk-rules");
      for (const left of [2, 1, 0]) {
        const no = ana.page.getByRole("button", { name: hers("talk-rules")("answer.no"), exact: true });
        await no.first().click();
        await expect(no).toHaveCount(left);
      }
      await came(ana, "what-happened");
      await ana.hand.sees(hers("what-happened")("prompt.spending"));
      await today(ana);
    });
  });

  await test.step("he asks again: a talk twice a day, and then no more", async () => {
    await go(ben, "listen-in-turns");
    await ben.hand.press(listen("asked.take-back"));
    for (const again of [true, false]) {
      await ben.hand.choose(listen("topic.forward"));
      await ben.hand.choose(listen("first.me"));
      await ben.hand.press(listen("start.ask"));
      if (!again) break;
      await ben.hand.on(listen("asked.title"));
      await came(ana, "listen-in-turns");
      await ana.hand.press(say(ana.hand, "listen-in-turns")("ask.not-today"));
      await ana.hand.on(ana.hand.say.shell("today.title"));
      await ben.hand.press(listen("asked.take-back"));
    }
    await another(ben);
  });

  await test.step("a check-in that he opens alone shows what he brings, twice a day", async () => {
    const check = say(ben.hand, "weekly-check-in");
    await go(ben, "weekly-check-in");
    for (let time = 0; time < 2; time++) {
      await ben.hand.press(check("begin.open"));
      await ben.hand.on(check("page.thanks"));
      await ben.hand.seesNot(note);
      await ben.hand.press(kit("kit.break.stop"));
      await ben.hand.press(check("over.close"));
    }
    await ben.hand.press(check("begin.open"));
    await another(ben);
    const relay = [...settled.relay.disk()].map(([name, bytes]) => [`disk ${name}`, bytes] as const);
    expect(findCanaries([note], new Map([...settled.wire(), ...relay]))).toEqual([]);
  });

  await test.step("he stops all talking for today: her phone goes on as before", async () => {
    await go(ben, "talk-rules");
    await ben.hand.press(kit("kit.break.stop"));
    await ben.hand.on(rules("stopped.title"));
    await go(ana, "talk-rules");
    await ana.hand.on(rules("stopped.title"));
    await ana.hand.seesNot(rules("stopped.undo"));
  });

  await test.step("a not yet is one tap; the topic cannot be put there again for two weeks", async () => {
    await came(ana, "what-happened");
    await ana.page
      .getByRole("button", { name: kit("kit.table.not-yet"), exact: true })
      .first()
      .click();
    await ana.hand.sees(say(ana.hand, "what-happened")("answered.not-yet"));
    await go(ben, "what-happened");
    await ben.hand.sees(happened("note.not-yet"));
    const lying = ben.page
      .locator("section")
      .filter({ hasText: happened("note.not-yet") })
      .last();
    const topic = await lying.locator("h2").innerText();
    await lying.getByRole("button", { name: kit("kit.table.rest"), exact: true }).click();
    await ben.hand.sees(happened("rested"));
    await ben.hand.press(happened("choose.open"));
    await ben.hand.press(topic);
    await ben.hand.press(kit("kit.table.put"));
    await ben.hand.press(kit("kit.table.show"));
    await ben.hand.sees(happened("rule.WHN-3"));
  });
  expect(quiet).not.toContain(ana.hand.say.shell("today.for-you"));
  lived("talk-again", "topic-again", "rule-at-each-complaint", "words-again", "check-in-again");
});

test("[S-56] who pushes with hurts, the past and promises meets a no of one tap, and learns nothing", async ({
  settled,
}) => {
  const { ana, ben } = settled;
  const hurts = ben.hand.say.practice("what-hurt");
  const nots = ben.hand.say.practice("not-tonight");
  const promises = ben.hand.say.practice("promises");
  const ask = async (what: string): Promise<void> => {
    await ben.hand.press(nots("ask.title"));
    await ben.hand.write(nots("ask.label"), what);
    await ben.hand.press(nots("ask.send"));
  };
  await atHome(settled);
  await promise(ana.hand, "example.late");
  await came(ben, "promises");
  await ben.hand.press(promises("answer.accept"));
  await ben.hand.sees(promises("of.theirs"));

  await test.step("her promise is hers to mark", async () => {
    await noButton(ben, ...["kept", "partly", "not"].map((mark) => promises(`mark.${mark}`)));
    await go(ana, "promises");
    await ana.hand.sees(ana.hand.say.practice("promises")("mark.not"));
  });
  await test.step("he offers promises, is the hurt one, and wants the past to rest", async () => {
    for (const example of ["example.phone", "example.evening"]) {
      await today(ben);
      await promise(ben.hand, example);
    }
    await go(ben, "promises");
    await ben.hand.press(promises("make"));
    await ben.hand.choose(promises("example.listen"));
    await ben.hand.press(promises("make.next"));
    await ben.hand.choose(promises("day.today"));
    await ben.hand.choose("8");
    await ben.hand.press(promises("make.offer"));
    await another(ben);
    await today(ben);
    await shareHurt(ben.hand, canary("his-hurt"));
    await go(ben, "what-hurt");
    await ben.hand.press(hurts("write"));
    await ben.hand.write(hurts("write.label"), canary("his-second"));
    await ben.hand.press(hurts("write.keep"));
    await ben.hand.press(hurts("share.ask"));
    await ben.hand.press(hurts("share"));
    await another(ben);
    await go(ben, "not-tonight");
    await ask(canary("the-past"));
    await ben.hand.sees(nots("ask.done"));
  });

  await learnsNothing(settled, ["promises", "what-hurt", "not-tonight"], async () => {
    const hurt = ana.hand.say.practice("what-hurt");
    const not = ana.hand.say.practice("not-tonight");
    const offer = ana.hand.say.practice("promises");
    await came(ana, "what-hurt");
    await ana.hand.seesNot(canary("his-hurt"));
    await oneTap(ana.hand, hurt("fresh.not-now"), hurt("fresh.put-aside"));
    await came(ana, "not-tonight");
    await oneTap(ana.hand, not("answer.no"), not("answer.passed"));
    await came(ana, "promises");
    for (const left of [1, 0]) {
      const no = ana.page.getByRole("button", { name: offer("answer.not-now"), exact: true });
      await no.first().click();
      await expect(no).toHaveCount(left);
    }
    await today(ana);
    await ana.hand.seesNot(ana.hand.say.shell("today.for-you"));
  });

  await test.step("he takes the asking back and asks again: not today", async () => {
    await go(ben, "not-tonight");
    await ben.hand.press(nots("asked.back"));
    await ask(canary("the-past-again"));
    await another(ben);
    await today(ana);
    await ana.hand.seesNot(ana.hand.say.shell("today.for-you"));
  });
  await test.step("nothing anywhere asks to be forgiven", async () => {
    for (const practice of ["what-hurt", "say-sorry", "let-go", "when-stuck"]) {
      await go(ben, practice);
      await expect(ben.page.locator("main").getByRole("button", { name: /forgiv/i })).toHaveCount(0);
    }
  });
  lived("broken-promise", "promise-again", "hurt-again", "past-must-rest");
});

test("[S-56] who presses on limits, or for praise, has nothing to press and learns nothing", async ({ settled }) => {
  const { ana, ben } = settled;
  const limits = ben.hand.say.practice("my-limits");
  const effort = ben.hand.say.practice("seen-effort");
  const time = ben.hand.say.practice("time-for-myself");
  const oops = async (): Promise<void> => {
    await ben.hand.press(time("oops.open"));
    await ben.hand.choose(time("over.asked-again"));
    await ben.hand.press(time("oops.say"));
  };
  await atHome(settled);
  await go(ana, "my-limits");
  await setLimit(ana.hand, "money", canary("her-line"), "share");
  await today(ana);

  await test.step("her limit: he can read it, and say it back", async () => {
    await came(ben, "my-limits");
    await ben.hand.sees(canary("her-line"));
    await noButton(
      ben,
      limits("change"),
      limits("change.now"),
      limits("end"),
      limits("mine.end-trial"),
      limits("review"),
    );
    await ben.hand.press(limits("fresh.read"));
    await ben.hand.sees(limits("fresh.read-done"));
    await go(ben, "limit-review");
    await ben.hand.sees(ben.hand.say.practice("limit-review")("none.title"));
    await ben.hand.seesNot(canary("her-line"));
    await go(ben, "try-for-a-while");
    await ben.hand.seesNot(canary("her-line"));
  });
  await test.step("a limit on what she may do is none", async () => {
    await go(ben, "my-limits");
    await ben.hand.press(limits("set"));
    await ben.hand.write(limits("edit.line"), "You may not see your friends.");
    await ben.hand.press(limits("edit.next"));
    await ben.hand.choose(limits("level.no"));
    await ben.hand.press(limits("share"));
    await ben.hand.on(limits("wish.title"));
    await ben.hand.write(limits("wish.words"), "You have to be home by eight.");
    await ben.hand.press(limits("wish.tell"));
    await ben.hand.sees(limits("wish.still"));
  });
  await test.step("he tells of his efforts, and says oops", async () => {
    await go(ben, "seen-effort");
    await ben.hand.choose(effort("effort.waited"));
    await ben.hand.write(effort("write.unseen"), canary("praise-me"));
    await ben.hand.press(effort("write.close"));
    await ben.hand.on(ben.hand.say.kit("kit.sealed.closed"));
    await go(ben, "time-for-myself");
    await oops();
    await ben.hand.sees(time("oops.done"));
    await oops();
    await another(ben);
  });

  await learnsNothing(settled, ["my-limits", "limit-review", "seen-effort", "time-for-myself"], async () => {
    const hers = ana.hand.say.practice("time-for-myself");
    await came(ana, "time-for-myself");
    await oneTap(ana.hand, hers("came.read"), hers("came.read-done"));
    await today(ana);
    await ana.hand.seesNot(ana.hand.say.shell("today.for-you"));
    await go(ana, "my-limits");
    await ana.hand.seesNot("friends");
    // His answer asks nothing of her, and writing alone is no answer.
    await go(ana, "seen-effort");
    await ana.hand.on(ana.hand.say.practice("seen-effort")("write.title"));
    await ana.hand.seesNot(canary("praise-me"));
    await ana.hand.press(effort("write.alone"));
    await ana.hand.write(effort("noticed.label"), canary("her-own"));
    await ana.hand.press(effort("noticed.keep"));
    await ana.hand.sees(effort("noticed.kept"));
  });
  lived("press-on-a-limit", "forbid-by-limit", "praise-for-effort", "oops-again");
});
