import type { ClientMessage, RelayMessage, SpaceId } from "@goldseam/wire-types";
import { expect, it } from "vitest";
import type { ChannelEvents, Channels } from "./channels.ts";
import { createMeetings, isMeetingMessage } from "./meeting.ts";

const place = "a".repeat(32) as SpaceId;
const message = (t: string, n = 0): ClientMessage => ({ t, n }) as unknown as ClientMessage;
const meeting = () => {
  const sent: string[] = [];
  const open = new Map<SpaceId, ChannelEvents>();
  const channels: Channels = {
    open: (id, events) => void open.set(id, events),
    send: (_, { t, ...rest }) => void sent.push(`${t} ${String((rest as { n?: number }).n)}`),
    close: (id) => void open.delete(id),
    hurry: () => undefined,
    renew: () => undefined,
    closeAll: () => open.clear(),
  };
  const heard: string[] = [];
  const meetings = createMeetings(channels, {
    frame: (slot) => heard.push(`frame ${slot}`),
    refused: (code) => heard.push(code),
  });
  const socket = (): ChannelEvents => open.get(place) ?? expect.unreachable();
  return { meetings, sent, heard, open, socket };
};

it("knows what is said at a meeting", () => {
  expect(["rendezvous-watch", "rendezvous-post", "append"].map((t) => isMeetingMessage(message(t)))).toEqual([
    true,
    true,
    false,
  ]);
});

it("keeps what is said before the socket is open, in order, and says each once", () => {
  const { meetings, sent, socket } = meeting();
  meetings.send(place, message("rendezvous-watch", 1));
  meetings.send(place, message("rendezvous-post", 2));
  expect(sent).toEqual([]);
  socket().connected();
  expect(sent).toEqual(["rendezvous-watch 1", "rendezvous-post 2"]);
  meetings.send(place, message("rendezvous-post", 3));
  expect(sent).toHaveLength(3);
});

it("watches again after each return, and says first what waited", () => {
  const { meetings, sent, socket } = meeting();
  meetings.send(place, message("rendezvous-watch", 1));
  socket().connected();
  socket().disconnected();
  meetings.send(place, message("rendezvous-post", 2));
  expect(sent).toEqual(["rendezvous-watch 1"]);
  socket().connected();
  expect(sent).toEqual(["rendezvous-watch 1", "rendezvous-post 2", "rendezvous-watch 1"]);
  socket().disconnected();
  socket().connected();
  expect(sent.filter((one) => one === "rendezvous-post 2")).toHaveLength(1);
});

it("hands on frames and refusals until it ends, and nothing after", () => {
  const { meetings, heard, open, socket } = meeting();
  meetings.send(place, message("rendezvous-watch", 1));
  const { received } = socket();
  received({ t: "rendezvous", n: 4, body: new Uint8Array() } as unknown as RelayMessage);
  received({ t: "error", code: "rendezvous-used" } as unknown as RelayMessage);
  meetings.end();
  received({ t: "rendezvous", n: 5, body: new Uint8Array() } as unknown as RelayMessage);
  expect(heard).toEqual(["frame 4", "rendezvous-used"]);
  expect(open.size).toBe(0);
});
