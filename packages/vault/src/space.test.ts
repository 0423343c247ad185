import { describe, expect, it } from "vitest";
import { couple, note, Phone, sync } from "./phones.test-support.ts";
import { PlainRelay } from "./relay.test-support.ts";

describe("a space", () => {
  it("[V2] keeps what was written over a restart, without any relay", () => {
    const ana = new Phone("ana", new PlainRelay()).begin(false, "private");
    ana.say("one");
    ana.say("two");
    expect(ana.words()).toEqual(["ana: one", "ana: two"]);
    expect(ana.reopen().words()).toEqual(["ana: one", "ana: two"]);
    expect(ana.space.timeline().map(({ delivery }) => delivery)).toEqual(["kept", "kept"]);
  });

  it("[V36] reaches the other phone and says so only after the other wrote", () => {
    const { ana, ben } = couple();
    ana.say("hello");
    expect(ana.space.timeline()[0]?.delivery).toBe("kept");
    sync(ana, ben);
    expect(ben.words()).toEqual(["ana: hello"]);
    expect(ana.space.timeline()[0]?.delivery).toBe("sent");
    ben.say("hello you");
    sync(ana, ben);
    expect(ana.words()).toEqual(ben.words());
    expect(ana.space.timeline()[0]?.delivery).toBe("on-other-device");
    expect(ana.space.warnings()).toEqual([]);
    expect(ben.space.warnings()).toEqual([]);
  });

  it("writes offline and converges", () => {
    const { ana, ben } = couple();
    ana.offline();
    ben.offline();
    ana.say("a1");
    ben.say("b1");
    ana.say("a2");
    expect(ana.space.outboxSize()).toBe(2);
    sync(ana, ben);
    expect(ana.space.outboxSize()).toBe(0);
    expect(ana.words()).toEqual(ben.words());
    expect(ana.words()).toHaveLength(3);
    expect(ana.reopen().words()).toEqual(ben.words());
  });

  it("refuses what it cannot carry", () => {
    const { ana } = couple();
    expect(ana.run(ana.space.propose([note("x"), { practice: "p", type: "t", data: { half: 0.5 } }]))).toEqual({
      ok: false,
      why: "unencodable",
    });
    expect(ana.run(ana.space.propose([{ practice: "~", type: "key", data: {} }]))).toEqual({
      ok: false,
      why: "reserved",
    });
    expect(ana.run(ana.space.propose([note("x".repeat(300_000))]))).toEqual({ ok: false, why: "too-large" });
  });
});
