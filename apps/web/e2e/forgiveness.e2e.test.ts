import { canary, findCanaries } from "./fixtures/canary.ts";
import { expect, test, type Couple } from "./fixtures/couple.ts";
import { sent } from "./fixtures/living.ts";
import { lived } from "./fixtures/misuse.ts";
import type { Phone } from "./fixtures/phone.ts";
import { openWhatCame } from "./fixtures/rooms.ts";
import { goToHeavy as goTo, openDoor, shareHurt, today, writeApology } from "./fixtures/ways.ts";

/** Longer than it takes to come from one phone to the other. */
const COMES_MS = 1_500;

const main = ({ page }: Phone): Promise<string> => page.locator("main").innerText();
const wire = ({ wire: frames, relay }: Couple): ReadonlyMap<string, Buffer> =>
  new Map([...frames(), ...[...relay.disk()].map(([name, bytes]) => [`disk ${name}`, bytes] as const)]);

test("a hurt is shared and seen; an apology is opened when it suits; what would help becomes a promise", {
  tag: "@kept",
}, async ({ settled }) => {
  const { ana, ben } = settled;
  const hurt = ana.hand.say.practice("what-hurt");
  const hurts = ben.hand.say.practice("what-hurt");
  const sorry = ana.hand.say.practice("say-sorry");
  const sorries = ben.hand.say.practice("say-sorry");
  for (const phone of [ana, ben]) await today(phone);
  await shareHurt(ana.hand, canary("hurt"));

  await openWhatCame(ben.hand, "what-hurt");
  await ben.hand.press(ben.hand.say.shell("interrupt.open"));
  await ben.hand.seesNot(canary("hurt"));
  await ben.hand.press(hurts("fresh.open"));
  await ben.hand.sees(canary("hurt"));
  await ben.hand.write(hurts("answer.see-label"), canary("seen"));
  await ben.hand.press(hurts("answer.send"));
  await ben.hand.sees(hurts("answer.sent"));

  await ana.hand.sees(canary("seen"));
  await ana.hand.press(hurt("open.seen"));
  await ana.hand.sees(hurt("both.seen"));
  await ben.hand.sees(hurts("both.seen"));
  await ben.hand.press(ben.hand.say.kit("kit.back"));

  // What Ben thinks he did is his alone, until he begins an apology with it; the network is gone meanwhile.
  await ben.offline();
  await ben.hand.press(hurts("part.write"));
  await ben.hand.write(hurts("write.label"), canary("did"));
  await ben.hand.press(hurts("write.keep"));
  await ben.hand.press(hurts("part.sorry"));
  await writeApology(ben.hand, { repair: canary("repair") });
  await ben.hand.press(sorries("write.send"));
  await ben.hand.sees(sorries("write.sent"));
  await ben.online();

  await today(ana);
  await openWhatCame(ana.hand, "say-sorry");
  await ana.hand.seesNot(canary("did"));
  await ana.hand.press(sorry("fresh.open"));
  await ana.hand.sees(canary("did"));
  await ana.page.reload();
  await openDoor(ana.hand, canary("did"));
  await ana.hand.unfold(sorry("help"));
  await ana.hand.write(sorry("help.label"), canary("help"));
  await ana.hand.press(sorry("help.send"));
  await ana.hand.sees(sorry("answer.sent"));

  const promise = ben.hand.say.practice("promises");
  await openDoor(ben.hand, canary("did"));
  await ben.hand.sees(canary("help"));
  await ben.hand.press(sorries("help.promise"));
  await ben.hand.on(promise("make.what"));
  await expect(ben.page.getByRole("textbox", { name: promise("make.then") })).toHaveValue(canary("help"));
  await ben.hand.press(promise("make.next"));
  await ben.hand.choose(promise("day.week"));
  await ben.hand.choose("9");
  await ben.hand.press(promise("make.offer"));
  await ben.hand.sees(promise("make.offered"));
  await today(ana);
  await openWhatCame(ana.hand, "promises");
  await ana.hand.sees(canary("help"));
  const words = ["hurt", "seen", "did", "repair", "help"].map(canary);
  expect(findCanaries(words, wire(settled))).toEqual([]);
});

