import type { Hash, ItemId, RelayMessage, Seq, Signature, SpaceId, VerifyKey } from "@goldseam/wire-types";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clientStep, newClient } from "./client.ts";
import type { Ask, ClientEvent, ClientInput, ClientOutput, ClientState } from "./client-types.ts";
import { decodeClient, encodeRelay } from "./codec.ts";
import { comeBackDelay, retryDelay } from "./backoff.ts";
import { relayMessages } from "./message-arbitraries.ts";

const space = "ab".repeat(16) as SpaceId;
const key = (fill: number): VerifyKey => new Uint8Array(32).fill(fill) as Uint8Array as VerifyKey;
const hash = key(0) as Uint8Array as Hash;
const place = { space, credential: key(1) };
const cursors = { after: 5 as Seq, logAfter: 2, pagesAfter: 1 };
const generation = new Uint8Array(16).fill(3);
const challenge: RelayMessage = { t: "challenge", nonce: key(4), generation, relayKey: key(5) };
const welcome = { t: "welcome", seq: 5 as Seq, head: hash, log: 2, logHead: hash, time: 9 } as const;
const append = (r: number): Ask => ({
  t: "append",
  r,
  item: "cd".repeat(32) as ItemId,
  body: Uint8Array.of(1),
  deleteHash: hash,
});

