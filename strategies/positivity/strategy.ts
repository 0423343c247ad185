import type { Strategy } from "@goldseam/kernel";
import { thanks } from "./thanks/thanks.practice.ts";
import { prompts } from "./thanks/thanks.prompts.ts";

export const strategy = { id: "positivity", practices: [thanks], prompts } as const satisfies Strategy;
