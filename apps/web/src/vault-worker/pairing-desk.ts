import { parsePairing } from "@goldseam/vault";
import type { ClientMessage, SpaceId } from "@goldseam/wire-types";
import type { PairingState } from "../runtime/runtime.ts";
import type { Channels } from "./channels.ts";
import { KEPT_PAIRING, createInviting } from "./inviting.ts";
import { createJoining } from "./joining.ts";
import { createMeetings } from "./meeting.ts";
import { type PairingPorts, relayFailureOf } from "./pairing-ports.ts";

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
    inviting.forget();
    joining.forget();
    await given.chamber()?.keepBytes(KEPT_PAIRING, undefined);
    given.tell(state);
  };
  const ports: PairingPorts = { ...given, over };
  const inviting = createInviting(ports);
  const joining = createJoining(ports);
  const meetings = createMeetings(channels, {
    frame: (slot, body) => void inTurn(() => (inviting.active() === undefined ? joining : inviting).hears(slot, body)),
    refused: (code) => {
      const stage = (inviting.active() ?? joining.active())?.stage;
      const why = relayFailureOf[code];
      if (why !== undefined && stage !== "welcomed" && stage !== "done") void inTurn(() => over({ is: "failed", why }));
    },
  });

  return {
    send: (id: SpaceId, message: ClientMessage): void => meetings.send(id, message),
    invite: (atDistance: boolean): Promise<void> =>
      inTurn(async () => {
        meetings.end();
        await inviting.begin(atDistance);
      }),
    read: (text: string): void => joining.read(text),
    accept: (): Promise<void> => inTurn(() => joining.begin()),
    notNow: (): Promise<void> => inTurn(() => over({ is: "idle" })),
    confirm: (itIsThem: boolean): Promise<void> => inTurn(() => inviting.confirm(itIsThem)),
    compare: (same: boolean): Promise<void> =>
      inTurn(() => (inviting.active() === undefined ? joining : inviting).compared(same)),
    /** After a reload or an unlock. */
    resume: (): Promise<void> =>
      inTurn(async () => {
        const bytes = await given.chamber()?.keptBytes(KEPT_PAIRING);
        const kept = bytes === undefined ? undefined : parsePairing(bytes);
        if (kept?.role === "joiner") await joining.resume(kept.state);
        if (kept?.role === "inviter") await inviting.resume(kept.state);
      }),
    /** Nothing is left open: an invitation that was made before has ended. */
    end: (): Promise<void> =>
      inTurn(async () => {
        if ((inviting.active() ?? joining.active()) !== undefined) await over({ is: "idle" });
      }),
    /** Lets go of what is in memory; it goes on after an unlock. */
    stop: (): void => {
      meetings.end();
      inviting.forget();
      joining.forget();
    },
  };
};
