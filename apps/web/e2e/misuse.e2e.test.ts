import { canary, findCanaries } from "./fixtures/canary.ts";
import { expect, test } from "./fixtures/couple.ts";
import type { Hand } from "./fixtures/hand.ts";
import { another, atHome, came, go, learnsNothing, lived, oneTap, text } from "./fixtures/misuse.ts";
import { askForTalk, today } from "./fixtures/ways.ts";

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
