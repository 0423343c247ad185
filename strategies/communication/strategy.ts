import type { Strategy } from "@goldseam/kernel";

export const strategy = { id: "communication", practices: [], prompts: [] } as const satisfies Strategy;
