import { expect, it } from "vitest";
import { CODE, ROOM, again, allIsThere, ana, ben, houseOn, later, lived, say, wordsOf } from "./house.test-support.ts";
import { createMemoryDisk } from "./memory-disk.test-support.ts";

it("sets a code: everything is there, under other keys, and only with the code", async () => {
  const disk = await lived(false);
  const house = await again(disk);
  expect(await house.setCode("app", CODE)).toBe("set");
  expect(disk.names()).toEqual(["gs-main-app-2", "gs-main-private-2"]);
  expect(house.hasCode("app")).toBe(true);
  const locked = await again(disk.copy());
  expect([locked.door("app"), locked.door("private"), locked.app(), locked.own()]).toEqual([
    "sealed",
    "absent",
    undefined,
    undefined,
  ]);
  await locked.unlock("app", "another code");
  expect(locked.door("app")).toBe("sealed");
  await locked.unlock("app", CODE);
  for (const one of [locked, house]) {
    await later(one);
    await allIsThere(one, false);
  }
});

it("makes one person of a tap that came twice", async () => {
  const disk = createMemoryDisk();
  const house = houseOn(disk);
  expect(await Promise.all([house.begin(ana), house.begin(ana)])).toEqual([true, true]);
  expect(await say(house, "own", "mine")).toBe(true);
  expect(wordsOf(await again(disk), "own")).toEqual(["mine"]);
});

it("stays locked when a lock comes while a code is tried or changed", async () => {
  const disk = await lived(false);
  const house = await again(disk);
  expect(await house.setCode("app", CODE)).toBe("set");
  const changing = house.setCode("app", ROOM);
  house.lock("app");
  await changing;
  expect([house.door("app"), house.app(), house.own()]).toEqual(["sealed", undefined, undefined]);
  const trying = house.unlock("app", CODE);
  house.lock("app");
  await trying;
  expect([house.door("app"), house.app()]).toEqual(["sealed", undefined]);
  await allIsThere(await again(disk, [CODE, ROOM]), false);
});

it("keeps the private room under its own code when the app's code changes", async () => {
  const disk = await lived(false);
  const house = await again(disk);
  expect(await house.setCode("private", ROOM)).toBe("set");
  expect(await house.setCode("app", CODE)).toBe("set");
  const next = await again(disk, [CODE]);
  expect([next.door("app"), next.door("private"), next.own()]).toEqual(["open", "sealed", undefined]);
  expect(await next.setCode("private", CODE)).toBe("failed");
  await next.unlock("private", ROOM);
  await later(next);
  await allIsThere(next, false);
  next.lock("private");
  expect([next.door("app"), next.door("private")]).toEqual(["open", "sealed"]);
});

it("holds back who writes while a chamber is exchanged, and loses nothing that was written before", async () => {
  const disk = await lived(false);
  const house = await again(disk);
  let typed = 0;
  const written: Array<Promise<unknown>> = [];
  const write = async (letter: number): Promise<void> => {
    await house.atRest();
    expect(await house.app()?.keep(`draft/${letter}`, "typed")).toBe("kept");
  };
  // Somebody types at every single change that setting a code makes; the typing itself is none of them.
  let typing = false;
  disk.onChange(() => {
    if (typing) return;
    typing = true;
    typed += 1;
    written.push(write(typed).finally(() => void (typing = false)));
  });
  expect(await house.setCode("app", CODE)).toBe("set");
  disk.onChange(() => undefined);
  await Promise.all(written);
  expect(typed).toBeGreaterThan(5);
  expect(await house.app()?.kept("begun-devices")).toEqual(new Map());
  expect((await (await again(disk, [CODE])).app()?.kept("draft/"))?.size).toBe(typed + 1);
});

it("erases every database, and begins anew", async () => {
  const disk = await lived(false);
  const house = await again(disk);
  await house.erase();
  expect([disk.names(), house.door("app")]).toEqual([[], "absent"]);
  expect(await house.begin(ben)).toBe(true);
  expect((await house.person())?.name).toBe("Ben");
});
