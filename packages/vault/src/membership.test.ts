import { describe, expect, it } from "vitest";
import { couple, Phone, sync } from "./phones.test-support.ts";
import { PlainRelay } from "./relay.test-support.ts";
import { replacementWait } from "./log/apply.ts";
import { prepareJoin, joinSpace } from "./spaces.ts";
import { address } from "./phones.test-support.ts";
import { epochLife } from "./epoch/epoch.ts";

const deviceOf = (phone: Phone): ReturnType<Phone["space"]["members"]>[number]["device"] => {
  const own = phone.space.members().find((member) => member.here);
  if (own === undefined) throw new Error("no device here");
  return own.device;
};
const trio = () => {
  const { relay, ana, ben } = couple();
  const tablet = new Phone("ana", relay, "tablet").join(ana);
  sync(ana, ben, tablet);
  return { relay, ana, ben, tablet };
};

describe("members of a space", () => {
  it("[V4] gives a new own device the whole history", () => {
    const { relay, ana, ben } = couple();
    ana.say("before");
    ben.say("also before");
    sync(ana, ben);
    const tablet = new Phone("ana", relay, "tablet").join(ana);
    sync(ana, ben, tablet);
    expect(tablet.words()).toEqual(ana.words());
    expect(tablet.words()).toHaveLength(2);
    tablet.say("from the tablet");
    sync(ana, ben, tablet);
    expect(ben.words()).toEqual(tablet.words());
    expect(ana.space.members().find(({ device }) => device === deviceOf(tablet))?.acknowledged).toBe(false);
    ana.ok(ana.space.acknowledgeDevice(deviceOf(tablet)));
    expect(ana.space.members().every(({ acknowledged }) => acknowledged)).toBe(true);
  });

  it("[V10] [V21] shuts a removed device out and keeps what it had sent", () => {
    const { ana, ben, tablet } = trio();
    tablet.say("sent");
    sync(ana, ben, tablet);
    ana.ok(ana.space.removeDevice(deviceOf(tablet)));
    sync(ana, ben);
    ben.say("after the removal");
    sync(ana, ben);
    expect(ana.words()).toEqual(["ana: sent", "ben: after the removal"]);
    expect(ben.words()).toEqual(ana.words());
    tablet.say("too late");
    for (let i = 0; i < 50; i += 1) tablet.take();
    expect(tablet.space.status().removed).toBe(true);
    sync(ana, ben);
    expect(ben.words()).toEqual(ana.words());
    expect(ana.words()).not.toContain("ana: too late");
  });

  it("[V5] [V6] lets nobody touch the other person's devices (S-06, S-40)", () => {
    const { ana, ben } = couple();
    expect(ana.run(ana.space.removeDevice(deviceOf(ben)))).toEqual({ ok: false, why: "not-own-person" });
    expect(ben.run(ben.space.removeDevice(deviceOf(ana)))).toEqual({ ok: false, why: "not-own-person" });
    expect(ana.run(ana.space.removeDevice(deviceOf(ana)))).toEqual({ ok: false, why: "last-device" });
    const eve = new Phone("ben", ana.relay, "eve");
    const request = eve.ok(prepareJoin({ space: ana.id, person: "ben", rowsKey: eve.rowsKey })).request;
    expect(ana.run(ana.space.admit(request))).toEqual({ ok: false, why: "not-own-person" });
    const third = eve.ok(prepareJoin({ space: ana.id, person: "eve", rowsKey: eve.rowsKey })).request;
    expect(ana.run(ana.space.admit(third))).toEqual({ ok: false, why: "space-full" });
  });

  it("[V16] turns the key by itself after ninety days, on one entry even if both want it", () => {
    const { ana, ben } = couple();
    ana.say("old");
    sync(ana, ben);
    for (const phone of [ana, ben]) phone.machine.clock += epochLife + 1;
    ana.run(ana.space.tick());
    ben.run(ben.space.tick());
    sync(ana, ben);
    ben.say("new");
    ana.say("newer");
    sync(ana, ben);
    expect(ana.words()).toEqual(ben.words());
    expect(ana.words()).toHaveLength(3);
    expect([ana.space.status().queued, ben.space.status().queued]).toEqual([0, 0]);
    expect(ana.reopen().words()).toEqual(ben.words());
  });

  it("[V4] keeps an offline change of devices and signs it again", () => {
    const { ana, ben, tablet } = trio();
    ana.offline();
    ana.ok(ana.space.removeDevice(deviceOf(tablet)));
    ben.ok(ben.space.rotate("newEpoch"));
    sync(ben, tablet);
    expect(ana.space.status().queued).toBe(1);
    ana.reopen();
    expect(ana.space.status().queued).toBe(1);
    sync(ana, ben);
    expect(ana.space.status().queued).toBe(0);
    expect(ben.space.members().map(({ device }) => device)).not.toContain(deviceOf(tablet));
  });

  it("[V12] ends when one leaves, and stays readable", () => {
    const { ana, ben } = couple();
    ana.say("still here");
    sync(ana, ben);
    ana.ok(ana.space.leave());
    sync(ana, ben);
    expect(ben.space.status().ended).toBe(true);
    expect(ben.run(ben.space.propose([]))).toEqual({ ok: false, why: "ended" });
    expect(ana.run(ana.space.propose([]))).toEqual({ ok: false, why: "ended" });
    expect(ben.words()).toEqual(["ana: still here"]);
    expect(ben.reopen().words()).toEqual(["ana: still here"]);
  });

  it("[V11] gives a lost person the shared history back after seven days, unless an old device says no", () => {
    const { relay, ana, ben } = couple();
    ana.say("ours");
    sync(ana, ben);
    ben.offline();
    const again = new Phone("ben", relay, "again");
    again.id = ana.id;
    const { request } = again.ok(prepareJoin({ space: ana.id, person: "ben", rowsKey: again.rowsKey }));
    const { welcome } = ana.ok(ana.space.replacePerson(request));
    again.space = again.ok(joinSpace({ space: ana.id, rowsKey: again.rowsKey, welcome, relay: address })).space;
    sync(ana, again);
    expect(again.words()).toEqual([]);
    expect(ana.space.status().replacing?.person).toBe("ben");
    ana.run(ana.space.tick());
    expect(ana.space.status().queued).toBe(0);
    ana.machine.clock += replacementWait;
    ana.run(ana.space.tick());
    sync(ana, again);
    expect(again.words()).toEqual(["ana: ours"]);
    again.say("back");
    sync(ana, again);
    expect(ana.words()).toEqual(["ana: ours", "ben: back"]);
    sync(ben);
    expect(ben.space.status().removed).toBe(true);
  });

  it("[V11] lets the old device undo a replacement", () => {
    const { relay, ana, ben } = couple();
    const eve = new Phone("ben", relay, "eve");
    const { request } = eve.ok(prepareJoin({ space: ana.id, person: "ben", rowsKey: eve.rowsKey }));
    ana.ok(ana.space.replacePerson(request));
    sync(ana, ben);
    expect(ben.space.status().replacing?.person).toBe("ben");
    ben.ok(ben.space.undoReplacement());
    sync(ana, ben);
    ana.machine.clock += replacementWait;
    ana.run(ana.space.tick());
    sync(ana, ben);
    expect(ana.space.members().map(({ device }) => device)).toContain(deviceOf(ben));
  });

  it("moves a space that was begun alone to a relay, with everything in it", () => {
    const relay = new PlainRelay();
    const ana = new Phone("ana", relay).begin(false);
    ana.say("alone");
    expect(ana.run(ana.space.admit(new Uint8Array()))).toEqual({ ok: false, why: "malformed" });
    const early = new Phone("ben", relay, "early");
    const { request } = early.ok(prepareJoin({ space: ana.id, person: "ben", rowsKey: early.rowsKey }));
    expect(ana.run(ana.space.admit(request))).toEqual({ ok: false, why: "no-relay" });
    ana.ok(ana.space.attachRelay(address));
    sync(ana);
    const ben = new Phone("ben", relay).join(ana);
    sync(ana, ben);
    expect(ben.words()).toEqual(["ana: alone"]);
  });
});
