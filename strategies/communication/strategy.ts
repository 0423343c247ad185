import type { Strategy } from "@goldseam/kernel";
import { findMyWords } from "./find-my-words/find-my-words.practice.ts";
import { prompts as finding } from "./find-my-words/find-my-words.prompts.ts";
import { listenInTurns } from "./listen-in-turns/listen-in-turns.practice.ts";
import { prompts as listening } from "./listen-in-turns/listen-in-turns.prompts.ts";
import { talkRules } from "./talk-rules/talk-rules.practice.ts";
import { prompts as ruling } from "./talk-rules/talk-rules.prompts.ts";
import { whatHappened } from "./what-happened/what-happened.practice.ts";
import { prompts as happened } from "./what-happened/what-happened.prompts.ts";
import { weeklyCheckIn } from "./weekly-check-in/weekly-check-in.practice.ts";
import { prompts as weekly } from "./weekly-check-in/weekly-check-in.prompts.ts";

export const strategy = {
  id: "communication",
  practices: [whatHappened, findMyWords, listenInTurns, talkRules, weeklyCheckIn],
  prompts: [...happened, ...finding, ...listening, ...ruling, ...weekly],
} as const satisfies Strategy;
