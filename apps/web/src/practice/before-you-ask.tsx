import { type Idea, within } from "@goldseam/kernel";
import { Notice } from "@goldseam/ui";
import { registry } from "../registry.gen.ts";
import { useApp } from "../shell/app-context.ts";

const PROMPTS: ReadonlyArray<Idea> = registry.flatMap(({ strategy }): ReadonlyArray<Idea> => strategy.prompts);

/**
 * One line before something is sent, on this phone alone: the other person has time to oneself, or what is done here
 * touches a limit that both read. Nothing is closed by it; whoever goes on, goes on.
 */
export const BeforeYouAsk = ({ practice }: { readonly practice: string }) => {
  const { runtime, t } = useApp();
  const other = runtime.other.value;
  const { signals, limits } = runtime.practices;
  if (other === undefined || runtime.mode.value !== "two") return null;
  const joint = PROMPTS.filter((idea) => idea.practice === practice && idea.joint);
  const later = signals.value.some(({ is }) => is === "later");
  if (later && joint.length > 0) return <Notice live={false}>{t("practice.later", { name: other.name })}</Notice>;
  if (later || within(limits.value, joint, "both").length === joint.length) return null;
  return <Notice live={false}>{t("practice.before-you-ask")}</Notice>;
};
