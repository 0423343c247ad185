import { parsePairing } from "@goldseam/vault";
import type { ClientMessage, SpaceId } from "@goldseam/wire-types";
import type { PairingState } from "../runtime/runtime.ts";
import type { Channels } from "./channels.ts";
import { createMeetings } from "./meeting.ts";
import { KEPT_PAIRING, type PairingPorts, relayFailureOf } from "./pairing-ports.ts";
import type { Sides } from "./pairing-sides.ts";

/** Brings two phones together over a meeting at the relay; remembers where it was, over a reload as well. */
export const createPairingDesk = (channels: Channels, given: Omit<PairingPorts, "over">) => {
  /** Frames are taken one after the other: each changes what the next one means. */
  let last: Promise<void> = Promise.resolve();
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    last = last.then(work).catch(() => ports.over({ is: "failed", why: "refused" }));
    return last;
  };
  const over = async (state: PairingState): Promise<void> => {
    meetings.end();
    sides?.forget();
    await given.chamber()?.keepBytes(KEPT_PAIRING, undefined);
    given.tell(state);
  };
  const ports: PairingPorts = { ...given, over };
  let sides: Sides | undefined;
  const bothSides = async (): Promise<Sides> => {
    const { createSides } = await import("./pairing-sides.ts");
    sides ??= createSides(ports);
    return sides;
  };
  const meetings = createMeetings(channels, {
    frame: (slot, body) => void inTurn(async () => (await bothSides()).mine().hears(slot, body)),
    refused: (code) => {
      const stage = sides?.stage();
      const why = relayFailureOf[code];
      if (why !== undefined && stage !== "welcomed" && stage !== "done") void inTurn(() => over({ is: "failed", why }));
    },
  });

  return {
    send: (id: SpaceId, message: ClientMessage): void => meetings.send(id, message),
    invite: (atDistance: boolean): Promise<void> =>
      inTurn(async () => {
        meetings.end();
        await (await bothSides()).inviting.begin(atDistance);
      }),
    read: (text: string): Promise<void> => inTurn(async () => (await bothSides()).joining.read(text)),
    accept: (): Promise<void> => inTurn(async () => (await bothSides()).joining.begin()),
    notNow: (): Promise<void> => inTurn(() => over({ is: "idle" })),
    confirm: (itIsThem: boolean): Promise<void> => inTurn(async () => (await bothSides()).inviting.confirm(itIsThem)),
    compare: (same: boolean): Promise<void> => inTurn(async () => (await bothSides()).mine().compared(same)),
    /** After a reload or an unlock. */
    resume: (): Promise<void> =>
      inTurn(async () => {
        const bytes = await given.chamber()?.keptBytes(KEPT_PAIRING);
        const kept = bytes === undefined ? undefined : parsePairing(bytes);
        if (kept?.role === "joiner") await (await bothSides()).joining.resume(kept.state);
        if (kept?.role === "inviter") await (await bothSides()).inviting.resume(kept.state);
      }),
    /** Nothing is left open: an invitation that was made before has ended. */
    end: (): Promise<void> =>
      inTurn(async () => {
        if (sides?.stage() !== undefined) await over({ is: "idle" });
      }),
    /** Lets go of what is in memory; it goes on after an unlock. */
    stop: (): void => {
      meetings.end();
      sides?.forget();
    },
  };
};
