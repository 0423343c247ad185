import {
  type Invitation,
  type JoinerState,
  joinSpace,
  joinerAsks,
  joinerBegins,
  joinerDone,
  joinerReceives,
  pairingBytes,
  prepareJoin,
  readInvitation,
} from "@goldseam/vault";
import { KEPT_PAIRING, type PairingPorts, failureOf } from "./pairing-ports.ts";

/** How long the last word to the inviter may take before the socket is closed. */
const lastWord = 400;

/** The joiner's side: reads a link, and after this person's own tap asks, compares, enters. */
export const createJoining = (ports: PairingPorts) => {
  let invitation: Invitation | undefined;
  let state: JoinerState | undefined;
  let same = false;

  const set = async (next: JoinerState): Promise<void> => {
    state = next;
    await ports.chamber()?.keepBytes(KEPT_PAIRING, pairingBytes({ role: "joiner", state: next }));
  };
  const show = (): void => {
    if (state?.stage === "revealed" && state.invitation.atDistance && !same)
      ports.tell({ is: "compare", pictures: state.pictures });
    else ports.tell({ is: "working" });
  };
  const ask = async (): Promise<void> => {
    const chamber = ports.chamber();
    const person = ports.person();
    if (state?.stage !== "offered" || chamber === undefined || person === undefined) return;
    const { space } = state;
    const prepared = await chamber.run(prepareJoin({ space, rowsKey: chamber.rowsKey, person: person.id }));
    if (!prepared.ok) return ports.over({ is: "failed", why: "refused" });
    const step = await chamber.run(joinerAsks(state, prepared.request, person.name));
    if (!step.ok) return ports.over({ is: "failed", why: failureOf[step.why] });
    await set(step.state);
  };
  const enter = async (): Promise<void> => {
    const chamber = ports.chamber();
    if (state?.stage !== "welcomed" || chamber === undefined) return;
    const { atDistance } = state.invitation;
    if (atDistance && !same) return;
    const { space, welcome } = state;
    const relay = { address: "same-origin" };
    const joined = await chamber.run(joinSpace({ space, rowsKey: chamber.rowsKey, welcome, relay, atDistance }));
    if (!joined.ok) return ports.over({ is: "failed", why: "refused" });
    chamber.hold(joined.space);
    if (atDistance) await chamber.run(joined.space.markChecked());
    await chamber.run(joinerDone(state));
    await ports.joined();
    await new Promise((resolve) => setTimeout(resolve, lastWord));
    await ports.over({ is: "paired" });
  };

  return {
    active: () => state,
    forget: () => {
      state = undefined;
      invitation = undefined;
      same = false;
    },
    resume: async (kept: JoinerState): Promise<void> => {
      state = kept;
      const chamber = ports.chamber();
      if (chamber === undefined) return;
      show();
      await chamber.run(joinerBegins(kept.invitation));
      if (state.stage === "offered") await ask();
      if (state.stage === "welcomed") await enter();
    },
    /** Sends nothing: what the link itself says. */
    read: (text: string): void => {
      invitation = readInvitation(text);
      if (invitation === undefined) ports.tell({ is: "failed", why: "unreadable" });
      else
        ports.tell({
          is: "invited",
          inviter: invitation.name,
          relayBelongsTo: invitation.relayIsInviters ? "inviter" : "someone-else",
        });
    },
    begin: async (): Promise<void> => {
      const chamber = ports.chamber();
      if (invitation === undefined || chamber === undefined) return;
      ports.tell({ is: "working" });
      const step = await chamber.run(joinerBegins(invitation));
      if (!step.ok) return ports.over({ is: "failed", why: failureOf[step.why] });
      await set(step.state);
    },
    hears: async (slot: number, body: Uint8Array): Promise<void> => {
      const chamber = ports.chamber();
      if (state === undefined || chamber === undefined) return;
      const step = await chamber.run(joinerReceives(state, slot, body));
      if (!step.ok) {
        if (step.why === "wrong-inviter" || step.why === "wrong-reveal")
          await ports.over({ is: "failed", why: "mismatch" });
        return;
      }
      await set(step.state);
      if (step.news === "offered") await ask();
      if (step.news === "revealed") show();
      if (step.news === "welcomed") await enter();
    },
    compared: async (theyWereTheSame: boolean): Promise<void> => {
      if (!theyWereTheSame) return ports.over({ is: "failed", why: "mismatch" });
      same = true;
      show();
      await enter();
    },
  };
};
