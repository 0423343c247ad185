import { canary, findCanaries } from "./fixtures/canary.ts";
import { CODE_MS, goToMe, isLocked, setCode, tryCode } from "./fixtures/codes.ts";
import { expect, test } from "./fixtures/couple.ts";
import {
  atHome,
  thank,
  ownWords,
  promise,
  seesPromise,
  devices,
  databases,
  beginAlone,
  noteForMyself,
  hide,
} from "./fixtures/living.ts";
import { goToPractice } from "./fixtures/rooms.ts";
import { storeOf } from "./fixtures/store.ts";

const CODE = "gold seam bowl";
const ROOM = "window in the rain";
test.setTimeout(240_000);

test("a code for the app: reload, wrong code, right code, and the other phone goes on", async ({ settled }) => {
  const { ana, ben } = settled;
  const { shell } = ana.hand.say;
  await Promise.all([atHome(ana.hand), atHome(ben.hand)]);
  const before = canary("before-the-code");
  await thank(ana.hand, before);
  const began = performance.now();
  await setCode(ana.hand, "app", CODE);
  test
    .info()
    .annotations.push({ type: "seconds to set", description: ((performance.now() - began) / 1000).toFixed(1) });
  expect(await databases(ana)).toEqual(["gs-main-app-2", "gs-main-private-2"]);

  await ana.page.reload();
  await isLocked(ana.hand);
  await tryCode(ana.hand, "wrong code x");
  await expect(ana.page.getByText(shell("locked.wrong")).first()).toBeVisible({ timeout: CODE_MS });
  const opening = performance.now();
  await tryCode(ana.hand, CODE);
  await expect(ana.page.getByRole("heading", { level: 1, name: shell("code.title") })).toBeVisible({
    timeout: CODE_MS,
  });
  test
    .info()
    .annotations.push({ type: "seconds to open", description: ((performance.now() - opening) / 1000).toFixed(1) });

  await ownWords(ana.hand, before);
  expect(await devices(ana.hand)).toBe(1);
  await promise(ben.hand, "example.late");
  await seesPromise(ana.hand, "example.late");
  await promise(ana.hand, "example.phone");
  await seesPromise(ben.hand, "example.phone");
});

test("[S-03] [S-04] the private room has a code of its own, and its door looks the same empty and full", async ({
  couple,
}) => {
  const { ana } = couple;
  const { hand, page } = ana;
  const { shell } = hand.say;
  const note = canary("only-mine");
  await beginAlone(ana);
  await setCode(hand, "private", ROOM);
  expect(await databases(ana)).toEqual(["gs-main-app-1", "gs-main-private-2"]);
  const door = async (): Promise<Buffer> => {
    await goToMe(hand);
    await hand.press(shell("me.close-room"));
    await hand.sees(shell("me.locked"));
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    return page.screenshot({ fullPage: true, animations: "disabled", caret: "hide" });
  };
  const empty = await door();
  await tryCode(hand, ROOM);
  await expect(page.getByRole("button", { name: shell("me.close-room") })).toBeVisible({ timeout: CODE_MS });
  await noteForMyself(hand, note);
  expect((await door()).equals(empty), "the same picture, byte by byte").toBe(true);

  expect(findCanaries([note], await storeOf(page))).toEqual([]);
  await tryCode(hand, ROOM);
  await expect(page.getByRole("button", { name: shell("me.close-room") })).toBeVisible({ timeout: CODE_MS });
  await setCode(hand, "app", CODE);
  await page.reload();
  await isLocked(hand);
  await tryCode(hand, CODE);
  await expect(page.getByRole("heading", { level: 1, name: shell("code.title") })).toBeVisible({ timeout: CODE_MS });
  await hand.press(hand.say.kit("kit.room.me"));
  await hand.sees(shell("me.locked"));
  await hand.seesNot(note);
  await tryCode(hand, CODE);
  await expect(page.getByText(shell("locked.wrong")).first()).toBeVisible({ timeout: CODE_MS });
  await tryCode(hand, ROOM);
  await expect(page.getByRole("button", { name: shell("me.close-room") })).toBeVisible({ timeout: CODE_MS });
  await ownWords(hand, note);
});

test("[S-03] [S-21] hidden at once when the page is hidden, locked after a minute, not before", async ({ couple }) => {
  const { ana } = couple;
  const { hand, page } = ana;
  await page.clock.install();
  await beginAlone(ana);
  await setCode(hand, "app", CODE);
  const shown = (): Promise<string> =>
    page.evaluate(
      () =>
        new Promise<string>((done) => {
          requestAnimationFrame(() => done(getComputedStyle(document.body).opacity));
        }),
    );
  expect(await shown()).toBe("1");
  await hide(ana, true);
  expect(await shown(), "in the next frame").toBe("0");
  await page.clock.fastForward(50_000);
  await hide(ana, false);
  expect(await shown()).toBe("1");
  await hand.on(hand.say.shell("code.title"));
  await hide(ana, true);
  await page.clock.fastForward(61_000);
  await hide(ana, false);
  await isLocked(hand);
  await tryCode(hand, CODE);
  await expect(page.getByRole("heading", { level: 1, name: hand.say.shell("code.title") })).toBeVisible({
    timeout: CODE_MS,
  });
});

test("two people on one phone: one code for the phone, and none for a room that is not there", async ({ couple }) => {
  const { ana } = couple;
  const { hand, page } = ana;
  const { shell } = hand.say;
  const words = canary("of-both");
  await page.goto("/");
  await hand.press(shell("doors.one-phone"));
  await hand.write(shell("name.label"), "Ana");
  await hand.press(shell("name.next"));
  await hand.write(shell("name.second.label"), "Ben");
  await hand.press(shell("name.next"));
  await hand.press(shell("before.go-on"));
  await hand.write(hand.say.kit("kit.own-words"), words);
  await hand.press(hand.say.practice("first-opening")("close"));
  await hand.on(hand.say.kit("kit.cover.title", { name: "Ben" }));
  await page.goto("/#/k7");
  await page.reload();
  await hand.on(shell("today.title"));
  await goToMe(hand);
  await hand.sees(shell("me.no-room.title"));
  await hand.sees(shell("me.no-room"));
  await setCode(hand, "app", CODE);
  await hand.seesNot(shell("code.private"));
  expect(await databases(ana)).toEqual(["gs-main-app-2"]);

  await page.reload();
  await isLocked(hand);
  expect(findCanaries([words], await storeOf(page))).toEqual([]);
  await tryCode(hand, CODE);
  await expect(page.getByRole("heading", { level: 1, name: shell("code.title") })).toBeVisible({ timeout: CODE_MS });
  await goToPractice(hand, "first-opening");
  await hand.press(hand.say.kit("kit.sealed.pass", { name: "Ben" }));
  await hand.press(hand.say.kit("kit.cover.ready", { name: "Ben" }));
  await hand.write(hand.say.kit("kit.own-words"), canary("second"));
  await hand.press(hand.say.practice("first-opening")("close"));
  await hand.press(hand.say.kit("kit.sealed.open"));
  await hand.sees(words);
});
