import type { Outcome } from "@goldseam/ui";
import type { ShellKey } from "./words.ts";

type Refused = Extract<Outcome, { readonly ok: false }>;

const isKernelRule = (rule: string): rule is "KRN-1" | "KRN-2" | "KRN-3" | "KRN-4" | "KRN-5" =>
  /^KRN-[1-5]$/.test(rule);

/** The shell's sentence for what was not done; a practice's own rules are said in the practice's words. */
export const refusalKey = (refused: Refused): ShellKey => {
  if (refused.why !== "rule") return `fail.${refused.why}`;
  return isKernelRule(refused.rule) ? `rule.${refused.rule}` : "fail.read-only";
};
