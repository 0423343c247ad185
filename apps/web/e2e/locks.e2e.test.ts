import { canary, findCanaries } from "./fixtures/canary.ts";
import { CODE_MS, giveCode, goToCode, goToMe, isLocked, setCode, tryCode } from "./fixtures/codes.ts";
import { expect, test, type Couple } from "./fixtures/couple.ts";
import type { Hand } from "./fixtures/hand.ts";
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
const databases = ({ ana }: Couple): Promise<ReadonlyArray<string>> =>
  ana.page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name ?? "").sort());

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
  expect(await databases(settled)).toEqual(["gs-main-app-2", "gs-main-private-2"]);

  await ana.page.reload();
  await isLocked(ana.hand);
  await tryCode(ana.hand, "wrong code x");
  await expect(ana.page.getByText(shell("locked.wrong")).first()).toBeVisible({ timeout: CODE_MS });
  const opening = performance.now();
  await tryCode(ana.hand, CODE);
  await expect(ana.page.getByRole("heading", { level: 1, name: shell("today.title") })).toBeVisible({
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
