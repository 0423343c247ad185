import { open, seal } from "@goldseam/crypto";
import { type Bytes, encode, type ItemId, type Signature, type SpaceId } from "@goldseam/wire-types";
import * as v from "valibot";
import { bytesSchema, countSchema, deviceIdSchema, itemIdSchema, parseBytes, signatureSchema } from "../parse.ts";

/** Items of one page; the next item begins another. */
export const pageSize = 1000;

/**
 * A page row as the relay keeps it: the page key under an epoch key, and explicit wraps of the items that survived a
 * rewriting. `rev` counts rewritings and decides between two rows; the relay's own version only orders the writes,
 * as a relay restored from an old copy begins again. `born`: epoch in which the page was begun; only in that epoch
 * is anything added, so that a removed device's page keys open nothing new.
 */
const rowSchema = v.strictObject({
  v: v.literal(1),
  space: v.string(),
  page: countSchema,
  rev: countSchema,
  epoch: v.string(),
  born: v.string(),
  device: deviceIdSchema,
  logHead: v.string(),
  key: bytesSchema,
  /** Appended to no more: it was rewritten. */
  closed: v.boolean(),
  wraps: v.array(v.strictTuple([itemIdSchema, bytesSchema])),
});
export type PageRow = v.InferOutput<typeof rowSchema>;

/** A page as this device knows it. */
export interface Page {
  readonly page: number;
  readonly rev: number;
  /** The relay's version that this device saw last; 0: not there yet. */
  readonly version: number;
  readonly epoch: string;
  readonly born: string;
  readonly key: Bytes;
  /** Keys before a rewriting, kept for items that were on their way until a moment after the next epoch. */
  readonly retired: ReadonlyArray<Bytes>;
  /** That epoch has come: they go once everything before it was read. */
  readonly due?: boolean | undefined;
  readonly closed: boolean;
  readonly wraps: ReadonlyMap<ItemId, Bytes>;
  /** This device has something to put. */
  readonly dirty: boolean;
}

const pairSchema = v.strictTuple([bytesSchema, signatureSchema]);
export const pageContent = (row: PageRow): Bytes => encode(row);
export const pageSigned = (content: Bytes): Bytes => encode(["goldseam/page", content]);
export const pageBody = (content: Bytes, signature: Signature): Bytes => encode([content, signature]);

export interface ParsedPage {
  readonly row: PageRow;
  readonly content: Bytes;
  readonly signature: Signature;
}
export const parsePage = (body: Bytes): ParsedPage | undefined => {
  const pair = parseBytes(pairSchema, body);
  const row = pair === undefined ? undefined : parseBytes(rowSchema, pair[0]);
  return pair === undefined || row === undefined ? undefined : { row, content: pair[0], signature: pair[1] };
};

const context = (space: SpaceId, page: number, rev: number): Bytes => encode(["page", space, page, rev]);
export const sealPageKey = (
  epochKey: Bytes,
  nonce: Bytes,
  space: SpaceId,
  page: Pick<Page, "page" | "rev">,
  key: Bytes,
): Bytes => seal(epochKey, nonce, context(space, page.page, page.rev), key);
export const openPageKey = (epochKey: Bytes, space: SpaceId, row: PageRow): Bytes | undefined =>
  open(epochKey, context(space, row.page, row.rev), row.key);

/** Whether the relay's row says something newer than what is known here. */
export const newerThan = (row: PageRow, known: Page | undefined, epochAge: (epoch: string) => number): boolean =>
  known === undefined || row.rev > known.rev || (row.rev === known.rev && epochAge(row.epoch) >= epochAge(known.epoch));

/**
 * After a deletion: a new key that the deleted item's wrap does not open; closed to new items. The old wraps stay
 * until the row is made, for survivors whose keys only the row had; `survivors` opens them with the retired keys.
 */
export const rewritten = (page: Page, key: Bytes): Page => ({
  ...page,
  rev: page.rev + 1,
  key,
  retired: [...page.retired, page.key],
  closed: true,
  dirty: true,
});
