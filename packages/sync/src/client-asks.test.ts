import type { ItemId, Seq } from "@goldseam/wire-types";
import { describe, expect, it } from "vitest";
import { newClient } from "./client.ts";
import type { Ask } from "./client-types.ts";
import { append, challenge, cursors, device, place, welcome, hash } from "./device.test-support.ts";

describe("what a device asks", () => {
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
    const once = one.give({ in: "wake", at: 400 }).said();
    expect(once.map((message) => message.t)).toEqual(["append"]);
    one.at = 400;
    // One that is answered lets the others follow, twice as many each time.
    one.ask(append(3)).ask(append(4));
    expect(one.hear({ t: "ok", r: once[0]?.r ?? 0 }).said()).toHaveLength(2);
  });

  it("[SY22] a refusal that a person waits for is told at once", () => {
    const one = device(newClient(undefined, cursors)).give({ in: "start", at: 0 }).hear(challenge);
    const id = new Uint8Array(16);
    one.did();
    const [asked] = one.ask({ t: "rendezvous-open", r: 9, id, seconds: 300 }).said();
    const refused = { t: "error", r: asked?.r ?? 0, code: "too-fast", retryAfter: 400 } as const;
    expect(one.hear(refused).told()).toMatchObject([{ is: "answer", message: { ...refused, r: 9 } }]);
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
});
