import {
  type Invitation,
  type JoinerState,
  joinSpace,
  joinerAsks,
  joinerBegins,
  joinerDone,
  joinerReceives,
  joinerResumes,
  joinerSaysSame,
  joinerStops,
  pairingBytes,
  prepareJoin,
  readInvitation,
} from "@goldseam/vault";
import { type Failure, KEPT_PAIRING, type PairingPorts, failureOf } from "./pairing-ports.ts";

/** How long the last word to the inviter may take before the socket is closed. */
const lastWord = 400;

/** The joiner's side: reads a link, and after this person's own tap asks, compares, enters. */
export const createJoining = (ports: PairingPorts) => {
  let invitation: Invitation | undefined;
  let state: JoinerState | undefined;

  const set = async (next: JoinerState): Promise<void> => {
    state = next;
    await ports.chamber()?.keepBytes(KEPT_PAIRING, pairingBytes({ role: "joiner", state: next }));
  };
  const show = (): void => {
    if (state?.stage === "revealed" && state.invitation.atDistance)
      ports.tell({ is: "compare", pictures: state.pictures });
    else ports.tell({ is: "working" });
  };
  const stops = async (): Promise<void> => {
    if (state !== undefined) await ports.chamber()?.run(joinerStops(state));
  };
  const fails = async (why: Failure): Promise<void> => {
    await stops();
    await ports.over({ is: "failed", why });
  };
  const ask = async (): Promise<void> => {
    const chamber = ports.chamber();
    const person = ports.person();
    if ((state?.stage !== "offered" && state?.stage !== "asked") || chamber === undefined || person === undefined)
      return;
    const { space } = state;
    const prepared = await chamber.run(prepareJoin({ space, rowsKey: chamber.rowsKey, person: person.id }));
    if (!prepared.ok) return fails("refused");
    const step = await chamber.run(joinerAsks(state, prepared.request, person.name));
    if (!step.ok) return fails(failureOf[step.why]);
    await set(step.state);
  };
  const enter = async (): Promise<void> => {
    const chamber = ports.chamber();
    if (state?.stage !== "welcomed" || chamber === undefined) return;
    const { atDistance } = state.invitation;
    const { space, welcome } = state;
    const relay = { address: "same-origin" };
    const here = chamber.space();
    if (here?.status().space !== space) {
      await chamber.prefer(space);
      const joined = await chamber.run(joinSpace({ space, rowsKey: chamber.rowsKey, welcome, relay, atDistance }));
      if (!joined.ok) return fails("refused");
      chamber.hold(joined.space);
    }
    const entered = chamber.space();
    if (atDistance && entered !== undefined) await chamber.run(entered.markChecked());
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
    },
    stops,
    whyEnded: (): Failure =>
      state?.invitation.atDistance === true && (state.stage === "revealed" || state.stage === "agreed")
        ? "mismatch"
        : "refused",
    recall: (kept: JoinerState): void => {
      state = kept;
      show();
    },
    resume: async (): Promise<void> => {
      if (state === undefined) return;
      await ports.chamber()?.run(joinerResumes(state));
      await ask();
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
        if (step.why === "wrong-inviter" || step.why === "wrong-reveal") await fails("mismatch");
        if (step.why === "used") await ports.over({ is: "failed", why: "used" });
        return;
      }
      await set(step.state);
      if (step.news === "offered") await ask();
      if (step.news === "revealed") show();
      if (step.news === "welcomed") await enter();
    },
    compared: async (theyWereTheSame: boolean): Promise<void> => {
      const chamber = ports.chamber();
      if (state === undefined || chamber === undefined) return;
      if (!theyWereTheSame) return fails("mismatch");
      const step = await chamber.run(joinerSaysSame(state));
      if (!step.ok) return;
      await set(step.state);
      show();
    },
  };
};
