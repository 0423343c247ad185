import { canary, findCanaries } from "./fixtures/canary.ts";
import { CODE_MS, giveCode, goToCode, goToMe, isLocked, setCode, tryCode } from "./fixtures/codes.ts";
import { expect, test, type Couple } from "./fixtures/couple.ts";
import type { Hand } from "./fixtures/hand.ts";
import type { Phone } from "./fixtures/phone.ts";
import { goToPractice, openWhatCame } from "./fixtures/rooms.ts";
import { storeOf } from "./fixtures/store.ts";

const CODE = "gold seam bowl";
const ROOM = "window in the rain";
test.setTimeout(240_000);

const atHome = async (hand: Hand): Promise<void> => {
  await hand.page.goto("/");
  await hand.on(hand.say.shell("today.title"));
};
/** Own words for the other one; they are found again under "My words". */
const thank = async (hand: Hand, words: string): Promise<void> => {
  const { kit, practice } = hand.say;
  const say = practice("thanks");
  await goToPractice(hand, "thanks");
  await hand.press(say("write"));
  await hand.choose(say("did.cooked"));
  await hand.write(kit("kit.own-words"), words);
  await hand.press(say("write.next"));
  await hand.choose(say("shows.care"));
  await hand.press(say("write.next"));
  await hand.press(say("write.send"));
  await hand.sees(say("write.sent"));
  await hand.press(kit("kit.back"));
};
const ownWords = async (hand: Hand, words: string): Promise<void> => {
  await goToMe(hand);
  await hand.enter(hand.say.shell("me.words"));
  await hand.sees(words);
  await hand.press(hand.say.kit("kit.back"));
};
/** A small promise from ready answers; the other phone shows it at once. */
const promise = async (hand: Hand, example: string): Promise<void> => {
  const say = hand.say.practice("promises");
  await goToPractice(hand, "promises");
  await hand.press(say("make"));
  await hand.choose(say(example));
  await hand.press(say("make.next"));
  await hand.choose(say("day.today"));
  await hand.choose("8");
  await hand.press(say("make.offer"));
  await hand.sees(say("make.offered"));
  await hand.press(hand.say.kit("kit.back"));
};
const seesPromise = async (hand: Hand, example: string): Promise<void> => {
  await hand.press(hand.say.kit("kit.room.today"));
  await openWhatCame(hand, "promises");
  await hand.sees(hand.say.practice("promises")(`${example}.then`));
  await hand.press(hand.say.kit("kit.back"));
};
const devices = async (hand: Hand): Promise<number> => {
  await goToMe(hand);
  await hand.enter(hand.say.shell("me.devices"));
  await hand.on(hand.say.shell("devices.title"));
  const count = await hand.page.locator("main").getByRole("listitem").count();
  await hand.press(hand.say.kit("kit.back"));
  return count;
};
const databases = ({ page }: Phone): Promise<ReadonlyArray<string>> =>
  page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name ?? "").sort());
const beginAlone = async ({ hand, page }: Phone): Promise<void> => {
  const { shell } = hand.say;
  await page.goto("/");
  await hand.press(shell("doors.alone"));
  await hand.write(shell("name.label"), "Ana");
  await hand.press(shell("name.next"));
  await hand.press(shell("before.go-on"));
  await hand.on(shell("today.title"));
};
/** Words that only the private room gets. */
const noteForMyself = async (hand: Hand, words: string): Promise<void> => {
  const say = hand.say.practice("thanks");
  await goToPractice(hand, "thanks");
  await hand.press(say("write.own"));
  await hand.write(hand.say.kit("kit.own-words"), words);
  await hand.press(say("write.keep"));
  await hand.sees(say("write.kept"));
  await hand.press(hand.say.kit("kit.back"));
};
/** Stands for the app switcher: headless browsers hide no page. */
const hide = (phone: Phone, hidden: boolean): Promise<void> =>
  phone.page.evaluate(
    (state) => {
      Object.defineProperty(document, "visibilityState", { value: state, configurable: true });
      document.dispatchEvent(new Event("visibilitychange"));
    },
    hidden ? "hidden" : "visible",
  );
