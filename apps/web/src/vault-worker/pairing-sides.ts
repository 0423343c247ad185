import { type Pairing, closedMeans, isPutRequest, watchMeeting } from "@goldseam/vault";
import { createInviting } from "./inviting.ts";
import { createJoining } from "./joining.ts";
import type { PairingPorts } from "./pairing-ports.ts";

/** Both sides of a meeting; this phone is one of them. Loaded when there is a meeting at all. */
export const createSides = (ports: PairingPorts) => {
  const inviting = createInviting(ports);
  const joining = createJoining(ports);
  /** What this phone has begun; a link that was only read is nothing yet. */
  const underWay = (): Pairing | undefined => {
    const [inviter, joiner] = [inviting.active(), joining.active()];
    if (inviter !== undefined) return { role: "inviter", state: inviter };
    return joiner && { role: "joiner", state: joiner };
  };
  return {
    inviting,
    joining,
    /** The side that this phone has taken; a joiner before its tap as well. */
    mine: () => (inviting.active() === undefined ? joining : inviting),
    underWay,
    /** The relay calls a slot taken (`r` put it) or the meeting closed. Both are answered alike: asking again tells. */
    used: async (r: number | undefined): Promise<void> => {
      const mine = underWay();
      if (mine === undefined) return;
      if (r !== undefined && isPutRequest(r)) return ports.chamber()?.run(watchMeeting(mine.state.invitation));
      const means = closedMeans(mine);
      const whyEnded = mine.role === "inviter" ? inviting.whyEnded() : joining.whyEnded();
      if (means !== "nothing") await ports.over({ is: "failed", why: means === "used" ? "used" : whyEnded });
    },
    forget: (): void => {
      inviting.forget();
      joining.forget();
    },
  };
};
export type Sides = ReturnType<typeof createSides>;
