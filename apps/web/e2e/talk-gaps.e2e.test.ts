import type { Page } from "@playwright/test";
import { canary } from "./fixtures/canary.ts";
import { CODE_MS, isLocked, setCode, tryCode } from "./fixtures/codes.ts";
import { expect, test } from "./fixtures/couple.ts";
import { handOf, type Hand } from "./fixtures/hand.ts";
import { hide } from "./fixtures/living.ts";
import type { Phone } from "./fixtures/phone.ts";
import { openWhatCame } from "./fixtures/rooms.ts";
import { beginTalk } from "./fixtures/ways.ts";

const CODE = "gold seam bowl";
const words = (hand: Hand) => hand.say.practice("listen-in-turns");
const field = (page: Page, label: string) => page.getByRole("textbox", { name: label });

/** The tab dies with everything in it, unasked, as on a phone that is short of memory; then the app is opened anew. */
const killTab = async (phone: Phone): Promise<Phone> => {
  const tools = await phone.context.newCDPSession(phone.page);
  const died = phone.page.waitForEvent("crash");
  // It never answers: there is nobody left to.
  void tools.send("Page.crash").catch(() => undefined);
  await died;
  await phone.page.close();
  const page = await phone.context.newPage();
  await page.goto("/");
  return { ...phone, page, hand: handOf(page, phone.hand.say) };
};

test("a talk outlives a killed tab, a locked phone and two minutes without network, in the same state on both", async ({
  settled,
}) => {
  const { ana } = settled;
  const { line } = settled;
  const [first, heard, second] = [canary("gap-first"), canary("gap-heard"), canary("gap-second")];
  let sockets = 0;
  ana.page.on("websocket", () => (sockets += 1));
  await ana.page.clock.install();
  await beginTalk(settled, "topic.small-joy");
  const say = words(ana.hand);
  await ana.hand.write(say("speak.words"), first);
  await ana.hand.press(say("speak.send"));
  await settled.ben.hand.sees(first);

  // Half of what he heard is written when his tab dies.
  await settled.ben.hand.write(say("back.words"), heard);
  const ben = await killTab(settled.ben);
  await openWhatCame(ben.hand, "listen-in-turns");
  const his = words(ben.hand);
  await ben.hand.on(his("talk.you-listen"));
  await ben.hand.sees(first);
  await expect(field(ben.page, his("back.words"))).toHaveValue(heard);
  await ben.hand.press(his("back.send"));
  await ana.hand.sees(heard);
  await ana.hand.press(say("judge.yes"));
  await ben.hand.sees(his("sense.lead"));

  // She sets a code in the middle, and her phone lies dark for more than a minute with half a sentence on it.
  await ana.hand.press(ana.hand.say.kit("kit.back"));
  await setCode(ana.hand, "app", CODE);
  await ana.hand.press(ana.hand.say.kit("kit.room.today"));
  await openWhatCame(ana.hand, "listen-in-turns");
  await ana.hand.unfold(say("more.more"));
  await ana.hand.write(say("speak.words"), second);
  await hide(ana, true);
  await ana.page.clock.fastForward(61_000);
  await hide(ana, false);
  await isLocked(ana.hand);
  await ana.hand.seesNot(second);
  await tryCode(ana.hand, CODE);
  await expect(ana.page.getByRole("heading", { level: 1, name: say("talk.you-speak") })).toBeVisible({
    timeout: CODE_MS,
  });
  await expect(field(ana.page, say("speak.words"))).toHaveValue(second);
  await ben.hand.sees(his("sense.lead"));

  // A tunnel: her socket stays open and is deaf. She goes on alone, and hands over after two minutes.
  const before = sockets;
  line.hush("ana");
  await ana.context.setOffline(true);
  await ana.hand.press(say("speak.send"));
  await ana.hand.press(say("judge.yes"));
  await ana.page.clock.fastForward(130_000);
  await ana.hand.press(say("more.turn"));
  await ana.hand.on(say("talk.you-listen"));
  await ben.hand.on(his("talk.you-listen"));
  await ben.hand.seesNot(second);
  line.mend("ana");
  await ana.context.setOffline(false);
  await ben.hand.on(his("talk.you-speak"));
  expect(sockets, "a new socket, since nothing tells that the old one is deaf").toBeGreaterThan(before);
  await ana.hand.on(say("talk.you-listen"));
  for (const { hand } of [ana, ben]) {
    await hand.unfold(say("piece.all"));
    await hand.sees(first);
    await hand.sees(heard);
    await hand.sees(second);
  }
  await ben.hand.press(ben.hand.say.kit("kit.break.stop"));
  for (const { hand } of [ana, ben]) await hand.on(words(hand)("over.title"));
});
