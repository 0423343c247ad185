import { expect, it } from "vitest";
import { ana, ben } from "./house.test-support.ts";
import { createMeetingPlace } from "./meeting-place.test-support.ts";
import { compare, failed, meet, pairAtLast, phoneOf, shows } from "./pairing-phone.test-support.ts";

it("[PA-14] at a distance one yes waits for the other, and only both admit", async () => {
  const { a, b } = await meet(true);
  await compare(a, b);
  await a.desk.compare(true);
  await shows(a, "working");
  expect(a.admitted()).toBe(1);
  await b.desk.compare(true);
  for (const phone of [a, b]) await shows(phone, "paired");
  expect(a.admitted()).toBe(2);
});

it.each(["inviter", "joiner"] as const)(
  "[PA-15] a no of the %s ends it on both phones; a new link works",
  async (by) => {
    const { a, b } = await meet(true);
    await compare(a, b);
    const [no, yes] = by === "inviter" ? [a, b] : [b, a];
    await yes.desk.compare(true);
    await no.desk.compare(false);
    for (const phone of [a, b]) await shows(phone, failed("mismatch"));
    expect(a.admitted()).toBe(1);
    await pairAtLast(a, b);
  },
);

it("[PA-15] in one room a no ends it on the other phone in words", async () => {
  const { a, b } = await meet(false);
  await shows(b, "working");
  await a.desk.confirm(false);
  for (const phone of [a, b]) await shows(phone, failed("refused"));
  await pairAtLast(a, b);
});

it.each([true, false])("[PA-15] who waits may go on alone, which ends it for both (inviter: %s)", async (inviter) => {
  const { a, b } = await meet(true);
  await compare(a, b);
  const [waits, other] = inviter ? [a, b] : [b, a];
  await waits.desk.compare(true);
  await shows(waits, "working");
  await waits.desk.notNow();
  await shows(waits, "idle");
  await shows(other, failed("mismatch"));
  expect(a.admitted()).toBe(1);
  await pairAtLast(a, b);
});

it("[PA-15] a joiner who goes on alone while the inviter is asked ends it there in words", async () => {
  const { a, b } = await meet(false);
  await b.desk.notNow();
  await shows(a, failed("refused"));
  await a.desk.confirm(true);
  expect(a.admitted()).toBe(1);
  await pairAtLast(a, b);
});

it("[PA-15] a normal end shows no failure, also when the close is said again and again", async () => {
  const { a, b, place } = await meet(false);
  await a.desk.confirm(true);
  for (const phone of [a, b]) {
    await shows(phone, "paired");
    place.repeatClose();
  }
  for (const phone of [a, b]) expect(phone.shows()).toEqual({ is: "paired" });
});

it("[PA-15] a close that the relay drops lets nobody in, and the other can leave and begin anew", async () => {
  const { a, b, place } = await meet(true);
  await compare(a, b);
  place.dropClose(true);
  await b.desk.compare(false);
  await a.desk.compare(true);
  await shows(a, "working");
  expect(a.admitted()).toBe(1);
  await a.desk.notNow();
  place.dropClose(false);
  await pairAtLast(a, b);
});

it("[PA-12] yes, reload, yes: either side goes on after it", async () => {
  for (const who of ["inviter", "joiner"] as const) {
    const { a, b } = await meet(true);
    await compare(a, b);
    const [first, second] = who === "inviter" ? [a, b] : [b, a];
    await first.desk.compare(true);
    const again = await first.reload();
    expect(again.recalled).toEqual({ is: "working" });
    await second.desk.compare(true);
    for (const phone of [again, second]) await shows(phone, "paired");
  }
});

it("[PA-12] a yes without a line goes out with it, over a reload as well", async () => {
  const { a, b } = await meet(true);
  await compare(a, b);
  b.line(false);
  await b.desk.compare(true);
  await a.desk.compare(true);
  await shows(a, "working");
  const again = await b.reload();
  for (const phone of [a, again]) await shows(phone, "paired");
});

it("[PA-15] a no without a line is told when there is one, and a reload hears of a close that it missed", async () => {
  const { a, b } = await meet(true);
  await compare(a, b);
  b.line(false);
  await b.desk.compare(false);
  await shows(b, failed("mismatch"));
  expect(a.shows().is).toBe("compare");
  const away = await a.reload();
  await shows(away, "confirm");
  b.line(true);
  await shows(away, failed("refused"));
  const next = await meet(true);
  await compare(next.a, next.b);
  await next.b.desk.compare(true);
  next.b.line(false);
  await next.a.desk.compare(false);
  const back = await next.b.reload();
  await shows(back, failed("mismatch"));
});

it("[PA-6] a second phone with the same link reads that it is used, and disturbs nobody", async () => {
  const place = createMeetingPlace();
  const eve = { id: "c".repeat(32), name: "Eve", address: "none" } as const;
  const [a, b, c] = [await phoneOf(ana, place), await phoneOf(ben, place), await phoneOf(eve, place)];
  await a.desk.invite(false);
  const link = a.link();
  await b.desk.read(link);
  await b.desk.accept();
  await shows(a, "confirm");
  await c.desk.read(link);
  await c.desk.accept();
  await shows(c, failed("used"));
  await a.desk.confirm(true);
  for (const phone of [a, b]) await shows(phone, "paired");
});

it("[PA-6] a link that another one replaced is used, and who invites may join instead", async () => {
  const place = createMeetingPlace();
  const [a, b] = [await phoneOf(ana, place), await phoneOf(ben, place)];
  await a.desk.invite(false);
  const older = a.link();
  await a.desk.invite(true);
  await b.desk.read(older);
  await b.desk.accept();
  await shows(b, failed("used"));
  await b.desk.invite(false);
  await a.desk.read(b.link());
  await a.desk.accept();
  await shows(b, "confirm");
  await b.desk.confirm(true);
  for (const phone of [a, b]) await shows(phone, "paired");
  expect(a.space()).toBe(b.space());
  // Both spaces rest here; the joined one is opened, whichever comes first by its name.
  expect((await a.reload()).space()).toBe(b.space());
});

it("[PA-12] a reload while one enters does not end it", async () => {
  const { a, b } = await meet(false);
  b.stallAfterJoining();
  await a.desk.confirm(true);
  await expect.poll(b.space, { interval: 5 }).toBe(a.space());
  const again = await b.reload();
  for (const phone of [a, again]) await shows(phone, "paired");
});

it("says nothing anywhere when a link was only read", async () => {
  const place = createMeetingPlace();
  const [a, b] = [await phoneOf(ana, place), await phoneOf(ben, place)];
  await a.desk.invite(false);
  await b.desk.read(a.link());
  const before = place.said.length;
  await b.desk.notNow();
  expect(place.said).toHaveLength(before);
  expect(a.shows().is).toBe("inviting");
});
