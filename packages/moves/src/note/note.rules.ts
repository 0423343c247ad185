import type { EventShape, Freedom, Rule, ThingId } from "@goldseam/kernel";
import { type Kept, refOf, ruleAbout } from "../things.ts";
import type { Note } from "./note.ts";

export const noteSays = {
  sentOnce: "A note is sent once.",
  toTheOther: "A note goes to the other person.",
  takenBackByAuthor: "Only its author takes a note back.",
} as const;
export const noteFreedomSays = "An author takes a note back at any time.";

export const noteRules = <S, B, E extends EventShape>(
  kept: Kept<S, Note<B>, E, "sent" | "taken-back">,
): Readonly<Record<keyof typeof noteSays, Rule<S, E>>> => {
  const rule = ruleAbout(kept);
  return {
    sentOnce: rule(["sent"], noteSays.sentOnce, (_, note) => note === undefined),
    toTheOther: rule(["sent"], noteSays.toTheOther, (event) => refOf(event, "to") !== String(event.meta.author)),
    takenBackByAuthor: rule(["taken-back"], noteSays.takenBackByAuthor, ({ meta }, note) => meta.author === note?.by),
  };
};

/** @param takeBack makes the practice's event by which a note is taken back */
export const noteFreedom = <S, B, E extends EventShape>(
  things: (state: S) => ReadonlyMap<ThingId, Note<B>>,
  takeBack: (id: ThingId) => E,
): Freedom<S, E> => ({
  says: noteFreedomSays,
  from: (state) => [...things(state).values()].map(({ id, by }) => [by, takeBack(id)] as const),
});
