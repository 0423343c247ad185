import type { Strategy } from "@goldseam/kernel";
import { prompts as saySorryPrompts } from "./say-sorry/say-sorry.prompts.ts";
import { saySorry } from "./say-sorry/say-sorry.practice.ts";
import { prompts as whatHurtPrompts } from "./what-hurt/what-hurt.prompts.ts";
import { whatHurt } from "./what-hurt/what-hurt.practice.ts";

export const strategy = {
  id: "forgiveness",
  practices: [whatHurt, saySorry],
  prompts: [...whatHurtPrompts, ...saySorryPrompts],
} as const satisfies Strategy;
