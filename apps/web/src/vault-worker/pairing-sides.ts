import { createInviting } from "./inviting.ts";
import { createJoining } from "./joining.ts";
import type { PairingPorts } from "./pairing-ports.ts";

/** Both sides of a meeting; this phone is one of them. Loaded when there is a meeting at all. */
export const createSides = (ports: PairingPorts) => {
  const inviting = createInviting(ports);
  const joining = createJoining(ports);
  return {
    inviting,
    joining,
    /** The side that this phone has taken; a joiner before its tap as well. */
    mine: () => (inviting.active() === undefined ? joining : inviting),
    stage: () => (inviting.active() ?? joining.active())?.stage,
    forget: (): void => {
      inviting.forget();
      joining.forget();
    },
  };
};
export type Sides = ReturnType<typeof createSides>;
