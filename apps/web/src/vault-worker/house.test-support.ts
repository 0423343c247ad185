import { hmacSha256, utf8 } from "@goldseam/crypto";
import { expect } from "vitest";
import type { Argon } from "../adapters/unlock.ts";
import { type House, createHouse } from "./house.ts";
import { type MemoryDisk, createMemoryDisk } from "./memory-disk.test-support.ts";

export const CODE = "gold seam bowl";
export const ROOM = "window in the rain";
export const ana = { id: "a".repeat(32), name: "Ana", address: "none" } as const;
export const ben = { id: "b".repeat(32), name: "Ben", address: "none" } as const;
const quick: Argon = async ({ code, salt }) => ({ key: hmacSha256(salt, utf8(code)), ms: 1_500 });
const quiet = (): void => undefined;
/** Nothing of a house takes a database away from itself. */
const lost = (): void => expect.unreachable();
export const houseOn = (disk: MemoryDisk): House =>
  createHouse("main", { send: quiet, changed: quiet, lost, hangUp: quiet, disk, argon: quick, folds: () => undefined });

export const say = async (house: House, room: "app" | "own", text: string, as?: string): Promise<boolean> => {
  const chamber = house[room]();
  const space = chamber?.space();
  if (chamber === undefined || space === undefined) return false;
  const events = [{ practice: "thanks", type: "thanked", data: { text } }];
  return (await chamber.run(space.propose(events, as === undefined ? {} : { as }))).ok;
};
export const wordsOf = (house: House, room: "app" | "own"): ReadonlyArray<string> =>
  (house[room]()?.space()?.timeline() ?? []).flatMap(({ events }) =>
    events.flatMap(({ type, data }) => (type === "thanked" ? [(data as { text: string }).text] : [])),
  );
const membersOf = (house: House, room: "app" | "own"): number => house[room]()?.space()?.members().length ?? -1;

/** Somebody with words in both rooms and a draft; `both`: two people on one phone. */
export const lived = async (both: boolean): Promise<MemoryDisk> => {
  const disk = createMemoryDisk();
  const house = houseOn(disk);
  expect(await house.begin(ana)).toBe(true);
  const space = await house.shared(ana, false);
  if (space === undefined) throw new Error("no space");
  if (both) {
    await house.app()?.run(space.addLocalPerson(ben.id));
    await house.removePrivate();
    expect(await say(house, "app", "of ben", ben.id)).toBe(true);
  } else expect(await say(house, "own", "mine")).toBe(true);
  expect(await say(house, "app", "ours")).toBe(true);
  expect(await house.app()?.keep("draft/x", "unfinished")).toBe("kept");
  return disk.copy();
};
/** A new start, with whichever code opens. */
export const again = async (disk: MemoryDisk, codes: ReadonlyArray<string> = []): Promise<House> => {
  const house = houseOn(disk);
  await house.open();
  for (const code of codes) if (house.door("app") === "sealed") await house.unlock("app", code);
  for (const code of codes) if (house.door("private") === "sealed") await house.unlock("private", code);
  await house.tidy();
  return house;
};
/** What passes by itself while the app is open. */
export const later = async (house: House): Promise<void> => {
  for (let tick = 0; tick < 2; tick += 1) {
    for (const chamber of [house.app(), house.own()]) {
      const space = chamber?.space();
      if (space !== undefined) await chamber?.run(space.tick());
    }
    await house.tidy();
  }
};
export const allIsThere = async (house: House, both: boolean): Promise<void> => {
  expect(wordsOf(house, "app")).toEqual(both ? ["of ben", "ours"] : ["ours"]);
  expect(await house.app()?.kept("draft/")).toEqual(new Map([["x", "unfinished"]]));
  expect((await house.person())?.name).toBe("Ana");
  expect(membersOf(house, "app")).toBe(both ? 2 : 1);
  if (!both) {
    expect(wordsOf(house, "own")).toEqual(["mine"]);
    expect(membersOf(house, "own")).toBe(1);
    expect(await say(house, "own", "more")).toBe(true);
  }
  expect(await say(house, "app", "more")).toBe(true);
};
