import type { TimelineEntry } from "@goldseam/vault";
import { expect, it } from "vitest";
import type { Change, Offer, RoomName, TimelineChange } from "../vault-worker/service.ts";
import { ana, ben, entry, event, overFake } from "./fake-vault.test-support.ts";
import { decline, introduce } from "./shell-events.ts";

const turned = (type: "arrivals-closed" | "arrivals-opened", day: string): TimelineEntry => ({
  ...entry(ana.id, { practice: "words", type, data: { kind: "said" } }),
  day,
});
const on = (day: string, given: TimelineEntry): TimelineEntry => ({ ...given, day });
const shared = [
  entry(ana.id, introduce(ana)),
  entry(ben.id, introduce(ben)),
  entry(ana.id, event("said", "one")),
  entry(ben.id, event("said", "LOUD")),
  entry(ana.id, event("said", "LOUD")),
  entry(ana.id, event("talked", "for now")),
  on("2026-11-24", entry(ben.id, event("said", "two"))),
];
const own = [
  entry(ana.id, event("thought", "alone")),
  entry(ana.id, decline({ is: "declined", idea: "words/x", kind: "talk", day: "2026-11-23" } as never)),
  entry(ana.id, event("thought", "still alone")),
];

type Told = Partial<Record<RoomName, Omit<TimelineChange, "is" | "room">>>;
const opened = async (told: Told, keeps = true) => {
  const phone = overFake({}, keeps);
  phone.status({});
  for (const room of ["shared", "private"] as const) {
    const given = told[room];
    if (given !== undefined) phone.tell({ is: "timeline", room, ...given });
  }
  await new Promise((resolve) => setTimeout(resolve));
  const { runtime } = phone;
  return {
    ...phone,
    kept: (room: RoomName): Uint8Array | undefined =>
      phone.asked.findLast(([name, of]) => name === "keepSnapshot" && of === room)?.[3] as Uint8Array | undefined,
    wholeOf: () => phone.asked.filter(([name]) => name === "tellWhole").map(([, room]) => room),
    seen: () => ({
      view: runtime.practices.view("words").value,
      returned: runtime.practices.returned.value,
      signals: runtime.practices.signals.value,
      names: [runtime.self.value?.name, runtime.other.value?.name],
      phase: runtime.phase.value,
    }),
    removed: () => phone.asked.filter(([name]) => name === "remove").map(([, items]) => items),
  };
};
const offer = (covered: number): Offer => ({ covered, turn: 1 });
/** What a page keeps of so many first entries. */
const keptOf = async (room: RoomName, entries: ReadonlyArray<TimelineEntry>, covered: number) => {
  const phone = await opened({ [room]: { from: 0, entries, offer: offer(covered) } });
  return phone.kept(room) ?? expect.unreachable("nothing was kept");
};
const from = async (room: RoomName, entries: ReadonlyArray<TimelineEntry>, covered: number) => ({
  from: 0,
  entries,
  snapshot: { covered, folds: await keptOf(room, entries, covered) },
});

it("shows the same from a snapshot of any length as from the beginning", async () => {
  const whole = (await opened({ shared: { from: 0, entries: shared }, private: { from: 0, entries: own } })).seen();
  expect(whole.view).toEqual({ shared: ["one", "for now", "two"], mine: ["alone", "still alone"] });
  expect(whole.returned.map(({ text }) => text)).toEqual(["LOUD"]);
  expect(whole.names).toEqual(["Ana", "Ben"]);
  expect(whole.signals).toHaveLength(1);
  for (let covered = 1; covered <= shared.length; covered += 1) {
    const part = Math.min(covered, own.length);
    const phone = await opened({
      shared: await from("shared", shared, covered),
      private: await from("private", own, part),
    });
    expect(phone.seen(), `${covered} covered`).toEqual(whole);
    expect(phone.wholeOf()).toEqual([]);
  }
});

it("makes a snapshot onwards from any before it", async () => {
  const last = await keptOf("shared", shared, shared.length);
  for (let covered = 1; covered < shared.length; covered += 1) {
    const folds = await keptOf("shared", shared, covered);
    const told = {
      from: covered,
      entries: shared.slice(covered),
      snapshot: { covered, folds },
      offer: offer(shared.length),
    };
    expect((await opened({ shared: told })).kept("shared"), `${covered} covered`).toEqual(last);
  }
});

