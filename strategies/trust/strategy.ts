import type { Strategy } from "@goldseam/kernel";
import { promises } from "./promises/promises.practice.ts";
import { prompts } from "./promises/promises.prompts.ts";

export const strategy = { id: "trust", practices: [promises], prompts } as const satisfies Strategy;
