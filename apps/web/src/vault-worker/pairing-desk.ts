import { parsePairing } from "@goldseam/vault";
import type { ClientMessage, ErrorCode, SpaceId } from "@goldseam/wire-types";
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
    last = last.then(work).catch(async () => {
      await stop().catch(() => undefined);
      await over({ is: "failed", why: "refused" });
    });
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
    refused: (code, r) => void inTurn(() => refused(code, r)),
  });
  const refused = async (code: ErrorCode, r: number | undefined): Promise<void> => {
    if (code === "rendezvous-used") return sides?.used(r);
    const stage = sides?.underWay()?.state.stage;
    const why = relayFailureOf[code];
    const isThrough = stage === undefined || stage === "welcomed" || stage === "done";
    if (why !== undefined && !isThrough) await over({ is: "failed", why });
  };
  /** Ends what is under way for the other side as well. */
  const stop = async (): Promise<void> => {
    if (sides?.underWay() !== undefined) await sides.mine().stops();
  };

  return {
    send: (id: SpaceId, message: ClientMessage): void => meetings.send(id, message),
    invite: (atDistance: boolean): Promise<void> =>
      inTurn(async () => {
        await stop();
        meetings.end();
        sides?.forget();
        await (await bothSides()).inviting.begin(atDistance);
      }),
    read: (text: string): Promise<void> => inTurn(async () => (await bothSides()).joining.read(text)),
    /** Who asks to join invites no longer. */
    accept: (): Promise<void> =>
      inTurn(async () => {
        const { inviting, joining } = await bothSides();
        await stop();
        meetings.end();
        inviting.forget();
        await joining.begin();
      }),
    /** Before the own tap nothing is said; a meeting that is under way ends for both. */
    notNow: (): Promise<void> =>
      inTurn(async () => {
        await stop();
        await over({ is: "idle" });
      }),
    confirm: (itIsThem: boolean): Promise<void> => inTurn(async () => (await bothSides()).inviting.confirm(itIsThem)),
    compare: (same: boolean): Promise<void> => inTurn(async () => (await bothSides()).mine().compared(same)),
    /** After a reload or an unlock: says where it was, before anything else is asked of it. */
    recall: (): Promise<void> =>
      inTurn(async () => {
        const bytes = await given.chamber()?.keptBytes(KEPT_PAIRING);
        const kept = bytes === undefined ? undefined : parsePairing(bytes);
        if (kept?.role === "joiner") (await bothSides()).joining.recall(kept.state);
        if (kept?.role === "inviter") (await bothSides()).inviting.recall(kept.state);
      }),
    /** Goes on with what was recalled. */
    resume: (): Promise<void> =>
      inTurn(async () => {
        if (sides?.underWay() !== undefined) await sides.mine().resume();
      }),
    /** Nothing is left open: an invitation that was made before has ended. */
    end: (): Promise<void> =>
      inTurn(async () => {
        if (sides?.underWay() === undefined) return;
        await stop();
        await over({ is: "idle" });
      }),
    /** Lets go of what is in memory; it goes on after an unlock. */
    stop: (): void => {
      meetings.drop();
      sides?.forget();
    },
  };
};
