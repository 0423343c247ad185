import type { Strategy } from "@goldseam/kernel";
import { prompts } from "./my-limits/my-limits.prompts.ts";
import { myLimits } from "./my-limits/my-limits.practice.ts";

export const strategy = { id: "boundaries", practices: [myLimits], prompts } as const satisfies Strategy;
