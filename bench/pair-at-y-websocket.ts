import { randomBytes } from "@goldseam/crypto/public";
import type { WebSocket } from "ws";
import * as Y from "yjs";
import { BODY_BYTES, type Pair, openSocket } from "./pair.ts";

/** The two numbers before an update on the wire: "about the document", "an update". */
const ABOUT = 0;
const UPDATE = 2;

const varUint = (value: number): ReadonlyArray<number> =>
  value < 128 ? [value] : [(value & 127) | 128, ...varUint(value >>> 7)];
const framed = (update: Uint8Array): Uint8Array =>
  Uint8Array.from([ABOUT, UPDATE, ...varUint(update.length), ...update]);
const isUpdate = (data: Buffer): boolean => data[0] === ABOUT && data[1] === UPDATE;

/**
 * One writer and one reader of one document: each update adds the same padded bytes to a list, as an app that keeps
 * sealed bodies in it would. The server sends each update to everybody, its writer too: that stands for the acknowledgement.
 */
export const pairAtYWebsocket = async (url: string): Promise<Pair> => {
  const [writer, reader]: [WebSocket, WebSocket] = [await openSocket(url), await openSocket(url)];
  const document = new Y.Doc();
  const items = document.getArray<Uint8Array>("items");
  document.on("update", (update: Uint8Array) => writer.send(framed(update)));
  const body = randomBytes(BODY_BYTES);
  const pair: Pair = {
    heard: () => undefined,
    write: (at) => {
      new DataView(body.buffer, body.byteOffset).setUint32(0, at);
      items.push([body.slice()]);
    },
    close: () => {
      writer.terminate();
      reader.terminate();
    },
  };
  writer.on("message", (data: Buffer) => isUpdate(data) && pair.heard("ack"));
  reader.on("message", (data: Buffer) => isUpdate(data) && pair.heard("update"));
  return pair;
};
