import { canary, findCanaries } from "./fixtures/canary.ts";
import { expect, test, type Couple } from "./fixtures/couple.ts";
import { storeOf } from "./fixtures/store.ts";

const HOUR = 3_600_000;
const LINES = ["happened", "did", "tomorrow"] as const;

/** No word that was typed is in anything that the browser keeps, nor on the wire, nor with the relay. */
const nothingKept = async ({ ana, wire, relay }: Couple, words: ReadonlyArray<string>, when: string): Promise<void> => {
  const everywhere = new Map([...(await storeOf(ana.page)), ...wire(), ...relay.disk()]);
  expect(findCanaries(words, everywhere), when).toEqual([]);
};

test.use({ hour: 23 });

test("a bad night alone: through the door to the morning's sentence, and no word of it is kept anywhere", {
  tag: "@kept",
}, async ({ couple }) => {
  const { hand, page } = couple.ana;
  const say = hand.say.practice("after-a-fight");
  const words = [canary("as-it-is"), ...LINES.map((line) => canary(`really-${line}`))];
  await page.goto("/");
  await hand.press(hand.say.shell("doors.fight"));
  await hand.on(say("danger.ask"));
  await hand.press(say("danger.no"));
  await hand.on(say("settle.title"));
  await hand.press(say("settle.look"));
  await hand.press(say("settle.enough"));
  await hand.on(say("write.title"));
  await hand.sees(say("write.promise"));
  await hand.write(say("write.label"), words[0] ?? "");
  await nothingKept(couple, words, "after writing");
  await hand.press(say("write.really"));
  for (const [at, line] of LINES.entries()) await hand.write(say(`really.${line}`), words[at + 1] ?? "");
  await nothingKept(couple, words, "after the three lines");
  await hand.press(say("really.on"));
  await hand.on(say("morning.title"));
  await hand.sees(say("morning.with-wish", { wish: canary("really-tomorrow") }));
  await nothingKept(couple, words, "before the morning's sentence");
  await hand.press(say("morning.on"));
  await hand.press(say("hello.no"));
  await hand.on(say("end.title"));
  await hand.sees(say("end.forgotten"));
  await hand.press(say("end.close"));
  await hand.on(hand.say.shell("doors.title"));
  await nothingKept(couple, words, "at the end");
  for (const word of words) expect(await page.content()).not.toContain(word);
  // Neither a name nor a database was made: this phone is as new as before.
  expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
});

test("words go with the page: a reload finds the field empty", async ({ couple }) => {
  const { hand, page } = couple.ana;
  const say = hand.say.practice("after-a-fight");
  const toTheField = async (): Promise<void> => {
    await hand.press(say("danger.no"));
    await hand.press(say("settle.skip"));
  };
  await page.goto("/");
  await hand.press(hand.say.shell("doors.fight"));
  await toTheField();
  await hand.write(say("write.label"), canary("gone"));
  await page.reload();
  await toTheField();
  await expect(page.getByRole("textbox", { name: say("write.label"), exact: true })).toHaveValue("");
  await hand.write(say("write.label"), canary("gone-too"));
  await hand.press(say("write.let-go"));
  await hand.sees(say("let-go.done"));
  await nothingKept(couple, [canary("gone"), canary("gone-too")], "after letting go");
});

for (const answer of ["not-sure", "yes", "not-okay"] as const) {
  test(`help within two taps of the door: ${answer}`, { tag: "@kept" }, async ({ couple }) => {
    const { hand, page } = couple.ana;
    const say = hand.say.practice("after-a-fight");
    await page.goto("/");
    await hand.press(hand.say.shell("doors.fight"));
    await couple.ana.offline();
    const before = hand.taps();
    await hand.press(say(`danger.${answer}`));
    await hand.press(say("help.open"));
    expect(hand.taps() - before).toBe(2);
    await hand.on(hand.say.shell("help.title"));
    await expect(page.locator("a[href^='tel:']").first()).toBeVisible();
    await hand.sees(hand.say.shell("help.bill"));
  });
}

test("[S-52] no invitation is offered that night, nor within twelve hours; the morning asks how it is", async ({
  couple,
}) => {
  const { hand, page } = couple.ana;
  const { shell } = hand.say;
  const say = hand.say.practice("after-a-fight");
  await page.goto("/");
  await hand.press(shell("doors.fight"));
  await hand.press(say("danger.no"));
  await page.goto("/#/");
  await hand.press(shell("doors.alone"));
  await hand.write(shell("name.label"), "Ana");
  await hand.press(shell("name.next"));
  await hand.press(shell("before.go-on"));
  const invitation = page.getByRole("link", { name: shell("today.invite") });
  await hand.sees(shell("today.alone"));
  await expect(invitation).toHaveCount(0);

  const atHour = async (later: number): Promise<void> => {
    await page.clock.setFixedTime(Date.now() + later * HOUR);
    await page.reload();
    await hand.sees(shell("today.alone"));
  };
  await atHour(9.5);
  await expect(invitation).toHaveCount(0);
  await hand.sees(say("prompt.this-morning"));
  await atHour(12.5);
  await expect(invitation).toHaveCount(1);
  // The one time that was kept is forgotten with the next evening.
  await atHour(24.5);
  await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage))).not.toContain("nightAt");
});
