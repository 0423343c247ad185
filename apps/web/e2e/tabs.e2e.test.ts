import type { Page } from "@playwright/test";
import { closeAnswer, pair } from "./fixtures/beginning.ts";
import { canary } from "./fixtures/canary.ts";
import { expect, test } from "./fixtures/couple.ts";
import { handOf } from "./fixtures/hand.ts";
import type { Phone } from "./fixtures/phone.ts";
import { goToPractice, openWhatCame } from "./fixtures/rooms.ts";

const asked = (page: Page): Promise<number> => page.evaluate(() => Reflect.get(window, "askedToStay") ?? 0);
const countAsking = ({ context }: Phone): Promise<unknown> =>
  context.addInitScript(() => {
    Reflect.set(window, "askedToStay", 0);
    navigator.storage.persist = () => {
      Reflect.set(window, "askedToStay", Reflect.get(window, "askedToStay") + 1);
      return Promise.reject(new Error("refused"));
    };
  });

test("a second tab takes over, the first one says so, a tap takes it back, and no draft is lost", async ({
  settled,
}) => {
  const { ana, ben } = settled;
  const { hand } = ana;
  const { shell, practice } = hand.say;
  const moment = practice("daily-moment");
  const words = canary("in-two-tabs");
  await ana.page.goto("/");
  await hand.on(shell("today.title"));
  await goToPractice(hand, "daily-moment");
  await hand.write(moment("form.smallest"), words);

  const page = await ana.context.newPage();
  const other = handOf(page, hand.say);
  await page.goto("/");
  await other.on(shell("today.title"));
  await hand.on(shell("elsewhere.title"));
  await hand.sees(shell("elsewhere.safe"));
  await hand.seesNot(words);
  await goToPractice(other, "daily-moment");
  const field = page.getByRole("textbox", { name: moment("form.smallest") });
  await expect(field).toHaveValue(words);
  await field.press("End");
  await field.pressSequentially(" and more");
  await hand.press(shell("elsewhere.here"));

  await other.on(shell("elsewhere.title"));
  await other.seesNot(words);
  await expect(ana.page.getByRole("textbox", { name: moment("form.smallest") })).toHaveValue(`${words} and more`);
  await hand.choose(moment("ready.tea"));
  await hand.press(moment("form.offer", { name: "Ben" }));
  await hand.sees(moment("offered.mine"));
  await ben.page.goto("/");
  await openWhatCame(ben.hand, "daily-moment");
  await expect(ben.page.locator("main")).toContainText(`${words} and more`);

  // Help opens as well in a tab that has nothing else to say.
  await page.goto("/#/t5");
  await other.on(shell("help.title"));
  await page.close();
  await hand.sees(moment("offered.mine"));
});

test("the browser is asked once, after pairing, to keep what is here; a refusal changes nothing", async ({
  couple,
}) => {
  const { ana, ben } = couple;
  await Promise.all([countAsking(ana), countAsking(ben)]);
  await pair(ana, ben);
  for (const { page } of [ana, ben]) await expect.poll(() => asked(page)).toBe(1);
  await closeAnswer(ana.hand, "chip.walk");
  expect(await asked(ana.page)).toBe(1);
  await ana.page.reload();
  await ana.hand.on(ana.hand.say.kit("kit.sealed.closed"));
  expect(await asked(ana.page)).toBe(0);
});

test("where the browser keeps nothing, a page says so, and nothing is asked", async ({ couple }) => {
  const { ana } = couple;
  await ana.context.route(/vault.*\.js$/, async (route) => {
    const response = await route.fetch();
    const refusing = `Object.defineProperty(self, "indexedDB", { get() { throw new DOMException("denied", "SecurityError"); } });`;
    await route.fulfill({ response, body: `${refusing}\n${await response.text()}` });
  });
  await ana.page.goto("/");
  await ana.hand.on(ana.hand.say.shell("unsupported.title"));
  await ana.hand.sees(ana.hand.say.shell("unsupported.storage"));
});

test("a phone that is full at the beginning says so; with room again the same tap begins", async ({ couple }) => {
  const { ana } = couple;
  const { hand, page } = ana;
  const { shell } = hand.say;
  await page.goto("/");
  await hand.press(shell("doors.alone"));
  await hand.write(shell("name.label"), "Ana");
  await hand.press(shell("name.next"));
  const tools = await ana.context.newCDPSession(page);
  const origin = new URL(couple.address).origin;
  await tools.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 1 });
  await hand.press(shell("before.go-on"));
  await hand.sees(shell("fail.storage-full"));
  expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
  await tools.send("Storage.overrideQuotaForOrigin", { origin });
  await hand.press(shell("before.go-on"));
  await hand.on(shell("today.title"));
  await page.reload();
  await hand.on(shell("today.title"));
});
