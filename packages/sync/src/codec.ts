import type { Bytes, ClientMessage, RelayMessage } from "@goldseam/wire-types";
import { type FrameRefusal, majors, newWriter, type Reader, readHead, writeHead } from "./cbor-form.ts";
import { readEntries } from "./fields.ts";
import { clientForms, type Form, relayForms } from "./forms.ts";
import { sizes } from "./sizes.ts";

export type Decoded<M> =
  | { readonly ok: true; readonly message: M }
  /** `r` is there when the frame was a request and its number could be read, so that the answer can name it. */
  | { readonly ok: false; readonly why: FrameRefusal; readonly r?: number };

const byNumber = (forms: ReadonlyArray<Form>): ReadonlyMap<number, Form> =>
  new Map(forms.map((form) => [form.number, form]));
const byName = (forms: ReadonlyArray<Form>): ReadonlyMap<string, Form> => new Map(forms.map((form) => [form.t, form]));

const clientNumbers = byNumber(clientForms);
const relayNumbers = byNumber(relayForms);
const names = { client: byName(clientForms), relay: byName(relayForms) };

const decodeWith = (forms: ReadonlyMap<number, Form>, bytes: Bytes, copies: boolean): Decoded<object> => {
  if (bytes.length > sizes.frame) return { ok: false, why: "too-large" };
  // A platform's own kind of byte array may slice without copying; a plain one does not.
  const plain = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length);
  const from: Reader = { bytes: plain, copies, at: 0, why: undefined };
  const places = readHead(from, majors.list);
  const form = forms.get(readHead(from, majors.unsigned));
  if (from.why !== undefined || form === undefined) return { ok: false, why: "malformed" };
  if (places !== form.entries.length + 1) return { ok: false, why: "malformed" };
  const message: Record<string, unknown> = { t: form.t };
  readEntries(from, form.entries, message);
  if (from.why === undefined && from.at === bytes.length) return { ok: true, message };
  const why = from.why ?? "malformed";
  return typeof message["r"] === "number" ? { ok: false, why, r: message["r"] } : { ok: false, why };
};

const encodeWith = (forms: ReadonlyMap<string, Form>, message: ClientMessage | RelayMessage, room: number): Bytes => {
  const form = forms.get(message.t);
  const to = newWriter(room);
  writeHead(to, majors.list, (form?.entries.length ?? 0) + 1);
  writeHead(to, majors.unsigned, form?.number ?? 0);
  const values: { readonly [name: string]: unknown } = message as object as { readonly [name: string]: unknown };
  for (const [name, field] of form?.entries ?? []) field.write(to, values[name]);
  return to.bytes.subarray(0, to.at);
};

/** A device's frame as a message. Byte strings are views of the frame: the relay stores or forwards them at once. */
export const decodeClient = (frame: Bytes): Decoded<ClientMessage> =>
  decodeWith(clientNumbers, frame, false) as Decoded<ClientMessage>;

/** A relay's frame as a message. Byte strings are copies, since a device keeps them. */
export const decodeRelay = (frame: Bytes): Decoded<RelayMessage> =>
  decodeWith(relayNumbers, frame, true) as Decoded<RelayMessage>;

/** A device's message as a frame. Whether it fits a relay's bounds is the relay's to say; see `sizes`. */
export const encodeClient = (message: ClientMessage): Bytes => encodeWith(names.client, message, 1_536);

/** A relay's message as a frame; `room` is a first guess of its bytes. */
export const encodeRelay = (message: RelayMessage, room = 192): Bytes => encodeWith(names.relay, message, room);
