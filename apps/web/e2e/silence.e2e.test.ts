import { closeAnswer, openTogether, pair } from "./fixtures/beginning.ts";
import { canary } from "./fixtures/canary.ts";
import { expect, test } from "./fixtures/couple.ts";
import { goToPractice } from "./fixtures/rooms.ts";
import { freshPlaces, homePlaces, practices, visit } from "./fixtures/routes.ts";

test("[S-20] titles and addresses on every page of a new phone say nothing", async ({ couple }) => {
  const { page } = couple.ana;
  await page.goto("/");
  for (const place of freshPlaces()) {
    await visit(page, place);
    expect(await page.title(), place.name).toBe("Daybook");
    const { pathname, search, hash } = new URL(page.url());
    expect(`${pathname}${search}`, place.name).toBe("/");
    expect(hash, place.name).toMatch(/^#\/(?:[a-z]\d(?:\/[a-z\d]{1,7})?)?$/);
  }
});

test("[S-20][S-21][F-17] every page of two: silent title and address, hidden at once, nobody else asked", {
  tag: "@kept",
}, async ({ settled }) => {
  const { page, strangers } = settled.ana;
  const words = practices()
    .flatMap((name) => name.split("-"))
    .filter((word) => word.length > 3);
  await page.goto("/");
  for (const place of homePlaces()) {
    await visit(page, place);
    expect(await page.title(), place.name).toBe("Daybook");
    const { hash } = new URL(page.url());
    expect(hash, place.name).toMatch(/^#\/(?:[a-z]\d(?:\/[a-z\d]{1,7})?)?$/);
    for (const word of words) expect(hash, place.name).not.toContain(word);

    const opacity = await page.evaluate(async () => {
      const of = () => getComputedStyle(document.body).opacity;
      const set = (state: string): void => {
        Object.defineProperty(document, "visibilityState", { configurable: true, get: () => state });
        document.dispatchEvent(new Event("visibilitychange"));
      };
      set("hidden");
      const hidden = of();
      set("visible");
      return [hidden, of()];
    });
    expect(opacity, place.name).toEqual(["0", "1"]);
  }
  expect(strangers()).toEqual([]);
});

test("[S-02][S-12][F-16] opening, reading, scrolling and searching put no byte on the line", { tag: "@kept" }, async ({
  couple,
}) => {
  const { ana, ben } = couple;
  await pair(ana, ben);
  await closeAnswer(ana.hand, "chip.walk");
  await closeAnswer(ben.hand, "chip.sleep");
  for (const { hand, page } of [ana, ben]) {
    await hand.on(hand.say.kit("kit.sealed.ready"));
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  }
  const settledDown = async (): Promise<number> => {
    let before = -1;
    await expect
      .poll(
        () => {
          const now = couple.line.sent("ben");
          const same = now === before;
          before = now;
          return same;
        },
        { intervals: [1_000] },
      )
      .toBe(true);
    return couple.line.sent("ben");
  };
  const quiet = await settledDown();
  await openTogether(ben.hand);
  for (const place of homePlaces()) {
    // Making an invitation asks the relay; that is what it is for.
    if (place.name === "invite") continue;
    await visit(ben.page, place);
    await ben.page.mouse.wheel(0, 2_000);
  }
  await ben.page.goto("/#/r2");
  await ben.page.getByRole("searchbox").fill(canary("looking-for"));
  await ben.page.waitForTimeout(1_500);
  await ben.page.getByRole("searchbox").fill("");
  expect(couple.line.sent("ben") - quiet, "bytes that told of reading").toBe(0);

  // A private note and none look alike as well.
  await goToPractice(ben.hand, "promises");
  const say = ben.hand.say.practice("promises");
  await ben.hand.press(say("prompt.to-myself"));
  await ben.hand.write(say("make.then"), canary("to-myself"));
  await ben.hand.press(say("make.next"));
  await ben.hand.choose(say("day.tomorrow"));
  await ben.hand.choose("9");
  await ben.hand.press(say("make.keep"));
  await ben.hand.sees(say("make.kept"));
  await ben.page.waitForTimeout(1_500);
  expect(couple.line.sent("ben") - quiet, "bytes that told of a private note").toBe(0);
});
