import { canary } from "./fixtures/canary.ts";
import { expect, test } from "./fixtures/couple.ts";
import { promise } from "./fixtures/living.ts";
import { another, atHome, came, go, learnsNothing, lived, noButton, oneTap } from "./fixtures/misuse.ts";
import { setLimit, shareHurt, today } from "./fixtures/ways.ts";

test("[S-56] who pushes with hurts, the past and promises meets a no of one tap, and learns nothing", async ({
  settled,
}) => {
  const { ana, ben } = settled;
  const hurts = ben.hand.say.practice("what-hurt");
  const nots = ben.hand.say.practice("not-tonight");
  const promises = ben.hand.say.practice("promises");
  const ask = async (what: string): Promise<void> => {
    await ben.hand.press(nots("ask.title"));
    await ben.hand.write(nots("ask.label"), what);
    await ben.hand.press(nots("ask.send"));
  };
  await atHome(settled);
  await promise(ana.hand, "example.late");
  await came(ben, "promises");
  await ben.hand.press(promises("answer.accept"));
  await ben.hand.sees(promises("of.theirs"));

  await test.step("her promise is hers to mark", async () => {
    await noButton(ben, ...["kept", "partly", "not"].map((mark) => promises(`mark.${mark}`)));
    await go(ana, "promises");
    await ana.hand.sees(ana.hand.say.practice("promises")("mark.not"));
  });
  await test.step("he offers promises, is the hurt one, and wants the past to rest", async () => {
    for (const example of ["example.phone", "example.evening"]) {
      await today(ben);
      await promise(ben.hand, example);
    }
    await go(ben, "promises");
    await ben.hand.press(promises("make"));
    await ben.hand.choose(promises("example.listen"));
    await ben.hand.press(promises("make.next"));
    await ben.hand.choose(promises("day.today"));
    await ben.hand.choose("8");
    await ben.hand.press(promises("make.offer"));
    await another(ben);
    await today(ben);
    await shareHurt(ben.hand, canary("his-hurt"));
    await go(ben, "what-hurt");
    await ben.hand.press(hurts("write"));
    await ben.hand.write(hurts("write.label"), canary("his-second"));
    await ben.hand.press(hurts("write.keep"));
    await ben.hand.press(hurts("share.ask"));
    await ben.hand.press(hurts("share"));
    await another(ben);
    await go(ben, "not-tonight");
    await ask(canary("the-past"));
    await ben.hand.sees(nots("ask.done"));
  });

  await learnsNothing(settled, ["promises", "what-hurt", "not-tonight"], async () => {
    const hurt = ana.hand.say.practice("what-hurt");
    const not = ana.hand.say.practice("not-tonight");
    const offer = ana.hand.say.practice("promises");
    await came(ana, "what-hurt");
    await ana.hand.seesNot(canary("his-hurt"));
    await oneTap(ana.hand, hurt("fresh.not-now"), hurt("fresh.put-aside"));
    await came(ana, "not-tonight");
    await oneTap(ana.hand, not("answer.no"), not("answer.passed"));
    await came(ana, "promises");
    for (const left of [1, 0]) {
      const no = ana.page.getByRole("button", { name: offer("answer.not-now"), exact: true });
      await no.first().click();
      await expect(no).toHaveCount(left);
    }
    await today(ana);
    await ana.hand.seesNot(ana.hand.say.shell("today.for-you"));
  });

  await test.step("he takes the asking back and asks again: not today", async () => {
    await go(ben, "not-tonight");
    await ben.hand.press(nots("asked.back"));
    await ask(canary("the-past-again"));
    await another(ben);
    await today(ana);
    await ana.hand.seesNot(ana.hand.say.shell("today.for-you"));
  });
  await test.step("nothing anywhere asks to be forgiven", async () => {
    for (const practice of ["what-hurt", "say-sorry", "let-go", "when-stuck"]) {
      await go(ben, practice);
      await expect(ben.page.locator("main").getByRole("button", { name: /forgiv/i })).toHaveCount(0);
    }
  });
  lived("broken-promise", "promise-again", "hurt-again", "past-must-rest");
});

test("[S-56] who presses on limits, or for praise, has nothing to press and learns nothing", async ({ settled }) => {
  const { ana, ben } = settled;
  const limits = ben.hand.say.practice("my-limits");
  const effort = ben.hand.say.practice("seen-effort");
  const time = ben.hand.say.practice("time-for-myself");
  const oops = async (): Promise<void> => {
    await ben.hand.press(time("oops.open"));
    await ben.hand.choose(time("over.asked-again"));
    await ben.hand.press(time("oops.say"));
  };
  await atHome(settled);
  await go(ana, "my-limits");
  await setLimit(ana.hand, "money", canary("her-line"), "share");
  await today(ana);

  await test.step("her limit: he can read it, and say it back", async () => {
    await came(ben, "my-limits");
    await ben.hand.sees(canary("her-line"));
    await noButton(
      ben,
      limits("change"),
      limits("change.now"),
      limits("end"),
      limits("mine.end-trial"),
      limits("review"),
    );
    await ben.hand.press(limits("fresh.read"));
    await ben.hand.sees(limits("fresh.read-done"));
    await go(ben, "limit-review");
    await ben.hand.sees(ben.hand.say.practice("limit-review")("none.title"));
    await ben.hand.seesNot(canary("her-line"));
    await go(ben, "try-for-a-while");
    await ben.hand.seesNot(canary("her-line"));
  });
  await test.step("a limit on what she may do is none", async () => {
    await go(ben, "my-limits");
    await ben.hand.press(limits("set"));
    await ben.hand.write(limits("edit.line"), "You may not see your friends.");
    await ben.hand.press(limits("edit.next"));
    await ben.hand.choose(limits("level.no"));
    await ben.hand.press(limits("share"));
    await ben.hand.on(limits("wish.title"));
    await ben.hand.write(limits("wish.words"), "You have to be home by eight.");
    await ben.hand.press(limits("wish.tell"));
    await ben.hand.sees(limits("wish.still"));
  });
  await test.step("he tells of his efforts, and says oops", async () => {
    await go(ben, "seen-effort");
    await ben.hand.choose(effort("effort.waited"));
    await ben.hand.write(effort("write.unseen"), canary("praise-me"));
    await ben.hand.press(effort("write.close"));
    await ben.hand.on(ben.hand.say.kit("kit.sealed.closed"));
    await go(ben, "time-for-myself");
    await oops();
    await ben.hand.sees(time("oops.done"));
    await oops();
    await another(ben);
  });

  await learnsNothing(settled, ["my-limits", "limit-review", "seen-effort", "time-for-myself"], async () => {
    const hers = ana.hand.say.practice("time-for-myself");
    await came(ana, "time-for-myself");
    await oneTap(ana.hand, hers("came.read"), hers("came.read-done"));
    await today(ana);
    await ana.hand.seesNot(ana.hand.say.shell("today.for-you"));
    await go(ana, "my-limits");
    await ana.hand.seesNot("friends");
    // His answer asks nothing of her, and writing alone is no answer.
    await go(ana, "seen-effort");
    await ana.hand.on(ana.hand.say.practice("seen-effort")("write.title"));
    await ana.hand.seesNot(canary("praise-me"));
    await ana.hand.press(effort("write.alone"));
    await ana.hand.write(effort("noticed.label"), canary("her-own"));
    await ana.hand.press(effort("noticed.keep"));
    await ana.hand.sees(effort("noticed.kept"));
  });
  lived("press-on-a-limit", "forbid-by-limit", "praise-for-effort", "oops-again");
});
