import type {
  ClientMessage,
  ErrorCode,
  Hash,
  ItemId,
  RelayMessage,
  Seq,
  Signature,
  SpaceId,
  StoredItem,
  VerifyKey,
} from "@goldseam/wire-types";
import { type Field, type FieldsOf, blob, id, list, maybe, oneOf, record, text, whole, yesNo } from "./fields.ts";
import { sizes } from "./sizes.ts";
import { version } from "./version.ts";

/** A message is the list [number, field, field…]: its number and the fields in the order given here. */
export interface Form {
  readonly t: string;
  readonly number: number;
  readonly entries: ReadonlyArray<readonly [string, Field<unknown>]>;
}

type Union = ClientMessage | RelayMessage;
type Body<M> = Omit<M, "t">;
type FormsOf<M extends Union> = {
  readonly [T in M["t"]]: readonly [number: number, fields: FieldsOf<Body<Extract<M, { readonly t: T }>>>];
};

/** Places in this list travel: it grows at its end only. */
export const errorCodes: ReadonlyArray<ErrorCode> = [
  "malformed",
  "too-large",
  "unknown-space",
  "space-exists",
  "not-a-member",
  "house-code-needed",
  "house-code-wrong",
  "space-full",
  "too-many-items",
  "too-fast",
  "too-many-sockets",
  "disk-full",
  "bad-token",
  "not-found",
  "rendezvous-used",
  "rendezvous-full",
  "rendezvous-over",
  "version-unknown",
  "not-authenticated",
  "internal",
];

const r = whole<number>(0, 0xffff_ffff);
const count = whole<number>();
const seq = whole<Seq>(1);
const cursor = whole<Seq | 0>();
const space = id<SpaceId>(16);
const item = id<ItemId>(32);
const hash = blob<Hash>(32, 32);
const key = blob<VerifyKey>(32, 32);
const signature = blob<Signature>(64, 64);
const nonce = blob(32, 32);
const generation = blob(16, 16);
const body = blob(1, sizes.body);
const liveBody = blob(1, sizes.live);
const meeting = blob(16, 16);
const meetingFrame = whole<number>(0, sizes.rendezvousFrames - 1);
const meetingBody = blob(1, sizes.rendezvous);

const clientFields: FormsOf<ClientMessage> = {
  hello: [1, { v: version, space, credential: key }],
  proof: [2, { signature }],
  create: [3, { r, space, credential: key, houseCode: maybe(text(sizes.houseCode)) }],
  subscribe: [4, { r, after: cursor, logAfter: count, pagesAfter: count }],
  append: [5, { r, item, body, deleteHash: hash }],
  read: [6, { r, after: cursor, limit: whole<number>(1, sizes.readItems) }],
  delete: [7, { r, seq, token: blob(32, 32) }],
  "log-append": [8, { r, n: whole<number>(1), parent: hash, entry: body, credential: maybe(key) }],
  "log-read": [9, { r, after: count }],
  "page-put": [10, { r, page: count, version: whole<number>(1), body }],
  "pages-read": [11, { r, after: count }],
  head: [12, { r }],
  live: [13, { body: liveBody }],
  "ring-put": [14, { r, slot: whole<number>(0, sizes.ringSlots - 1), body: blob(1, sizes.ring) }],
  "rendezvous-open": [15, { r, id: meeting, seconds: whole<number>(1, sizes.rendezvousSeconds) }],
  "rendezvous-put": [16, { r, id: meeting, n: meetingFrame, body: meetingBody }],
  "rendezvous-watch": [17, { r, id: meeting }],
  "rendezvous-close": [18, { r, id: meeting }],
};

const storedItem = record<StoredItem>({ seq, item, body: maybe(body), bodyHash: hash });
type Page = Extract<RelayMessage, { readonly t: "pages" }>["pages"][number];
const page = record<Page>({ page: count, version: count, change: count, body });

const relayFields: FormsOf<RelayMessage> = {
  challenge: [65, { nonce, generation, relayKey: key }],
  welcome: [66, { seq: cursor, head: hash, log: count, logHead: hash, pages: count, time: count }],
  created: [67, { r }],
  ok: [68, { r }],
  ack: [69, { r, item, seq, head: hash }],
  items: [70, { r: maybe(r), items: list(storedItem, sizes.list), more: yesNo }],
  log: [71, { r: maybe(r), from: count, entries: list(body, sizes.list) }],
  "log-conflict": [72, { r, n: count, head: hash }],
  pages: [73, { r: maybe(r), pages: list(page, sizes.list) }],
  "page-conflict": [74, { r, page: count, version: count }],
  "signed-head": [75, { r, seq: cursor, head: hash, log: count, logHead: hash, time: count, signature }],
  live: [76, { body: liveBody }],
  deleted: [77, { seq }],
  rendezvous: [78, { id: meeting, n: meetingFrame, body: meetingBody }],
  error: [79, { r: maybe(r), code: oneOf(errorCodes), retryAfter: maybe(count) }],
  going: [80, { after: count }],
};

const formsOf = (table: { readonly [t: string]: readonly [number, object] }): ReadonlyArray<Form> =>
  Object.entries(table).map(([t, [number, fields]]) => ({ t, number, entries: Object.entries(fields) }));

/** What a device may say. Numbers below 64. */
export const clientForms = formsOf(clientFields);
/** What a relay may say. Numbers from 65, so that an echoed frame is no message. */
export const relayForms = formsOf(relayFields);
