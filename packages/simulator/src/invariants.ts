import { Space } from "@goldseam/vault";
import type { Device } from "./device.ts";
import { wrongFolds } from "./folds.ts";
import { members } from "./heal.ts";
import type { World } from "./world.ts";

export interface Broken {
  readonly invariant: string;
  readonly about: string;
}
type Check = (world: World) => string | undefined;

/** Refusals that pass; the phone asks again. */
const passing = new Set(["disk-full", "too-many-sockets"]);
const restored = ({ house }: World): boolean => house.logsBefore.length > 0;
const here = (device: Device): ReadonlySet<string> => new Set(device.space?.timeline().map(({ item }) => item));

const comeToTheSame: Check = (world) => {
  const shown = (device: Device): string =>
    JSON.stringify(
      device.space?.timeline().map(({ item, opened, events, removed }) => [item, opened, events, removed]),
    );
  const [first, ...others] = members(world);
  const other = others.find((device) => first !== undefined && shown(device) !== shown(first));
  return other === undefined ? undefined : `${first?.name} and ${other.name}`;
};

const nothingAcknowledgedIsLost: Check = (world) => {
  const all = members(world).map((device) => [device, here(device)] as const);
  for (const item of world.ledger.acknowledged) {
    const said = world.ledger.said.get(item);
    if (said === undefined) continue;
    const author = world.devices.find(({ name }) => name === said.device);
    // A relay that forgot it, and its author's phone out before it could be sent again: lost with the phone, as said.
    const isOut = author === undefined || !members(world).includes(author);
    if (restored(world) && isOut) continue;
    // It is there, and waits for one before it that went with its author's phone: shown as missing, as said.
    const waits = (device: Device): boolean =>
      device.space !== undefined && Space.stateOf(device.space).graph.waiting.has(item);
    const without = all.find(
      ([device, items]) => said.exchange === undefined && !items.has(item) && !(isOut && waits(device)),
    );
    if (without !== undefined) return `${said.text} on ${without[0].name}`;
  }
  return undefined;
};

const nothingKeptIsLost: Check = (world) => {
  for (const { item, device: name, text } of world.ledger.said.values()) {
    const device = world.devices.find((one) => one.name === name);
    if (device?.space === undefined) return `${name} is not open`;
    if (!Space.stateOf(device.space).graph.nodes.has(item)) return `${text} on ${name}`;
  }
  return undefined;
};

const outboxesAreEmpty: Check = (world) => {
  const device = members(world).find(({ space }) => (space?.outboxSize() ?? 0) + (space?.status().queued ?? 0) > 0);
  return device && `${device.name}: ${device.space?.outboxSize()} and ${device.space?.status().queued}`;
};

const nothingTwice: Check = (world) => {
  for (const { name, space } of world.devices) {
    const entries = space?.timeline().map(({ item, opened }) => `${item} ${opened}`) ?? [];
    if (new Set(entries).size !== entries.length) return name;
  }
  return undefined;
};

const onlyDeletedIsRemoved: Check = (world) => {
  for (const device of members(world))
    for (const { item, removed } of device.space?.timeline() ?? []) {
      if (removed !== undefined && !world.ledger.perhapsDeleted.has(item)) return `${item} on ${device.name}`;
      // What a phone did that was put out before it could say so is lost with it.
      const by = members(world).find(({ name }) => name === world.ledger.deleted.get(item));
      if (removed === undefined && by !== undefined) return `${item} still on ${device.name}`;
    }
  return undefined;
};

/** All that waits on a phone waits for something of a phone that is out. */
const waitsForTheGone = ({ space }: Device): boolean => {
  if (space === undefined) return false;
  const present = new Set<string>(space.members().map(({ device }) => device));
  return [...Space.stateOf(space).graph.waiting.values()].every(({ device }) => !present.has(device));
};

const nobodyIsBlamed: Check = (world) => {
  const may = new Set(restored(world) ? ["relay-lost-data", "relay-inconsistent"] : []);
  for (const device of members(world))
    for (const { kind, about } of device.space?.warnings() ?? []) {
      if (may.has(kind) || kind === "storage-full" || (kind === "relay-refused" && passing.has(about ?? ""))) continue;
      if (kind === "something-is-missing" && waitsForTheGone(device)) continue;
      // One person answered on two phones that had not met: said, and true.
      if (kind === "sealing-cheated" && about?.endsWith("/second-seal") === true) continue;
      return `${device.name}: ${kind} ${about ?? ""}`;
    }
  return undefined;
};

const nobodyStopped: Check = (world) => {
  const stopped = world.devices.find(({ space }) => space?.status().stopped !== undefined);
  return stopped === undefined || world.house.hasForked() ? undefined : stopped.name;
};

const everybodyIsOnline: Check = (world) => members(world).find(({ space }) => space?.status().link !== "online")?.name;

const stagesOf = ({ space, machine }: Device): ReadonlyMap<string, string> =>
  new Map((space?.exchanges() ?? []).map((id) => [id, space?.exchange(id, machine.clock).stage ?? ""]));

const whatOpenedIsOpen: Check = (world) => {
  for (const device of members(world)) {
    const stages = stagesOf(device);
    for (const other of members(world))
      for (const [id, stage] of stagesOf(other))
        if ((stage === "opened") !== (stages.get(id) === "opened"))
          return `${id}: ${stage} on ${other.name}, not on ${device.name}`;
    // A phone that is out may have taken the only opening key with it.
    const stuck =
      world.ledger.removing.size === 0 && [...stages].find(([id, stage]) => id !== "heavy" && stage === "ready");
    if (stuck) return `${stuck[0]} waits on ${device.name}`;
  }
  return undefined;
};

const foldsFit: Check = ({ ledger, devices }) => {
  for (const device of devices) ledger.folds.wrong ??= wrongFolds(ledger, device);
  return ledger.folds.wrong;
};

/** Effects after which a phone that heals is talking to itself or against another. */
const mostHealing = 2_500;
const nobodyTalksWithoutEnd: Check = ({ ledger }) =>
  ledger.healing > mostHealing ? `${ledger.healing} effects` : undefined;

/** What has to be true when everything works again and has come to rest. */
export const invariants: Readonly<Record<string, Check>> = {
  "nobody stops without a fork": nobodyStopped,
  "every phone gets through to the relay": everybodyIsOnline,
  "nobody talks without end": nobodyTalksWithoutEnd,
  "what was kept is kept": nothingKeptIsLost,
  "no acknowledged write is lost": nothingAcknowledgedIsLost,
  "all phones come to the same": comeToTheSame,
  "nothing waits in an outbox": outboxesAreEmpty,
  "nothing is there twice": nothingTwice,
  "removed is what was removed": onlyDeletedIsRemoved,
  "what is opened is open for both": whatOpenedIsOpen,
  "what was folded is of what is there": foldsFit,
  "nobody is blamed": nobodyIsBlamed,
};

export const broken = (world: World): Broken | undefined => {
  for (const [invariant, check] of Object.entries(invariants)) {
    const about = check(world);
    if (about !== undefined) return { invariant, about };
  }
  return undefined;
};
