import { daysBetween, isClosed, type Me, type Now, type ThingId, type Words } from "@goldseam/kernel";
import type { Agreement } from "@goldseam/moves";
import type { Asked } from "./back-me-up.events.ts";
import type { Mine, Sent, Shared } from "./back-me-up.state.ts";

/** Days after which an offer that nobody agreed to fades. */
const FADES_AFTER = 14;
/** Days for which thanks are shown as something that came. */
const FRESH_FOR = 7;

export interface Help extends Asked {
  readonly help: ThingId;
  readonly mine: boolean;
}
export interface BackMeUpView {
  /** Asked by the other, and neither agreed to nor put aside here. */
  readonly asked: ReadonlyArray<Help>;
  /** Mine, closed to nobody: it stays for a while, or fades. */
  readonly offered: ReadonlyArray<Help>;
  readonly agreed: ReadonlyArray<Help & { readonly calledToday: boolean }>;
  /** The other's call of today, and thanks. */
  readonly called: ReadonlyArray<Help & { readonly call: ThingId }>;
  readonly thanked: ReadonlyArray<Help & { readonly thanks: ThingId; readonly words: Words | undefined }>;
  readonly notes: ReadonlyArray<{ readonly note: ThingId; readonly words: Words }>;
  readonly off: { readonly asked: boolean; readonly called: boolean; readonly thanked: boolean };
}

const helpOf = ({ id: help, by, body }: Agreement<Asked>, me: Me): Help => ({ ...body, help, mine: by === me.person });

export const view = ({ helps, calls, thanks }: Shared, own: Mine, me: Me, now: Now): BackMeUpView => {
  const all = [...helps.values()];
  const open = all.filter(({ stage, since }) => stage === "proposed" && daysBetween(since, now.day) < FADES_AFTER);
  const agreed = all.filter(({ stage }) => stage === "in-force");
  const came = (sent: Sent | undefined, days: number): sent is Sent =>
    sent !== undefined && sent.by !== me.person && !own.aside.has(sent.id) && daysBetween(sent.on, now.day) < days;
  return {
    asked: open.filter(({ id, by }) => by !== me.person && !own.aside.has(id)).map((one) => helpOf(one, me)),
    offered: open.filter(({ by }) => by === me.person).map((one) => helpOf(one, me)),
    agreed: agreed.map((one) => ({ ...helpOf(one, me), calledToday: calls.get(one.id)?.on === now.day })),
    called: agreed.flatMap((one) => {
      const call = calls.get(one.id);
      return came(call, 1) ? [{ ...helpOf(one, me), call: call.id }] : [];
    }),
    thanked: agreed.flatMap((one) => {
      const sent = thanks.get(one.id);
      return came(sent, FRESH_FOR) ? [{ ...helpOf(one, me), thanks: sent.id, words: sent.words }] : [];
    }),
    notes: [...own.notes].map(([note, words]) => ({ note, words })),
    off: {
      asked: isClosed(own.closed, "help-asked", now.day),
      called: isClosed(own.closed, "help-called", now.day),
      thanked: isClosed(own.closed, "help-thanked", now.day),
    },
  };
};
