import { violations } from "./fixtures/axe.ts";
import { finishEvening, invite, join, openTogether } from "./fixtures/beginning.ts";
import { expect, test } from "./fixtures/couple.ts";
import { keyboardWalk } from "./fixtures/keyboard.ts";
import type { Phone } from "./fixtures/phone.ts";

test.use({ languages: { ana: "ar-EG", ben: "en-GB" } });

/** One step of the way as it stands: no violation, and the keyboard reaches everything. */
const stepIsRight = async ({ page }: Phone, step: string): Promise<void> => {
  expect.soft(await violations(page), step).toEqual([]);
  expect.soft(await keyboardWalk(page), step).toEqual([]);
};

test("[C-07] one in Arabic, the other in English: the first evening, each step by axe and keyboard", async ({
  couple,
}) => {
  test.setTimeout(180_000);
  const { ana, ben } = couple;
  for (const { page } of [ana, ben]) await page.emulateMedia({ reducedMotion: "reduce" });
  const opening = (phone: Phone) => phone.hand.say.practice("first-opening");
  await ana.page.goto("/");
  await expect(ana.page.locator("html")).toHaveAttribute("dir", "rtl");
  const link = await invite(ana, "Ana");
  await stepIsRight(ana, "invite");
  await ben.page.goto(link);
  await ben.hand.on(ben.hand.say.shell("join.title", { name: "Ana" }));
  await stepIsRight(ben, "join");
  await join(ben, link, "Ben");
  await ana.hand.on(ana.hand.say.shell("confirm.title", { name: "Ben" }));
  await stepIsRight(ana, "confirm");
  await ana.hand.press(ana.hand.say.shell("confirm.yes"));
  for (const phone of [ana, ben]) {
    const say = opening(phone);
    await phone.hand.on(say("prompt.small-thing"));
    await phone.hand.press(say("close"));
    await phone.hand.sees(say("write.empty"));
    await stepIsRight(phone, "nothing chosen yet");
  }
  // Own words stand as they were written, in their own direction.
  const words = "ساعة هدوء في المساء";
  await ana.hand.write(ana.hand.say.kit("kit.own-words"), words);
  await ana.hand.press(opening(ana)("close"));
  await ana.hand.on(ana.hand.say.kit("kit.sealed.closed"));
  await stepIsRight(ana, "closed");
  await ben.hand.choose(opening(ben)("chip.sleep"));
  await ben.hand.press(opening(ben)("close"));
  for (const phone of [ana, ben]) {
    await phone.hand.on(phone.hand.say.kit("kit.sealed.ready"));
    await stepIsRight(phone, "ready");
    await openTogether(phone.hand);
    // A ready answer is read in one's own language, whoever chose it.
    await phone.hand.sees(opening(phone)("chip.sleep"));
    const quote = phone.page.getByText(words);
    await expect(quote).toHaveAttribute("dir", "auto");
    await expect(quote).toHaveAttribute("lang", "ar");
    await stepIsRight(phone, "opened");
    await finishEvening(phone.hand, "reply.would-like");
    await stepIsRight(phone, "today");
  }
});
