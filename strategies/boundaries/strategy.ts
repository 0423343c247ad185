import type { Strategy } from "@goldseam/kernel";
import { prompts as backMeUpPrompts } from "./back-me-up/back-me-up.prompts.ts";
import { backMeUp } from "./back-me-up/back-me-up.practice.ts";
import { prompts as tryForAWhilePrompts } from "./try-for-a-while/try-for-a-while.prompts.ts";
import { tryForAWhile } from "./try-for-a-while/try-for-a-while.practice.ts";
import { prompts as timeForMyselfPrompts } from "./time-for-myself/time-for-myself.prompts.ts";
import { timeForMyself } from "./time-for-myself/time-for-myself.practice.ts";
import { prompts as limitReviewPrompts } from "./limit-review/limit-review.prompts.ts";
import { limitReview } from "./limit-review/limit-review.practice.ts";
import { prompts } from "./my-limits/my-limits.prompts.ts";
import { myLimits } from "./my-limits/my-limits.practice.ts";

export const strategy = {
  id: "boundaries",
  practices: [myLimits, limitReview, timeForMyself, tryForAWhile, backMeUp],
  prompts: [...prompts, ...limitReviewPrompts, ...timeForMyselfPrompts, ...tryForAWhilePrompts, ...backMeUpPrompts],
} as const satisfies Strategy;
