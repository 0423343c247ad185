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
import { apply, replacementWait } from "./apply.ts";
import { type Entry, signedRequest } from "./entry.ts";
import { type Members, noMembers, present } from "./members.ts";

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
  it("[V5] [V6] [S-06] refuses by name what nobody may do", () => {
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

  it("[V11] [S-06] replaces a person after seven days, by the partner alone, and not after a no", () => {
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
});
