import type { Space } from "@goldseam/vault";
import * as v from "valibot";
import type { Chamber } from "./chamber.ts";

/** How long a connection that is being made is waited for before anything begins. */
const ONLINE_MS = 3_000;
const LOOK_EVERY_MS = 50;
/** In the older database: new devices that may stand in the log while their database is not finished. */
export const BEGUN = "begun-devices";
/** In the newer database: devices that have to leave the log. */
const OLDER = "older-devices";

export interface MovedDevice {
  readonly person: string;
  readonly device: string;
}

const devicesSchema = v.array(v.object({ person: v.string(), device: v.string() }));

export const until = async (holds: () => boolean, ms: number): Promise<boolean> => {
  const end = Date.now() + ms;
  while (!holds()) {
    if (Date.now() > end) return false;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
  return true;
};

/** Other keys have to be told to the relay of a space that has one. */
export const canMove = async (space: Space | undefined): Promise<boolean> =>
  space === undefined || space.status().relay === undefined || until(() => space.status().link === "online", ONLINE_MS);

export const rememberDevices = (
  chamber: Chamber,
  name: string,
  devices: ReadonlyArray<MovedDevice>,
): Promise<boolean> =>
  chamber
    .keep(name, devices.length === 0 ? "" : JSON.stringify(devices.map(({ person, device }) => ({ person, device }))))
    .then((kept) => kept === "kept");

export const remembered = async (chamber: Chamber, name: string): Promise<ReadonlyArray<MovedDevice> | undefined> => {
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
