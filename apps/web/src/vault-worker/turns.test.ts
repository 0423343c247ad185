import { expect, it } from "vitest";
import { createGate, createTurns } from "./turns.ts";

const after = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

it("takes work in the order of asking, also after one that failed", async () => {
  const turns = createTurns();
  const done: string[] = [];
  const slow = turns.take(async () => (await after(5), done.push("slow")));
  const fails = turns.take(() => Promise.reject(new Error("no")));
  const last = turns.take(async () => done.push("last"));
  expect(turns.busy()).toBe(true);
  await expect(fails).rejects.toThrow("no");
  await Promise.all([slow, last]);
  expect(done).toEqual(["slow", "last"]);
  await after(0);
  expect(turns.busy()).toBe(false);
});

it("lets pass at once but while it is shut, and then everybody who waited", async () => {
  const gate = createGate();
  await gate.pass();
  gate.shut();
  gate.shut();
  const passed: string[] = [];
  const waiting = ["a", "b"].map((name) => gate.pass().then(() => passed.push(name)));
  await after(2);
  expect(passed).toEqual([]);
  gate.release();
  await Promise.all(waiting);
  expect(passed).toEqual(["a", "b"]);
  await gate.pass();
});
