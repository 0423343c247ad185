import { decodeRelay, encodeClient } from "@goldseam/sync";
import type { ClientMessage, RelayMessage, SpaceId } from "@goldseam/wire-types";
import { type RelaySocket, openRelaySocket } from "../adapters/relay-socket.ts";

export interface ChannelEvents {
  readonly connected: () => void;
  readonly disconnected: () => void;
  readonly received: (message: RelayMessage) => void;
}
/** Sockets by what they are for: one for each space, one for each meeting of a pairing. */
export interface Channels {
  readonly open: (id: SpaceId, events: ChannelEvents) => void;
  readonly send: (id: SpaceId, message: ClientMessage) => void;
  readonly close: (id: SpaceId) => void;
  readonly closeAll: () => void;
}

/** @param address of the relay's socket, `wss://…/sync` */
export const createChannels = (address: string): Channels => {
  const sockets = new Map<SpaceId, RelaySocket>();
  return {
    open: (id, events) => {
      if (sockets.has(id)) return;
      const socket: RelaySocket = openRelaySocket(address, {
        connected: events.connected,
        disconnected: events.disconnected,
        received: (bytes) => {
          const decoded = decodeRelay(bytes);
          if (!decoded.ok) return;
          if (decoded.message.t === "going") socket.comeBack(decoded.message.after);
          else events.received(decoded.message);
        },
      });
      sockets.set(id, socket);
    },
    send: (id, message) => {
      sockets.get(id)?.send(encodeClient(message));
    },
    close: (id) => {
      sockets.get(id)?.close();
      sockets.delete(id);
    },
    closeAll: () => {
      for (const socket of sockets.values()) socket.close();
      sockets.clear();
    },
  };
};
