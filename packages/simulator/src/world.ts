import { createSpace } from "@goldseam/vault";
import type { MemoryState } from "@goldseam/relay";
import type { Bytes, SpaceId } from "@goldseam/wire-types";
import { type Chance, chanceOf } from "./chance.ts";
import { type Clockwork, newClockwork } from "./clockwork.ts";
import { address, Device } from "./device.ts";
import { newMachine } from "./driver.ts";
import { wrongFolds } from "./folds.ts";
import { House, type HouseShape } from "./house.ts";
import { type Ledger, newLedger } from "./ledger.ts";

/** Two persons, their phones, one relay, and whatever happens to them. */
export interface World {
  readonly time: Clockwork;
  readonly chance: Chance;
  readonly house: House;
  readonly devices: Device[];
  readonly ledger: Ledger;
}

const calm: HouseShape = { network: { slowest: 2, arrives: 1 }, disk: 0, limits: {}, segmentItems: 1000 };
const beat = 1000;

const emptyWorld = (seed: string, shape: HouseShape): World => {
  const time = newClockwork();
  const chance = chanceOf(seed);
  const house = new House(time, chance, shape);
  house.start();
  const world: World = { time, chance, house, devices: [], ledger: newLedger() };
  const tick = (): void => {
    house.tick();
    time.later(beat, tick);
  };
  tick();
  return world;
};

/** A phone that the world watches: its ticks, and what the relay tells it. */
export const addDevice = (world: World, device: Device): Device => {
  world.devices.push(device);
  device.segmentItems = world.house.shape.segmentItems;
  device.onHeard = (message) => {
    if (message.t === "ack") world.ledger.acknowledged.add(message.item);
  };
  device.onOpened = () => {
    world.ledger.folds.wrong ??= wrongFolds(world.ledger, device);
  };
  const tick = (): void => {
    device.tick();
    world.time.later(60_000, tick);
  };
  world.time.later(60_000 - world.chance.below(50_000), tick);
  return device;
};

interface Kept {
  readonly id: SpaceId;
  readonly relay: MemoryState;
  readonly phones: ReadonlyArray<{
    readonly name: string;
    readonly rows: ReadonlyMap<string, Bytes>;
    readonly unlockKey: Bytes;
  }>;
}
const kept = new Map<string, Kept>();

/** These phones, paired and at rest: made once, as each schedule begins from a copy. */
const pairedOnce = (names: ReadonlyArray<string>): Kept => {
  const key = names.join();
  const known = kept.get(key);
  if (known !== undefined) return known;
  const world = emptyWorld(`paired/${key}`, calm);
  const [first, ...others] = names.map((name) => addDevice(world, new Device(name, world.house)));
  const begun = first?.run(
    createSpace({ kind: "shared", person: first.person, rowsKey: first.rowsKey, relay: address }),
  );
  if (first === undefined || begun?.ok !== true) throw new Error("simulator: no space");
  first.space = begun.space;
  first.id = begun.space.status().space;
  first.connect();
  world.time.pass(1000);
  for (const other of others) {
    const inviter = world.devices.find(({ person }) => person === other.person && other.name !== `${person}1`) ?? first;
    if (!other.join(inviter)) throw new Error("simulator: no pair");
    world.time.pass(1000);
  }
  world.time.pass(30_000);
  const made: Kept = {
    id: first.id,
    relay: world.house.disk.copy(),
    phones: world.devices.map(({ name, machine: { rows, unlockKey } }) => ({ name, rows: new Map(rows), unlockKey })),
  };
  kept.set(key, made);
  return made;
};

/** A world of its own with these phones paired and connected; `ana1` and `ben1` come first. */
export const pairedWorld = (seed: string, names: ReadonlyArray<string>, shape: HouseShape): World => {
  const from = pairedOnce(names);
  const world = emptyWorld(seed, shape);
  world.house.disk.restore(from.relay);
  for (const phone of from.phones) {
    const machine = { ...newMachine(`${seed}/${phone.name}`), rows: new Map(phone.rows), unlockKey: phone.unlockKey };
    const device = addDevice(world, new Device(phone.name, world.house, machine));
    device.id = from.id;
    device.start();
  }
  return world;
};

/** A further phone of somebody, as it comes out of its box. */
export const newDevice = (world: World, seed: string, person: string): Device => {
  const count = world.devices.filter((device) => device.person === person).length;
  const name = `${person}${count + 1}`;
  return addDevice(world, new Device(name, world.house, newMachine(`${seed}/${name}`)));
};
