import type { Strategy } from "@goldseam/kernel";
import { makingItRight } from "./making-it-right/making-it-right.practice.ts";
import { prompts as makingItRightPrompts } from "./making-it-right/making-it-right.prompts.ts";
import { openness } from "./openness/openness.practice.ts";
import { prompts as opennessPrompts } from "./openness/openness.prompts.ts";
import { promises } from "./promises/promises.practice.ts";
import { prompts as promisesPrompts } from "./promises/promises.prompts.ts";
import { reassurance } from "./reassurance/reassurance.practice.ts";
import { prompts as reassurancePrompts } from "./reassurance/reassurance.prompts.ts";
import { seenEffort } from "./seen-effort/seen-effort.practice.ts";
import { prompts as seenEffortPrompts } from "./seen-effort/seen-effort.prompts.ts";

export const strategy = {
  id: "trust",
  practices: [promises, openness, seenEffort, reassurance, makingItRight],
  prompts: [
    ...promisesPrompts,
    ...opennessPrompts,
    ...seenEffortPrompts,
    ...reassurancePrompts,
    ...makingItRightPrompts,
  ],
} as const satisfies Strategy;
