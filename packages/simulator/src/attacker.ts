import { deriveKey, open, unpad, unpadSealedAnswer, utf8 } from "@goldseam/crypto";
import type { MemoryState } from "@goldseam/relay";
import { type Bytes, type CborValue, decode, encode, type ItemId, type SpaceId, toHex } from "@goldseam/wire-types";
import type { Device } from "./device.ts";
import { inflate, openGcm } from "./driver.ts";
import { openerOf } from "./native-caead.ts";
import { nativeHpkeOpen } from "./native-hpke.ts";

/**
 * Everything that somebody can take from phones and copies of a relay, and everything that this opens: written for itself,
 * not with the vault's own reading code, and held to opening what its owner may read.
 */
export interface Loot {
  /** Every 32 bytes that stand where a key might. */
  readonly keys: Map<string, Bytes>;
  /** X25519 private keys by their public key, hex. */
  readonly secrets: Map<string, Bytes>;
  /** Rows as they lie open before their owner. */
  readonly rows: Bytes[];
}
export const noLoot = (): Loot => ({ keys: new Map(), secrets: new Map(), rows: [] });

/** Fields that hold 32 bytes which are public. */
const publicFields = new Set(["publicKey", "deleteHash", "head", "logHead", "parent", "commit", "to", "bodyHash"]);
const isMap = (value: CborValue): value is { readonly [key: string]: CborValue } =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array);

const addKey = (loot: Loot, key: Bytes): boolean => {
  const name = toHex(key);
  if (loot.keys.has(name)) return false;
  loot.keys.set(name, key);
  return true;
};
const harvest = (loot: Loot, value: CborValue, field = ""): void => {
  if (value instanceof Uint8Array) {
    if (value.length === 32 && !publicFields.has(field)) addKey(loot, value);
  } else if (Array.isArray(value)) for (const one of value) harvest(loot, one, field);
  else if (isMap(value)) for (const [name, one] of Object.entries(value)) harvest(loot, one, name);
};

const wrappedKeys = (loot: Loot, unlockKey: Bytes, value: CborValue): void => {
  if (Array.isArray(value)) for (const one of value) wrappedKeys(loot, unlockKey, one);
  else if (isMap(value)) {
    const { publicKey, wrapped } = value;
    if (publicKey instanceof Uint8Array && wrapped instanceof Uint8Array) {
      const label = Buffer.concat([utf8("wrap/seal/"), publicKey]);
      const secret = open(unlockKey, new Uint8Array(label), wrapped);
      if (secret !== undefined) loot.secrets.set(toHex(publicKey), secret);
    }
    for (const one of Object.values(value)) wrappedKeys(loot, unlockKey, one);
  }
};

/** A row as its owner reads it: sealed alone, or large, squeezed and sealed by the platform. */
export const rowOf = (rowsKey: Bytes, name: string, sealed: Bytes): Bytes | undefined => {
  if (!/\/(?:segment\/|signed\/|snapshot$)/.test(name)) return open(rowsKey, utf8(name), sealed);
  const box = { nonce: sealed.subarray(0, 12), context: utf8(name), sealed: sealed.subarray(12) };
  const padded = openGcm(deriveKey(rowsKey, "segments"), box);
  const squeezed = padded && unpad(padded);
  return squeezed && inflate(squeezed);
};

/** Takes a phone with its lock open: every row, every key that rests in one. */
export const takePhone = (loot: Loot, device: Device): void => {
  for (const [name, sealed] of device.machine.rows) {
    const plain = rowOf(device.rowsKey, name, sealed);
    if (plain === undefined) throw new Error(`attacker: the row ${name} does not open with its own key`);
    loot.rows.push(plain);
    const decoded = decode(plain, { maxBytes: 64 * 1024 * 1024 });
    if (!decoded.ok) continue;
    harvest(loot, decoded.value);
    wrappedKeys(loot, device.machine.unlockKey, decoded.value);
  }
};

