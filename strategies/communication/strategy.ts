import type { Strategy } from "@goldseam/kernel";
import { findMyWords } from "./find-my-words/find-my-words.practice.ts";
import { prompts as finding } from "./find-my-words/find-my-words.prompts.ts";
import { listenInTurns } from "./listen-in-turns/listen-in-turns.practice.ts";
import { prompts as listening } from "./listen-in-turns/listen-in-turns.prompts.ts";

export const strategy = {
  id: "communication",
  practices: [findMyWords, listenInTurns],
  prompts: [...finding, ...listening],
} as const satisfies Strategy;
