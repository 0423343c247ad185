import type { Strategy } from "@goldseam/kernel";
import { prompts as afterAFightPrompts } from "./after-a-fight/after-a-fight.prompts.ts";
import { afterAFight } from "./after-a-fight/after-a-fight.practice.ts";
import { prompts as firstOpeningPrompts } from "./first-opening/first-opening.prompts.ts";
import { firstOpening } from "./first-opening/first-opening.practice.ts";

export { fromTheDoor } from "./after-a-fight/after-a-fight.practice.ts";
export const strategy = {
  id: "beginning",
  practices: [firstOpening, afterAFight],
  prompts: [...firstOpeningPrompts, ...afterAFightPrompts],
} as const satisfies Strategy;
