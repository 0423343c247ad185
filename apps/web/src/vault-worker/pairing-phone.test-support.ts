import type { Person } from "@goldseam/ui";
import { expect } from "vitest";
import type { PairingState } from "../runtime/runtime.ts";
import { createHouse, type House } from "./house.ts";
import { ana, ben } from "./house.test-support.ts";
import { createMeetingPlace, type MeetingPlace } from "./meeting-place.test-support.ts";
import { createMemoryDisk, type MemoryDisk } from "./memory-disk.test-support.ts";
import { createPairingDesk } from "./pairing-desk.ts";

const quiet = (): void => undefined;
const argon = () => expect.unreachable("no code is set");

/** A phone that can pair: its keys and rows, a way to the meetings, and what its page shows. */
export const phoneOf = async (person: Person, place: MeetingPlace, disk: MemoryDisk = createMemoryDisk()) => {
  const { channels, line } = place.way();
  let shown: PairingState = { is: "idle" };
  let stalls = false;
  const house: House = createHouse("main", {
    send: (id, message) => (message.t.startsWith("rendezvous-") ? desk.send(id, message) : undefined),
    changed: quiet,
    lost: quiet,
    hangUp: quiet,
    disk,
    argon,
    folds: () => undefined,
  });
  const desk = createPairingDesk(channels, {
    chamber: () => house.app(),
    tell: (state) => {
      shown = state;
    },
    sharedSpace: () => house.shared(person, true),
    person: () => person,
    joined: () => (stalls ? new Promise(quiet) : Promise.resolve()),
    relayIsOurs: () => Promise.resolve(false),
  });
  await house.open();
  if (house.door("app") === "absent") expect(await house.begin(person)).toBe(true);
  await desk.recall();
  const recalled = shown;
  await desk.resume();
  return {
    desk,
    line,
    recalled,
    shows: () => shown,
    link: () => (shown.is === "inviting" ? shown.link : expect.unreachable(shown.is)),
    /** Who is in the log, and who waits here until a relay has taken it. */
    admitted: () => {
      const status = house.app()?.space()?.status();
      return (status?.persons.length ?? 0) + (status?.queued ?? 0);
    },
    space: () => house.app()?.space()?.status().space,
    stallAfterJoining: () => {
      stalls = true;
    },
    /** The app is closed without a word, and opened again. */
    reload: () => {
      channels.closeAll();
      return phoneOf(person, place, disk.copy());
    },
  };
};
export type PairingPhone = Awaited<ReturnType<typeof phoneOf>>;

export const shows = async (phone: PairingPhone, state: PairingState | PairingState["is"]): Promise<void> => {
  const wanted = typeof state === "string" ? { is: state } : state;
  await expect.poll(phone.shows, { interval: 5 }).toMatchObject(wanted);
};
export const failed = (why: Extract<PairingState, { is: "failed" }>["why"]): PairingState => ({ is: "failed", why });
export const ask = async (a: PairingPhone, b: PairingPhone, atDistance: boolean): Promise<void> => {
  await a.desk.invite(atDistance);
  await b.desk.read(a.link());
  await b.desk.accept();
  await shows(a, "confirm");
};
export const meet = async (atDistance: boolean) => {
  const place = createMeetingPlace();
  const [a, b] = [await phoneOf(ana, place), await phoneOf(ben, place)];
  await ask(a, b, atDistance);
  return { place, a, b };
};
export const compare = async (a: PairingPhone, b: PairingPhone): Promise<void> => {
  await a.desk.confirm(true);
  await shows(a, "compare");
  await shows(b, "compare");
};
export const pairAtLast = async (a: PairingPhone, b: PairingPhone, space = a.space()): Promise<void> => {
  await ask(a, b, true);
  await compare(a, b);
  await Promise.all([a.desk.compare(true), b.desk.compare(true)]);
  for (const phone of [a, b]) await shows(phone, "paired");
  expect([a.space(), b.space()]).toEqual([space, space]);
};
