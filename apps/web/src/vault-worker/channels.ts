import type { ClientMessage, SpaceId } from "@goldseam/wire-types";
import type { ChannelEvents, Wire } from "./wire.ts";

export type { ChannelEvents } from "./wire.ts";

/** How long until the code of a socket is asked for again when it could not be had. */
const againMs = 5_000;

/** Sockets by what they are for: one for each space, one for each meeting of a pairing. */
export interface Channels {
  readonly open: (id: SpaceId, events: ChannelEvents) => void;
  readonly send: (id: SpaceId, message: ClientMessage) => void;
  /** Somebody writes: where it waits before it tries to connect again, it tries now. */
  readonly hurry: (id: SpaceId) => void;
  /** The network may be another one: what is open is not trusted. */
  readonly renew: () => void;
  readonly close: (id: SpaceId) => void;
  readonly closeAll: () => void;
}

interface Channel {
  /** Until it is there, nothing is connected and nothing is sent: as with any socket that has not opened yet. */
  wire: Wire | undefined;
}

/** @param address of the relay's socket, `wss://…/sync` */
export const createChannels = (address: string): Channels => {
  const channels = new Map<SpaceId, Channel>();
  const wire = async (id: SpaceId, channel: Channel, events: ChannelEvents): Promise<void> => {
    if (channels.get(id) !== channel) return;
    try {
      const { openWire } = await import("./wire.ts");
      if (channels.get(id) === channel) channel.wire = openWire(address, events);
    } catch {
      setTimeout(() => void wire(id, channel, events), againMs);
    }
  };
  return {
    open: (id, events) => {
      if (channels.has(id)) return;
      const channel: Channel = { wire: undefined };
      channels.set(id, channel);
      void wire(id, channel, events);
    },
    send: (id, message) => channels.get(id)?.wire?.send(message),
    hurry: (id) => channels.get(id)?.wire?.hurry(),
    renew: () => {
      for (const channel of channels.values()) channel.wire?.renew();
    },
    close: (id) => {
      channels.get(id)?.wire?.close();
      channels.delete(id);
    },
    closeAll: () => {
      for (const channel of channels.values()) channel.wire?.close();
      channels.clear();
    },
  };
};
