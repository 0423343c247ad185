import { rmSync } from "node:fs";
import { expect, test, type Couple } from "./fixtures/couple.ts";
import type { Hand } from "./fixtures/hand.ts";
import { lived } from "./fixtures/misuse.ts";
import type { Phone } from "./fixtures/phone.ts";
import { withWrongClock } from "./fixtures/other-builds.ts";
import { goToHeavy, today } from "./fixtures/ways.ts";

const WEEK = 7 * 86_400_000;
/** Until a page that has just opened has nothing more to do. */
const STILL_MS = 2_000;
const title = (hand: Hand, topic: string): string => hand.say.practice("what-happened")(`prompt.${topic}`);

/** Each alone, on the own phone: nothing of it is sent. */
const pick = async ({ page, hand }: Phone, topics: ReadonlyArray<string>): Promise<void> => {
  const say = hand.say.practice("what-happened");
  await page.goto("/#/k7");
  await hand.on(hand.say.shell("today.title"));
  await goToHeavy(hand, "what-happened");
  await hand.press(say("choose.open"));
  for (const topic of topics) {
    await hand.press(title(hand, topic));
    await hand.choose(say("rate.chosen"));
    await expect(page.getByLabel(say("rate.chosen"))).toBeChecked();
    await hand.press(say("rate.done"));
  }
  await hand.press(hand.say.kit("kit.back"));
};
/** The week after: the clocks of the pages and of the vaults behind them have gone on. */
const weekLater = async ({ relay }: Couple): Promise<string> => {
  const later = withWrongClock(["ana", "ben"], WEEK);
  await relay.end();
  await relay.restart(later);
  return later;
};
const comesBack = async (phone: Phone): Promise<void> => {
  // The files of another build have the same names, and browsers keep such files for good.
  const session = await phone.context.newCDPSession(phone.page);
  await session.send("Network.clearBrowserCache");
  await today(phone);
  await phone.page.reload();
  await goToHeavy(phone.hand, "what-happened");
};

/** Milliseconds beyond 50 in which the page could not have answered a finger, since it was asked the last time. */
const watchPage = async ({ page }: Phone): Promise<() => Promise<number>> => {
  const watched = await page.evaluateHandle(() => {
    const found: PerformanceEntry[] = [];
    const observer = new PerformanceObserver((list) => void found.push(...list.getEntries()));
    observer.observe({ type: "longtask" });
    return {
      blocked: (): number =>
        [...found.splice(0), ...observer.takeRecords()].reduce((sum, { duration }) => sum + duration - 50, 0),
    };
  });
  return () => watched.evaluate((one) => one.blocked());
};
/** A page that calculates by itself for a while, so that the watch is known to see it. */
const calculate = (): Promise<void> =>
  new Promise((done) =>
    setTimeout(() => {
      const until = performance.now() + 120;
      while (performance.now() < until);
      done();
    }),
  );

test("[P-13] [S-44] [S-56] a round runs by itself, away from the page; yes to nearly everything shows three at most, and what one alone chose appears nowhere", async ({
  settled,
}) => {
  const { ana, ben } = settled;
  const say = ana.hand.say.practice("what-happened");
  // Ten of twenty-four are drawn: both like most of the list. Ana likes one thing that Ben does not; he says yes to all the rest, to read what she chose.
  const common = ["silence", "phones", "household", "spending", "friends", "decisions", "not-heard", "time-for-us"];
  const more = ["work-load", "money-tight", "too-tired", "relatives", "a-loss", "how-we-speak", "other-plans"];
  const both = [...common, ...more];
  const alone = ["closeness", "illness", "papers-and-home", "children", "alone-with-it", "faith-and-custom"];
  const hot = ["an-old-fight", "trust-broken"];
  await Promise.all([pick(ana, [...both, "jealousy"]), pick(ben, [...both, ...alone, ...hot])]);
  const later = await weekLater(settled);
  const matched = ({ page }: Phone): Promise<void> =>
    expect(page.getByRole("heading", { name: say("both.title"), exact: true })).toBeVisible();

  // Her own offer has gone; checking his, answering it and reading his answer follow while her page stands still.
  await comesBack(ana);
  const blocked = await watchPage(ana);
  await ana.page.evaluate(calculate);
  await expect.poll(blocked).toBeGreaterThan(0);
  await ana.page.waitForTimeout(STILL_MS);
  await blocked();
  const began = Date.now();
  await comesBack(ben);
  await matched(ana);
  const took = Date.now() - began;
  const inTheRound = await blocked();
  await matched(ben);
  await ana.page.waitForTimeout(took);
  const beside = await blocked();
  test.info().annotations.push({ type: "P-13 blocked, ms", description: inTheRound.toFixed(0) });
  test.info().annotations.push({ type: "P-13 blocked beside, ms", description: beside.toFixed(0) });
  const all = [...both, ...alone, ...hot, "jealousy"].map((key) => title(ana.hand, key));
  const seenBy = async ({ page }: Phone): Promise<ReadonlyArray<string>> =>
    (await page.locator("main h2").allInnerTexts()).filter((text) => all.includes(text));
  const [hers, his] = [await seenBy(ana), await seenBy(ben)];
  expect(hers.length).toBeGreaterThan(0);
  expect(hers.length).toBeLessThanOrEqual(3);
  expect(his).toEqual(hers);
  for (const text of hers) expect(both.map((key) => title(ana.hand, key))).toContain(text);
  for (const { hand } of [ana, ben])
    for (const key of ["jealousy", ...alone, ...hot]) await hand.seesNot(title(hand, key));

  // One puts another on the table: its title, and nothing else.
  await ana.hand.press(say("choose.open"));
  await ana.hand.press(title(ana.hand, "children"));
  await ana.hand.press(ana.hand.say.kit("kit.table.put"));
  await ana.hand.press(ana.hand.say.kit("kit.table.show"));
  await ben.hand.sees(ben.hand.say.kit("kit.table.asked", { name: "Ana" }));
  await ben.hand.sees(title(ben.hand, "children"));
  await ben.hand.press(ben.hand.say.kit("kit.table.yes"));
  await ben.hand.press(say("go.write"));
  await ben.hand.write(say("part.happened"), "We said two things at once.");
  await ben.reload();
  await ben.hand.press(say("go.write"));
  await expect(ben.page.getByRole("textbox", { name: say("part.happened") })).toHaveValue(
    "We said two things at once.",
  );
  await ben.hand.press(say("column.close"));
  await ana.hand.press(say("rate.done"));
  await ana.hand.press(ana.hand.say.kit("kit.back"));
  await ana.hand.press(say("go.write"));
  await ana.hand.write(say("part.happened"), "I had promised them something.");
  await ana.hand.press(say("column.close"));
  for (const { hand } of [ana, ben]) await hand.press(hand.say.kit("kit.heavy.now"));
  await ana.hand.sees("We said two things at once.");
  await ben.hand.sees("I had promised them something.");

  await ana.hand.write(ana.hand.say.kit("kit.joint.words"), "spoke before we had heard");
  await ana.hand.press(ana.hand.say.kit("kit.joint.write"));
  await ben.hand.sees("spoke before we had heard");
  for (const { hand } of [ana, ben]) await hand.press(hand.say.kit("kit.joint.agree"));
  for (const { hand } of [ana, ben]) await hand.sees(hand.say.kit("kit.joint.said"));
  rmSync(later, { recursive: true, force: true });
  lived("yes-to-nearly-all");
});
