import { expect, test, type Couple } from "./fixtures/couple.ts";
import { closeAnswer, finishEvening, invite, join, openTogether } from "./fixtures/beginning.ts";
import type { Phone } from "./fixtures/phone.ts";

const shellOf = ({ hand }: Phone) => hand.say.shell;
const firstQuestion = ({ hand }: Phone): Promise<void> =>
  hand.on(hand.say.practice("first-opening")("prompt.small-thing"));
/** The names of the pictures, in their order, as this phone says them. */
const picturesOn = async ({ page }: Phone): Promise<ReadonlyArray<string>> => {
  const rows = page.locator("main ol > li");
  await expect(rows.first()).not.toHaveText("");
  return rows.allInnerTexts();
};
const linkOn = async ({ page }: Phone): Promise<string> => {
  const link = page.locator("p[dir=ltr]", { hasText: "#/" });
  await expect(link).toHaveText(/^http.*#\/p4\/.+/);
  return (await link.textContent()) ?? "";
};
/** From the square code to a link that can be sent. */
const linkToSend = async (ana: Phone): Promise<string> => {
  const say = shellOf(ana);
  await ana.hand.on(say("invite.title"));
  const near = await linkOn(ana);
  await ana.hand.unfold(say("invite.no-camera"));
  await ana.hand.press(say("invite.distance"));
  await ana.hand.on(say("invite.distance.title"));
  await expect(ana.page.locator("p[dir=ltr]", { hasText: "#/" })).not.toHaveText(near);
  return linkOn(ana);
};
const bothCompare = async ({ ana, ben }: Couple): Promise<void> => {
  await ana.hand.press(shellOf(ana)("confirm.yes"));
  for (const phone of [ana, ben]) await phone.hand.on(shellOf(phone)("compare.title"));
};
/** From nothing to the pictures on both phones, by a link that was sent. */
const compare = async (couple: Couple): Promise<void> => {
  const { ana, ben } = couple;
  await ana.page.goto("/");
  await invite(ana, "Ana");
  await join(ben, await linkToSend(ana), "Ben");
  await bothCompare(couple);
};
/** Another link, for a phone on which a name is already known. */
const joinAgain = async (ben: Phone, link: string): Promise<void> => {
  await ben.page.goto(link);
  await ben.hand.press(shellOf(ben)("join.go-on"));
  await ben.hand.press(shellOf(ben)("join.begin", { name: "Ana" }));
};
const newLink = ({ hand }: Phone): Promise<void> => hand.press(hand.say.shell("failed.new-link"));
const failsOn = async ({ hand }: Phone, why: "mismatch" | "refused"): Promise<void> => {
  await hand.on(hand.say.shell("failed.title"));
  await hand.sees(hand.say.shell(`failed.${why}`));
};
const waits = ({ hand }: Phone): Promise<void> => hand.on(hand.say.shell("working.title"));
const goesOnAlone = async ({ hand }: Phone): Promise<void> => {
  await hand.press(hand.say.shell("invite.alone"));
  await hand.on(hand.say.shell("today.title"));
};

test("two people who are apart begin by a link that was sent, and compare pictures by voice", async ({ couple }) => {
  const { ana, ben } = couple;
  await compare(couple);
  const seen = await picturesOn(ana);
  expect(seen.length).toBeGreaterThanOrEqual(4);
  expect(await picturesOn(ben)).toEqual(seen);
  for (const phone of [ana, ben]) await phone.hand.press(shellOf(phone)("compare.same"));
  await closeAnswer(ana.hand, "chip.walk");
  await closeAnswer(ben.hand, "chip.sleep");
  for (const { hand } of [ana, ben]) {
    await openTogether(hand);
    await finishEvening(hand, "reply.would-like");
  }
});

test("pictures that differ for one of them end it on both phones, and a new link joins the two after all", async ({
  couple,
}) => {
  const { ana, ben } = couple;
  await compare(couple);
  await ana.hand.press(shellOf(ana)("compare.same"));
  await waits(ana);
  await ana.page.reload();
  await waits(ana);
  await ben.hand.press(shellOf(ben)("compare.different"));
  for (const phone of [ana, ben]) await failsOn(phone, "mismatch");

  await newLink(ana);
  await joinAgain(ben, await linkToSend(ana));
  await bothCompare(couple);
  await ben.hand.press(shellOf(ben)("compare.same"));
  await waits(ben);
  await ben.page.reload();
  await waits(ben);
  await ana.hand.press(shellOf(ana)("compare.same"));
  for (const phone of [ana, ben]) await firstQuestion(phone);
});

test("who waits may go on alone, which the other reads, and a later link still works", async ({ couple }) => {
  const { ana, ben } = couple;
  await compare(couple);
  await ana.hand.press(shellOf(ana)("compare.same"));
  await waits(ana);
  await goesOnAlone(ana);
  await failsOn(ben, "mismatch");
  await ana.hand.press(shellOf(ana)("today.invite"));
  await joinAgain(ben, await linkToSend(ana));
  await bothCompare(couple);
  for (const phone of [ben, ana]) await phone.hand.press(shellOf(phone)("compare.same"));
  for (const phone of [ana, ben]) await firstQuestion(phone);
});

test("in one room a no ends it on the other phone in words, as does going on alone", async ({ couple }) => {
  const { ana, ben } = couple;
  await ana.page.goto("/");
  await join(ben, await invite(ana, "Ana"), "Ben");
  await ana.hand.on(shellOf(ana)("confirm.title", { name: "Ben" }));
  await waits(ben);
  await ana.hand.press(shellOf(ana)("confirm.no"));
  for (const phone of [ana, ben]) await failsOn(phone, "refused");

  await newLink(ana);
  await joinAgain(ben, await linkOn(ana));
  await ana.hand.on(shellOf(ana)("confirm.title", { name: "Ben" }));
  await goesOnAlone(ben);
  await failsOn(ana, "refused");

  await newLink(ana);
  await joinAgain(ben, await linkOn(ana));
  await ana.hand.press(shellOf(ana)("confirm.yes"));
  for (const phone of [ana, ben]) await firstQuestion(phone);
});
