import { sha256 } from "@goldseam/crypto";
import type { MemoryState } from "@goldseam/relay";
import type { Bytes, Hash, ItemId, Seq, StoredItem } from "@goldseam/wire-types";
import type { Device } from "./device.ts";
import { heal, settle } from "./heal.ts";
import { honest, type Lie, lieWith } from "./liar.ts";
import { pairedWorld, type World } from "./world.ts";

/** Two phones and a relay whose owner wants something. */
export interface Scene {
  readonly world: World;
  readonly ana: Device;
  readonly ben: Device;
}
const calm = { network: { slowest: 5, arrives: 1 }, disk: 0, limits: {}, segmentItems: 1000 };
export const scene = (seed: string): Scene => {
  const world = pairedWorld(seed, ["ana1", "ben1"], calm);
  const [ana, ben] = world.devices;
  if (ana === undefined || ben === undefined) throw new Error("simulator: no couple");
  world.time.pass(5_000);
  return { world, ana, ben };
};
export const say = (device: Device, text: string): ItemId => {
  const written = device.space && device.run(device.space.propose([{ practice: "p", type: "said", data: { text } }]));
  if (written?.ok !== true) throw new Error(`simulator: ${device.name} cannot say ${text}`);
  return written.item;
};
export const pass = ({ world }: Scene, seconds = 10): void => world.time.pass(seconds * 1000);
export const away = (device: Device): void => {
  device.reachable = false;
  device.breakLink();
};
export const back = (device: Device): void => {
  device.reachable = true;
  device.connect();
};
/** Both come back to a relay that lies from here on. */
export const underLies = (it: Scene, lie: Lie, seconds = 200): void => {
  lieWith(it.world.house, lie);
  for (const device of [it.ana, it.ben]) away(device);
  for (const device of [it.ana, it.ben]) back(device);
  pass(it, seconds);
};
export const endLies = (it: Scene): void => {
  honest(it.world.house);
  for (const device of [it.ana, it.ben]) away(device);
  heal(it.world, false);
  settle(it.world, 3);
};

type Space = MemoryState["spaces"] extends ReadonlyMap<string, infer S> ? S : never;
/** What the relay's owner does to the data itself, with the relay stopped. */
export const meddle = ({ world: { house } }: Scene, change: (space: Space, state: MemoryState) => void): void => {
  const state = house.disk.copy();
  for (const space of state.spaces.values()) change(space, state);
  house.crash();
  house.disk.restore(state);
  house.start();
};

export const texts = ({ space }: Device): ReadonlyArray<string> =>
  (space?.timeline() ?? []).flatMap(({ events }) => events.map(({ data }) => String((data as { text: unknown }).text)));
/** Whatever the screens would say: warnings, and a full stop. */
export const noticed = (device: Device): ReadonlyArray<string> => [
  ...(device.space?.warnings() ?? []).map(({ kind }) => kind),
  ...(device.space?.status().stopped === undefined ? [] : ["stopped"]),
];

export const onItems =
  (change: (items: ReadonlyArray<StoredItem>) => ReadonlyArray<StoredItem>): Lie =>
  (message) => [message.t === "items" ? { ...message, items: change(message.items) } : message];
export const renumbered = (items: ReadonlyArray<StoredItem>, from = 1): ReadonlyArray<StoredItem> =>
  items.map((item, i) => ({ ...item, seq: (from + i) as Seq }));
export const noHash = new Uint8Array(32) as Hash;
export const otherBytes = (seed: number, length = 1200): Uint8Array => {
  const bytes = new Uint8Array(length);
  for (let i = 0; i < length; i += 32)
    bytes.set(sha256(Uint8Array.of(seed, i & 255, i >> 8)).subarray(0, length - i), i);
  return bytes;
};

export interface Attack {
  readonly name: string;
  /** `seen`: somebody is told, by one of these. `harmless`: it comes to nothing, and afterwards all is there. */
  readonly ends: "harmless" | ReadonlyArray<string>;
  readonly does: (it: Scene) => void;
}
/** Ana has written, Ben was away; then the relay's owner does something to what he will read. */
export const writtenUnread = (it: Scene): void => {
  away(it.ben);
  say(it.ana, "ana one");
  say(it.ana, "ana two");
  pass(it);
};
export const benReads = (it: Scene): void => {
  back(it.ben);
  pass(it, 100);
};
export const withHash = (body: Bytes): { readonly body: Bytes; readonly bodyHash: Hash } => ({
  body,
  bodyHash: sha256(body),
});
export const flipped = (body: Bytes): Bytes => body.map((byte, i) => (i === 700 ? byte ^ 1 : byte));
export const blamed = ["relay-inconsistent", "unreadable-item", "something-is-missing", "relay-lost-data"];

export const lieEachTime = (it: Scene, generation: () => Bytes): void => {
  underLies(it, (message) => [message.t === "challenge" ? { ...message, generation: generation() } : message], 20);
  for (let i = 0; i < 3; i += 1) underLies(it, (message) => [message], 5);
};

/** What the relay keeps for somebody else. */
export const anotherSpace = (): Space | undefined => {
  const world = pairedWorld("another couple", ["ana1", "ben1", "ana2"], calm);
  world.time.pass(5_000);
  const [device] = world.devices;
  if (device !== undefined) say(device, "theirs");
  world.time.pass(5_000);
  return [...world.house.disk.copy().spaces.values()][0];
};
