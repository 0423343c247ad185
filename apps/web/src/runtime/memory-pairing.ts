import { type Signal, signal } from "@preact/signals";
import type { MemorySpace } from "./memory-space.ts";
import { type Invitation, MEMORY_PICTURES, type MemoryHouse, type PairingEnd } from "./memory-house.ts";
import type { PairingPort, PairingState } from "./runtime.ts";

const FIVE_MINUTES = 5 * 60_000;
const ONE_DAY = 24 * 60 * 60_000;

export interface MemoryPairingOptions {
  readonly house: MemoryHouse;
  readonly end: Omit<PairingEnd, "show">;
  readonly space: () => MemorySpace;
  readonly newId: () => string;
  readonly now: () => number;
  readonly address: (payload: string) => string;
}

/** What stands behind the join address in a link or in pasted text. */
const payloadOf = (link: string): string => link.trim().split("/").at(-1) ?? "";

/** Pairing without a relay: the same steps and the same states as the real one. */
export const createMemoryPairing = (options: MemoryPairingOptions): PairingPort => {
  const { house } = options;
  const state: Signal<PairingState> = signal({ is: "idle" });
  const end: PairingEnd = { ...options.end, show: (next) => (state.value = next) };
  let current: Invitation | undefined;

  const bothAgreed = (invitation: Invitation): void => {
    invitation.joiner?.joins(invitation.space);
    invitation.inviter.joins(invitation.space);
    invitation.joiner?.show({ is: "paired" });
    invitation.inviter.show({ is: "paired" });
  };
  const onBoth = (invitation: Invitation, next: PairingState): void => {
    invitation.inviter.show(next);
    invitation.joiner?.show(next);
  };

  return {
    state,
    invite: ({ atDistance }) => {
      const id = options.newId();
      current = { inviter: end, atDistance, space: options.space(), joiner: undefined, agreed: 0 };
      house.invitations.set(id, current);
      const expires = options.now() + (atDistance ? ONE_DAY : FIVE_MINUTES);
      state.value = { is: "inviting", link: options.address(id), atDistance, expires };
      return Promise.resolve();
    },
    read: (link) => {
      const found = house.invitations.get(payloadOf(link));
      const inviter = found?.inviter.person()?.name;
      if (found === undefined || inviter === undefined) state.value = { is: "failed", why: "unreadable" };
      else if (found.joiner !== undefined) state.value = { is: "failed", why: "used" };
      else {
        current = found;
        state.value = { is: "invited", inviter, relayBelongsTo: "someone-else" };
      }
      return Promise.resolve();
    },
    accept: () => {
      const name = end.person()?.name;
      if (current === undefined || name === undefined) return Promise.resolve();
      current.joiner = end;
      state.value = { is: "working" };
      current.inviter.show({ is: "confirm", name });
      return Promise.resolve();
    },
    notNow: () => {
      const underWay = current !== undefined && ["confirm", "compare", "working"].includes(state.value.is);
      if (underWay && current !== undefined) onBoth(current, { is: "failed", why: "refused" });
      current = undefined;
      state.value = { is: "idle" };
    },
    confirm: (itIsThem) => {
      if (current === undefined) return Promise.resolve();
      if (!itIsThem) onBoth(current, { is: "failed", why: "refused" });
      else if (current.atDistance) onBoth(current, { is: "compare", pictures: MEMORY_PICTURES });
      else bothAgreed(current);
      return Promise.resolve();
    },
    comparePictures: (same) => {
      if (current === undefined) return Promise.resolve();
      current.agreed += 1;
      if (!same) onBoth(current, { is: "failed", why: "mismatch" });
      else if (current.agreed >= 2) bothAgreed(current);
      else state.value = { is: "working" };
      return Promise.resolve();
    },
  };
};
