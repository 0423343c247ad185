import { type Now, calendarDay, instant } from "@goldseam/kernel";
import { effect, signal } from "@preact/signals";
import { expect, it } from "vitest";
import { PRACTICES } from "../practice/doors.ts";
import { createLazyHost } from "./lazy-host.ts";
import { type HostOptions, createPracticeHost } from "./practice-host.ts";

const day = calendarDay("2027-01-15") ?? expect.unreachable();
const now: Now = { at: instant(0), day, minute: 0 };
const ports = {
  me: signal(undefined),
  now: signal(now),
  ownSignals: signal([]),
  stamp: () => expect.unreachable(),
  write: () => expect.unreachable(),
};

const hostPractices = (given: Omit<HostOptions, "practices">) => createPracticeHost({ ...given, practices: PRACTICES });

it("is an app with nothing in it until its practices are here, and tells who looked before", async () => {
  let asked = 0;
  const lazy = createLazyHost(() => {
    asked += 1;
    return Promise.resolve(hostPractices);
  }, ports);
  const ready: boolean[] = [];
  const limits: number[] = [];
  effect(() => void ready.push(lazy.host.value !== undefined));
  effect(() => void limits.push(lazy.port.limits.value.length));
  expect(lazy.port.suggestions("thanks").value).toEqual([]);
  expect(asked).toBe(0);
  await Promise.all([lazy.load(), lazy.load()]);
  expect(asked).toBe(1);
  expect(ready).toEqual([false, true]);
  expect(limits.length).toBe(2);
  expect(lazy.host.value?.ids).toContain("thanks");
  expect(lazy.port.view("thanks")).toBe(lazy.host.value?.view("thanks"));
});

it("asks again after files could not be had", async () => {
  let fails = true;
  const lazy = createLazyHost(
    () => (fails ? Promise.reject<typeof hostPractices>(new Error("offline")) : Promise.resolve(hostPractices)),
    ports,
  );
  await expect(lazy.load()).rejects.toThrow("offline");
  fails = false;
  expect(await lazy.port.propose("thanks", { events: [] })).toEqual({ ok: false, why: "locked" });
  expect(lazy.host.value).toBeDefined();
});
