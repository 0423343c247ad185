import { type Space, packSpace, prepareMove, unpackSpace } from "@goldseam/vault";
import * as v from "valibot";
import type { Chamber } from "./chamber.ts";

/** How long the relay may take to hear of the new keys before setting a code is given up. */
const ACCEPT_MS = 15_000;
/** How long a connection that is being made is waited for before anything begins. */
const ONLINE_MS = 3_000;
const LOOK_EVERY_MS = 50;
/** In the older database: new devices that may stand in the log while their database is not finished. */
const BEGUN = "begun-devices";
/** In the newer database: devices that have to leave the log. */
const OLDER = "older-devices";

export interface MovedDevice {
  readonly person: string;
  readonly device: string;
}
export type Moved = { readonly ok: true; readonly older: ReadonlyArray<MovedDevice> } | { readonly ok: false };
/** What the owner of both chambers does while a space moves. */
export interface Moving {
  /** From here on nothing more is written to the older one; what people do meanwhile waits. */
  readonly hush: () => void;
  /** Nothing more is heard from the relay either. */
  readonly hangUp: () => void;
}

const devicesSchema = v.array(v.object({ person: v.string(), device: v.string() }));

const until = async (holds: () => boolean, ms: number): Promise<boolean> => {
  const end = Date.now() + ms;
  while (!holds()) {
    if (Date.now() > end) return false;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
  return true;
};
/**
 * Everything that the relay has to know is there: the new devices stand in the log, and nothing waits to be sent. A
 * space that has no relay has nobody to tell, and takes along what it would send to one.
 */
const settled = (space: Space): Promise<boolean> =>
  space.status().relay === undefined
    ? Promise.resolve(space.status().queued === 0)
    : until(() => space.status().queued === 0 && space.outboxSize() === 0, ACCEPT_MS);

/** Other keys have to be told to the relay of a space that has one. */
export const canMove = async (space: Space | undefined): Promise<boolean> =>
  space === undefined || space.status().relay === undefined || until(() => space.status().link === "online", ONLINE_MS);

const rememberDevices = (chamber: Chamber, name: string, devices: ReadonlyArray<MovedDevice>): Promise<boolean> =>
  chamber
    .keep(name, devices.length === 0 ? "" : JSON.stringify(devices.map(({ person, device }) => ({ person, device }))))
    .then((kept) => kept === "kept");

const remembered = async (chamber: Chamber, name: string): Promise<ReadonlyArray<MovedDevice> | undefined> => {
  const text = (await chamber.kept(name)).get("");
  const read = text === undefined ? undefined : v.safeParse(devicesSchema, JSON.parse(text));
  return read?.success === true ? read.output : undefined;
};

/** Takes remembered devices out of the log. What is queued once survives a crash, so they are forgotten then. */
const removeRemembered = async (chamber: Chamber, name: string): Promise<void> => {
  const devices = await remembered(chamber, name);
  const space = chamber.space();
  // An intent that the relay has not answered may still bring one of them in.
  if (devices === undefined || space === undefined || space.status().queued > 0) return;
  for (const { device, person } of space.members())
    if (devices.some((known) => known.device === device)) await chamber.run(space.removeDevice(device, person));
  await chamber.keep(name, "");
};

/** Devices of earlier generations, to leave the log once a newer one counts; those of before that are not forgotten. */
export const rememberOlder = async (chamber: Chamber, older: ReadonlyArray<MovedDevice>): Promise<boolean> =>
  rememberDevices(chamber, OLDER, [...((await remembered(chamber, OLDER)) ?? []), ...older]);

/** Takes out of the log what setting a code, or a crash in the middle of it, has left there. */
export const tidyDevices = async (chamber: Chamber): Promise<void> => {
  await removeRemembered(chamber, OLDER);
  await removeRemembered(chamber, BEGUN);
};

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
