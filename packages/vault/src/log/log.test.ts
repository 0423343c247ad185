import { deviceIdOf, firstHead, sha256 } from "@goldseam/crypto";
import {
  type Bytes,
  type DeviceId,
  encode,
  type Hash,
  parseSpaceId,
  parseVerifyKey,
  type SpaceId,
} from "@goldseam/wire-types";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { couple, Phone, stateOf, sync } from "../phones.test-support.ts";
import { nativeSign } from "../../../simulator/src/driver.ts";
import { apply, replacementWait } from "./apply.ts";
import { type Entry, entryContent, parseEntry, signedEntry, signedRequest } from "./entry.ts";
import { type Members, noMembers, present } from "./members.ts";
import { openEntry, sealEntry } from "./seal.ts";

const space = parseSpaceId("ab".repeat(16)) as SpaceId;
const key = (name: string): Bytes => sha256(new TextEncoder().encode(name));
const requestFor = (name: string, person: string): Bytes => {
  const sign = parseVerifyKey(key(name));
  if (sign === undefined) throw new Error("no key");
  return signedRequest({ v: 1, space, person, sign, seal: key(`${name} seal`) }, new Uint8Array(64) as never);
};
const idOf = (name: string): DeviceId => deviceIdOf(key(name) as never);
const epochFor = (devices: ReadonlyArray<DeviceId>) => ({
  commit: key("commit"),
  keys: devices.map((device) => ({ device, to: key(device), sealed: new Uint8Array(48) })),
});
type Made = Pick<Entry, "op" | "body">;
const entry = (members: Members, by: DeviceId, made: Made, at = 0): { entry: Entry; hash: Hash } => {
  const header = { space, n: members.n + 1, parent: members.head, by, at, intent: "00".repeat(16) };
  const whole = { ...header, ...made } as Entry;
  return { entry: whole, hash: sha256(encode(whole)) };
};
const after = (members: Members, by: DeviceId, made: Made, at = 0): Members | string => {
  const next = entry(members, by, made, at);
  const verdict = apply(members, next.entry, next.hash);
  return verdict.ok ? verdict.members : verdict.why;
};
const must = (members: Members | string): Members => {
  if (typeof members === "string") throw new Error(members);
  return members;
};
const begun = (first = "a1", person = "ana"): Members =>
  must(
    after(noMembers(space, "shared"), idOf(first), {
      op: "create",
      body: { kind: "shared", request: requestFor(first, person), epoch: epochFor([idOf(first)]) },
    }),
  );
const two = (): Members =>
  must(
    after(begun(), idOf("a1"), {
      op: "addPerson",
      body: { request: requestFor("b1", "ben"), key: new Uint8Array(), distance: false },
    }),
  );

