import type { Hash, ItemId, RelayMessage, Seq, Signature, SpaceId, VerifyKey } from "@goldseam/wire-types";
import { clientStep, newClient } from "./client.ts";
import type { Ask, ClientEvent, ClientInput, ClientOutput, ClientState } from "./client-types.ts";
import { decodeClient, encodeRelay } from "./codec.ts";

export const space = "ab".repeat(16) as SpaceId;
export const key = (fill: number): VerifyKey => new Uint8Array(32).fill(fill) as Uint8Array as VerifyKey;
export const hash = key(0) as Uint8Array as Hash;
export const place = { space, credential: key(1) };
export const cursors = { after: 5 as Seq, logAfter: 2, pagesAfter: 1 };
export const generation = new Uint8Array(16).fill(3);
export const challenge: RelayMessage = { t: "challenge", nonce: key(4), generation, relayKey: key(5) };
export const welcome = { t: "welcome", seq: 5 as Seq, head: hash, log: 2, logHead: hash, pages: 3, time: 9 } as const;
export const append = (r: number): Ask => ({
  t: "append",
  r,
  item: "cd".repeat(32) as ItemId,
  body: Uint8Array.of(1),
  deleteHash: hash,
});

/** A device under test: the state, what it did since last asked, and a clock. */
export const device = (start: ClientState = newClient(place, cursors)) => {
  let state = start;
  let outputs: ClientOutput[] = [];
  const self = {
    at: 0,
    give: (input: ClientInput) => {
      const step = clientStep(state, input);
      state = step.state;
      outputs.push(...step.outputs);
      return self;
    },
    hear: (message: RelayMessage) => self.give({ in: "frame", bytes: encodeRelay(message), at: self.at }),
    ask: (message: Ask) => self.give({ in: "ask", message, at: self.at }),
    close: (jitter = 0.5) => self.give({ in: "closed", at: self.at, jitter }),
    signed: () => self.give({ in: "signed", signature: new Uint8Array(64) as Uint8Array as Signature, at: self.at }),
    /** From nothing to logged in and up to date. */
    up: () => {
      self
        .give({ in: "start", at: self.at })
        .hear(challenge)
        .signed()
        .hear(welcome)
        .hear({ t: "ok", r: self.said().at(-1)?.r ?? 0 });
      self.did();
      return self;
    },
    did: () => {
      const all = outputs;
      outputs = [];
      return all;
    },
    /** Messages written, with their number on the wire; and clears. */
    said: () =>
      self.did().flatMap((output) => {
        if (output.out !== "write") return [];
        const decoded = decodeClient(output.bytes);
        if (!decoded.ok) throw new Error("the device said nonsense");
        return [{ r: undefined, ...decoded.message }] as ReadonlyArray<{ t: string; r: number | undefined }>;
      }),
    told: (): ReadonlyArray<ClientEvent> =>
      self.did().flatMap((output) => (output.out === "tell" ? [output.event] : [])),
    get state() {
      return state;
    },
  };
  return self;
};
