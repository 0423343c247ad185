import { expect, it, vi } from "vitest";
import { ana, ben, event, words } from "../runtime/fake-vault.test-support.ts";
import { readRooms } from "../runtime/read-rooms.ts";
import { signal } from "@preact/signals";
import { startingSettings } from "../runtime/settings.ts";
import { createVaultRuntime } from "../runtime/vault-runtime.ts";
import { withMatching } from "./match/with-matching.ts";
import { type MemoryDisk, createMemoryDisk } from "./memory-disk.test-support.ts";
import { packing, unpacking } from "./packed-entries.ts";
import type { Change, TimelineChange } from "./service.ts";
import { createVaultService } from "./vault-service.ts";

/** A phone as it is, but for the browser: its page, what crosses to it, the worker, and a disk. */
const phoneOn = async (disk: MemoryDisk, version: string | undefined) => {
  const inner = createVaultService({
    disk,
    argon: () => expect.unreachable("no code is set"),
    socketAddress: "ws://127.0.0.1:9/sync",
    relayIsOurs: () => Promise.resolve(undefined),
    canMakeKeys: () => Promise.resolve(true),
    claim: () => Promise.resolve(true),
  });
  const service = withMatching(inner, {
    random: (length) => new Uint8Array(length),
    today: () => "2026-11-23",
    driver: () => Promise.reject(new Error("nothing is matched here")),
    every: () => undefined,
  });
  const crossed: TimelineChange[] = [];
  let snapshots = 0;
  const packed = packing({
    ...service,
    keepSnapshot: async (...given: Parameters<typeof service.keepSnapshot>) => {
      await service.keepSnapshot(...given);
      snapshots += 1;
    },
  });
  const runtime = createVaultRuntime({
    host: () => Promise.resolve((ports) => readRooms([words], ports)),
    profile: "main",
    settings: { value: signal(startingSettings("en")), set: () => undefined },
    service: packed as typeof service,
    proxy: (listener) =>
      unpacking((change: Change) => {
        const copy = structuredClone(change);
        if (copy.is === "timeline") crossed.push(copy);
        listener(copy);
      }) as typeof listener,
    clock: () => new Date(2026, 10, 23, 12),
    address: (payload) => payload,
    ...(version === undefined ? {} : { folds: { version, idle: () => Promise.resolve() } }),
  });
  await vi.waitFor(() => expect(runtime.phase.value.is).not.toBe("starting"));
  const view = () => runtime.practices.view("words").value as { readonly shared: unknown; readonly mine: unknown };
  return { runtime, service, crossed, view, snapshots: () => snapshots };
};
const say = async ({ service }: Awaited<ReturnType<typeof phoneOn>>, room: "shared" | "private", texts: string[]) => {
  const type = room === "private" ? "thought" : "said";
  for (const text of texts)
    expect(await service.propose({ room, as: ana.id, events: [event(type, text)] })).toEqual({ ok: true });
};
const texts = (count: number, from = 0): string[] => Array.from({ length: count }, (_, at) => `word ${from + at}`);
const timelines = (crossed: ReadonlyArray<TimelineChange>) =>
  crossed.map(({ room, from, entries, snapshot }) => [room, from, entries.length, snapshot?.covered]);

it("opens a room that one has to oneself from what was folded, and crosses to the page with no more than came after", {
  timeout: 30_000,
}, async () => {
  const disk = createMemoryDisk();
  const first = await phoneOn(disk, "1");
  await first.runtime.begin.person(ana);
  await say(first, "private", texts(300));
  const second = await phoneOn(disk.copy(), "1");
  expect(timelines(second.crossed)).toEqual([["private", 0, 301, undefined]]);
  await vi.waitFor(() => expect(second.snapshots()).toBe(1));

  // The page's first look at a copy of the disk on which the snapshot rests.
  const kept = disk.copy();
  const third = await phoneOn(kept, "1");
  await vi.waitFor(() => expect(third.snapshots()).toBe(1));
  await say(third, "private", ["one more"]);
  const fourth = await phoneOn(kept.copy(), "1");
  const [change] = fourth.crossed;
  expect(change).toMatchObject({ room: "private", snapshot: { covered: change?.from } });
  expect(change?.from).toBeGreaterThanOrEqual(250);
  expect(change?.entries).toHaveLength(302 - (change?.from ?? 0));
  expect(fourth.view()).toEqual({ shared: [], mine: [...texts(300), "one more"] });
  expect(fourth.runtime.self.value?.name).toBe("Ana");

  // Another build folds from the beginning, and so does one that keeps nothing.
  for (const version of ["2", undefined]) {
    const other = await phoneOn(kept.copy(), version);
    expect(timelines(other.crossed)).toEqual([["private", 0, 302, undefined]]);
    expect(other.view()).toEqual(fourth.view());
  }
});

it("lets go of it when words that it stands for are removed, and shows what is left", { timeout: 30_000 }, async () => {
  const disk = createMemoryDisk();
  const first = await phoneOn(disk, "1");
  await first.runtime.begin.person(ana);
  await first.runtime.begin.secondPerson(ben);
  await say(first, "shared", texts(300));
  const second = await phoneOn(disk, "1");
  await vi.waitFor(() => expect(second.snapshots()).toBe(1));
  const third = await phoneOn(disk, "1");
  const [change] = third.crossed;
  expect(change?.snapshot?.covered).toBeGreaterThanOrEqual(250);
  expect(new TextDecoder().decode(change?.snapshot?.folds)).toContain("word 7");
  await third.service.tellWhole("shared");
  const item = third.crossed
    .at(-1)
    ?.entries.find(({ events }) => events.some(({ data }) => (data as { text?: string }).text === "word 7"))?.item;
  expect(await third.service.remove([item ?? expect.unreachable("word 7 was said")])).toEqual({ ok: true });
  const left = texts(300).filter((text) => text !== "word 7");
  expect(third.view()).toMatchObject({ shared: left });
  const fourth = await phoneOn(disk, "1");
  expect(fourth.crossed[0]?.snapshot).toBeUndefined();
  expect(fourth.view()).toMatchObject({ shared: left });
});
