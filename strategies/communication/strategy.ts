import type { Strategy } from "@goldseam/kernel";
import { listenInTurns } from "./listen-in-turns/listen-in-turns.practice.ts";
import { prompts as listening } from "./listen-in-turns/listen-in-turns.prompts.ts";

export const strategy = {
  id: "communication",
  practices: [listenInTurns],
  prompts: [...listening],
} as const satisfies Strategy;
