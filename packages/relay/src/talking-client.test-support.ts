import { proofBytes, randomBytes, sha256, signWithSeed, verifyKeyOfSeed } from "@goldseam/crypto/public";
import { decodeRelay, encodeClient } from "@goldseam/sync";
import {
  type Bytes,
  type ClientMessage,
  type Hash,
  type ItemId,
  type RelayMessage,
  type SpaceId,
  toHex,
  type VerifyKey,
} from "@goldseam/wire-types";
import { WebSocket } from "ws";

export type Of<T extends RelayMessage["t"]> = Extract<RelayMessage, { readonly t: T }>;

/** A couple's place at a relay, as tests make it. */
export interface Place {
  readonly space: SpaceId;
  readonly seed: Bytes;
  readonly credential: VerifyKey;
}

export const newPlace = (): Place => {
  const seed = randomBytes(32);
  return { space: toHex(randomBytes(16)) as SpaceId, seed, credential: verifyKeyOfSeed(seed) };
};

export const deleteToken = new Uint8Array(32).fill(9);

export const newAppend = (r: number, body: Bytes = randomBytes(1_100)): Extract<ClientMessage, { t: "append" }> => ({
  t: "append",
  r,
  item: toHex(randomBytes(32)) as ItemId,
  body,
  deleteHash: sha256(deleteToken),
});

/** A device of a test: says what it is told, keeps what it hears, waits for what it should hear. */
export class TalkingClient {
  readonly heard: RelayMessage[] = [];
  readonly #socket: WebSocket;
  readonly #waiting = new Set<() => void>();
  closeCode: number | undefined;
  #r = 0;

  constructor(url: string, headers: Readonly<Record<string, string>> = {}) {
    this.#socket = new WebSocket(url, { perMessageDeflate: false, headers });
    this.#socket.on("message", (data) => {
      if (!(data instanceof Uint8Array)) return;
      const decoded = decodeRelay(data);
      if (!decoded.ok) throw new Error("the relay said nonsense");
      this.heard.push(decoded.message);
      this.#wake();
    });
    this.#socket.on("close", (code) => {
      this.closeCode = code;
      this.#wake();
    });
    this.#socket.on("error", () => undefined);
  }

  /** The number of the next request. */
  next(): number {
    this.#r += 1;
    return this.#r;
  }

  say(message: ClientMessage): void {
    this.sayBytes(encodeClient(message));
  }

  sayBytes(bytes: Bytes, binary = true): void {
    this.#socket.send(bytes, { binary });
  }

  /** The first message that fits and was not taken before; fails after five seconds or when the socket closed. */
  async hear<T extends RelayMessage["t"]>(t: T, fits: (message: Of<T>) => boolean = () => true): Promise<Of<T>> {
    const isIt = (message: RelayMessage): message is Of<T> => message.t === t && fits(message as Of<T>);
    await this.until(() => this.heard.some(isIt) || this.closeCode !== undefined, `hear ${t}`);
    const at = this.heard.findIndex(isIt);
    const [found] = at < 0 ? [] : this.heard.splice(at, 1);
    if (found === undefined || !isIt(found)) throw new Error(`closed (${this.closeCode}) before ${t}`);
    return found;
  }

  /** Asks and gives the answer that names the request's number. */
  async ask(message: ClientMessage & { readonly r: number }): Promise<RelayMessage> {
    this.say(message);
    const isAnswer = (heard: RelayMessage): boolean => "r" in heard && heard.r === message.r;
    await this.until(() => this.heard.some(isAnswer) || this.closeCode !== undefined, `answer to ${message.t}`);
    const [found] = this.heard.splice(this.heard.findIndex(isAnswer), 1);
    if (found === undefined || !isAnswer(found)) throw new Error(`closed before an answer to ${message.t}`);
    return found;
  }

  async until(holds: () => boolean, what: string): Promise<void> {
    const patience = Date.now() + 5_000;
    while (!holds()) {
      if (Date.now() > patience) throw new Error(`waited in vain: ${what}`);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(done, 200);
        const waiting = this.#waiting;
        function done(): void {
          clearTimeout(timer);
          waiting.delete(done);
          resolve();
        }
        waiting.add(done);
      });
    }
  }

  /** Challenge, hello, proof; gives the welcome. */
  async logIn({ space, seed, credential }: Place): Promise<Of<"welcome">> {
    const { nonce, generation, relayKey } = await this.hear("challenge");
    this.say({ t: "hello", v: 1, space, credential });
    this.say({ t: "proof", signature: signWithSeed(seed, proofBytes({ nonce, generation, relayKey, space })) });
    return this.hear("welcome");
  }

  close(): void {
    this.#socket.close();
  }

  terminate(): void {
    this.#socket.terminate();
  }

  pause(): void {
    this.#socket.pause();
  }

  resume(): void {
    this.#socket.resume();
  }

  #wake(): void {
    for (const done of [...this.#waiting]) done();
  }
}

/** Makes a space and gives a client that is logged in to it. */
export const settle = async (url: string, place: Place): Promise<TalkingClient> => {
  const client = new TalkingClient(url);
  const { space, credential } = place;
  const challenge = await client.hear("challenge");
  client.heard.unshift(challenge);
  await client.ask({ t: "create", r: client.next(), space, credential });
  await client.logIn(place);
  return client;
};

/** Another device of the same space. */
export const join = async (url: string, place: Place): Promise<TalkingClient> => {
  const client = new TalkingClient(url);
  await client.logIn(place);
  return client;
};

/** Everything that starts from nothing. */
export const subscribeFrom = (r: number, after = 0): Extract<ClientMessage, { t: "subscribe" }> => ({
  t: "subscribe",
  r,
  after: after as 0,
  logAfter: 0,
  pagesAfter: 0,
});

export const noHash: Hash = new Uint8Array(32) as Bytes as Hash;
