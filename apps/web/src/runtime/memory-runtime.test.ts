import { type Logged, practiceId } from "@goldseam/kernel";
import { expect, it } from "vitest";
import { PRACTICES } from "../practice/doors.ts";
import { createMemoryHouse } from "./memory-house.ts";
import { createMemoryRuntime } from "./memory-runtime.ts";
import type { Runtime } from "./runtime.ts";
import { ownEntries } from "./own-words.ts";

const person = (id: string, name: string) => ({ id: id.repeat(32), name, address: "none" as const });
const ana = person("a", "Ana");
const ben = person("b", "Ben");

const two = () => {
  const house = createMemoryHouse();
  const make = () => createMemoryRuntime({ practices: PRACTICES, language: "en", house });
  return [make(), make()] as const;
};
const linkOf = (runtime: Runtime): string => {
  const state = runtime.pairing.state.value;
  return state.is === "inviting" ? state.link : "";
};
const paired = async () => {
  const [a, b] = two();
  await a.begin.person(ana);
  await a.pairing.invite({ atDistance: false });
  await b.pairing.read(linkOf(a));
  await b.begin.person(ben);
  await b.pairing.accept();
  await a.pairing.confirm(true);
  return [a, b] as const;
};

it("pairs two phones, each by an own tap, and tells each the other's name", async () => {
  const [a, b] = await paired();
  expect([a.mode.value, b.mode.value]).toEqual(["two", "two"]);
  expect([a.other.value?.name, b.other.value?.name]).toEqual(["Ben", "Ana"]);
});

it("[S-39] sends nothing on not now, and the inviter sees nothing new", async () => {
  const [a, b] = two();
  await a.begin.person(ana);
  await a.pairing.invite({ atDistance: false });
  const before = a.pairing.state.value;
  await b.pairing.read(linkOf(a));
  b.pairing.notNow();
  expect(a.pairing.state.value).toBe(before);
});

it("takes a link once, and compares pictures at a distance", async () => {
  const [a, b] = two();
  await a.begin.person(ana);
  await a.pairing.invite({ atDistance: true });
  await b.pairing.read(linkOf(a));
  await b.begin.person(ben);
  await b.pairing.accept();
  const third = createMemoryRuntime({ practices: PRACTICES, language: "en" });
  await third.pairing.read(linkOf(a));
  expect(third.pairing.state.value).toEqual({ is: "failed", why: "unreadable" });
  await a.pairing.confirm(true);
  expect([a.pairing.state.value.is, b.pairing.state.value.is]).toEqual(["compare", "compare"]);
  await a.pairing.comparePictures(true);
  await b.pairing.comparePictures(true);
  expect(b.pairing.state.value).toEqual({ is: "paired" });
});

it("ends a pairing for both when one goes on alone", async () => {
  const [a, b] = two();
  await a.begin.person(ana);
  await a.pairing.invite({ atDistance: true });
  await b.pairing.read(linkOf(a));
  await b.begin.person(ben);
  await b.pairing.accept();
  await a.pairing.confirm(true);
  await a.pairing.comparePictures(true);
  a.pairing.notNow();
  expect(a.pairing.state.value).toEqual({ is: "idle" });
  expect(b.pairing.state.value).toEqual({ is: "failed", why: "refused" });
});

it("locks the app when it is told to, once a code is set", async () => {
  const [a] = two();
  await a.begin.person(ana);
  a.locks.lock("app");
  expect(a.phase.value).toEqual({ is: "open" });
  expect(await a.locks.setCode("app", "12345678")).toEqual({ ok: false, why: "digits-alone" });
  expect(await a.locks.setCode("app", "blue")).toEqual({ ok: false, why: "too-short" });
  expect(await a.locks.setCode("app", "blue teapot")).toEqual({ ok: true });
  a.locks.lock("app");
  expect(a.phase.value).toEqual({ is: "locked" });
  expect(await a.locks.unlock("app", "green teapot")).toBe(false);
  expect(await a.locks.unlock("app", "blue teapot")).toBe(true);
  expect(a.phase.value).toEqual({ is: "open" });
});

it("[S-55] has no private room where two people share one phone", async () => {
  const [a] = two();
  await a.begin.person(ana);
  await a.begin.secondPerson(ben);
  expect([a.mode.value, a.locks.privateRoom.value]).toEqual(["one", "not-on-this-phone"]);
  a.begin.passTo(ben.id);
  expect(a.self.value?.name).toBe("Ben");
});

it("takes another name, and the other phone knows it too", async () => {
  const [a, b] = await paired();
  await a.begin.describe({ ...ana, name: "Anahita", address: "f" });
  expect(a.self.value).toEqual({ ...ana, name: "Anahita", address: "f" });
  expect([b.other.value?.name, b.self.value?.name]).toEqual(["Anahita", "Ben"]);
});

it("picks a person's own words out of whatever shape a practice keeps them in", () => {
  const log = (author: string, data: unknown): Logged => ({
    practice: practiceId("thanks"),
    type: "x",
    lane: "shared",
    data,
    meta: { id: "i#0", author, at: 0, day: "2026-11-23" } as Logged["meta"],
  });
  const entries = ownEntries(
    [
      log(ana.id, { thing: "ff", words: { text: "for the tea", language: "en", direction: "ltr" } }),
      log(ben.id, { words: { text: "not hers" } }),
      log(ana.id, { chips: ["walk"], text: " " }),
    ],
    ana.id,
  );
  expect(entries.map(({ texts }) => texts)).toEqual([["for the tea"], []]);
});
