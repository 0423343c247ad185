import { expect, it } from "vitest";
import { CODE, again, ana, ben, houseOn, lived } from "./house.test-support.ts";
import { createMemoryDisk } from "./memory-disk.test-support.ts";
import { type Trouble, statusOf } from "./status-of.ts";

const statusIn = (house: ReturnType<typeof houseOn>, trouble?: Trouble) => statusOf(house, trouble, ana.id, Date.now());

it("is fresh, open, locked, and tells trouble before everything else", async () => {
  const disk = createMemoryDisk();
  const house = houseOn(disk);
  await house.open();
  expect(statusIn(house)).toMatchObject({ phase: { is: "fresh" }, app: "none", privateRoom: "none" });
  await house.begin(ana);
  expect(statusIn(house)).toMatchObject({
    phase: { is: "open" },
    mode: "alone",
    here: [ana.id],
    app: "none",
    privateRoom: "none",
    link: "none",
  });
  expect(await house.setCode("private", CODE)).toBe("set");
  house.lock("private");
  expect(statusIn(house)).toMatchObject({ phase: { is: "open" }, app: "none", privateRoom: "locked" });
  expect(await house.setCode("app", CODE)).toBe("set");
  expect(statusIn(house)).toMatchObject({ phase: { is: "open" }, app: "open", privateRoom: "locked" });
  house.lock("app");
  expect(statusIn(house)).toMatchObject({ phase: { is: "locked" }, app: "locked", devices: [], exchanges: {} });
  expect(statusIn(house, "elsewhere").phase).toEqual({ is: "elsewhere" });
  expect(statusIn(house, "storage").phase).toEqual({ is: "unsupported", why: "storage" });
  expect(statusIn(house, "browser").phase).toEqual({ is: "unsupported", why: "browser" });
});

it("[S-55] knows two people on one phone, and tells each what that one may know of an exchange", async () => {
  const house = await again(await lived(true));
  const chamber = house.app();
  const space = chamber?.space() ?? expect.unreachable();
  const opens = { practice: "p", type: "answered", data: { text: "a walk" } };
  await chamber?.run(space.propose([], { as: ana.id, seal: { exchange: "x", heavy: false, opens } }));
  const status = statusIn(house);
  expect([status.mode, status.privateRoom, status.here]).toEqual(["one", "not-on-this-phone", [ana.id, ben.id]]);
  expect(status.devices.map(({ person, here }) => `${person} ${here}`).sort()).toEqual([
    `${ana.id} true`,
    `${ben.id} true`,
  ]);
  expect(status.exchanges[`x ${ana.id}`]).toMatchObject({ mine: "sealed", stage: "open" });
  expect(status.exchanges[`x ${ben.id}`]).toMatchObject({ mine: "none", stage: "open" });
});
