import { type Practice, arrivals, practiceId } from "@goldseam/kernel";
import type { TimelineEntry } from "@goldseam/vault";
import { signal } from "@preact/signals";
import * as v from "valibot";
import type { Change, Told, MatchingService, VaultStatus, Writing } from "../vault-worker/service.ts";
import { readRooms } from "./read-rooms.ts";
import { startingSettings } from "./settings.ts";
import { introduce } from "./shell-events.ts";
import { createVaultRuntime } from "./vault-runtime.ts";

export const ana = { id: "a".repeat(32), name: "Ana", address: "f" } as const;
export const ben = { id: "b".repeat(32), name: "Ben", address: "m" } as const;

/** A practice with a word for both and a word for oneself; `view` gives both lists. */
interface Said {
  readonly type: string;
  readonly data: { readonly text: string };
}
const said = v.object({ text: v.string() });
const collected = {
  initial: [] as ReadonlyArray<string>,
  evolve: (state: ReadonlyArray<string>, { type, data }: Said): ReadonlyArray<string> =>
    type.startsWith("arrivals") ? state : [...state, data.text],
};
export const words: Practice = {
  id: practiceId("words"),
  events: {
    said: { lane: "shared", schema: said },
    thought: { lane: "private", schema: said },
    talked: { lane: "talk", schema: said },
    ...arrivals,
  },
  rules: { "W-1": { says: "No shouting.", on: ["said"], holds: (_: unknown, e: Said) => e.data.text !== "LOUD" } },
  mineRules: {},
  freedoms: {},
  inbound: [],
  shared: collected,
  mine: collected,
  fades: (shared: ReadonlyArray<string>) => shared.includes("it is over"),
  view: (shared: unknown, mine: unknown) => ({ shared, mine }),
  ideas: () => [],
  limits: () => [],
  signals: () => [],
} as unknown as Practice;

const open: VaultStatus = {
  phase: { is: "open" },
  mode: "two",
  here: [ana.id],
  checked: true,
  persons: [ana.id, ben.id],
  app: "none",
  privateRoom: "none",
  unsent: 0,
  link: "online",
  warning: undefined,
  devices: [],
  exchanges: {},
};
export const entry = (author: string, ...events: TimelineEntry["events"]): TimelineEntry =>
  ({
    item: `${author.slice(0, 2)}-${JSON.stringify(events)}`,
    author,
    device: "d",
    at: 1,
    day: "2026-11-23",
    events,
    delivery: "kept",
    opened: false,
  }) as TimelineEntry;
export const event = (type: string, text: string): TimelineEntry["events"][number] => ({
  practice: "words",
  type,
  data: { text },
});

/** A runtime over a vault that says what the test says, and remembers what it was asked. */
export const overFake = (change: Partial<VaultStatus> = {}, keepsFolds = false) => {
  const asked: Array<readonly [string, ...ReadonlyArray<unknown>]> = [];
  const answers: Record<string, unknown> = {};
  let time = new Date(2026, 10, 23, 12);
  let listener: (change: Change) => void = () => undefined;
  const service = new Proxy({} as MatchingService, {
    get:
      (_, name: string) =>
      (...args: ReadonlyArray<unknown>): Promise<unknown> => {
        if (name === "start") listener = args[1] as typeof listener;
        else if (name !== "match") asked.push([name, ...args]);
        const answer = answers[name];
        return Promise.resolve(typeof answer === "function" ? answer(...args) : (answer ?? { ok: true }));
      },
  });
  const runtime = createVaultRuntime({
    host: () => Promise.resolve((ports) => readRooms([words], ports)),
    profile: "main",
    settings: { value: signal(startingSettings("en")), set: () => undefined },
    service,
    proxy: (given) => given,
    clock: () => time,
    address: (payload) => `https://example.org/#/p4/${payload}`,
    ...(keepsFolds ? { folds: { version: "1", idle: () => Promise.resolve() } } : {}),
  });
  const status = (next: Partial<VaultStatus>): void => {
    change = { ...change, ...next };
    listener({ is: "status", status: { ...open, ...change } });
  };
  return {
    runtime,
    asked,
    answers,
    tell: (given: Change) => listener(given),
    status,
    /** What the phone's clock says from now on. */
    turn: (next: Date): void => {
      time = next;
    },
    /** Both have said who they are. */
    lives: async (...more: ReadonlyArray<TimelineEntry>): Promise<void> => {
      status({});
      const entries = [entry(ana.id, introduce(ana)), entry(ben.id, introduce(ben)), ...more];
      listener({ is: "timeline", room: "shared", from: 0, entries });
      await new Promise((resolve) => setTimeout(resolve));
    },
    proposed: (): ReadonlyArray<Writing> =>
      asked.flatMap(([name, given]) => (name === "propose" ? [given as Writing] : [])),
  };
};
export const refusal = (why: Extract<Told, { ok: false }>["why"]): Told => ({ ok: false, why });
