import type { Bytes, ClientMessage, ErrorCode, RelayMessage, SpaceId } from "@goldseam/wire-types";
import type { ChannelEvents, Channels } from "./channels.ts";

interface Meeting {
  readonly frames: Map<number, Bytes>;
  readonly waiting: Set<ChannelEvents>;
  closed: boolean;
}
type Of<T extends ClientMessage["t"]> = Extract<ClientMessage, { readonly t: T }>;
type Said = Of<"rendezvous-open"> | Of<"rendezvous-put"> | Of<"rendezvous-watch"> | Of<"rendezvous-close">;

/** The meetings of a relay in memory, for two phones in one test; it can be told to lie about a close. */
export const createMeetingPlace = () => {
  const meetings = new Map<SpaceId, Meeting>();
  const said: string[] = [];
  let dropsClose = false;
  const answer = (id: SpaceId, message: Said, by: ChannelEvents): ReadonlyArray<RelayMessage> => {
    const { r } = message;
    const no = (code: ErrorCode): ReadonlyArray<RelayMessage> => [{ t: "error", r, code }];
    const ok: ReadonlyArray<RelayMessage> = [{ t: "ok", r }];
    if (message.t === "rendezvous-open") {
      if (meetings.has(id)) return no("rendezvous-used");
      meetings.set(id, { frames: new Map(), waiting: new Set(), closed: false });
      return ok;
    }
    const meeting = meetings.get(id);
    if (meeting === undefined) return no("not-found");
    if (meeting.closed) return no("rendezvous-used");
    if (message.t === "rendezvous-watch") {
      meeting.waiting.add(by);
      const frames = [...meeting.frames].sort(([a], [b]) => a - b);
      return [...frames.map(([n, body]) => ({ t: "rendezvous", id: message.id, n, body }) as const), ...ok];
    }
    const others = [...meeting.waiting].filter((one) => one !== by);
    if (message.t === "rendezvous-put") {
      if (meeting.frames.has(message.n)) return no("rendezvous-used");
      meeting.frames.set(message.n, message.body);
      for (const one of others) one.received({ t: "rendezvous", id: message.id, n: message.n, body: message.body });
      return ok;
    }
    if (dropsClose) return ok;
    meeting.closed = true;
    meeting.frames.clear();
    for (const one of others) one.received({ t: "error", code: "rendezvous-used" });
    return ok;
  };

  return {
    said,
    dropClose: (drops: boolean): void => {
      dropsClose = drops;
    },
    /** Says again to everybody that every meeting there was is closed. */
    repeatClose: (): void => {
      for (const { waiting } of meetings.values())
        for (const one of waiting) one.received({ t: "error", code: "rendezvous-used" });
    },
    /** A phone's own way there; without a line nothing arrives until there is one again. */
    way: (): { readonly channels: Channels; readonly line: (there: boolean) => void } => {
      const open = new Map<SpaceId, ChannelEvents>();
      let there = true;
      const channels: Channels = {
        open: (id, events) => {
          open.set(id, events);
          if (there) queueMicrotask(events.connected);
        },
        send: (id, message) => {
          const events = open.get(id);
          if (events === undefined || !there) return;
          said.push(message.t);
          for (const one of answer(id, message as Said, events)) events.received(one);
        },
        close: (id) => {
          const events = open.get(id);
          if (events !== undefined) meetings.get(id)?.waiting.delete(events);
          open.delete(id);
        },
        hurry: () => undefined,
        renew: () => undefined,
        closeAll: () => {
          for (const id of [...open.keys()]) channels.close(id);
        },
      };
      const line = (now: boolean): void => {
        there = now;
        for (const [id, events] of [...open]) {
          if (now) events.connected();
          else {
            meetings.get(id)?.waiting.delete(events);
            events.disconnected();
          }
        }
      };
      return { channels, line };
    },
  };
};
export type MeetingPlace = ReturnType<typeof createMeetingPlace>;
