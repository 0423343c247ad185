import { expect, it } from "vitest";
import { CODE, ROOM, again, allIsThere, ana, houseOn, later, lived, say } from "./house.test-support.ts";
import { createMemoryDisk } from "./memory-disk.test-support.ts";

it.each([
  ["app", false],
  ["app", true],
  ["private", false],
] as const)("survives death at every change while a code for %s is set (two on one phone: %s)", async (kind, both) => {
  const base = await lived(both);
  const seen = new Set<string>();
  for (let at = 1; ; at += 1) {
    const disk = base.copy();
    const house = await again(disk);
    disk.troubleAt(at, "death");
    const done = await house.setCode(kind, CODE).catch(() => "died" as const);
    const rest = disk.copy();
    const next = await again(rest, [CODE]);
    seen.add(next.hasCode(kind) ? "newer" : "older");
    if (done === "set") expect(next.hasCode(kind)).toBe(true);
    await allIsThere(next, both);
    expect(rest.names()).toHaveLength(both ? 1 : 2);
    // Once more, from whatever is there now.
    expect(await next.setCode(kind, ROOM)).toBe("set");
    expect((await again(rest, [CODE, ROOM])).door(kind)).toBe("open");
    if (done === "set" && disk.changes() < at) break;
    expect(at).toBeLessThan(200);
  }
  expect([...seen].sort()).toEqual(["newer", "older"]);
});

it("goes on in the same moment when the disk is full at any change", async () => {
  const base = await lived(false);
  for (let at = 1; ; at += 1) {
    const disk = base.copy();
    const house = await again(disk);
    disk.troubleAt(at, "quota");
    const done = await house.setCode("app", CODE);
    if (disk.changes() < at) break;
    expect(house.hasCode("app")).toBe(done === "set");
    await later(house);
    await allIsThere(house, false);
    expect(at).toBeLessThan(200);
  }
});

it("begins again after a beginning that died or found no room, at any change", async () => {
  for (const what of ["death", "quota"] as const)
    for (let at = 1; ; at += 1) {
      const disk = createMemoryDisk();
      const house = houseOn(disk);
      disk.troubleAt(at, what);
      const made = await house.begin(ana).catch(() => false);
      const whole = made && disk.changes() < at;
      const rest = disk.copy();
      const next = what === "quota" && !made ? house : await again(rest);
      if (!made && what === "quota") expect(disk.names()).toEqual([]);
      if (next.door("app") === "absent") expect(await next.begin(ana)).toBe(true);
      expect([next.door("app"), next.door("private")]).toEqual(["open", "open"]);
      expect(await say(next, "own", "mine")).toBe(true);
      if (whole) break;
      expect(at).toBeLessThan(100);
    }
});

it("stays locked, and what it says of the code is true, when a lock comes at any change", async () => {
  const base = await lived(false);
  expect(await (await again(base)).setCode("app", ROOM)).toBe("set");
  for (let at = 1; ; at += 1) {
    const disk = base.copy();
    const house = await again(disk, [ROOM]);
    disk.onChange((change) => {
      if (change === at) house.lock("app");
    });
    const done = await house.setCode("app", CODE).catch(() => "failed" as const);
    if (disk.changes() < at) break;
    expect([house.door("app"), house.app(), house.own()]).toEqual(["sealed", undefined, undefined]);
    const next = await again(disk, [done === "set" ? CODE : ROOM]);
    await allIsThere(next, false);
    expect(at).toBeLessThan(200);
  }
});
