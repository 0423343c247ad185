import { Space } from "@goldseam/vault";
import type { LoggedEvent } from "@goldseam/vault";
import type { Device } from "./device.ts";
import { newDevice, type World } from "./world.ts";

export interface Happening {
  readonly name: string;
  /** How often, beside the others. */
  readonly weight: number;
  readonly does: (world: World, device: Device) => void;
}

/** Entries of the log that a device has applied. */
export const logKnown = (device: Device): number =>
  device.space === undefined ? 0 : Space.stateOf(device.space).members.n;
const exchanges = ["light", "other", "heavy"] as const;
const exchangeOf = (world: World): (typeof exchanges)[number] => world.chance.pick(exchanges) ?? "light";

const freshText = (world: World, device: Device): string => {
  world.ledger.texts += 1;
  return `«${world.ledger.texts}»${device.name} wrote this`;
};
const note = (text: string): LoggedEvent => ({ practice: "thanks", type: "thanked", data: { text } });

const remember = (
  world: World,
  device: Device,
  log: number,
  text: string,
  written: { readonly ok: boolean; readonly item?: string } | undefined,
  exchange?: string,
): void => {
  if (written?.ok !== true || written.item === undefined) return;
  const item = written.item as Parameters<typeof world.ledger.said.get>[0];
  world.ledger.said.set(item, { item, text, device: device.name, person: device.person, exchange, log });
};

const say = (world: World, device: Device): void => {
  if (device.space === undefined) return;
  const text = freshText(world, device);
  const log = logKnown(device);
  remember(world, device, log, text, device.run(device.space.propose([note(text)])));
};

const seal = (world: World, device: Device): void => {
  if (device.space === undefined) return;
  const text = freshText(world, device);
  const exchange = exchangeOf(world);
  const log = logKnown(device);
  const opens = { practice: "first-opening", type: "answered", data: { text } };
  const written = device.run(device.space.propose([], { seal: { exchange, heavy: exchange === "heavy", opens } }));
  if (written === undefined) world.ledger.unsure = true;
  remember(world, device, log, text, written, exchange);
};

const remove = (world: World, device: Device): void => {
  const { space } = device;
  const own = (space?.timeline() ?? []).filter(
    (entry) => entry.author === device.person && entry.removed === undefined && !entry.opened,
  );
  const entry = world.chance.pick(own);
  if (space === undefined || entry === undefined) return;
  world.ledger.perhapsDeleted.add(entry.item);
  if (device.run(space.deleteItem(entry.item))?.ok === true) world.ledger.deleted.set(entry.item, device.name);
};

const addOwn = (world: World, device: Device): void => {
  if (world.devices.filter(({ person }) => person === device.person).length >= 3) return;
  const waiting = world.devices.find((one) => one.person === device.person && one.space === undefined && !one.id);
  (waiting ?? newDevice(world, `${world.chance.below(1e9)}`, device.person)).join(device);
};

const removeOwn = (world: World, device: Device): void => {
  const others = (device.space?.members() ?? []).filter((one) => one.person === device.person && !one.here);
  const other = world.chance.pick(others);
  if (device.space === undefined || other === undefined) return;
  const gone = world.devices.find((one) =>
    one.space?.members().some(({ device: id, here }) => here && id === other.device),
  );
  if (gone !== undefined) world.ledger.removing.add(gone.name);
  device.run(device.space.removeDevice(other.device));
};

const day = 24 * 3600 * 1000;

/** Everything that may happen to one device. */
export const happenings: ReadonlyArray<Happening> = [
  { name: "says something", weight: 30, does: say },
  { name: "seals an answer", weight: 8, does: seal },
  {
    name: "takes an answer back",
    weight: 3,
    does: (world, device) => void (device.space && device.run(device.space.withdraw(exchangeOf(world)))),
  },
  {
    name: "opens a heavy one",
    weight: 3,
    does: (_, device) => void (device.space && device.run(device.space.openNow("heavy"))),
  },
  { name: "removes own words", weight: 5, does: remove },
  {
    name: "begins an epoch",
    weight: 2,
    does: (world, device) =>
      void (device.space && device.run(device.space.rotate(world.chance.maybe(0.5) ? "purge" : "newEpoch"))),
  },
  { name: "gets a further phone", weight: 1, does: addOwn },
  { name: "puts a phone out", weight: 1.5, does: removeOwn },
  {
    name: "leaves",
    weight: 0.15,
    does: (_, device) => void (device.space && device.run(device.space.leave())),
  },
  {
    name: "loses its socket",
    weight: 8,
    does: (_, device) => device.breakLink(),
  },
  {
    name: "is out of reach",
    weight: 5,
    does: (_, device) => {
      device.reachable = false;
      device.breakLink();
    },
  },
  {
    name: "is in reach again",
    weight: 6,
    does: (_, device) => {
      device.reachable = true;
      device.connect();
    },
  },
  { name: "is opened anew", weight: 4, does: (_, device) => device.restart() },
  {
    name: "will die soon",
    weight: 8,
    does: (world, { machine }) => {
      machine.crashAt = machine.asked + world.chance.below(world.chance.maybe(0.5) ? 12 : 120);
    },
  },
  {
    name: "has a full disk",
    weight: 2,
    does: (world, { machine }) => {
      machine.writes = world.chance.maybe(0.7) ? "quota" : "failed";
    },
  },
  {
    name: "has room again",
    weight: 4,
    does: (_, { machine }) => {
      machine.writes = undefined;
    },
  },
  {
    name: "has its clock set",
    weight: 2,
    does: (world, device) => {
      const years = world.chance.maybe(0.3) ? 730 : 3;
      device.clock = { ahead: (world.chance.next() * 2 - 1) * years * day, drift: (world.chance.next() - 0.5) / 100 };
      device.tick();
    },
  },
];

/** Everything that may happen to the relay. */
export const relayHappenings: ReadonlyArray<Omit<Happening, "does"> & { readonly does: (world: World) => void }> = [
  {
    name: "the relay dies",
    weight: 3,
    does: ({ house, time, chance }) => {
      house.crash();
      time.later(chance.below(8000), () => house.start());
    },
  },
  { name: "the relay is copied", weight: 3, does: ({ house }) => house.backup() },
  {
    name: "an old copy is put back",
    weight: 2,
    does: ({ house, chance }) => {
      const copy = chance.pick(house.copies);
      if (copy !== undefined) house.restore(copy, chance.maybe(0.5));
    },
  },
  {
    name: "the relay's disk is full",
    weight: 1,
    does: ({ house, time, chance }) => {
      house.disk.setFull(true);
      time.later(chance.below(20_000), () => house.disk.setFull(false));
    },
  },
];
