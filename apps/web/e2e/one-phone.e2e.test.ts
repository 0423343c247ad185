import { finishEvening } from "./fixtures/beginning.ts";
import { canary } from "./fixtures/canary.ts";
import { expect, test } from "./fixtures/couple.ts";
import type { Hand } from "./fixtures/hand.ts";

const begin = async (hand: Hand): Promise<void> => {
  const { shell } = hand.say;
  await hand.press(shell("doors.one-phone"));
  await hand.write(shell("name.label"), "Ana");
  await hand.press(shell("name.next"));
  await hand.write(shell("name.second.label"), "Ben");
  await hand.press(shell("name.next"));
  await hand.on(shell("before.title"));
  await hand.sees(shell("before.scrambled-one"));
  await hand.press(shell("before.go-on"));
};
const answer = async (hand: Hand, text: string): Promise<void> => {
  await hand.write(hand.say.kit("kit.own-words"), text);
  await hand.press(hand.say.practice("first-opening")("close"));
};

test("[S-55] two people share one phone: a cover between them, one opening, and no private room", async ({
  couple,
}) => {
  const { hand, page } = couple.ana;
  const { kit, shell } = hand.say;
  const say = hand.say.practice("first-opening");
  const ofAna = canary("one-phone-ana");
  const ofBen = canary("one-phone-ben");
  await page.goto("/");
  await begin(hand);
  await hand.on(say("prompt.small-thing"));
  await hand.sees(say("one.writes", { name: "Ana" }));
  await answer(hand, ofAna);

  await hand.on(kit("kit.cover.title", { name: "Ben" }));
  await hand.sees(kit("kit.cover.note"));
  await hand.seesNot(ofAna);
  await hand.press(kit("kit.cover.ready", { name: "Ben" }));
  await hand.sees(say("one.writes", { name: "Ben" }));
  await hand.seesNot(ofAna);
  await expect(page.getByRole("textbox", { name: kit("kit.own-words"), exact: true })).toHaveValue("");
  await answer(hand, ofBen);

  await hand.on(kit("kit.sealed.ready"));
  await hand.press(kit("kit.sealed.open"));
  await hand.sees(ofAna);
  await hand.sees(ofBen);
  await hand.press(say("reply.good-to-know"));
  await hand.sees(say("finish"));
  await hand.press(say("one.reply", { name: "Ana" }));
  await hand.press(kit("kit.cover.ready", { name: "Ana" }));
  await hand.sees(say("reply.theirs", { name: "Ben", reply: say("reply.good-to-know") }));

  await finishEvening(hand, "reply.would-like");
  await hand.press(kit("kit.room.me"));
  await hand.press(shell("interrupt.open"));
  await hand.on(shell("me.title"));
  await hand.sees(shell("me.no-room.title"));
  await hand.sees(shell("me.no-room"));
  await hand.seesNot(shell("me.private"));

  // Nothing of it has left the phone: one phone needs no relay.
  expect([...couple.wire().keys()].filter((place) => place.startsWith("ana sent"))).toEqual([]);
});

test("on one phone, a reload between the two answers keeps the first one closed", async ({ couple }) => {
  const { hand, page } = couple.ana;
  const { kit } = hand.say;
  const say = hand.say.practice("first-opening");
  await page.goto("/");
  await begin(hand);
  await answer(hand, canary("before-reload"));
  await hand.on(kit("kit.cover.title", { name: "Ben" }));
  await page.reload();
  await hand.seesNot(canary("before-reload"));
  await hand.on(kit("kit.sealed.closed"));
  await hand.press(kit("kit.sealed.pass", { name: "Ben" }));
  await hand.press(kit("kit.cover.ready", { name: "Ben" }));
  await hand.sees(say("one.writes", { name: "Ben" }));
  await answer(hand, canary("after-reload"));
  await hand.press(kit("kit.sealed.open"));
  await hand.sees(canary("before-reload"));
  await hand.sees(canary("after-reload"));
});