it("goes on from a snapshot: what comes after it, what is refused then, and a talk that is over", async () => {
  const phone = await opened({ shared: await from("shared", shared, 6) });
  expect(phone.removed()).toEqual([]);
  const over = entry(ben.id, event("said", "it is over"));
  phone.tell({ is: "timeline", room: "shared", from: shared.length, entries: [over] });
  expect(phone.seen().view).toMatchObject({ shared: ["one", "for now", "two", "it is over"] });
  expect(phone.removed(), "words of a talk that a snapshot stands for are still removed").toEqual([[shared[5]?.item]]);
  expect((await phone.runtime.practices.propose("words", { events: [event("said", "LOUD")] })).ok).toBe(false);
});

it("keeps no word of the private room in what both have, nor whether anything is switched off", async () => {
  const plain = await keptOf("shared", shared, 6);
  const closed = await opened({
    shared: { from: 0, entries: shared, offer: offer(6) },
    private: { from: 0, entries: [...own, turned("arrivals-closed", "2026-11-01")] },
  });
  expect(closed.kept("shared")).toEqual(plain);
  expect(new TextDecoder().decode(plain)).not.toContain("alone");
});

it("[S-48] shows nothing that is switched off, not for a moment, where a snapshot stands for it", async () => {
  const snapshot = await from("shared", shared, 7);
  const closed = [...own, turned("arrivals-closed", "2026-11-24")];
  const phone = await opened({ shared: snapshot, private: { from: 0, entries: closed } });
  expect(phone.seen().phase).toEqual({ is: "starting" });
  expect(phone.wholeOf()).toContain("shared");
  phone.tell({ is: "timeline", room: "shared", from: 0, entries: shared });
  expect(phone.seen().phase).toEqual({ is: "open" });
  expect(phone.seen().view).toMatchObject({ shared: ["one", "for now"] });
});

it("[S-48] needs no more than a snapshot for what is switched off after its last day", async () => {
  const later = on("2026-11-25", entry(ben.id, event("said", "three")));
  const closed = [...own, turned("arrivals-closed", "2026-11-25")];
  const phone = await opened({
    shared: await from("shared", [...shared, later], 7),
    private: { from: 0, entries: closed },
  });
  expect(phone.wholeOf()).toEqual([]);
  expect(phone.seen().view).toMatchObject({ shared: ["one", "for now", "two"] });
});

it("stays where it was while a switch that is turned now waits for the whole room", async () => {
  const phone = await opened({ shared: await from("shared", shared, 7), private: { from: 0, entries: own } });
  const before = phone.seen();
  phone.tell({ is: "timeline", room: "private", from: 3, entries: [turned("arrivals-closed", "2026-11-24")] });
  expect(phone.seen()).toEqual(before);
  expect(phone.wholeOf()).toContain("shared");
  phone.tell({ is: "timeline", room: "shared", from: 0, entries: shared });
  expect(phone.seen().view).toMatchObject({ shared: ["one", "for now"] });
});

it("asks for the whole room where a snapshot does not read, and waits for it", async () => {
  const phone = await opened({
    shared: { from: 0, entries: shared, snapshot: { covered: 7, folds: new Uint8Array([1, 2, 3]) } },
  });
  expect(phone.seen().phase).toEqual({ is: "starting" });
  expect(phone.wholeOf()).toContain("shared");
  phone.tell({ is: "timeline", room: "shared", from: 0, entries: shared });
  expect(phone.seen().phase).toEqual({ is: "open" });
  expect(phone.seen().view).toMatchObject({ shared: ["one", "for now", "two"] });
});

it("gives all own words for taking along, also those that a snapshot stands for", async () => {
  const phone = await opened({ shared: await from("shared", shared, 7), private: await from("private", own, 3) });
  phone.answers["tellWhole"] = (room: RoomName) => {
    const change: Change = { is: "timeline", room, from: 0, entries: room === "shared" ? shared : own };
    phone.tell(change);
  };
  const texts = (await phone.runtime.ownWords.list()).flatMap((one) => one.texts);
  expect(texts).toEqual(expect.arrayContaining(["one", "LOUD", "for now", "alone", "still alone"]));
});

it("keeps nothing where nobody has said which folds these are", async () => {
  const phone = await opened({ shared: { from: 0, entries: shared, offer: offer(6) } }, false);
  expect(phone.kept("shared")).toBeUndefined();
});
