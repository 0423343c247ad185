import type { Strategy } from "@goldseam/kernel";
import { openness } from "./openness/openness.practice.ts";
import { prompts as opennessPrompts } from "./openness/openness.prompts.ts";
import { promises } from "./promises/promises.practice.ts";
import { prompts as promisesPrompts } from "./promises/promises.prompts.ts";
import { seenEffort } from "./seen-effort/seen-effort.practice.ts";
import { prompts as seenEffortPrompts } from "./seen-effort/seen-effort.prompts.ts";

export const strategy = {
  id: "trust",
  practices: [promises, openness, seenEffort],
  prompts: [...promisesPrompts, ...opennessPrompts, ...seenEffortPrompts],
} as const satisfies Strategy;
