import type { Strategy } from "@goldseam/kernel";
import { prompts as letGoPrompts } from "./let-go/let-go.prompts.ts";
import { letGo } from "./let-go/let-go.practice.ts";
import { prompts as notTonightPrompts } from "./not-tonight/not-tonight.prompts.ts";
import { notTonight } from "./not-tonight/not-tonight.practice.ts";
import { prompts as saySorryPrompts } from "./say-sorry/say-sorry.prompts.ts";
import { saySorry } from "./say-sorry/say-sorry.practice.ts";
import { prompts as whatHurtPrompts } from "./what-hurt/what-hurt.prompts.ts";
import { whatHurt } from "./what-hurt/what-hurt.practice.ts";
import { prompts as whenStuckPrompts } from "./when-stuck/when-stuck.prompts.ts";
import { whenStuck } from "./when-stuck/when-stuck.practice.ts";

export const strategy = {
  id: "forgiveness",
  practices: [whatHurt, saySorry, letGo, notTonight, whenStuck],
  prompts: [...whatHurtPrompts, ...saySorryPrompts, ...letGoPrompts, ...notTonightPrompts, ...whenStuckPrompts],
} as const satisfies Strategy;
