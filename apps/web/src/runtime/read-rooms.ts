import type { Practice } from "@goldseam/kernel";
import type { Person } from "@goldseam/ui";
import { type ReadonlySignal, computed, effect, signal, untracked } from "@preact/signals";
import type { MatchingService, Told } from "../vault-worker/service.ts";
import type { Half, Halves } from "./halves.ts";
import { snapshotKeeper } from "./keep-snapshots.ts";
import { keepSteering } from "./kept-steering.ts";
import { letFade } from "./let-fade.ts";
import { ownEntries } from "./own-words.ts";
import { type HostOptions, type Matchings, type PracticeHost, createPracticeHost } from "./practice-host.ts";
import { declinedOf, peopleOf } from "./read-shell-events.ts";
import { type RoomRead, foldsOf, roomReader } from "./room-reader.ts";
import type { OwnEntry } from "./runtime.ts";
import { joined, logOf, sorterOf } from "./timeline-log.ts";
import { EMPTY_ROOM, type VaultMirror } from "./vault-mirror.ts";

export interface RoomPorts extends Pick<HostOptions, "me" | "now" | "settings" | "stamp" | "write"> {
  readonly mirror: Omit<VaultMirror, "hear">;
  /** What the rooms ask of the vault by themselves. */
  readonly service: Pick<MatchingService, "keepDraft" | "match" | "keepSnapshot" | "tellWhole"> & {
    readonly remove: (items: ReadonlyArray<string>) => Promise<Told>;
  };
  /** Resolves when the page has nothing else to do; absent: no snapshot is written. */
  readonly idle?: () => Promise<void>;
}
export interface Rooms extends PracticeHost {
  /** Everybody who has said who they are. */
  readonly people: ReadonlySignal<ReadonlyMap<string, Person>>;
  /** True until everything is folded for the first time: what is switched off must not be seen for a moment. */
  readonly waiting: ReadonlySignal<boolean>;
  /** Both rooms have to be told whole before. */
  readonly ownWordsOf: (person: string) => ReadonlyArray<OwnEntry>;
}
const NO_ROOM = roomReader("private", [])(EMPTY_ROOM);

/**
 * Both rooms as the practices read them: everything that looks into an event. It is loaded with the practices, for the
 * first page shows neither.
 */
export const readRooms = (practices: ReadonlyArray<Practice>, ports: RoomPorts): Rooms => {
  const { mirror, service, now } = ports;
  const { status } = mirror;
  const [readOwn, readShared] = [roomReader("private", practices), roomReader("shared", practices)];
  // The mode by itself: each word of the worker brings another status, and most change nothing here.
  const mode = computed(() => status.value.mode);
  const own = computed(() => readOwn(mirror.own.value));
  const joint = computed(() => readShared(mirror.shared.value));
  const switches = computed(() => [...own.value.folds.switches, ...own.value.told.entries]);
  const ownLimits = signal<PracticeHost["ownLimits"] | undefined>(undefined);
  const steering = keepSteering({
    ...{ own: switches, now, drafts: mirror.drafts },
    room: computed(() => status.value.privateRoom),
    limitsAt: () => ownLimits.value,
    keep: (key, text) => void service.keepDraft(key, text),
  });
  const host = createPracticeHost({
    ...{ practices, now, me: ports.me, stamp: ports.stamp, write: ports.write },
    ...(ports.settings === undefined ? {} : { settings: ports.settings }),
    outside: steering.limits,
    ownSignals: computed(() => [...own.value.folds.declined, ...declinedOf(own.value.told.entries)]),
  });
  const sortSwitches = sorterOf();
  const halfOf = ({ folds }: RoomRead, id: string, log: Half["log"]): Half => ({ kept: folds.practices.get(id), log });
  /** Folds what both rooms say. One that is missing rests on more of the shared room than was told. */
  const replace = (mine: RoomRead, both: RoomRead, turned: ReturnType<typeof sortSwitches>) => {
    const folded = new Map<string, Halves>();
    for (const id of host.ids) {
      const own = halfOf(mine, id, joined([mine.logs, turned], id));
      const halves = host.replace(id, own, halfOf(both, id, both.logs.get(id) ?? []));
      if (halves !== undefined) folded.set(id, halves);
    }
    return folded;
  };
  const keep = ports.idle && snapshotKeeper({ service, idle: ports.idle });
  /** Folds what rests first, where that is to be kept: the rest is folded onto it. */
  const keepSettled = (mine: RoomRead, both: RoomRead, turned: ReturnType<typeof sortSwitches>): void => {
    if (keep === undefined || (mine.settled === undefined && both.settled === undefined)) return;
    const [ownRests, bothRests] = [mine.settled ?? mine, both.settled ?? both];
    const folded = replace(ownRests, bothRests, turned);
    for (const [room, half, rests] of [
      ["private", "own", mine.settled],
      ["shared", "joint", both.settled],
    ] as const) {
      const folds = rests && foldsOf(rests, half, folded, practices);
      if (folds !== undefined && rests?.told.offer !== undefined)
        keep(room, rests.told.offer, folds).catch(() => undefined);
    }
  };
  const waiting = signal(true);
  effect(() => {
    const mine = mode.value === "one" ? NO_ROOM : own.value;
    const both = joint.value;
    const turned = sortSwitches(steering.switches.value);
    untracked(() => {
      keepSettled(mine, both, turned);
      const all = replace(mine, both, turned).size === host.ids.length;
      if (mine.unreadable) void service.tellWhole("private");
      if (both.unreadable || !all) void service.tellWhole("shared");
      waiting.value &&= !all || mine.unreadable || both.unreadable;
    });
  });
  // Only now: before the rooms are read nothing would be covered, and that would be kept.
  ownLimits.value = host.ownLimits;
  letFade({
    fading: host.fading,
    here: computed(() => (status.value.phase.is === "open" ? status.value.here : [])),
    remove: service.remove,
  });
  const matchings = computed(() => JSON.stringify(host.matchings.value));
  effect(() => void service.match(JSON.parse(matchings.value) as ReadonlyArray<Matchings>));
  const entriesOf = ({ told }: RoomRead) => told.entries;
  return {
    ...host,
    waiting,
    people: computed(() => {
      const before = [...own.value.folds.people, ...joint.value.folds.people];
      return peopleOf(entriesOf(joint.value), peopleOf(entriesOf(own.value), new Map(before)));
    }),
    ownWordsOf: (person) =>
      ownEntries([...logOf("shared", entriesOf(joint.value)), ...logOf("private", entriesOf(own.value))], person),
  };
};
