import type { ClientMessage, ErrorCode, SpaceId } from "@goldseam/wire-types";
import type { Channels } from "./channels.ts";

export interface MeetingEvents {
  readonly frame: (slot: number, body: Uint8Array) => void;
  /** `r`: which request; absent where nobody asked. */
  readonly refused: (code: ErrorCode, r: number | undefined) => void;
}
/**
 * The sockets of pairings: opened by the first thing said there. What is said before a socket is open waits, and the
 * meeting is watched again after each return.
 */
export interface Meetings {
  readonly send: (id: SpaceId, message: ClientMessage) => void;
  /** A last "it is closed" that has not left yet still goes out; everything else is over. */
  readonly end: () => void;
  /** Over at once. */
  readonly drop: () => void;
}

interface Place {
  online: boolean;
  waiting: ClientMessage[];
  watching: ClientMessage | undefined;
}

export const isMeetingMessage = ({ t }: ClientMessage): boolean => t.startsWith("rendezvous-");

export const createMeetings = (channels: Channels, events: MeetingEvents): Meetings => {
  const places = new Map<SpaceId, Place>();
  const leaving = new Set<SpaceId>();
  const open = (id: SpaceId): Place => {
    const place: Place = { online: false, waiting: [], watching: undefined };
    places.set(id, place);
    channels.open(id, {
      connected: () => {
        const due = place.waiting;
        const again = place.watching !== undefined && !due.includes(place.watching) ? [place.watching] : [];
        place.online = true;
        place.waiting = [];
        for (const message of [...due, ...again]) channels.send(id, message);
        if (leaving.delete(id)) channels.close(id);
      },
      disconnected: () => {
        place.online = false;
      },
      received: (message) => {
        if (!places.has(id)) return;
        if (message.t === "rendezvous") events.frame(message.n, message.body);
        if (message.t === "error") events.refused(message.code, message.r);
      },
    });
    return place;
  };
  return {
    send: (id, message) => {
      const place = places.get(id) ?? open(id);
      if (message.t === "rendezvous-watch") place.watching = message;
      if (place.online) channels.send(id, message);
      else place.waiting.push(message);
    },
    end: () => {
      for (const [id, place] of places) {
        places.delete(id);
        place.waiting = place.waiting.filter(({ t }) => t === "rendezvous-close");
        place.watching = undefined;
        if (place.waiting.length > 0) leaving.add(id);
        else channels.close(id);
      }
    },
    drop: () => {
      for (const id of [...places.keys(), ...leaving]) channels.close(id);
      places.clear();
      leaving.clear();
    },
  };
};