type Space = MemoryState["spaces"] extends ReadonlyMap<string, infer S> ? S : never;
const pairOf = (bytes: Bytes | undefined): readonly [Bytes, Bytes] | undefined => {
  const decoded = bytes && decode(bytes);
  const [a, b] = decoded?.ok === true && Array.isArray(decoded.value) ? decoded.value : [];
  return a instanceof Uint8Array && b instanceof Uint8Array ? [a, b] : undefined;
};
const mapOf = (bytes: Bytes): { readonly [key: string]: CborValue } => {
  const decoded = decode(bytes);
  return decoded.ok && isMap(decoded.value) ? decoded.value : {};
};

/** Boxes in a log entry, each with the device that it is for. */
const boxesIn = (value: CborValue): ReadonlyArray<readonly [device: string, sealed: Bytes]> => {
  if (Array.isArray(value)) return value.flatMap(boxesIn);
  if (!isMap(value)) return [];
  const { device, sealed } = value;
  const own = typeof device === "string" && sealed instanceof Uint8Array ? [[device, sealed] as const] : [];
  return [...own, ...Object.values(value).flatMap(boxesIn)];
};
/** Takes what was sealed in an opened entry to a key that was taken. True when a new key came out. */
const takeEntry = (loot: Loot, space: string, entry: Bytes): boolean => {
  const { n, parent, body } = mapOf(entry);
  let any = false;
  for (const [device, box] of boxesIn(body ?? null)) {
    const info = encode(["epoch", space, n ?? 0, parent ?? null, device]);
    for (const secret of loot.secrets.values()) {
      const plain = nativeHpkeOpen(secret, info, box);
      if (plain === undefined) continue;
      any = addKey(loot, plain.slice(0, 32)) || any;
      if (plain.length === 64) any = addKey(loot, plain.slice(32)) || any;
    }
  }
  return any;
};

/** A box and how many of the taken keys were tried on it: keys are only ever added, so none is tried twice. */
interface Tried {
  keys: number;
}
const untried = (loot: Loot, tried: Tried): ReadonlyArray<Bytes> => {
  const keys = [...loot.keys.values()].slice(tried.keys);
  tried.keys += keys.length;
  return keys;
};
/** Opens entries and whatever was sealed in them, and leaves those out that gave all they have. True when a key came out. */
const openLog = (loot: Loot, space: string, log: Map<Bytes, Tried>): boolean => {
  const opens = openerOf(encode(["log", space]));
  let any = false;
  for (const [sealed, tried] of log)
    for (const key of untried(loot, tried)) {
      const padded = opens(key, sealed);
      const entry = padded && pairOf(unpad(padded));
      if (entry === undefined) continue;
      any = takeEntry(loot, space, entry[0]) || any;
      log.delete(sealed);
      break;
    }
  return any;
};
const openPages = (loot: Loot, space: string, pages: Map<PageRow, Tried>): boolean => {
  let any = false;
  for (const [{ page, rev, key }, tried] of pages) {
    const opens = openerOf(encode(["page", space, page, rev]));
    for (const by of untried(loot, tried)) {
      const opened = opens(by, key);
      if (opened !== undefined) any = addKey(loot, opened) || any;
    }
  }
  return any;
};
const allUntried = <T>(boxes: Iterable<T>): Map<T, Tried> => new Map([...boxes].map((box) => [box, { keys: 0 }]));

interface PageRow {
  readonly page: number;
  readonly rev: number;
  readonly key: Bytes;
  readonly wraps: ReadonlyArray<CborValue>;
}
const pageOf = (body: Bytes): ReadonlyArray<PageRow> => {
  const pair = pairOf(body);
  const { page, rev, key, wraps } = pair === undefined ? {} : mapOf(pair[0]);
  if (typeof page !== "number" || typeof rev !== "number" || !(key instanceof Uint8Array)) return [];
  return [{ page, rev, key, wraps: Array.isArray(wraps) ? wraps : [] }];
};
const explicitWraps = (pages: ReadonlyArray<PageRow>, item: ItemId, page: number): ReadonlyArray<Bytes> =>
  pages
    .filter((row) => row.page === page)
    .flatMap(({ wraps }) => wraps.filter((pair) => Array.isArray(pair) && pair[0] === item))
    .flatMap((pair) => (Array.isArray(pair) && pair[1] instanceof Uint8Array ? [pair[1]] : []));

