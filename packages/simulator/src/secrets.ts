import { Space } from "@goldseam/vault";
import type { ItemId } from "@goldseam/wire-types";
import { includesText, noLoot, openCopies, openSeals, takeEnvelopes, takePhone } from "./attacker.ts";
import type { Device } from "./device.ts";
import { members, settle } from "./heal.ts";
import type { Said } from "./ledger.ts";
import type { World } from "./world.ts";

const now = (world: World) => world.house.disk.copy();

/** What the relay and one person's phones hold, now and in any copy, opens no answer that the other sealed alone. */
export const peeked = (world: World): string | undefined => {
  for (const person of ["ana", "ben"]) {
    const phones = world.devices.filter((device) => device.person === person && device.machine.rows.size > 0);
    const space = phones[0]?.id;
    const sealedByThem = new Set(
      [...world.ledger.said.values()].filter((said) => said.person === person).map(({ exchange }) => exchange),
    );
    const alone = [...world.ledger.said.values()].filter(
      (said) => said.person !== person && said.exchange !== undefined && !sealedByThem.has(said.exchange),
    );
    if (space === undefined || alone.length === 0 || world.ledger.unsure) continue;
    const loot = noLoot();
    for (const phone of phones) takePhone(loot, phone);
    const envelopes = openCopies(loot, space, [now(world), ...world.house.copies]);
    takeEnvelopes(loot, envelopes.values());
    for (const said of alone) {
      const signed = envelopes.get(said.item);
      if (signed === undefined) continue;
      world.ledger.tried.peeks += 1;
      if (openSeals(loot, space, said.person, signed).length > 0) return `${person} reads ${said.text}`;
    }
  }
  return undefined;
};

const removedAt = (device: Device): number | undefined => {
  const { locals, members: log } = Space.stateOf(device.space as Space);
  return log.devices.get(locals[0]?.device as never)?.removed;
};

/** Everything that a phone which was put out, or whose person left, holds, with all that the relay has, opens nothing newer. */
export const readByTheRemoved = (world: World): string | undefined => {
  const [member] = members(world);
  for (const device of world.devices) {
    if (device.space === undefined || device.id === undefined || members(world).includes(device)) continue;
    // The log of somebody who is still in says when it went: its own may end before.
    const own = Space.stateOf(device.space).locals[0]?.device;
    const known = member?.space === undefined ? undefined : Space.stateOf(member.space).members;
    const at = (own && known?.devices.get(own)?.removed) ?? removedAt(device);
    if (at === undefined) continue;
    const newer = [...world.ledger.said.values()].filter((said) => said.log >= at);
    if (newer.length === 0) continue;
    const loot = noLoot();
    takePhone(loot, device);
    const wanted = new Set<ItemId>(newer.map(({ item }) => item));
    const open = openCopies(loot, device.id, [now(world), ...world.house.copies], (item) => wanted.has(item));
    world.ledger.tried.removed += newer.length;
    const read = newer.find(({ item, text }) => open.has(item) || loot.rows.some((row) => includesText(row, text)));
    if (read !== undefined) return `${device.name}, out at ${at}, reads ${read.text} of ${read.log}`;
  }
  return undefined;
};

/** A purge is complete when each sealing key that an epoch before it had used is gone from every phone that is in. */
const rotateAll = (world: World): boolean => {
  for (let i = 0; i < 3; i += 1) {
    const by = world.chance.pick(members(world));
    if (by?.space === undefined || by.run(by.space.rotate("purge"))?.ok !== true) return false;
    settle(world, 3);
  }
  return true;
};

/** After a completed purge nothing of what was removed can be read: from all phones that are in, the relay and all its copies. */
export const recovered = (world: World): string | undefined => {
  const gone: Said[] = [...world.ledger.deleted].flatMap(([item, by]) => {
    const said = world.ledger.said.get(item);
    return said === undefined || !members(world).some(({ name }) => name === by) ? [] : [said];
  });
  if (gone.length === 0 || world.house.hasForked()) return undefined;
  if (!rotateAll(world)) return undefined;
  const loot = noLoot();
  for (const device of members(world)) takePhone(loot, device);
  const copies = [now(world), ...world.house.copies];
  const id = members(world)[0]?.id;
  const shown = members(world)[0]?.space?.timeline() ?? [];
  if (id === undefined) return undefined;
  const open = openCopies(loot, id, copies);
  const blind = shown.find(({ item, removed, opened }) => removed === undefined && !opened && !open.has(item));
  if (blind !== undefined) return `the attacker is blind: ${blind.item} is open to its owner and not to it`;
  world.ledger.tried.deleted += gone.length;
  const text = gone.find(
    ({ item, text: words }) => open.has(item) || loot.rows.some((row) => includesText(row, words)),
  );
  return text === undefined ? undefined : text.text;
};
