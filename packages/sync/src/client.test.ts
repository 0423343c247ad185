import type { Seq } from "@goldseam/wire-types";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { comeBackDelay, retryDelay } from "./backoff.ts";
import { newClient } from "./client.ts";
import type { ClientState } from "./client-types.ts";
import { append, challenge, cursors, device, generation, key, place, space, welcome } from "./device.test-support.ts";
import { relayMessages } from "./message-arbitraries.test-support.ts";

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
