import type { Practice } from "@goldseam/kernel";
import type { Person } from "@goldseam/ui";
import { type ReadonlySignal, computed, effect, signal } from "@preact/signals";
import type { MatchingService, Told } from "../vault-worker/service.ts";
import { keepSteering } from "./kept-steering.ts";
import { letFade } from "./let-fade.ts";
import { ownEntries } from "./own-words.ts";
import { type HostOptions, type Matchings, type PracticeHost, createPracticeHost } from "./practice-host.ts";
import { declinedOf, peopleOf } from "./read-shell-events.ts";
import type { OwnEntry } from "./runtime.ts";
import { joined, logOf, readerOf, sorterOf } from "./timeline-log.ts";
import type { VaultMirror } from "./vault-mirror.ts";

export interface RoomPorts extends Pick<HostOptions, "me" | "now" | "settings" | "stamp" | "write"> {
  readonly mirror: Omit<VaultMirror, "hear">;
  /** What the rooms ask of the vault by themselves. */
  readonly service: Pick<MatchingService, "keepDraft" | "match"> & {
    readonly remove: (items: ReadonlyArray<string>) => Promise<Told>;
  };
}
export interface Rooms extends PracticeHost {
  /** Everybody who has said who they are. */
  readonly people: ReadonlySignal<ReadonlyMap<string, Person>>;
  readonly ownWordsOf: (person: string) => ReadonlyArray<OwnEntry>;
}

/**
 * Both rooms as the practices read them: everything that looks into an event. It is loaded with the practices, for the
 * first page shows neither.
 */
export const readRooms = (practices: ReadonlyArray<Practice>, ports: RoomPorts): Rooms => {
  const { mirror, service, now } = ports;
  const { status, shared, own } = mirror;
  const ownLimits = signal<PracticeHost["ownLimits"] | undefined>(undefined);
  const steering = keepSteering({
    ...{ own, now, drafts: mirror.drafts },
    room: computed(() => status.value.privateRoom),
    limitsAt: () => ownLimits.value,
    keep: (key, text) => void service.keepDraft(key, text),
  });
  const host = createPracticeHost({
    ...{ practices, now, me: ports.me, stamp: ports.stamp, write: ports.write },
    ...(ports.settings === undefined ? {} : { settings: ports.settings }),
    outside: steering.limits,
    ownSignals: computed(() => declinedOf(own.value)),
  });
  const [readOwn, readShared] = [readerOf("private"), readerOf("shared")];
  // The mode by itself: each word of the worker brings another status, and most change nothing here.
  const mode = computed(() => status.value.mode);
  const mine = computed(() => (mode.value === "one" ? [] : readOwn(own.value)));
  const joint = computed(() => readShared(shared.value));
  const [sortOwn, sortSwitches, sortShared] = [sorterOf(), sorterOf(), sorterOf()];
  effect(() => {
    const logs = [sortOwn(mine.value), sortSwitches(steering.switches.value), sortShared(joint.value)];
    for (const id of host.ids) host.replace(id, joined(logs, id));
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
  return {
    ...host,
    people: computed(() => peopleOf([...own.value, ...shared.value])),
    ownWordsOf: (person) => ownEntries([...logOf("shared", shared.value), ...logOf("private", own.value)], person),
  };
};
