import { type Space, packSpace, prepareMove, unpackSpace } from "@goldseam/vault";
import type { Chamber } from "./chamber.ts";
import { BEGUN, type MovedDevice, rememberDevices, remembered, until } from "./moving.ts";

/** How long the relay may take to hear of the new keys before setting a code is given up. */
const ACCEPT_MS = 15_000;

export type Moved = { readonly ok: true; readonly older: ReadonlyArray<MovedDevice> } | { readonly ok: false };
/** What the owner of both chambers does while a space moves. */
export interface Moving {
  /** From here on nothing more is written to the older one; what people do meanwhile waits. */
  readonly hush: () => void;
  /** Nothing more is heard from the relay either. */
  readonly hangUp: () => void;
}

/**
 * Everything that the relay has to know is there: the new devices stand in the log, and nothing waits to be sent. A
 * space that has no relay has nobody to tell, and takes along what it would send to one.
 */
const settled = (space: Space): Promise<boolean> =>
  space.status().relay === undefined
    ? Promise.resolve(space.status().queued === 0)
    : until(() => space.status().queued === 0 && space.outboxSize() === 0, ACCEPT_MS);

/**
 * Takes a chamber's space along to another one with other device keys (vault.md, "Keys"). Gives the older devices, to
 * be removed from there. On failure the older chamber is as it was, but for devices that `tidyDevices` takes out again.
 */
export const moveSpace = async (from: Chamber, to: Chamber, moving: Moving): Promise<Moved> => {
  const space = from.space();
  if (space === undefined) {
    moving.hush();
    return { ok: true, older: [] };
  }
  const { space: id, here } = space.status();
  // What an earlier try had let in and a crash has left goes out together with the devices of now.
  const begun = (await remembered(from, BEGUN)) ?? [];
  const older = [...begun, ...space.members().filter((member) => member.here)];
  const prepared = await to.run(prepareMove({ space: id, rowsKey: to.rowsKey }, here));
  if (!prepared.ok) return { ok: false };
  if (!(await rememberDevices(from, BEGUN, [...begun, ...prepared.devices]))) return { ok: false };
  for (const { person, request } of prepared.devices) {
    const admitted = await from.run(space.admit(request, { as: person }));
    if (!admitted.ok) return { ok: false };
  }
  if (!(await settled(space))) return { ok: false };
  moving.hush();
  if (!(await settled(space))) return { ok: false };
  moving.hangUp();
  const rows = await from.run(packSpace({ space: id, rowsKey: from.rowsKey }));
  const unpacked = await to.run(unpackSpace({ space: id, rowsKey: to.rowsKey }, rows));
  if (!unpacked.ok) return { ok: false };
  to.hold(unpacked.space);
  return { ok: true, older: older.map(({ person, device }) => ({ person, device })) };
};

/** Drafts and what else the app keeps beside the space; after the hush, so that no word typed meanwhile is left. */
export const moveRows = async (from: Chamber, to: Chamber): Promise<boolean> => {
  const rows = new Map(await from.rows());
  rows.delete(BEGUN);
  return to.keepAll(rows);
};
