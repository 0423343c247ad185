import { canary } from "./fixtures/canary.ts";
import { CODE_MS, giveCode, goToCode, isLocked, tryCode } from "./fixtures/codes.ts";
import { expect, test } from "./fixtures/couple.ts";
import { atHome, thank, ownWords, promise, seesPromise, devices, databases } from "./fixtures/living.ts";
import { goToPractice } from "./fixtures/rooms.ts";

const CODE = "gold seam bowl";
test.setTimeout(240_000);

test("without a connection a code is not set, in words, and nothing changes", { tag: "@kept" }, async ({ settled }) => {
  const { ana, ben } = settled;
  const { shell } = ana.hand.say;
  await Promise.all([atHome(ana.hand), atHome(ben.hand)]);
  await goToCode(ana.hand, "app");
  await ana.offline();
  const began = performance.now();
  await giveCode(ana.hand, CODE);
  await expect(ana.page.getByText(shell("code.offline")).first()).toBeVisible({ timeout: CODE_MS });
  expect(performance.now() - began, "without having somebody wait").toBeLessThan(10_000);
  expect(await databases(ana)).toEqual(["gs-main-app-1", "gs-main-private-1"]);
  await ana.online();
  await ana.page.reload();
  await ana.hand.on(shell("code.title"));
  expect(await devices(ana.hand)).toBe(1);
  await promise(ana.hand, "example.late");
  await seesPromise(ben.hand, "example.late");
});

test("setting a code can be left: the app goes on, and what is written meanwhile is kept", async ({ settled }) => {
  const { ana, ben } = settled;
  const { shell, kit, practice } = ana.hand.say;
  const words = canary("meanwhile");
  await Promise.all([atHome(ana.hand), atHome(ben.hand)]);
  await goToCode(ana.hand, "app");
  await giveCode(ana.hand, CODE);
  await ana.hand.sees(`${shell("code.working")} ${shell("code.can-leave")}`);
  await ana.hand.press(kit("kit.back"));
  await goToPractice(ana.hand, "thanks");
  await ana.hand.press(practice("thanks")("write"));
  const field = ana.page.getByRole("textbox", { name: kit("kit.own-words") });
  await field.pressSequentially(words, { delay: 120 });
  await expect.poll(() => databases(ana), { timeout: CODE_MS }).toEqual(["gs-main-app-2", "gs-main-private-2"]);
  await field.pressSequentially(" more", { delay: 60 });
  // What is typed is sealed at a pace of a fifth of a second.
  await ana.page.waitForTimeout(1_000);
  await ana.page.reload();
  await isLocked(ana.hand);
  await tryCode(ana.hand, CODE);
  const writing = ana.page.getByRole("button", { name: practice("thanks")("write"), exact: true });
  await expect(writing).toBeVisible({ timeout: CODE_MS });
  await ana.hand.press(practice("thanks")("write"));
  await expect(field).toHaveValue(`${words} more`, { timeout: CODE_MS });
  await ana.page.goto("/#/k7");
  await promise(ana.hand, "example.late");
  await seesPromise(ben.hand, "example.late");
});

test("a reload in the middle of setting a code leaves the older state or the newer, and every word", async ({
  settled,
}) => {
  const { ana, ben } = settled;
  const { shell } = ana.hand.say;
  await Promise.all([atHome(ana.hand), atHome(ben.hand)]);
  const words = canary("from-before");
  await thank(ana.hand, words);
  let code: string | undefined;
  let set = 0;
  for (const [round, pause] of [200, 600, 1_500, 2_200, 2_600, 3_000, 3_600].entries()) {
    const next = `gold seam bowl ${round}`;
    await goToCode(ana.hand, "app");
    await giveCode(ana.hand, next);
    await ana.page.waitForTimeout(pause);
    await ana.page.reload();
    const locked = ana.page.getByRole("heading", { level: 1, name: shell("locked.title"), exact: true });
    const home = ana.page.getByRole("heading", { level: 1, name: shell("code.title"), exact: true });
    await expect(locked.or(home)).toBeVisible({ timeout: CODE_MS });
    if (await locked.isVisible()) {
      await tryCode(ana.hand, next);
      const wrong = ana.page.getByText(shell("locked.wrong")).first();
      await expect(wrong.or(home)).toBeVisible({ timeout: CODE_MS });
      if (await home.isVisible()) {
        code = next;
        set += 1;
      } else await tryCode(ana.hand, code ?? "");
    } else expect(code, "a code that was set is asked for").toBeUndefined();
    await expect(home).toBeVisible({ timeout: CODE_MS });
    await ownWords(ana.hand, words);
  }
  test.info().annotations.push({ type: "codes that were set", description: `${set} of 7` });
  await expect.poll(() => devices(ana.hand), { timeout: CODE_MS }).toBe(1);
  expect((await databases(ana)).length).toBe(2);
  await promise(ana.hand, "example.late");
  await seesPromise(ben.hand, "example.late");
  await promise(ben.hand, "example.phone");
  await seesPromise(ana.hand, "example.phone");
});
