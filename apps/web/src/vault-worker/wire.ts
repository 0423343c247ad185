import { decodeRelay, encodeClient } from "@goldseam/sync";
import type { ClientMessage, RelayMessage } from "@goldseam/wire-types";
import { openRelaySocket } from "../adapters/relay-socket.ts";

export interface ChannelEvents {
  readonly connected: () => void;
  readonly disconnected: () => void;
  readonly received: (message: RelayMessage) => void;
}

/** One socket that speaks messages. Loaded with the first one: a space for one person alone has none. */
export const openWire = (address: string, events: ChannelEvents) => {
  const socket = openRelaySocket(address, {
    connected: events.connected,
    disconnected: events.disconnected,
    received: (bytes) => {
      const decoded = decodeRelay(bytes);
      if (!decoded.ok) return;
      if (decoded.message.t === "going") socket.comeBack(decoded.message.after);
      else events.received(decoded.message);
    },
  });
  return {
    send: (message: ClientMessage): void => {
      socket.send(encodeClient(message));
    },
    hurry: socket.hurry,
    renew: socket.renew,
    close: socket.close,
  };
};
export type Wire = ReturnType<typeof openWire>;
