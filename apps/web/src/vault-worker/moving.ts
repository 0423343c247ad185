import { type Space, packSpace, prepareMove, unpackSpace } from "@goldseam/vault";
import type { DeviceId } from "@goldseam/wire-types";
import type { Chamber } from "./chamber.ts";

/** How long the relay may take to hear of the new keys before setting a code is given up. */
const ACCEPT_MS = 15_000;
const LOOK_EVERY_MS = 100;

export interface OlderDevice {
  readonly person: string;
  readonly device: DeviceId;
}
export type Moved = { readonly ok: true; readonly older: ReadonlyArray<OlderDevice> } | { readonly ok: false };

/** Everything that the relay has to know is there: the new devices stand in the log, and nothing waits to be sent. */
const settled = async (space: Space): Promise<boolean> => {
  const until = Date.now() + ACCEPT_MS;
  while (space.status().queued > 0 || space.outboxSize() > 0) {
    if (Date.now() > until) return false;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
  return true;
};

/**
 * Takes a chamber's space along to another one with other device keys (vault.md, "Keys"). Gives the older devices, to
 * be removed from there. On failure the older chamber is as it was, but for devices that are taken out of the log again.
 */
export const moveSpace = async (from: Chamber, to: Chamber): Promise<Moved> => {
  const space = from.space();
  if (space === undefined) return { ok: true, older: [] };
  const { space: id, here } = space.status();
  const older = space.members().filter((member) => member.here);
  const prepared = await to.run(prepareMove({ space: id, rowsKey: to.rowsKey }, here));
  if (!prepared.ok) return { ok: false };
  for (const { person, request } of prepared.devices) {
    const admitted = await from.run(space.admit(request, { as: person }));
    if (!admitted.ok) return { ok: false };
  }
  if (!(await settled(space))) {
    for (const { person, device } of prepared.devices) await from.run(space.removeDevice(device, person));
    return { ok: false };
  }
  const rows = await from.run(packSpace({ space: id, rowsKey: from.rowsKey }));
  const unpacked = await to.run(unpackSpace({ space: id, rowsKey: to.rowsKey }, rows));
  if (!unpacked.ok) return { ok: false };
  to.hold(unpacked.space);
  return { ok: true, older: older.map(({ person, device }) => ({ person, device })) };
};

/** Drafts and what else the app keeps beside the space. */
export const moveRows = async (from: Chamber, to: Chamber): Promise<boolean> => {
  for (const [name, value] of await from.rows()) if (!(await to.keepBytes(name, value))) return false;
  return true;
};
