import { encodeRelay } from "@goldseam/sync";
import type { RelayMessage, SpaceId } from "@goldseam/wire-types";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createChannels } from "./channels.ts";

const space = "0".repeat(32) as SpaceId;
const made: Array<Record<string, unknown>> = [];

beforeEach(() => {
  made.length = 0;
  vi.stubGlobal(
    "WebSocket",
    class {
      bufferedAmount = 0;
      closed = false;
      sent: Uint8Array[] = [];
      constructor() {
        made.push(this as never);
      }
      send(bytes: Uint8Array) {
        this.sent.push(bytes);
      }
      close() {
        this.closed = true;
      }
    },
  );
  vi.stubGlobal("addEventListener", () => undefined);
  vi.stubGlobal("removeEventListener", () => undefined);
});
afterEach(() => vi.unstubAllGlobals());

const open = () => {
  const heard: string[] = [];
  const channels = createChannels("ws://relay.example/sync");
  channels.open(space, {
    connected: () => heard.push("connected"),
    disconnected: () => heard.push("disconnected"),
    received: ({ t }) => heard.push(t),
  });
  return { channels, heard };
};
const loaded = () => import("./wire.ts").then(() => new Promise((resolve) => setTimeout(resolve, 20)));

it("opens one socket for a space, says what comes, and sends nothing before it is connected", async () => {
  const { channels, heard } = open();
  channels.open(space, { connected: () => undefined, disconnected: () => undefined, received: () => undefined });
  channels.send(space, { t: "ping", r: 1 } as never);
  await loaded();
  expect(made.length).toBe(1);
  const [socket] = made as [{ onopen: () => void; onmessage: (e: object) => void; sent: unknown[] }];
  expect(socket.sent).toEqual([]);
  socket.onopen();
  const going: RelayMessage = { t: "error", code: "not-found" } as never;
  const frame = encodeRelay(going);
  socket.onmessage({ data: frame.buffer.slice(0, frame.length) });
  expect(heard).toEqual(["connected", "error"]);
  channels.close(space);
  expect(made[0]?.["closed"]).toBe(true);
});

it("hands on that somebody writes, and that what is open is not to be trusted", async () => {
  const { channels } = open();
  await loaded();
  const [socket] = made as [{ onopen: () => void; closed: boolean }];
  socket.onopen();
  channels.hurry(space);
  expect(made.length).toBe(1);
  channels.renew();
  expect([made.length, socket.closed]).toEqual([2, true]);
  channels.closeAll();
});

it("opens nothing that was closed before it was there", async () => {
  const { channels } = open();
  channels.close(space);
  const other = open();
  other.channels.closeAll();
  await loaded();
  expect(made).toEqual([]);
});
