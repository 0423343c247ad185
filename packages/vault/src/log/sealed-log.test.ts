import { deviceIdOf, sha256, utf8 } from "@goldseam/crypto";
import { nativeSign } from "@goldseam/simulator/driver";
import { type Bytes, type DeviceId, encode } from "@goldseam/wire-types";
import { describe, expect, it } from "vitest";
import { couple, Phone, stateOf, sync } from "../phones.test-support.ts";
import { type Entry, entryContent, parseEntry, signedEntry } from "./entry.ts";
import { openEntry, sealEntry } from "./seal.ts";

const idOf = (name: string): DeviceId => deviceIdOf(sha256(utf8(name)) as never);
const epochFor = (devices: ReadonlyArray<DeviceId>) => ({
  commit: sha256(utf8("commit")),
  keys: devices.map((device) => ({ device, to: sha256(utf8(device)), sealed: new Uint8Array(48) })),
});

describe("the log as the relay keeps it", () => {
  it("[V10] seals entries: padded, under the log's key, each removal under a new one", () => {
    const { relay, ana, ben } = couple();
    const tablet = new Phone("ana", relay, "tablet").join(ana);
    sync(ana, ben, tablet);
    const before = stateOf(tablet.space).keys.logKeys;
    const gone = ana.space.members().find((member) => member.person === "ana" && !member.here);
    ana.ok(ana.space.removeDevice(gone?.device ?? idOf("none")));
    sync(ana, ben);
    ben.ok(ben.space.rotate("newEpoch"));
    sync(ana, ben);
    const log = relay.spaces.get(ana.id)?.log ?? [];
    expect(stateOf(ana.space).keys.logKeys).toHaveLength(2);
    expect(openEntry(before, ana.id, log.at(-1) ?? new Uint8Array())).toBeUndefined();
    expect(openEntry(stateOf(ben.space).keys.logKeys, ana.id, log.at(-1) ?? new Uint8Array())).toBeDefined();
    for (const sealed of log) expect(Math.ceil((sealed.length - 72) / 64) * 64).toBe(sealed.length - 72);
  });

  const appendedBy = (ben: Phone, make: (content: Entry) => Bytes): void => {
    const state = stateOf(ben.space);
    const [local] = state.locals;
    const secret = local && ben.machine.handles.get(local.sign.handle);
    if (local === undefined || secret === undefined) throw new Error("no device");
    const base = {
      space: ben.id,
      n: state.members.n + 1,
      parent: state.members.head,
      by: local.device,
      at: 0,
      intent: "00".repeat(16),
    };
    const content = make({ ...base, op: "leave", body: {} });
    const signed = signedEntry(content, nativeSign(secret, content) as never);
    const sealed = sealEntry(state.keys.logKeys.at(-1)?.key ?? new Uint8Array(), new Uint8Array(24), ben.id, signed);
    const kept = ben.relay.spaces.get(ben.id);
    if (kept === undefined || ben.socket === undefined) throw new Error("no relay");
    ben.relay.receive(ben.socket, {
      t: "log-append",
      r: 4000,
      n: kept.log.length + 1,
      parent: kept.logHead,
      entry: sealed,
    });
  };

  it("[V7] stops at an op or a version that it does not know", () => {
    for (const change of [{ op: "teleport" }, { v: 2 }]) {
      const { ana, ben } = couple();
      sync(ana, ben);
      appendedBy(ben, (content) => encode({ v: 1, ...content, ...change }));
      sync(ana, ben);
      expect(ana.space.status().stopped).toBe("update-needed");
      expect(ana.space.warnings()).toEqual([{ kind: "update-needed" }]);
      expect(ana.run(ana.space.propose([]))).toEqual({ ok: false, why: "update-needed" });
    }
  });

  it("[V9] passes over what is malformed, unsigned or against a rule, on every device alike", () => {
    const { ana, ben } = couple();
    sync(ana, ben);
    appendedBy(ben, () => encode({ nonsense: true }));
    const stranger = idOf("stranger");
    appendedBy(ben, (content) => entryContent({ ...content, by: stranger }));
    appendedBy(ben, (content) =>
      entryContent({ ...content, op: "removeDevice", body: { device: stranger, epoch: epochFor([]) } }),
    );
    sync(ana, ben);
    ana.say("still works");
    ana.ok(ana.space.rotate("newEpoch"));
    sync(ana, ben);
    expect(stateOf(ana.space).members.n).toBe(stateOf(ben.space).members.n);
    expect(stateOf(ana.space).cursor.log).toBe(stateOf(ana.space).members.n + 3);
    expect(ben.words()).toEqual(["ana: still works"]);
    expect(ben.reopen().words()).toEqual(["ana: still works"]);
    expect(parseEntry(new Uint8Array(3))).toBeUndefined();
  });
});
