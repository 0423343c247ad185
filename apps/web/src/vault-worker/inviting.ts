import {
  type InviterState,
  invitationText,
  invite,
  inviterReceives,
  inviterSaysSame,
  inviterStops,
  inviterWelcomes,
  mayAdmit,
  pairingBytes,
  watchMeeting,
} from "@goldseam/vault";
import { type Failure, KEPT_PAIRING, type PairingPorts, failureOf } from "./pairing-ports.ts";

/** The inviter's side: offers, asks its person, admits, welcomes. */
export const createInviting = (ports: PairingPorts) => {
  let state: InviterState | undefined;
  /** The pictures were shown: an end from here on is about them. */
  let comparing = false;

  const set = async (next: InviterState): Promise<void> => {
    state = next;
    await ports.chamber()?.keepBytes(KEPT_PAIRING, pairingBytes({ role: "inviter", state: next }));
  };
  const show = (): void => {
    if (state === undefined) return;
    const { invitation, stage, joinerName } = state;
    if (stage === "offered")
      ports.tell({
        is: "inviting",
        link: invitationText(invitation),
        atDistance: invitation.atDistance,
        expires: invitation.expires,
      });
    else if (stage === "asked" && state.ownYes !== true) ports.tell({ is: "confirm", name: joinerName ?? "" });
    else ports.tell({ is: "working" });
  };
  const stops = async (): Promise<void> => {
    if (state !== undefined) await ports.chamber()?.run(inviterStops(state));
  };
  const fails = async (why: Failure): Promise<void> => {
    await stops();
    await ports.over({ is: "failed", why });
  };
  const admit = async (): Promise<void> => {
    const chamber = ports.chamber();
    const space = chamber?.space();
    const signer = space?.signer();
    if (state?.request === undefined || chamber === undefined || space === undefined || signer === undefined) return;
    ports.tell({ is: "working" });
    if (!mayAdmit(state)) return;
    const { atDistance } = state.invitation;
    const admitted = await chamber.run(space.admit(state.request, { atDistance }));
    if (!admitted.ok) return fails("refused");
    if (atDistance) await chamber.run(space.markChecked());
    const step = await chamber.run(inviterWelcomes(state, admitted.welcome, signer));
    if (!step.ok) return fails(failureOf[step.why]);
    await set(step.state);
  };

  const whyEnded = (): Failure =>
    state?.stage === "asked" && (comparing || state.ownYes === true) ? "mismatch" : "refused";

  return {
    active: () => state,
    forget: () => {
      state = undefined;
      comparing = false;
    },
    stops,
    whyEnded,
    /** After a reload: where it was. */
    recall: (kept: InviterState): void => {
      state = kept;
      show();
    },
    resume: async (): Promise<void> => {
      if (state === undefined) return;
      await ports.chamber()?.run(watchMeeting(state.invitation));
      if (state.ownYes === true) await admit();
    },
    begin: async (atDistance: boolean): Promise<void> => {
      const space = await ports.sharedSpace();
      const chamber = ports.chamber();
      const person = ports.person();
      const signer = space?.signer();
      if (space === undefined || chamber === undefined || person === undefined || signer === undefined)
        return ports.over({ is: "failed", why: "refused" });
      const relayIsInviters = await ports.relayIsOurs();
      // The other one reads it before a first tap (S-41): nothing is claimed that could not be asked.
      if (relayIsInviters === undefined) return ports.over({ is: "failed", why: "offline" });
      const choice = { space: space.status().space, name: person.name, atDistance, relayIsInviters };
      const begun = await chamber.run(invite(choice, signer));
      await set(begun.state);
      show();
    },
    hears: async (slot: number, body: Uint8Array): Promise<void> => {
      const chamber = ports.chamber();
      if (state === undefined || chamber === undefined) return;
      const step = await chamber.run(inviterReceives(state, slot, body));
      if (!step.ok) {
        if (step.why === "expired") await ports.over({ is: "failed", why: "expired" });
        return;
      }
      await set(step.state);
      if (step.news === "asked") show();
      if (step.news === "same" && mayAdmit(step.state)) await admit();
      if (step.news === "joined") await ports.over({ is: "paired" });
    },
    /** At a distance the pictures come first: nobody is let in before both have said that they are the same. */
    confirm: async (itIsThem: boolean): Promise<void> => {
      if (state?.stage !== "asked") return;
      if (!itIsThem) return fails("refused");
      if (!state.invitation.atDistance) return admit();
      comparing = true;
      ports.tell({ is: "compare", pictures: state.pictures ?? [] });
    },
    compared: async (same: boolean): Promise<void> => {
      if (state?.stage !== "asked") return;
      if (!same) return fails("mismatch");
      await set(inviterSaysSame(state));
      await admit();
    },
  };
};