test("[S-56] ten apologies: a not now of one tap, and the pusher learns nothing", async ({ settled }) => {
  const { ana, ben } = settled;
  const sorry = ana.hand.say.practice("say-sorry");
  const sorries = ben.hand.say.practice("say-sorry");
  for (const phone of [ana, ben]) await today(phone);
  await goTo(ben.hand, "say-sorry");
  await ben.hand.press(sorries("write"));
  await writeApology(ben.hand, { did: canary("siege"), repair: canary("gift") });
  await ben.hand.press(sorries("write.send"));
  await ben.hand.sees(sorries("stands-open"));
  await expect(ben.page.getByRole("button", { name: sorries("write"), exact: true })).toHaveCount(0);
  await ben.page.reload();
  await ben.hand.sees(sorries("stands-open"));
  const before = await main(ben);

  await openWhatCame(ana.hand, "say-sorry");
  await ana.hand.press(ana.hand.say.shell("interrupt.open"));
  await ana.page.waitForTimeout(COMES_MS);
  const frames = sent(settled);
  await ana.hand.press(sorry("not-now"));
  await ana.hand.sees(sorry("not-now.done"));
  await ana.hand.seesNot(sorry("fresh.title"));
  await ana.page.waitForTimeout(COMES_MS);
  expect(sent(settled), "frames that left her phone").toBe(frames);
  expect(await main(ben)).toBe(before);

  // He takes it back and tries the next one: one a week leaves, and her door is closed for thirty days.
  await openDoor(ben.hand, canary("siege"));
  await ben.hand.press(sorries("own.take-back"));
  await ben.hand.press(sorries("write"));
  await writeApology(ben.hand, { did: canary("again"), repair: canary("gift") });
  await ben.hand.press(sorries("write.send"));
  await expect(ben.page.locator("main").getByRole("status")).not.toHaveCount(0);
  await ben.hand.on(sorries("step.why"));
  await ana.page.waitForTimeout(COMES_MS);
  await ana.hand.seesNot(sorry("fresh.title"));
  await today(ana);
  await ana.hand.seesNot(ana.hand.say.shell("today.for-you"));
  lived("ten-apologies");
});

test("[S-56] letting go leaves no sign on the other phone and none on the wire; what rests is taken up with one tap", async ({
  settled,
}) => {
  const { ana, ben } = settled;
  const letGo = ana.hand.say.practice("let-go");
  const stuck = ana.hand.say.practice("when-stuck");
  const not = ana.hand.say.practice("not-tonight");
  const nots = ben.hand.say.practice("not-tonight");
  for (const phone of [ana, ben]) await today(phone);
  await goTo(ana.hand, "let-go");
  await goTo(ben.hand, "let-go");
  await ana.page.waitForTimeout(COMES_MS);
  const before = await main(ben);
  const frames = sent(settled);
  await ana.hand.press(letGo("begin"));
  await ana.hand.choose(letGo("amends.no"));
  await ana.hand.choose(letGo("still.unsure"));
  await ana.hand.press(letGo("next"));
  await ana.hand.write(letGo("words"), canary("grudge"));
  await ana.hand.press(letGo("next"));
  await ana.hand.on(letGo("step.cost"));
  await ana.hand.press(letGo("next"));
  await ana.hand.on(letGo("limits.title"));
  await expect(ana.page.getByRole("button", { name: letGo("end.in-act") })).toHaveCount(0);
  await ana.hand.press(letGo("end.limit"));
  await goTo(ana.hand, "let-go");
  await openDoor(ana.hand, canary("grudge"));
  await ana.hand.sees(letGo("ended.limit"));

  await today(ana);
  await goTo(ana.hand, "when-stuck");
  await ana.hand.press(stuck("write.title"));
  await ana.hand.write(stuck("write.label"), canary("page"));
  await ana.hand.press(stuck("write.keep"));
  await ana.hand.press(stuck("choose.title"));
  await ana.page.getByRole("checkbox").first().check();
  await ana.hand.press(stuck("choose.preview"));
  await ana.hand.sees(stuck("sheet.note"));
  await ana.hand.press(stuck("preview.make"));
  await ana.hand.on(stuck("sheet.title"));
  await ana.page.waitForTimeout(COMES_MS);
  expect(sent(settled), "frames that left her phone").toBe(frames);
  expect(await main(ben)).toBe(before);
  expect(findCanaries([canary("grudge"), canary("page")], wire(settled))).toEqual([]);

  await today(ana);
  await goTo(ana.hand, "not-tonight");
  await ana.hand.press(not("ask.title"));
  await ana.hand.write(not("ask.label"), canary("matter"));
  await ana.hand.choose(not("day.week"));
  await ana.hand.press(not("ask.send"));
  await ana.hand.sees(not("ask.done"));
  await today(ben);
  await openWhatCame(ben.hand, "not-tonight");
  await ben.hand.press(nots("answer.yes"));
  await ben.hand.sees(nots("answer.agreed"));
  await ana.hand.press(not("aside.talk"));
  await expect(ana.page.getByRole("textbox").first()).toHaveValue(canary("matter"));
  await ben.hand.sees(nots("none.title"));
  await ben.hand.seesNot(canary("matter"));
  lived("to-be-forgiven", "who-blocks");
});
