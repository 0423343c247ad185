import { type Folded, type Me, type Now, personId, type Practice } from "@goldseam/kernel";
import { drive, type Machine } from "@goldseam/simulator/driver";
import { strategy as communication } from "@goldseam/strategies/communication/strategy";
import { strategy as positivity } from "@goldseam/strategies/positivity/strategy";
import { strategy as qualityTime } from "@goldseam/strategies/quality-time/strategy";
import { strategy as trust } from "@goldseam/strategies/trust/strategy";
import { foldingHalves, type Halves } from "@goldseam/web/halves";
import { packing, unpacking } from "@goldseam/web/packed-entries";
import { writeFolds } from "@goldseam/web/room-folds";
import { foldsOf, roomReader, type RoomRead } from "@goldseam/web/room-reader";
import type { Snapshot, TimelineEntry } from "@goldseam/vault";
import { ANA, BEN } from "./lived-years.ts";
import { openYears } from "./ten-years.ts";

export const practices: ReadonlyArray<Practice> = [positivity, qualityTime, communication, trust].flatMap(
  (strategy): ReadonlyArray<Practice> => strategy.practices,
);
const me: Me = { person: personId(ANA), other: personId(BEN) };

type RoomTold = RoomRead["told"];
export const VERSION = "measured";

/** What the worker tells of a room, as the page has it then. */
export const acrossOf = (entries: ReadonlyArray<TimelineEntry>, snapshot: Snapshot | undefined): RoomTold => {
  let here: RoomTold = { folds: undefined, covered: 0, entries: [], offer: undefined };
  const page = unpacking((change) => {
    if (change.is !== "timeline") return;
    const folds = change.snapshot?.folds;
    here = { ...here, folds: folds && (() => folds), covered: change.from, entries: change.entries };
  });
  const first = { is: "timeline", room: "shared", from: 0, entries, ...(snapshot && { snapshot }) } as const;
  const worker = packing({ start: (_, tell) => Promise.resolve(tell(first)) });
  void worker.start("bench", (change) => page(structuredClone(change)));
  return here;
};
export const foldedOf = ({ folds, logs }: RoomRead): ReadonlyMap<string, Halves> =>
  new Map(
    practices.map((one) => {
      const joint = { kept: folds.practices.get(one.id), log: logs.get(one.id) ?? [] };
      const halves = foldingHalves(one)({ log: [] }, joint);
      if (halves === undefined) throw new Error("nothing is switched off here");
      return [one.id, halves];
    }),
  );

/** What Today asks of every practice, and what their pages show. */
export const look = (practice: Practice, { shown, mine }: Folded<unknown, unknown>, now: Now): void => {
  practice.view(shown, mine, me, now);
  practice.ideas(shown, mine, me, now);
  practice.limits(shown, mine, me, now);
  practice.signals(shown, mine, me, now);
};

/** What the page keeps of all that has settled, as at the opening before. */
export const keepSnapshot = async (machine: Machine): Promise<number> => {
  const space = openYears(machine);
  const settled = space.timeline().slice(0, space.settled());
  const read = roomReader("shared", practices)({ folds: undefined, covered: 0, entries: settled, offer: undefined });
  const folds = foldsOf(read, "joint", foldedOf(read), practices);
  const bytes = folds && (await writeFolds(folds, () => Promise.resolve()));
  if (bytes === undefined || !drive(machine, space.keepSnapshot(VERSION, settled, bytes)).ok)
    throw new Error("no snapshot was kept");
  return bytes.length;
};
