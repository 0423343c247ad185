import type { Strategy } from "@goldseam/kernel";
import { prompts as afterAFightPrompts } from "./after-a-fight/after-a-fight.prompts.ts";
import { afterAFight } from "./after-a-fight/after-a-fight.practice.ts";

export { fromTheDoor } from "./after-a-fight/after-a-fight.practice.ts";
export const strategy = {
  id: "beginning",
  practices: [afterAFight],
  prompts: [...afterAFightPrompts],
} as const satisfies Strategy;