/** What several copies of one space's rows hold, each thing once: copies share what never changes. */
const gathered = (spaces: ReadonlyArray<Space>) => ({
  log: new Set(spaces.flatMap((space) => space.log)),
  pages: [...new Set(spaces.flatMap((space) => [...space.pages.values()].map(({ body }) => body)))].flatMap(pageOf),
  bodies: new Map(spaces.flatMap((space) => space.rows.map(({ item, body }) => [body, item] as const))),
});

/** The signed envelopes that everything taken opens in these copies of one space at the relay, by item. */
export const openCopies = (
  loot: Loot,
  id: SpaceId,
  copies: ReadonlyArray<MemoryState>,
  wanted: (item: ItemId) => boolean = () => true,
): ReadonlyMap<ItemId, Bytes> => {
  const spaces = copies.flatMap((copy) => copy.spaces.get(id) ?? []);
  const { log, pages, bodies } = gathered(spaces);
  const [entries, rows] = [allUntried(log), allUntried(pages)];
  for (let again = true; again; ) again = [openLog(loot, id, entries), openPages(loot, id, rows)].includes(true);
  const found = new Map<ItemId, Bytes>();
  const keys = [...loot.keys.values()];
  for (const [body, item] of bodies) {
    if (body === undefined || found.has(item) || !wanted(item)) continue;
    const { page, wrap, sealed } = mapOf(body);
    if (typeof page !== "number" || !(wrap instanceof Uint8Array) || !(sealed instanceof Uint8Array)) continue;
    const unwraps = openerOf(encode(["wrap", id, item, page]));
    const opens = openerOf(encode(["item", id, item]));
    const boxes = [wrap, ...explicitWraps(pages, item, page)];
    const unwrapped = boxes.flatMap((box) => keys.flatMap((key) => unwraps(key, box) ?? []));
    for (const key of [...unwrapped, ...keys]) {
      const padded = opens(key, sealed);
      const content = padded && pairOf(unpad(padded));
      if (content !== undefined) found.set(item, content[0]);
    }
  }
  return found;
};

/** Sealed answers inside opened envelopes: exchange, what is sealed, and the boxes for the sealer's other phones. */
const sealsIn = (signed: Bytes): ReadonlyArray<{ readonly exchange: string; readonly sealed: Bytes }> => {
  const pair = pairOf(signed);
  const { events } = pair === undefined ? {} : mapOf(pair[0]);
  return (Array.isArray(events) ? events : []).flatMap((event) => {
    const data = isMap(event) && event["type"] === "seal" ? event["data"] : undefined;
    if (data === undefined || !isMap(data)) return [];
    const { exchange, sealed } = data;
    return typeof exchange === "string" && sealed instanceof Uint8Array ? [{ exchange, sealed }] : [];
  });
};
/** Opens the sealed answers of `person` in an envelope with any key; the plain answers. */
export const openSeals = (loot: Loot, space: string, person: string, signed: Bytes): ReadonlyArray<Bytes> =>
  sealsIn(signed).flatMap(({ exchange, sealed }) => {
    const opens = openerOf(encode(["exchange", space, exchange, person]));
    return [...loot.keys.values()].flatMap((key) => {
      const padded = opens(key, sealed);
      const plain = padded === undefined ? undefined : unpadSealedAnswer(padded);
      return plain === undefined ? [] : [plain];
    });
  });

/** Keys that travel in envelopes: the opening keys that somebody has let go. */
export const takeEnvelopes = (loot: Loot, envelopes: Iterable<Bytes>): void => {
  for (const signed of envelopes) {
    const pair = pairOf(signed);
    if (pair !== undefined) harvest(loot, mapOf(pair[0]));
  }
};

export const includesText = (bytes: Bytes, text: string): boolean => Buffer.from(bytes).includes(Buffer.from(text));
