import { canary } from "./fixtures/canary.ts";
import { expect, test } from "./fixtures/couple.ts";
import { atHome, ownWords, promise, seesPromise, thank } from "./fixtures/living.ts";
import { crossedTo, noteWhatCrosses, writtenBy } from "./fixtures/old-rooms.ts";
import type { Phone } from "./fixtures/phone.ts";
import { goToPractice, openWhatCame } from "./fixtures/rooms.ts";
import { storeOf } from "./fixtures/store.ts";

/** More than a quarter of a segment: from so many on a room's beginning comes to rest. */
const MANY = 270;
test.setTimeout(120_000);

const snapshotsOn = async ({ page }: Phone): Promise<ReadonlyArray<string>> =>
  [...(await storeOf(page)).keys()].filter((place) => /\/snapshot #\d+$/.test(place));

test("rooms that have grown old open from what was folded before, offline too, and show what they showed", {
  tag: "@kept",
}, async ({ settled }) => {
  const { ana, ben } = settled;
  const thanks = canary("thanks");
  await atHome(ana.hand);
  await atHome(ben.hand);
  await thank(ana.hand, thanks);
  await promise(ana.hand, "example.phone");
  await seesPromise(ben.hand, "example.phone");
  // Said again and again, as a room grows old without anything new to see.
  const said = { practice: "shell", type: "introduced", data: { name: "Ana", address: "f" } };
  const aside = { is: "declined", idea: "thanks/none", kind: "thanks", day: "2020-01-01" };
  const declined = { practice: "shell", type: "declined", data: aside };
  const written = await writtenBy(ana.page, [
    ...Array.from({ length: MANY }, () => ({ room: "shared" as const, events: [said] })),
    ...Array.from({ length: MANY }, () => ({ room: "private" as const, events: [declined] })),
  ]);
  expect(new Set(written.map((answer) => JSON.stringify(answer)))).toEqual(new Set(['{"ok":true}']));

  // What has come to rest by an opening is kept while it is looked at.
  await noteWhatCrosses(ana.page);
  await ana.hand.press(ana.hand.say.kit("kit.room.today"));
  await expect(async () => {
    await ana.reload();
    await ana.hand.on(ana.hand.say.shell("today.title"));
    await expect.poll(async () => (await snapshotsOn(ana)).length, { timeout: 3000 }).toBe(2);
  }).toPass();

  await ana.offline();
  await ana.reload();
  await ana.hand.on(ana.hand.say.shell("today.title"));
  const crossed = await crossedTo(ana.page);
  for (const room of ["shared", "private"]) {
    const first = crossed.find((one) => one.room === room);
    expect(first?.covered, `${room} opens from its snapshot`).toBeGreaterThan(200);
    expect(first?.from).toBe(first?.covered);
  }
  const say = ana.hand.say.practice("promises");
  await goToPractice(ana.hand, "promises");
  await ana.hand.sees(say("example.phone.then"));
  await ana.hand.press(ana.hand.say.kit("kit.back"));
  await ownWords(ana.hand, thanks);

  // It goes on from there, with what the other does meanwhile on top.
  await openWhatCame(ben.hand, "promises");
  await ben.hand.press(say("answer.accept"));
  await ben.hand.sees(say("answer.accepted"));
  await ana.online();
  await goToPractice(ana.hand, "promises");
  await ana.hand.press(say("mark.kept"));
  for (const { hand } of [ana, ben]) {
    await hand.sees(say("told.kept"));
    await hand.sees(say("example.phone.then"));
  }
});
