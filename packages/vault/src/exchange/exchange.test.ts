import { describe, expect, it } from "vitest";
import { couple, note, Phone, sealed, sync } from "../phones.test-support.ts";
import { PlainRelay } from "../relay.test-support.ts";
import { unopenedAfter } from "./exchanges.ts";

describe("a sealed exchange", () => {
  it("[V29] [V33] opens for both once both are in, in either order, and not before", () => {
    const { ana, ben } = couple();
    ana.seal("x", "from ana");
    sync(ana, ben);
    expect(ana.stage("x")).toBe("sealed/open");
    expect(ben.stage("x")).toBe("none/open");
    expect(ben.words()).toEqual([]);
    ben.seal("x", "from ben");
    expect(ben.stage("x")).toBe("sealed/ready");
    sync(ana, ben);
    expect(ana.stage("x")).toBe("released/opened");
    expect(ben.stage("x")).toBe("released/opened");
    expect(ana.words()).toEqual(["ana opened: from ana", "ben opened: from ben"]);
    expect(ben.words()).toEqual(ana.words());
    expect(ana.reopen().words()).toEqual(ben.words());
  });

  it("opens when both seal at once, offline", () => {
    const { ana, ben } = couple();
    ana.offline();
    ben.offline();
    ben.seal("x", "b");
    ana.seal("x", "a");
    sync(ana, ben);
    expect(ana.words()).toEqual(["ana opened: a", "ben opened: b"]);
    expect(ben.words()).toEqual(ana.words());
  });

  it("[V28] keeps the key durable before the seal is sent, and releases after a restart", () => {
    const { ana, ben } = couple();
    ana.seal("x", "a");
    ana.reopen();
    sync(ana, ben);
    ana.offline();
    ben.seal("x", "b");
    sync(ben);
    expect(ben.stage("x")).toBe("released/ready");
    ana.reopen();
    sync(ana, ben);
    expect(ben.words()).toEqual(["ana opened: a", "ben opened: b"]);
  });

  it("[V29] waits for both taps where it is heavy", () => {
    const { ana, ben } = couple();
    ana.seal("x", "a", true);
    sync(ana, ben);
    expect(ana.run(ana.space.openNow("x"))).toEqual({ ok: false, why: "not-ready" });
    ben.seal("x", "b", false);
    sync(ana, ben);
    expect(ana.stage("x")).toBe("sealed/ready");
    ana.ok(ana.space.openNow("x"));
    sync(ana, ben);
    expect(ben.stage("x")).toBe("sealed/ready");
    expect(ben.words()).toEqual([]);
    ben.ok(ben.space.openNow("x"));
    sync(ana, ben);
    expect(ana.stage("x")).toBe("released/opened");
    expect(ben.words()).toEqual(ana.words());
  });

  it("[V32] stays shut where one key is out for fourteen days, and still opens when the other comes", () => {
    const { ana, ben } = couple();
    ana.seal("x", "a", true);
    sync(ana, ben);
    ben.seal("x", "b", true);
    sync(ana, ben);
    ana.ok(ana.space.openNow("x"));
    sync(ana, ben);
    for (const phone of [ana, ben]) phone.machine.clock += unopenedAfter;
    expect(ana.stage("x")).toBe("released/unopened");
    expect(ben.words()).toEqual([]);
    ben.ok(ben.space.openNow("x"));
    sync(ana, ben);
    expect(ana.stage("x")).toBe("released/opened");
  });

  it("[V31] is taken back where the other's seal has seen it", () => {
    const { ana, ben } = couple();
    ana.seal("x", "a");
    sync(ana, ben);
    ana.ok(ana.space.withdraw("x"));
    sync(ana, ben);
    expect(ana.stage("x")).toBe("none/withdrawn");
    ben.seal("x", "b");
    sync(ana, ben);
    expect(ana.stage("x")).toBe("none/withdrawn");
    expect(ben.stage("x")).toBe("sealed/open");
    ana.seal("x", "a again");
    sync(ana, ben);
    expect(ben.words()).toEqual(["ana opened: a again", "ben opened: b"]);
  });

  it("[V31] opens where the other had sealed without having seen the withdrawal", () => {
    const { ana, ben } = couple();
    ana.seal("x", "a");
    sync(ana, ben);
    ana.offline();
    ana.ok(ana.space.withdraw("x"));
    ben.seal("x", "b");
    sync(ana, ben);
    expect(ana.words()).toEqual(["ana opened: a", "ben opened: b"]);
    expect(ben.words()).toEqual(ana.words());
    expect(ana.run(ana.space.withdraw("x"))).toEqual({ ok: false, why: "already-released" });
  });

  it("[V29] opens nothing while the pictures were not compared", () => {
    const relay = new PlainRelay();
    const ana = new Phone("ana", relay).begin();
    sync(ana);
    const ben = new Phone("ben", relay).join(ana, true);
    sync(ana, ben);
    expect([ana.space.status().checked, ben.space.status().checked]).toEqual([false, false]);
    ana.seal("x", "a");
    ben.seal("x", "b");
    sync(ana, ben);
    expect([ana.stage("x"), ben.stage("x")]).toEqual(["sealed/open", "sealed/open"]);
    ana.ok(ana.space.markChecked());
    sync(ana, ben);
    expect([ana.stage("x"), ben.stage("x")]).toEqual(["released/ready", "sealed/open"]);
    expect(ben.words()).toEqual([]);
    ben.ok(ben.space.markChecked());
    sync(ana, ben);
    expect(ana.words()).toEqual(["ana opened: a", "ben opened: b"]);
  });

  it("works on one phone with two persons", () => {
    const ana = new Phone("ana", new PlainRelay()).begin(false);
    ana.ok(ana.space.addLocalPerson("ben"));
    ana.seal("x", "a");
    ana.ok(ana.space.propose([], { as: "ben", seal: sealed("x", "b") }));
    expect(ana.words()).toEqual(["ana opened: a", "ben opened: b"]);
    expect(ana.reopen().words()).toEqual(["ana opened: a", "ben opened: b"]);
    expect(ana.space.members().map(({ person, here }) => [person, here])).toHaveLength(2);
  });

  it("[V28] lets an own other phone release", () => {
    const { relay, ana, ben } = couple();
    const tablet = new Phone("ana", relay, "tablet").join(ana);
    sync(ana, ben, tablet);
    ana.seal("x", "a");
    sync(ana, ben, tablet);
    ana.offline();
    ben.seal("x", "b");
    sync(ben, tablet);
    expect(ben.words()).toEqual(["ana opened: a", "ben opened: b"]);
    sync(ana, ben, tablet);
    expect(ana.words()).toEqual(ben.words());
  });

  describe("with two own phones that both answered, without having met", () => {
    const apart = () => {
      const { relay, ana, ben } = couple();
      const tablet = new Phone("ana", relay, "tablet").join(ana);
      sync(ana, ben, tablet);
      tablet.offline();
      // Its place is before the phone's, whatever their names are.
      tablet.seal("x", "from the tablet");
      ana.say("deeper");
      ana.seal("x", "from the phone");
      sync(ana, ben);
      return { ana, ben, tablet };
    };
    const cheatsOn = (phone: Phone) => phone.space.warnings().filter(({ kind }) => kind === "sealing-cheated");

    it("[V30] opens the answer that the other's key asks for, and blames nobody", () => {
      const { ana, ben, tablet } = apart();
      ana.offline();
      ben.seal("x", "from ben");
      sync(ben);
      sync(tablet);
      sync(ana, ben, tablet);
      for (const phone of [ana, ben, tablet]) {
        expect(phone.stage("x")).toBe("released/opened");
        expect(cheatsOn(phone)).toEqual([]);
        expect(phone.words()).toEqual(ana.words());
      }
      expect(ana.words()).toEqual(expect.arrayContaining(["ana opened: from the phone", "ben opened: from ben"]));
      expect(ben.reopen().words()).toEqual(ana.words());
    });

    it("[V30] opens also where both own phones had released before they met", () => {
      const { ana, ben, tablet } = apart();
      ana.offline();
      ben.seal("x", "from ben");
      // Ben's key waits on his phone while the tablet learns of both seals.
      ben.online();
      while (ben.space.outboxSize() > 1 && ben.take());
      ben.offline();
      sync(tablet);
      expect(tablet.stage("x")).toBe("released/ready");
      tablet.offline();
      sync(ben);
      sync(ana, ben, tablet);
      for (const phone of [ana, ben, tablet]) {
        expect(phone.stage("x")).toBe("released/opened");
        expect(cheatsOn(phone)).toEqual([]);
        expect(phone.words()).toEqual(ana.words());
      }
      expect(ana.words()).toContain("ben opened: from ben");
    });
  });

  it("[V33] stands where the later key stands, and carries ordinary events of the same envelope apart", () => {
    const { ana, ben } = couple();
    ana.ok(ana.space.propose([note("with it")], { seal: sealed("x", "a") }));
    sync(ana, ben);
    ben.seal("x", "b");
    ben.say("after");
    sync(ana, ben);
    ana.say("last");
    sync(ana, ben);
    expect(ana.words()).toEqual(ben.words());
    expect(ana.words()[0]).toBe("ana: with it");
    expect(ana.words()).toContain("ben opened: b");
    expect(ana.words().at(-1)).toBe("ana: last");
  });
});
