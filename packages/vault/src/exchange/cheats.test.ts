import { caeadOverhead } from "@goldseam/crypto";
import type { ItemId } from "@goldseam/wire-types";
import { describe, expect, it } from "vitest";
import { logged } from "../envelope/vault-event.ts";
import { couple, stateOf, sync } from "../phones.test-support.ts";
import {
  anaSealItem,
  answerOf,
  backdated,
  cheats,
  key,
  keyEvent,
  sealEvent,
  write,
} from "./modified-client.test-support.ts";
import { openAnswer } from "./sealed.ts";

describe("a modified client in a sealed exchange", () => {
  it("1 cannot peek: before both are in, neither its keys nor the relay's whole store open the answer", () => {
    const { ana, ben } = couple();
    ana.seal("x", "what ana feels");
    sync(ana, ben);
    const state = stateOf(ben.space);
    const item = anaSealItem(ben);
    const seal = state.graph.nodes.get(item)?.vault.find((event) => event.type === "seal");
    if (seal?.type !== "seal") throw new Error("no seal");
    const where = { space: ben.id, exchange: "x", person: "ana" };
    const held = [
      ...state.keys.epochs.values(),
      ...state.keys.logKeys.map((log) => log.key),
      ...[...state.pages.values()].map((page) => page.key),
      ...ben.machine.handles.values(),
      ben.machine.unlockKey,
    ];
    for (const candidate of held) expect(openAnswer(candidate, where, seal.data.sealed)).toBeUndefined();
    expect(Buffer.from(seal.data.sealed).includes("what ana feels")).toBe(false);
    expect(ana.stage("x")).toBe("sealed/open");
  });

  it("2 does not get the key by sending its own key without a seal", () => {
    const { ana, ben } = couple();
    ana.seal("x", "a");
    sync(ana, ben);
    const item = anaSealItem(ben);
    write(ben, keyEvent("x", item, item, key(1)));
    write(ben, keyEvent("x", "00".repeat(32) as ItemId, item, key(1)));
    sync(ana, ben);
    expect(ana.stage("x")).toBe("sealed/open");
    expect(cheats(ana)).toEqual(["x/key-for-foreign-seal", "x/key-without-seal"]);
  });

  it("[V30] 3 cannot change its answer by a second seal", () => {
    const { ana, ben } = couple();
    ana.seal("x", "a");
    sync(ana, ben);
    const first = write(ben, sealEvent("x", answerOf(ben, "x", "before")));
    sync(ana, ben);
    expect(ana.stage("x")).toBe("released/ready");
    const second = write(ben, sealEvent("x", answerOf(ben, "x", "after reading", key(2))));
    write(ben, keyEvent("x", second, anaSealItem(ben), key(2)));
    sync(ana, ben);
    expect(ana.stage("x")).toBe("released/broken");
    expect(cheats(ana)).toEqual(["x/changed-answer", "x/second-seal"]);
    expect(ana.words()).toEqual([]);
    expect(first).not.toBe(second);
  });

  it("4 cannot change its answer by a seal that claims an earlier place", () => {
    const { ana, ben } = couple();
    ana.seal("x", "a");
    sync(ana, ben);
    write(ben, sealEvent("x", answerOf(ben, "x", "before")));
    sync(ana, ben);
    const second = backdated(ben, [sealEvent("x", answerOf(ben, "x", "after reading", key(2)))]);
    write(ben, keyEvent("x", second, anaSealItem(ben), key(2)));
    sync(ana, ben);
    expect(ana.stage("x")).toBe("released/broken");
    expect(ana.words()).toEqual([]);
    expect(cheats(ana)).toContain("x/changed-answer");
  });

  it("[V30] 5 cannot open its seal with another key", () => {
    const { ana, ben } = couple();
    ana.seal("x", "a");
    sync(ana, ben);
    const item = write(ben, sealEvent("x", answerOf(ben, "x", "b")));
    sync(ana, ben);
    write(ben, keyEvent("x", item, anaSealItem(ben), key(3)));
    sync(ana, ben);
    expect(ana.stage("x")).toBe("released/broken");
    expect(cheats(ana)).toEqual(["x/wrong-key"]);
  });

  it("6 is noticed with a second key, and its true one still opens what it had sealed", () => {
    const { ana, ben } = couple();
    ana.seal("x", "a");
    sync(ana, ben);
    const item = write(ben, sealEvent("x", answerOf(ben, "x", "b")));
    sync(ana, ben);
    write(ben, keyEvent("x", item, anaSealItem(ben), key(1)));
    write(ben, keyEvent("x", item, anaSealItem(ben), key(2)));
    sync(ana, ben);
    expect(ana.words()).toEqual(["ana opened: a", "ben opened: b"]);
    expect(cheats(ana)).toEqual(["x/wrong-key"]);
  });

  it("7 cannot replay a seal of one exchange in another", () => {
    const { ana, ben } = couple();
    const old = answerOf(ben, "x", "b");
    ana.seal("y", "a");
    sync(ana, ben);
    const item = write(ben, sealEvent("y", old));
    sync(ana, ben);
    write(ben, keyEvent("y", item, anaSealItem(ben), key(1)));
    sync(ana, ben);
    expect(ana.stage("y")).toBe("released/broken");
    expect(ana.words()).toEqual([]);
    expect(cheats(ana)).toEqual(["y/wrong-key"]);
  });

  it("8 cannot mirror the other's seal as its own answer", () => {
    const { ana, ben } = couple();
    ana.seal("x", "a");
    sync(ana, ben);
    const theirs = stateOf(ben.space).graph.nodes.get(anaSealItem(ben))?.vault[0];
    if (theirs?.type !== "seal") throw new Error("no seal");
    const item = write(ben, sealEvent("x", theirs.data.sealed));
    sync(ana, ben);
    const released = stateOf(ben.space).graph.order.flatMap((node) =>
      node.vault.flatMap((event) => (event.type === "key" ? [event.data.key] : [])),
    );
    write(ben, keyEvent("x", item, anaSealItem(ben), released[0] ?? key(1)));
    sync(ana, ben);
    expect(ana.stage("x")).toBe("released/broken");
    expect(ana.words()).toEqual([]);
  });

  it("9 is not in with a seal of the wrong size, whose length would tell", () => {
    const { ana, ben } = couple();
    ana.seal("x", "a");
    sync(ana, ben);
    write(ben, sealEvent("x", new Uint8Array(caeadOverhead + 100)));
    sync(ana, ben);
    expect(ana.stage("x")).toBe("sealed/open");
    expect(cheats(ana)).toEqual(["x/wrong-size"]);
  });

  it("[V31] 10 cannot take its answer back after reading", () => {
    const { ana, ben } = couple();
    ana.seal("x", "a");
    sync(ana, ben);
    const item = write(ben, sealEvent("x", answerOf(ben, "x", "b")));
    sync(ana, ben);
    write(ben, { type: "withdraw", data: { exchange: "x", seal: item } });
    backdated(ben, [{ type: "withdraw", data: { exchange: "x", seal: item } }]);
    sync(ana, ben);
    expect(ana.stage("x")).toBe("released/ready");
    write(ben, keyEvent("x", item, anaSealItem(ben), key(1)));
    sync(ana, ben);
    expect(ana.words()).toEqual(["ana opened: a", "ben opened: b"]);
  });

  it("11 cannot take the other's answer back", () => {
    const { ana, ben } = couple();
    ana.seal("x", "a");
    sync(ana, ben);
    write(ben, { type: "withdraw", data: { exchange: "x", seal: anaSealItem(ben) } });
    sync(ana, ben);
    expect(ana.stage("x")).toBe("sealed/open");
    expect(cheats(ana)).toEqual(["x/foreign-withdrawal"]);
  });

  it("12 cannot forge a seal in the other's name", () => {
    const { ana, ben } = couple();
    ben.seal("x", "b");
    sync(ana, ben);
    const forged = write(ben, sealEvent("x", answerOf(ben, "x", "said by ana", key(4), "ana")));
    sync(ana, ben);
    expect(ana.stage("x")).toBe("none/open");
    expect(stateOf(ana.space).graph.nodes.get(forged)?.person).toBe("ben");
    expect(cheats(ana)).toEqual(["x/second-seal"]);
  });

  it("[V32] 13 is shown as not opened where it reads and then keeps its own key", () => {
    const { ana, ben } = couple();
    ana.seal("x", "a");
    sync(ana, ben);
    write(ben, sealEvent("x", answerOf(ben, "x", "b")));
    sync(ana, ben);
    expect(ana.stage("x")).toBe("released/ready");
    ana.machine.clock += 14 * 24 * 3600 * 1000;
    expect(ana.stage("x")).toBe("released/unopened");
    expect(ana.words()).toEqual([]);
  });

  it("14 cannot use a seal of its own device that was never a member", () => {
    const { ana, ben } = couple();
    ana.seal("x", "a");
    sync(ana, ben);
    const state = stateOf(ben.space);
    const [local] = state.locals;
    if (local === undefined) throw new Error("no device");
    const stranger = "ab".repeat(16) as typeof local.device;
    const changed = { ...local, device: stranger };
    const sealed = sealEvent("x", answerOf(ben, "x", "b"));
    state.locals = [changed];
    expect(() => ben.propose([logged(sealed)])).not.toThrow();
    state.locals = [local];
    sync(ana, ben);
    expect(ana.stage("x")).toBe("sealed/open");
    expect(ana.space.warnings().map(({ kind }) => kind)).toContain("unreadable-item");
  });

  it("15 cannot call a withdrawn answer back by naming it in a key", () => {
    const { ana, ben } = couple();
    const taken = ana.seal("x", "a");
    sync(ana, ben);
    ana.ok(ana.space.withdraw("x"));
    sync(ana, ben);
    const item = write(ben, sealEvent("x", answerOf(ben, "x", "b")));
    write(ben, keyEvent("x", item, taken, key(1)));
    sync(ana, ben);
    expect(ana.stage("x")).toBe("none/withdrawn");
    expect(
      stateOf(ana.space).graph.order.some(
        (node) => node.person === "ana" && node.vault.some(({ type }) => type === "key"),
      ),
    ).toBe(false);
  });
});
