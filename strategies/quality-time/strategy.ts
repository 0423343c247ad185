import type { Strategy } from "@goldseam/kernel";
import { prompts } from "./daily-moment/daily-moment.prompts.ts";
import { dailyMoment } from "./daily-moment/daily-moment.practice.ts";

export const strategy = { id: "quality-time", practices: [dailyMoment], prompts } as const satisfies Strategy;
