import { randomBytes, sha256, proofBytes, signWithSeed, verifyKeyOfSeed } from "@goldseam/crypto/public";
import { decodeRelay, encodeClient } from "@goldseam/sync";
import {
  type Bytes,
  type ClientMessage,
  parseItemId,
  parseSpaceId,
  type RelayMessage,
  type SpaceId,
  toHex,
} from "@goldseam/wire-types";
import { WebSocket } from "ws";

/** One writer and one reader at a server, whatever they speak. */
export interface Pair {
  /** Sends update number `at`. */
  readonly write: (at: number) => void;
  /** Told with each acknowledgement and each update that the reader received. */
  heard: (what: "ack" | "update") => void;
  readonly close: () => void;
}

/** 256 bytes of words as they go over the wire: a signed envelope, sealed and padded to the lowest step. */
export const BODY_BYTES = 1_096;

/** A socket without compression. */
export const openSocket = (url: string): Promise<WebSocket> =>
  new Promise((done, fail) => {
    const socket = new WebSocket(url, { perMessageDeflate: false });
    socket.once("open", () => done(socket));
    socket.once("error", fail);
  });

/** At a server that does what is least: the path names the pair. */
export const pairAtFloor = async (address: string, couple = 0): Promise<Pair> => {
  const url = `${address}/${couple}`;
  const [writer, reader] = [await openSocket(url), await openSocket(url)];
  const body = randomBytes(BODY_BYTES);
  const pair: Pair = {
    heard: () => undefined,
    write: (at) => {
      new DataView(body.buffer, body.byteOffset).setUint32(0, at);
      writer.send(body);
    },
    close: () => {
      writer.terminate();
      reader.terminate();
    },
  };
  writer.on("message", () => pair.heard("ack"));
  reader.on("message", () => pair.heard("update"));
  return pair;
};

interface Place {
  readonly url: string;
  readonly space: SpaceId;
  readonly seed: Bytes;
}

/** A device that is logged in; `then` hears what comes afterwards. */
const enter = ({ url, space, seed }: Place, creates: boolean, then: (message: RelayMessage) => void) =>
  new Promise<WebSocket>((done, fail) => {
    const credential = verifyKeyOfSeed(seed);
    const socket = new WebSocket(url, { perMessageDeflate: false });
    const say = (message: ClientMessage): void => socket.send(encodeClient(message));
    socket.once("error", fail);
    socket.on("message", (data: Buffer) => {
      const decoded = decodeRelay(new Uint8Array(data));
      if (!decoded.ok || decoded.message.t === "error") {
        throw new Error(`the relay refused: ${JSON.stringify(decoded)}`);
      }
      const { message } = decoded;
      if (message.t === "challenge") {
        if (creates) say({ t: "create", r: 1, space, credential });
        const { nonce, generation, relayKey } = message;
        say({ t: "hello", v: 1, space, credential });
        say({ t: "proof", signature: signWithSeed(seed, proofBytes({ nonce, generation, relayKey, space })) });
      } else if (message.t === "welcome") {
        if (creates) done(socket);
        else say({ t: "subscribe", r: 2, after: 0, logAfter: 0, pagesAfter: 0 });
      } else if (message.t === "ok") done(socket);
      else then(message);
    });
  });

/** At the relay, in a space of its own. `live`: frames that are handed on and not kept; nobody acknowledges them. */
export const pairAtRelay = async (url: string, _couple = 0, live = false): Promise<Pair> => {
  const space = parseSpaceId(toHex(randomBytes(16)));
  if (space === undefined) throw new Error("sixteen bytes make no space");
  const place = { url, space, seed: randomBytes(32) };
  const hash = sha256(randomBytes(32));
  const body = randomBytes(BODY_BYTES);
  const writer = await enter(place, true, (message) => {
    if (message.t === "ack") pair.heard("ack");
  });
  const reader = await enter(place, false, (message) => {
    if (message.t === "live") pair.heard("update");
    if (message.t === "items") for (const _ of message.items) pair.heard("update");
  });
  const pair: Pair = {
    heard: () => undefined,
    write: (at) => {
      // Random as real ids are: hashes.
      const item = parseItemId(toHex(randomBytes(32)));
      if (item === undefined) return;
      new DataView(body.buffer, body.byteOffset).setUint32(0, at);
      if (live) return writer.send(encodeClient({ t: "live", body }));
      writer.send(encodeClient({ t: "append", r: at + 10, item, body, deleteHash: hash }));
    },
    close: () => {
      writer.terminate();
      reader.terminate();
    },
  };
  return pair;
};
