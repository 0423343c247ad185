import { expect, it } from "vitest";
import { stayAwake } from "./stay-awake.ts";

const screenOf = () => {
  const heard = new Set<() => void>();
  const world = {
    held: 0,
    asked: 0,
    page: {
      visibilityState: "visible",
      addEventListener: (_: string, listener: () => void) => void heard.add(listener),
      removeEventListener: (_: string, listener: () => void) => void heard.delete(listener),
    },
    lock: {
      request: () => {
        world.asked += 1;
        world.held += 1;
        return Promise.resolve({ release: () => Promise.resolve(void world.held--) });
      },
    },
    turn: async (state: string) => {
      world.page.visibilityState = state;
      for (const listener of [...heard]) listener();
      await new Promise((done) => setTimeout(done));
    },
  };
  return world;
};
const settle = () => new Promise((done) => setTimeout(done));

it("keeps the screen awake until it is let go", async () => {
  const world = screenOf();
  const letGo = stayAwake(world.lock, world.page);
  await settle();
  expect(world.held).toBe(1);
  letGo();
  await settle();
  expect(world.held).toBe(0);
});

it("lets go while the page is hidden, asks again when it is back, and not after it was let go", async () => {
  const world = screenOf();
  const letGo = stayAwake(world.lock, world.page);
  await settle();
  await world.turn("hidden");
  expect(world.held).toBe(0);
  await world.turn("visible");
  expect([world.held, world.asked]).toEqual([1, 2]);
  letGo();
  await world.turn("visible");
  expect([world.held, world.asked]).toEqual([0, 2]);
});

it("holds nothing that came after it was let go", async () => {
  const world = screenOf();
  stayAwake(world.lock, world.page)();
  await settle();
  expect(world.held).toBe(0);
});

it("changes nothing where the browser has no such thing, or refuses", async () => {
  const { page } = screenOf();
  stayAwake(undefined, page)();
  stayAwake({ request: () => Promise.reject(new Error("low battery")) }, page)();
  await settle();
});
