import type { Device } from "./device.ts";
import type { World } from "./world.ts";

/** A phone that is a member of a space which nobody has left and whose relay was not caught. */
export const isMember = ({ space }: Device): boolean => {
  const status = space?.status();
  return (
    space !== undefined &&
    status !== undefined &&
    !status.removed &&
    !status.ended &&
    status.stopped === undefined &&
    space.members().some(({ here }) => here)
  );
};
export const members = (world: World): ReadonlyArray<Device> => world.devices.filter(isMember);

const isAtRest = (world: World): boolean =>
  members(world).every(
    ({ space }) =>
      space !== undefined &&
      space.status().link === "online" &&
      space.outboxSize() === 0 &&
      space.status().queued === 0,
  );

/** Lets time pass until nothing is on its way any more, within so many minutes. */
export const settle = (world: World, minutes = 20): void => {
  world.time.pass(20_000);
  for (let i = 0; i < minutes * 3 && !isAtRest(world); i += 1) world.time.pass(20_000);
  world.time.pass(70_000);
};

/** Everything works again, clocks aside. With `anew` every phone is also opened anew, without it only what has to. */
export const heal = (world: World, anew: boolean): void => {
  const { house } = world;
  const before = new Map(world.devices.map((device) => [device, device.machine.asked]));
  house.disk.setFull(false);
  house.start();
  for (const device of world.devices) {
    device.machine.crashAt = undefined;
    device.machine.writes = undefined;
    device.reachable = true;
    if (anew && device.space !== undefined) device.restart();
    device.start();
    device.connect();
  }
  settle(world);
  for (const device of world.devices) {
    if (device.space !== undefined) continue;
    const inviter = members(world).find(({ person }) => person === device.person);
    if (inviter !== undefined) device.join(inviter);
  }
  settle(world);
  const asked = world.devices.map((device) => device.machine.asked - (before.get(device) ?? 0));
  world.ledger.healing = Math.max(...asked);
};
