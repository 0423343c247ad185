import { describe, expect, it, vi } from "vitest";
import { onWaking, openRelaySocket, type RelaySocketPorts, type Socket } from "./relay-socket.ts";

class FakeSocket implements Socket {
  bufferedAmount = 0;
  binaryType: BinaryType = "blob";
  onopen: Socket["onopen"] = null;
  onmessage: Socket["onmessage"] = null;
  onclose: Socket["onclose"] = null;
  onerror: Socket["onerror"] = null;
  readonly sent: number[] = [];
  send(data: string | ArrayBufferLike | Blob | ArrayBufferView): void {
    this.sent.push((data as Uint8Array)[0] ?? -1);
  }
  close(): void {
    this.fire("onclose");
  }
  fire(what: "onopen" | "onclose"): void {
    (this[what] as ((event: Event) => void) | null)?.call(this, new Event(what));
  }
  hear(bytes: Uint8Array<ArrayBuffer>): void {
    const event = new MessageEvent("message", { data: bytes.buffer });
    (this.onmessage as ((event: MessageEvent) => void) | null)?.call(this, event);
  }
}

const world = (chance = 0.5) => {
  const sockets: FakeSocket[] = [];
  const timers: Array<{ ms: number; run: () => void; live: boolean }> = [];
  const heard: string[] = [];
  let back = (): void => undefined;
  const ports: RelaySocketPorts = {
    connect: () => {
      const socket = new FakeSocket();
      sockets.push(socket);
      return socket;
    },
    later: (ms, run) => {
      const timer = { ms, run, live: true };
      timers.push(timer);
      return () => {
        timer.live = false;
      };
    },
    chance: () => chance,
    onReturn: (run) => {
      back = run;
      return () => undefined;
    },
  };
  const relay = openRelaySocket(
    "wss://relay.example",
    {
      connected: () => heard.push("connected"),
      disconnected: () => heard.push("disconnected"),
      received: (bytes) => heard.push(`received ${bytes.join()}`),
    },
    ports,
  );
  const tick = (): number | undefined => {
    const timer = timers.findLast((one) => one.live);
    if (timer === undefined) return undefined;
    timer.live = false;
    timer.run();
    return timer.ms;
  };
  const last = (): FakeSocket => sockets.at(-1) ?? expect.unreachable();
  return { relay, sockets, heard, tick, last, networkReturns: () => back() };
};

describe("the relay's socket", () => {
  it("speaks bytes, in order, and only while connected", () => {
    const { relay, last, heard } = world();
    expect(relay.send(Uint8Array.of(1))).toBe(false);
    last().fire("onopen");
    expect([relay.send(Uint8Array.of(2)), relay.send(Uint8Array.of(3))]).toEqual([true, true]);
    last().hear(Uint8Array.of(9));
    expect(last().sent).toEqual([2, 3]);
    expect(heard).toEqual(["connected", "received 9"]);
  });
  it("comes back with growing, jittered waits until a relay speaks", () => {
    const { last, tick, sockets } = world(0.5);
    const waits = Array.from({ length: 9 }, () => {
      last().fire("onopen");
      last().fire("onclose");
      return tick();
    });
    expect(waits).toEqual([375, 750, 1500, 3000, 6000, 12_000, 24_000, 45_000, 45_000]);
    last().hear(Uint8Array.of(1));
    last().fire("onclose");
    expect(tick()).toBe(375);
    expect(sockets).toHaveLength(11);
    const hasty = world(0);
    hasty.last().fire("onclose");
    expect(hasty.tick()).toBe(250);
  });
  it("comes back when asked and at once when the network returns", () => {
    const { relay, last, tick, sockets, networkReturns } = world(0);
    last().fire("onopen");
    relay.comeBack(8000);
    expect(tick()).toBe(4000);
    last().fire("onclose");
    networkReturns();
    expect(sockets).toHaveLength(3);
    networkReturns();
    expect(sockets).toHaveLength(3);
  });
  it("does not trust a socket that was open before a gap: another takes its place, and the old one says nothing more", () => {
    const { last, sockets, heard, tick, networkReturns } = world(0);
    const old = last();
    old.fire("onopen");
    networkReturns();
    expect(sockets).toHaveLength(2);
    last().fire("onopen");
    old.hear(Uint8Array.of(7));
    old.fire("onclose");
    expect(heard).toEqual(["connected", "disconnected", "connected"]);
    expect(tick(), "nobody waits to try again").toBeUndefined();
  });
  it("tries at once when somebody writes, and opens no second one beside one that opens", () => {
    const { relay, last, sockets, tick } = world(0);
    relay.hurry();
    expect(sockets).toHaveLength(1);
    last().fire("onclose");
    relay.hurry();
    relay.hurry();
    expect(sockets).toHaveLength(2);
    expect(tick(), "the wait is over").toBeUndefined();
  });
  it("is told of a sleep of the whole machine, and of none while time goes as it should", () => {
    vi.useFakeTimers();
    let slept = 0;
    let woken = 0;
    const stop = onWaking(
      () => (woken += 1),
      () => Date.now() + slept,
    );
    vi.advanceTimersByTime(60_000);
    expect(woken).toBe(0);
    slept = 120_000;
    vi.advanceTimersByTime(15_000);
    expect(woken).toBe(1);
    vi.advanceTimersByTime(60_000);
    expect(woken).toBe(1);
    stop();
    slept = 240_000;
    vi.advanceTimersByTime(15_000);
    expect(woken).toBe(1);
    vi.useRealTimers();
  });
  it("waits while the network does not take what it has", () => {
    const { relay, last, tick } = world();
    last().fire("onopen");
    last().bufferedAmount = 1 << 20;
    expect(relay.send(Uint8Array.of(1))).toBe(true);
    relay.send(Uint8Array.of(2));
    expect(last().sent).toEqual([]);
    last().bufferedAmount = 0;
    expect(tick()).toBe(50);
    expect(last().sent).toEqual([1, 2]);
  });
  it("ends for good, and an old socket says nothing any more", () => {
    const { relay, last, heard, tick, networkReturns, sockets } = world();
    const first = last();
    first.fire("onopen");
    relay.close();
    first.fire("onclose");
    networkReturns();
    expect(tick()).toBeUndefined();
    expect(sockets).toHaveLength(1);
    expect(heard).toEqual(["connected", "disconnected"]);
  });
});