/** A device under test: the state, what it did since last asked, and a clock. */
const device = (start: ClientState = newClient(place, cursors)) => {
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

describe("a device's side of one socket", () => {
  it("[SY8] answers the challenge with hello, and with the proof once it is signed", () => {
    const one = device().give({ in: "start", at: 0 });
    expect(one.did().map((output) => output.out)).toEqual(["open", "wake-at", "tell"]);
    one.hear(challenge);
    const outputs = one.did();
    expect(outputs.find((output) => output.out === "sign")).toEqual({
      out: "sign",
      space,
      nonce: key(4),
      generation,
      relayKey: key(5),
    });
    expect(
      one
        .signed()
        .said()
        .map((message) => message.t),
    ).toEqual(["proof"]);
  });

  it("[SY19] subscribes by itself, with the newest cursors it was given", () => {
    const one = device().give({ in: "start", at: 0 }).hear(challenge).signed();
    one.give({ in: "cursors", cursors: { ...cursors, after: 8 as Seq }, again: false }).did();
    expect(one.hear({ ...welcome, seq: 9 as Seq }).said()).toEqual([
      { t: "subscribe", r: 1, after: 8, logAfter: 2, pagesAfter: 1 },
    ]);
    expect(one.hear({ t: "ok", r: 1 }).told()).toEqual([{ is: "up-to-date" }]);
    expect(one.give({ in: "cursors", cursors, again: true }).said()).toMatchObject([{ t: "subscribe", after: 5 }]);
  });

  it("[SY20] numbers requests itself and gives the answer back with the caller's number", () => {
    const one = device().up();
    const [first, second] = one.ask(append(700)).ask(append(700)).said();
    expect(first?.r).not.toBe(second?.r);
    const ack = { t: "ack", r: second?.r ?? 0, item: "cd".repeat(32) as ItemId, seq: 6 as Seq, head: hash } as const;
    expect(one.hear(ack).told()).toEqual([{ is: "answer", to: append(700), message: { ...ack, r: 700 } }]);
    expect(one.hear(ack).told()).toEqual([]);
    expect(one.hear({ t: "ok", r: 4_000_000 }).told()).toEqual([]);
  });

  it("[SY21] tells what was lost with the socket, keeps what was not sent, and has at most 64 on their way", () => {
    const one = device().up();
    for (let r = 0; r < 70; r += 1) one.ask(append(r));
    expect(one.said()).toHaveLength(64);
    const lost = one
      .close()
      .told()
      .filter((event) => event.is === "lost");
    expect(lost.map((event) => "r" in event.ask && event.ask.r)).toEqual(Array.from({ length: 64 }, (_, r) => r));
    one.give({ in: "online", at: 0 }).hear(challenge).signed().did();
    expect(
      one
        .hear(welcome)
        .said()
        .map((message) => message.t),
    ).toEqual(["subscribe", ...Array(6).fill("append")]);
  });

  it("[SY21] an answer lets the next one go", () => {
    const one = device().up();
    for (let r = 0; r < 66; r += 1) one.ask(append(r));
    const wire = one.said();
    expect(one.hear({ t: "ok", r: wire[0]?.r ?? 0 }).said()).toHaveLength(1);
  });

  it("[SY22] holds everything back after too-fast, and asks the same again", () => {
    const one = device().up();
    const [asked] = one.ask(append(1)).said();
    one.hear({ t: "error", r: asked?.r ?? 0, code: "too-fast", retryAfter: 400 });
    one.ask(append(2));
    expect(one.state.wakeAt).toBe(400);
    expect(one.did().filter((output) => output.out === "write" || output.out === "tell")).toEqual([]);
    one.at = 399;
    expect(one.give({ in: "wake", at: 399 }).said()).toEqual([]);
    expect(
      one
        .give({ in: "wake", at: 400 })
        .said()
        .map((message) => message.t),
    ).toEqual(["append", "append"]);
  });

  it("[SY22] a refusal that a person waits for is told at once", () => {
    const one = device(newClient(undefined, cursors)).give({ in: "start", at: 0 }).hear(challenge);
    const id = new Uint8Array(16);
    one.did();
    const [asked] = one.ask({ t: "rendezvous-open", r: 9, id, seconds: 300 }).said();
    const refused = { t: "error", r: asked?.r ?? 0, code: "too-fast", retryAfter: 400 } as const;
    expect(one.hear(refused).told()).toMatchObject([{ is: "answer", message: { ...refused, r: 9 } }]);
  });

  it("[SY23] tries again ever later, at most five minutes, at once when the network is back", () => {
    const one = device().give({ in: "start", at: 0 });
    const waits: number[] = [];
    for (let i = 0; i < 12; i += 1) {
      one.close(0.5);
      waits.push((one.state.wakeAt ?? 0) - one.at);
      one.at = one.state.wakeAt ?? 0;
      one.give({ in: "wake", at: one.at });
      expect(one.state.phase).toBe("opening");
    }
    expect(waits.slice(0, 4)).toEqual([750, 1_500, 3_000, 6_000]);
    expect(waits.at(-1)).toBe(225_000);
    one.close().did();
    expect(one.give({ in: "online", at: one.at }).did()[0]).toEqual({ out: "open" });
    one.hear(challenge).signed().hear(welcome).close(0.5);
    expect((one.state.wakeAt ?? 0) - one.at).toBe(750);
  });

  it("[SY23] chance spreads but never hurries below a half nor beyond five minutes", () => {
    fc.assert(
      fc.property(fc.nat(60), fc.double({ min: 0, max: 0.999, noNaN: true }), (failures, jitter) => {
        const delay = retryDelay(failures, jitter);
        expect(delay).toBeGreaterThanOrEqual(500);
        expect(delay).toBeLessThanOrEqual(300_000);
      }),
    );
  });

  it("[SY18] comes back when a stopping relay asked, spread by chance", () => {
    const one = device().up();
    one.hear({ t: "going", after: 2_000 }).close(0.25);
    expect(one.state.wakeAt).toBe(1_500);
    expect([comeBackDelay(2_000, 0), comeBackDelay(2_000, 0.99)]).toEqual([1_000, 2_980]);
  });

  it("[SY24] tells another generation or key before anything else", () => {
    const changed = (known: ClientState["known"]) =>
      device(newClient(place, cursors, known))
        .give({ in: "start", at: 0 })
        .hear(challenge)
        .told()[1];
    expect(changed(undefined)).toMatchObject({ is: "met", changed: "first" });
    expect(changed({ generation, relayKey: key(5) })).toMatchObject({ changed: "same" });
    expect(changed({ generation: new Uint8Array(16), relayKey: key(5) })).toMatchObject({ changed: "generation" });
    expect(changed({ generation, relayKey: key(6) })).toMatchObject({ changed: "relay" });
  });

  it("[SY24] tells a relay that holds less than was read there", () => {
    const behind = (seq: number, log: number) => {
      const one = device().give({ in: "start", at: 0 }).hear(challenge).signed();
      one.did();
      return one
        .hear({ ...welcome, seq: seq as Seq, log })
        .told()
        .find((event) => event.is === "welcome")?.behind;
    };
    expect([behind(5, 2), behind(4, 2), behind(5, 1), behind(6, 3)]).toEqual([false, true, true, false]);
  });

  it("[SY25] leaves a relay that says nonsense or does not get on", () => {
    const one = device().up();
    one.give({ in: "frame", bytes: Uint8Array.of(1, 2, 3), at: 0 });
    expect(one.did()).toEqual([{ out: "tell", event: { is: "broken" } }, { out: "close" }]);
    expect(device().up().hear(challenge).did().at(-1)).toEqual({ out: "close" });
    const slow = device().give({ in: "start", at: 0 });
    slow.did();
    expect(slow.give({ in: "wake", at: 14_999 }).did()).toEqual([]);
    expect(slow.give({ in: "wake", at: 15_000 }).did()).toEqual([{ out: "close" }]);
  });

  it("[SY26] stops for good when the relay speaks another version", () => {
    const one = device().give({ in: "start", at: 0 }).hear(challenge).signed();
    one.did();
    one.hear({ t: "error", code: "version-unknown" });
    expect(one.told()).toContainEqual({ is: "refused", code: "version-unknown" });
    one.close();
    expect([one.state.phase, one.state.wakeAt]).toEqual(["stopped", undefined]);
  });

  it("[SY10] makes its space first when that was asked, then enters it on the same socket", () => {
    const one = device();
    one
      .ask({ t: "create", r: 3, ...place })
      .give({ in: "start", at: 0 })
      .hear(challenge);
    const [made] = one.said();
    expect(made?.t).toBe("create");
    one.hear({ t: "created", r: made?.r ?? 0 });
    expect(one.said().map((message) => message.t)).toEqual(["hello"]);
  });

  it("[SY10] makes its space after the relay said that it does not know it", () => {
    const one = device().give({ in: "start", at: 0 }).hear(challenge).signed();
    one.hear({ t: "error", code: "unknown-space" });
    expect(one.told()).toContainEqual({ is: "refused", code: "unknown-space" });
    expect(one.ask(append(1)).said()).toEqual([]);
    expect(
      one
        .ask({ t: "create", r: 3, ...place })
        .said()
        .map((message) => message.t),
    ).toEqual(["create"]);
  });

  it("[SY11] with a replaced credential it reads the log, and comes back at once with the new one", () => {
    const one = device().give({ in: "start", at: 0 }).hear(challenge).signed();
    one.hear({ t: "error", code: "not-a-member" }).did();
    expect(one.ask(append(1)).said()).toEqual([]);
    expect(
      one
        .ask({ t: "log-read", r: 2, after: 2 })
        .said()
        .map((message) => message.t),
    ).toEqual(["log-read"]);
    one.give({ in: "place", place: { space, credential: key(9) }, at: 0 });
    expect(one.did()).toEqual([{ out: "close" }]);
    one.close();
    expect(one.state.wakeAt).toBe(0);
    one.give({ in: "wake", at: 0 }).hear(challenge).signed().did();
    expect(
      one
        .hear(welcome)
        .said()
        .map((message) => message.t),
    ).toEqual(["subscribe", "append"]);
  });

  it("[SY9] without a place it meets, and says nothing that needs one", () => {
    const one = device(newClient(undefined, cursors)).give({ in: "start", at: 0 }).hear(challenge);
    expect(one.told().at(-1)).toEqual({ is: "link", link: "online" });
    expect(one.ask(append(1)).said()).toEqual([]);
    const watch: Ask = { t: "rendezvous-watch", r: 2, id: new Uint8Array(16) };
    expect(
      one
        .ask(watch)
        .said()
        .map((message) => message.t),
    ).toEqual(["rendezvous-watch"]);
    expect(
      one
        .give({ in: "place", place, at: 0 })
        .said()
        .map((message) => message.t),
    ).toEqual(["hello"]);
  });

  it("a live frame that cannot leave now is dropped", () => {
    const one = device();
    one.ask({ t: "live", body: Uint8Array.of(1) });
    expect(one.state.queue).toEqual([]);
    expect(
      device()
        .up()
        .ask({ t: "live", body: Uint8Array.of(1) })
        .said(),
    ).toMatchObject([{ t: "live" }]);
  });

  it("[SY5] whatever a relay says, in whatever state, nothing throws and no answer is made up", () => {
    const states = [device().state, device().give({ in: "start", at: 0 }).state, device().up().state];
    fc.assert(
      fc.property(fc.constantFrom(...states), fc.array(relayMessages, { maxLength: 8 }), (state, messages) => {
        const one = device(state);
        for (const message of messages) one.hear(message);
        expect(one.told().filter((event) => event.is === "answer" || event.is === "lost")).toEqual([]);
      }),
    );
  });
});
