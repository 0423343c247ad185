import type { Strategy } from "@goldseam/kernel";
import { prompts as whatHurtPrompts } from "./what-hurt/what-hurt.prompts.ts";
import { whatHurt } from "./what-hurt/what-hurt.practice.ts";

export const strategy = {
  id: "forgiveness",
  practices: [whatHurt],
  prompts: [...whatHurtPrompts],
} as const satisfies Strategy;
