import type { Wire } from "@goldseam/relay";
import { decodeRelay, encodeRelay } from "@goldseam/sync";
import type { Bytes, RelayMessage } from "@goldseam/wire-types";
import type { House } from "./house.ts";

/** What a lying relay sends instead of a message: nothing, others, or bytes that are none. */
export type Lie = (message: RelayMessage) => ReadonlyArray<RelayMessage | Bytes>;

/** From now on this relay's sockets say what the lie makes of it; `honest` ends that. New sockets only. */
export const lieWith = (house: House, lie: Lie): void => {
  house.tamper = (wire: Wire): Wire => ({
    ...wire,
    send: (frame) => {
      const decoded = decodeRelay(frame);
      if (!decoded.ok) return wire.send(frame);
      for (const said of lie(decoded.message)) wire.send(said instanceof Uint8Array ? said : encodeRelay(said));
    },
  });
};
export const honest = (house: House): void => {
  house.tamper = (wire) => wire;
};