describe("the membership log", () => {
  it("[V5] [V6] refuses by name what nobody may do", () => {
    const both = two();
    const add = (name: string, person: string) => ({
      op: "addDevice" as const,
      body: { request: requestFor(name, person), key: new Uint8Array() },
    });
    expect(after(both, idOf("a1"), add("b2", "ben"))).toBe("not-own-person");
    expect(after(both, idOf("zz"), add("a2", "ana"))).toBe("not-a-member");
    expect(after(both, idOf("a1"), add("b1", "ana"))).toBe("device-known");
    expect(
      after(both, idOf("a1"), {
        op: "addPerson",
        body: { request: requestFor("c1", "cleo"), key: new Uint8Array(), distance: false },
      }),
    ).toBe("space-full");
    expect(
      after(begun(), idOf("a1"), {
        op: "addPerson",
        body: { request: requestFor("a2", "ana"), key: new Uint8Array(), distance: false },
      }),
    ).toBe("person-present");
    expect(
      after(both, idOf("a1"), { op: "removeDevice", body: { device: idOf("b1"), epoch: epochFor([idOf("a1")]) } }),
    ).toBe("not-own-person");
    expect(
      after(both, idOf("a1"), { op: "removeDevice", body: { device: idOf("a1"), epoch: epochFor([idOf("b1")]) } }),
    ).toBe("last-device");
    expect(after(both, idOf("a1"), { op: "removeDevice", body: { device: idOf("a9"), epoch: epochFor([]) } })).toBe(
      "unknown-device",
    );
    expect(after(both, idOf("a1"), { op: "grant", body: null })).toBe("not-in-this-space");
    expect(
      after(both, idOf("a1"), {
        op: "create",
        body: { kind: "shared", request: requestFor("a1", "ana"), epoch: epochFor([]) },
      }),
    ).toBe("not-first");
  });

  it("[V14] wants an epoch sealed to exactly those who are members after it", () => {
    const both = two();
    const make = (devices: ReadonlyArray<DeviceId>): Members | string =>
      after(both, idOf("a1"), { op: "newEpoch", body: { epoch: epochFor(devices) } });
    expect(make([idOf("a1")])).toBe("wrong-recipients");
    expect(make([idOf("a1"), idOf("b1"), idOf("zz")])).toBe("wrong-recipients");
    expect(make([idOf("a1"), idOf("a1")])).toBe("wrong-recipients");
    expect(typeof make([idOf("a1"), idOf("b1")])).toBe("object");
  });

  it("[V4] wants the next number over the present head", () => {
    const both = two();
    const good = entry(both, idOf("a1"), { op: "relay", body: { address: "x" } });
    expect(apply(both, { ...good.entry, n: 9 }, good.hash)).toEqual({ ok: false, why: "wrong-number" });
    expect(apply(both, { ...good.entry, parent: firstHead }, good.hash)).toEqual({ ok: false, why: "wrong-parent" });
    expect(apply(both, { ...good.entry, space: parseSpaceId("cd".repeat(16)) as SpaceId }, good.hash)).toEqual({
      ok: false,
      why: "wrong-space",
    });
  });

  it("[V11] replaces a person after seven days, by the partner alone, and not after a no", () => {
    const both = two();
    const announce = {
      op: "replacePerson" as const,
      body: { step: "announce" as const, request: requestFor("b9", "ben") },
    };
    const complete = {
      op: "replacePerson" as const,
      body: { step: "complete" as const, epoch: epochFor([idOf("a1"), idOf("b9")]) },
    };
    expect(after(both, idOf("b1"), announce)).toBe("not-own-person");
    const waiting = must(after(both, idOf("a1"), announce));
    expect(after(waiting, idOf("a1"), complete, replacementWait - 1)).toBe("too-soon");
    expect(after(waiting, idOf("b1"), complete, replacementWait)).toBe("not-own-person");
    expect(
      present(must(after(waiting, idOf("a1"), complete, replacementWait)))
        .map(({ device }) => device)
        .sort(),
    ).toEqual([idOf("a1"), idOf("b9")].sort());
    const undone = must(after(waiting, idOf("b1"), { op: "replacePerson", body: { step: "undo" } }));
    expect(after(undone, idOf("a1"), complete, replacementWait)).toBe("not-replacing");
    const left = must(after(both, idOf("b1"), { op: "leave", body: {} }));
    expect(after(left, idOf("a1"), announce)).toBe("ended");
  });

  it("[V5] treats both persons alike: exchanging them exchanges the outcome (S-40)", () => {
    const step = fc.tuple(
      fc.constantFrom("addDevice", "removeDevice", "addPerson", "leave", "newEpoch", "announce", "undo", "complete"),
      fc.nat(3),
      fc.nat(3),
      fc.boolean(),
    );
    const devices = ["1", "2", "3", "4"];
    const swap = (person: string): string => (person === "ana" ? "ben" : "ana");
    const play = (
      steps: ReadonlyArray<readonly [string, number, number, boolean]>,
      ana: (person: string) => string,
    ): ReadonlyArray<string> => {
      let members = begun("ana1", ana("ana"));
      return steps.map(([what, by, to, mine], i) => {
        const author = members.devices.get(idOf(`${mine ? "ana" : "ben"}${devices[by]}`));
        const other = `${mine ? "ana" : "ben"}${devices[to]}`;
        const own = ana(mine ? "ana" : "ben");
        const partner = ana(mine ? "ben" : "ana");
        const here = present(members).map(({ device }) => device);
        const bodies: Readonly<Record<string, Made>> = {
          addDevice: { op: "addDevice", body: { request: requestFor(other, own), key: new Uint8Array() } },
          removeDevice: {
            op: "removeDevice",
            body: { device: idOf(other), epoch: epochFor(here.filter((device) => device !== idOf(other))) },
          },
          addPerson: {
            op: "addPerson",
            body: {
              request: requestFor(`${mine ? "ben" : "ana"}${devices[to]}`, partner),
              key: new Uint8Array(),
              distance: false,
            },
          },
          leave: { op: "leave", body: {} },
          newEpoch: { op: "newEpoch", body: { epoch: epochFor(here) } },
          announce: {
            op: "replacePerson",
            body: { step: "announce", request: requestFor(`${mine ? "ben" : "ana"}${devices[to]}`, partner) },
          },
          undo: { op: "replacePerson", body: { step: "undo" } },
          complete: { op: "replacePerson", body: { step: "complete", epoch: epochFor(here) } },
        };
        const next = after(
          members,
          author?.device ?? idOf(other),
          bodies[what] ?? { op: "leave", body: {} },
          i * replacementWait,
        );
        if (typeof next === "string") return next;
        members = next;
        return present(members)
          .map(({ device, person }) => `${device} ${ana(person)}`)
          .join();
      });
    };
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        expect(play(steps, swap)).toEqual(play(steps, (person) => person));
      }),
      { numRuns: 60 },
    );
  });

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
