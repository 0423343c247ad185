import { type Bytes, type ClientMessage, type ErrorCode, type RelayMessage, toHex } from "@goldseam/wire-types";
import fc from "fast-check";
import { errorCodes } from "./forms.ts";
import { sizes } from "./sizes.ts";

const bytes = (minLength: number, maxLength: number): fc.Arbitrary<Bytes> => fc.uint8Array({ minLength, maxLength });
const fixed = (length: number): fc.Arbitrary<Bytes> => bytes(length, length);
const hex = (length: number): fc.Arbitrary<string> => fixed(length).map(toHex);
const count = fc.oneof(fc.nat(30), fc.nat(70_000), fc.maxSafeNat());
const positive = count.map((n) => Math.max(1, n));
const r = fc.oneof(fc.nat(30), fc.nat(0xffff_ffff));
const body = bytes(1, 300);

const optional = <T, K extends string>(name: K, value: fc.Arbitrary<T>) =>
  fc.option(value, { nil: undefined }).map((some) => (some === undefined ? {} : { [name]: some }));

/** A message with some fields, and perhaps some others. */
const message = (t: string, fields: object, ...maybe: ReadonlyArray<fc.Arbitrary<object>>): fc.Arbitrary<object> =>
  fc.tuple(fc.record(fields), ...maybe).map(([some, ...others]) => Object.assign({ t, ...some }, ...others));

const id = fixed(16);
const n = fc.nat(sizes.rendezvousFrames - 1);

/** Every kind of message a device may say, with small bodies. */
export const clientMessages = fc.oneof(
  message("hello", { v: fc.constant(1), space: hex(16), credential: fixed(32) }),
  message("proof", { signature: fixed(64) }),
  message(
    "create",
    { r, space: hex(16), credential: fixed(32) },
    optional("houseCode", fc.string({ unit: "grapheme", maxLength: 10 })),
  ),
  message("subscribe", { r, after: count, logAfter: count, pagesAfter: count }),
  message("append", { r, item: hex(32), body, deleteHash: fixed(32) }),
  message("read", { r, after: count, limit: fc.integer({ min: 1, max: sizes.readItems }) }),
  message("delete", { r, seq: positive, token: fixed(32) }),
  message("log-append", { r, n: positive, parent: fixed(32), entry: body }, optional("credential", fixed(32))),
  message("log-read", { r, after: count }),
  message("page-put", { r, page: count, version: positive, body }),
  message("pages-read", { r, after: count }),
  message("head", { r }),
  message("live", { body }),
  message("ring-put", { r, slot: fc.nat(sizes.ringSlots - 1), body }),
  message("rendezvous-open", { r, id, seconds: fc.integer({ min: 1, max: sizes.rendezvousSeconds }) }),
  message("rendezvous-put", { r, id, n, body }),
  message("rendezvous-watch", { r, id }),
  message("rendezvous-close", { r, id }),
) as fc.Arbitrary<ClientMessage>;

const storedItem = fc
  .tuple(fc.record({ seq: positive, item: hex(32), bodyHash: fixed(32) }), optional("body", body))
  .map(([some, other]) => ({ ...some, ...other }));
const page = fc.record({ page: count, version: count, change: count, body });
const heads = { seq: count, head: fixed(32), log: count, logHead: fixed(32), time: count };
const code: fc.Arbitrary<ErrorCode> = fc.constantFrom(...errorCodes);

/** Every kind of message a relay may say, with small bodies. */
export const relayMessages = fc.oneof(
  message("challenge", { nonce: fixed(32), generation: fixed(16), relayKey: fixed(32) }),
  message("welcome", { ...heads, pages: count }),
  message("created", { r }),
  message("ok", { r }),
  message("ack", { r, item: hex(32), seq: positive, head: fixed(32) }),
  message("items", { items: fc.array(storedItem, { maxLength: 4 }), more: fc.boolean() }, optional("r", r)),
  message("log", { from: count, entries: fc.array(body, { maxLength: 4 }) }, optional("r", r)),
  message("log-conflict", { r, n: count, head: fixed(32) }),
  message("pages", { pages: fc.array(page, { maxLength: 4 }) }, optional("r", r)),
  message("page-conflict", { r, page: count, version: count }),
  message("signed-head", { r, ...heads, signature: fixed(64) }),
  message("live", { body }),
  message("deleted", { seq: positive }),
  message("rendezvous", { id, n, body }),
  message("error", { code }, optional("r", r), optional("retryAfter", count)),
  message("going", { after: count }),
) as fc.Arbitrary<RelayMessage>;
