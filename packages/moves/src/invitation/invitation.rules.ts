import type { EventShape, Freedom, Rule, ThingId } from "@goldseam/kernel";
import { type Kept, refOf, ruleAbout } from "../things.ts";
import { type Invitation, type InvitationAnswer, type Invitations, isOverFor } from "./invitation.ts";

export const invitationSays = {
  offeredOnce: "An invitation is offered once.",
  toTheOther: "An invitation is offered to the other person.",
  notAgainToday: "After a not today nothing is offered again that day.",
  answeredByReceiver: "Only the one who is invited answers.",
  answeredWhileOpen: "Only an open invitation is answered.",
  takenBackByAsker: "Only the one who asked takes an invitation back.",
  takenBackWhileOpen: "Only an open invitation is taken back.",
} as const;
export const invitationFreedomSays = "The one who is invited answers as it suits, with no reason asked.";

type Step = "offered" | "answered" | "taken-back";

export const invitationRules = <S, B, E extends EventShape>(
  kept: Kept<S, Invitation<B>, E, Step>,
): Readonly<Record<keyof typeof invitationSays, Rule<S, E>>> => {
  const says = invitationSays;
  const rule = ruleAbout(kept);
  return {
    offeredOnce: rule(["offered"], says.offeredOnce, (_, invitation) => invitation === undefined),
    toTheOther: rule(["offered"], says.toTheOther, (event) => refOf(event, "to") !== String(event.meta.author)),
    notAgainToday: {
      says: says.notAgainToday,
      on: kept.steps.offered,
      holds: (state, event) => {
        const to = refOf(event, "to");
        const invited = [...kept.things(state).values()].find((one) => String(one.to) === String(to));
        return invited === undefined || !isOverFor(kept.things(state), invited.to, event.meta.day);
      },
    },
    answeredByReceiver: rule(
      ["answered"],
      says.answeredByReceiver,
      ({ meta }, invitation) => meta.author === invitation?.to,
    ),
    answeredWhileOpen: rule(["answered"], says.answeredWhileOpen, (_, invitation) => invitation?.stage === "offered"),
    takenBackByAsker: rule(
      ["taken-back"],
      says.takenBackByAsker,
      ({ meta }, invitation) => meta.author === invitation?.by,
    ),
    takenBackWhileOpen: rule(
      ["taken-back"],
      says.takenBackWhileOpen,
      (_, invitation) => invitation?.stage === "offered",
    ),
  };
};

const ANSWERS = ["yes", "later", "not-today"] as const;
/** @param answer makes the practice's event by which an invitation is answered */
export const invitationFreedom = <S, B, E extends EventShape>(
  things: (state: S) => Invitations<B>,
  answer: (id: ThingId, as: InvitationAnswer) => E,
): Freedom<S, E> => ({
  says: invitationFreedomSays,
  from: (state) =>
    [...things(state).values()]
      .filter(({ stage }) => stage === "offered")
      .flatMap(({ id, to }) => ANSWERS.map((as) => [to, answer(id, as)] as const)),
});
