import { pairedWorld, seededBytes } from "@goldseam/simulator";
import type { LoggedEvent, TimelineEntry } from "@goldseam/vault";
import { describe, expect, it } from "vitest";
import type { Matchings } from "../../runtime/practice-host.ts";
import type { Change, VaultService, VaultStatus } from "../service.ts";
import { matchRound } from "./match-round.ts";
import { withMatching } from "./with-matching.ts";

const items = Array.from({ length: 24 }, (_, at) => `topic-${at + 1}`);
const matching = (wishes: ReadonlyArray<string>): Matchings => ({
  practice: "toy",
  list: { id: "list-1", items },
  wishes,
});
const status = (me: string, other: string): VaultStatus => ({
  phase: { is: "open" },
  mode: "two",
  ...{ here: [me], persons: [me, other], checked: true, devices: [], exchanges: {} },
  ...{ app: "none", privateRoom: "none", unsent: 0, link: "online", warning: undefined },
});
/** A day after the space was made, in the same week. */
let today = "2026-11-24";
type Phone = ReturnType<typeof phoneOf>;
type Device = ReturnType<typeof pairedWorld>["devices"][number];

/** The vault as the page knows it: a real shared space over a real relay, a private room in memory. */
const phoneOf = (device: Device, other: Device) => {
  let hear: (change: Change) => void = () => undefined;
  const own: TimelineEntry[] = [];
  const changes: Partial<VaultStatus> = {};
  const tell = (): void => {
    const shared = device.space?.timeline() ?? [];
    hear({ is: "timeline", room: "private", from: 0, entries: own });
    hear({ is: "timeline", room: "shared", from: 0, entries: shared });
    hear({ is: "status", status: { ...status(device.person, other.person), ...changes } });
  };
  const propose: VaultService["propose"] = ({ room, as, events }) => {
    const written = room === "shared" ? device.space && device.run(device.space.propose(events)) : { ok: true };
    if (room === "private") {
      const place = { item: `own-${own.length}`, author: as, device: "d", at: 0, day: "2026-11-23", delivery: "kept" };
      own.push({ ...place, events, opened: false } as unknown as TimelineEntry);
    }
    tell();
    return Promise.resolve(written?.ok === true ? { ok: true } : { ok: false, why: "failed" });
  };
  const service = withMatching(
    {
      start: (_: string, listener: (change: Change) => void) => {
        hear = listener;
        return Promise.resolve();
      },
      propose,
    } as unknown as VaultService,
    {
      random: seededBytes(`chance/${device.name}`),
      today: () => today,
      driver: () => Promise.resolve(matchRound),
      every: () => undefined,
    },
  );
  const wordsOf = (type: string): ReadonlyArray<LoggedEvent> =>
    own.flatMap(({ events }) => events.filter((event) => event.type === type));
  return {
    ...{ service, tell, wordsOf },
    is: (change: Partial<VaultStatus>) => void Object.assign(changes, change),
    shown: () => (wordsOf("match-shown")[0]?.data as { readonly items: ReadonlyArray<string> } | undefined)?.items,
  };
};

/** A week at one relay; `during` may change things after each moment. What the relay holds of it, by size and order. */
const week = async (
  hers: ReadonlyArray<string>,
  his: ReadonlyArray<string>,
  during: (moment: number, ana: Phone, ben: Phone) => void = () => undefined,
  moments = 14,
) => {
  const world = pairedWorld("a week", ["ana1", "ben1"], {
    network: { slowest: 2, arrives: 1 },
    disk: 0,
    limits: {},
    segmentItems: 1000,
  });
  const [first, second] = world.devices;
  if (first === undefined || second === undefined) return expect.unreachable();
  const [ana, ben] = [phoneOf(first, second), phoneOf(second, first)];
  // Somebody says who they are: the log's first day.
  if (first.space) first.run(first.space.propose([{ practice: "shell", type: "introduced", data: {} }]));
  world.time.pass(5000);
  for (const phone of [ana, ben]) await phone.service.start("main", () => undefined);
  await ana.service.match([matching(hers)]);
  await ben.service.match([matching(his)]);
  for (let moment = 0; moment < moments; moment++) {
    during(moment, ana, ben);
    for (const phone of [ana, ben]) {
      phone.tell();
      // Each turn is a handful of promises; the curves come late once.
      for (let tick = 0; tick < 12; tick++) await new Promise((resolve) => setTimeout(resolve));
      world.time.pass(2000);
    }
  }
  const [space] = [...world.house.disk.copy().spaces.values()];
  const relay = (space?.rows ?? []).map(({ body }) => body?.length);
  return { relay, ana, ben };
};

describe("a week's round at the relay", () => {
  it("[S-44] looks alike whether somebody answers, changes, withdraws or does nothing", async () => {
    const nothing = await week([], []);
    const answers = await week(items, items);
    const changes = await week(items, items, (moment, ana) => {
      if (moment === 1) void ana.service.match([matching(items.slice(0, 3))]);
      if (moment === 2) void ana.service.match([matching(items.slice(9))]);
    });
    const withdraws = await week(items, items, (moment, ana) => {
      if (moment === 1) void ana.service.match([matching([])]);
    });
    expect(nothing.relay.length).toBeGreaterThanOrEqual(8);
    for (const other of [answers, changes, withdraws]) expect(other.relay).toEqual(nothing.relay);
    expect(answers.ana.shown()).toHaveLength(3);
    expect(answers.ben.shown()).toEqual(answers.ana.shown());
    expect([nothing.ana.shown(), nothing.ben.shown(), withdraws.ben.shown()]).toEqual([[], [], []]);
  });
  it("does not begin while the pairing is unchecked, a room is locked, or nobody is at the other end", async () => {
    const refusals: ReadonlyArray<Partial<VaultStatus>> = [
      { checked: false },
      { privateRoom: "locked" },
      { mode: "one" },
      { link: "offline" },
      { here: [] },
    ];
    const inAWeek = (refused: Partial<VaultStatus>) =>
      week(items, items, (_, ...phones) => phones.forEach((phone) => phone.is(refused)), 3);
    const before = await inAWeek({ checked: false });
    for (const refused of refusals) {
      const after = await inAWeek(refused);
      expect(after.relay).toEqual(before.relay);
      expect(after.ana.shown()).toBeUndefined();
    }
  });
  it("does not begin on the day on which the two were paired", async () => {
    const before = await week(
      items,
      items,
      (_, ...phones) => phones.forEach((phone) => phone.is({ checked: false })),
      3,
    );
    today = "2026-11-23";
    const first = await week(items, items, () => undefined, 3);
    today = "2026-11-24";
    expect(first.relay).toEqual(before.relay);
  });
});
