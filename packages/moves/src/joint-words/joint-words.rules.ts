import type { EventShape, Rule } from "@goldseam/kernel";
import { type Kept, refOf, ruleAbout } from "../things.ts";
import type { JointWords } from "./joint-words.ts";

export const jointWordsSays = { agreedAsTheyStand: "A tap agrees to the words that stand there." } as const;

/** The agreeing event names the words under `sentence`. */
export const jointWordsRules = <S, E extends EventShape>(
  kept: Kept<S, JointWords, E, "agreed">,
): Readonly<Record<keyof typeof jointWordsSays, Rule<S, E>>> => ({
  agreedAsTheyStand: ruleAbout(kept)(
    ["agreed"],
    jointWordsSays.agreedAsTheyStand,
    (event, words) => words !== undefined && words.id === refOf(event, "sentence"),
  ),
});