const sent = (couple: Couple): number =>
  [...couple.wire().keys()].filter((place) => place.startsWith("ana sent")).length;

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

test("while it is locked, a copy of the browser's profile holds no word, no key, and no way to the relay", async ({
  settled,
  browser,
}) => {
  const { ana } = settled;
  const said = canary("said");
  const unfinished = canary("unfinished");
  await atHome(ana.hand);
  await thank(ana.hand, said);
  const smallest = ana.hand.say.practice("daily-moment")("form.smallest");
  await goToPractice(ana.hand, "daily-moment");
  await ana.hand.write(smallest, unfinished);
  await ana.hand.press(ana.hand.say.kit("kit.back"));
  // Keys of 32 bytes that lie open before there is a code: what a row of CBOR calls a string of 32 bytes.
  const open = [...(await storeOf(ana.page))]
    .filter(([place]) => place.includes("/meta/lock"))
    .flatMap(([, row]) =>
      [...Array(row.length).keys()]
        .filter((at) => row[at] === 0x58 && row[at + 1] === 32)
        .map((at) => row.subarray(at + 2, at + 34)),
    );
  expect(open.length).toBeGreaterThan(0);

  await setCode(ana.hand, "app", CODE);
  await ana.page.reload();
  await isLocked(ana.hand);
  const before = sent(settled);
  const kept = await storeOf(ana.page);
  expect([...kept.keys()].filter((place) => place.startsWith("gs-main-app-2/kv")).length).toBeGreaterThan(5);
  expect(findCanaries([said, unfinished], kept)).toEqual([]);
  for (const [place, row] of kept) {
    for (const key of open) expect(row.includes(key), place).toBe(false);
    if (place.includes("/meta/lock")) expect(row.includes("bare"), place).toBe(false);
  }
  const kinds = await ana.page.evaluate(async () => {
    const found = new Set<string>();
    const asked = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((done) => {
        request.onsuccess = () => done(request.result);
      });
    for (const { name } of await indexedDB.databases()) {
      const database = await asked(indexedDB.open(name ?? ""));
      for (const store of database.objectStoreNames)
        for (const value of await asked(database.transaction(store).objectStore(store).getAll()))
          found.add(Object.prototype.toString.call(value));
      database.close();
    }
    return [...found];
  });
  expect(kinds, "what lies in the databases: bytes, and no key of the browser's").toEqual(["[object Uint8Array]"]);

  const thief = await browser.newContext({
    storageState: await ana.context.storageState({ indexedDB: true }),
    baseURL: settled.address,
    locale: "en-GB",
  });
  const page = await thief.newPage();
  let spoken = 0;
  page.on("websocket", () => {
    spoken += 1;
  });
  await page.goto("/");
  for (const code of ["", "gold seam", "gold seam bowl "]) {
    await page.getByLabel(ana.hand.say.shell("locked.label"), { exact: true }).fill(code || "x");
    await page.getByRole("button", { name: ana.hand.say.shell("locked.open"), exact: true }).click();
    await expect(page.getByText(ana.hand.say.shell("locked.wrong")).first()).toBeVisible({ timeout: CODE_MS });
  }
  expect(spoken, "sockets to the relay without a code").toBe(0);
  expect(sent(settled), "frames of a locked phone").toBe(before);
  await thief.close();

  await tryCode(ana.hand, CODE);
  await expect(ana.page.getByRole("heading", { level: 1, name: ana.hand.say.shell("code.title") })).toBeVisible({
    timeout: CODE_MS,
  });
  await ownWords(ana.hand, said);
  await goToPractice(ana.hand, "daily-moment");
  await expect(ana.page.getByRole("textbox", { name: smallest })).toHaveValue(unfinished);
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

test("without a connection a code is not set, in words, and nothing changes", async ({ settled }) => {
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
