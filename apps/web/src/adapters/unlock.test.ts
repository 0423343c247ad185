import { argonFloor, hmacSha256, utf8 } from "@goldseam/crypto";
import type { Bytes } from "@goldseam/wire-types";
import { toHex } from "@goldseam/wire-types";
import { describe, expect, it } from "vitest";
import { type Argon, beginBare, beginWithCode, changeCode, lockKind, unlockBare, unlockWithCode } from "./unlock.ts";

const memory = () => {
  const rows = new Map<string, Bytes>();
  return {
    rows,
    readMeta: async (key: string) => rows.get(key),
    writeMeta: async (changes: ReadonlyArray<readonly [string, Bytes | undefined]>) => {
      for (const [key, value] of changes) if (value !== undefined) rows.set(key, value);
      return { ok: true } as const;
    },
  };
};
/** As slow as a clock says, so that calibration is seen; the derivation itself is crypto's and tested there. */
const costs: number[] = [];
const argon: Argon = async ({ code, salt, cost }) => {
  costs.push(cost.memoryKiB);
  return { key: hmacSha256(salt, utf8(`${code} ${cost.memoryKiB} ${cost.passes}`)), ms: 500 };
};

describe("the lock of a database", () => {
  it("rests bare until there is a code, and says so", async () => {
    const database = memory();
    expect(await lockKind(database)).toBe("none");
    const key = await beginBare(database);
    expect(await lockKind(database)).toBe("bare");
    expect(await unlockBare(database)).toEqual(key);
    expect(await unlockWithCode(database, "tea at nine", argon)).toBeUndefined();
  });
  it("a key that had rested bare is never put under a code", async () => {
    const database = memory();
    await beginBare(database);
    expect(await beginWithCode(database, "tea at nine", argon)).toEqual({ ok: false, why: "failed" });
  });
  it("opens for its code alone, and holds no key that opens", async () => {
    const database = memory();
    const set = await beginWithCode(database, "tea at nine", argon);
    const key = set.ok ? set.unlockKey : expect.unreachable();
    expect(costs).toEqual([argonFloor.memoryKiB, 57 * 1024]);
    expect(await lockKind(database)).toBe("code");
    expect(await unlockBare(database)).toBeUndefined();
    expect(await unlockWithCode(database, "tea at ten", argon)).toBeUndefined();
    expect(await unlockWithCode(database, "tea at nine", argon)).toEqual(key);
    for (const row of database.rows.values()) expect(toHex(row)).not.toContain(toHex(key));
  });
  it("refuses a weak code with the reason", async () => {
    expect(await beginWithCode(memory(), "tea", argon)).toEqual({ ok: false, why: "too-short" });
    expect(await beginWithCode(memory(), "1234 5678", argon)).toEqual({ ok: false, why: "digits-alone" });
  });
  it("changes the code and keeps the key", async () => {
    const database = memory();
    const set = await beginWithCode(database, "tea at nine", argon);
    expect(await changeCode(database, "wrong words", "coffee at ten", argon)).toMatchObject({ ok: false });
    expect(await changeCode(database, "tea at nine", "coffee at ten", argon)).toEqual(set);
    expect(await unlockWithCode(database, "tea at nine", argon)).toBeUndefined();
    expect(await unlockWithCode(database, "coffee at ten", argon)).toEqual(set.ok && set.unlockKey);
  });
  it("a damaged row opens nothing", async () => {
    const database = memory();
    await beginWithCode(database, "tea at nine", argon);
    const row = database.rows.get("lock") ?? expect.unreachable();
    for (let i = 0; i < row.length; i += 9) {
      const damaged = row.slice();
      damaged[i] = (damaged[i] ?? 0) ^ 1;
      database.rows.set("lock", damaged);
      expect(await unlockWithCode(database, "tea at nine", argon)).toBeUndefined();
    }
  });
});
