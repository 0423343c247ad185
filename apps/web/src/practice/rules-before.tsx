import { Quote, Section } from "@goldseam/ui";
import { practiceText } from "../rooms/practice-text.ts";
import { standingIn } from "../rooms/ours.ts";
import { useApp } from "../shell/app-context.ts";

/** Where both agreed what holds in a talk. */
const RULES = "talk-rules";
/** Practices in which a talk begins. */
const TALKS = new Set(["listen-in-turns", "weekly-check-in", "what-happened"]);

export const holdsTalks = (practice: string): boolean => TALKS.has(practice);

/** What both hold to, shown before each talk; nothing while no rule is in force. */
export const RulesBefore = () => {
  const app = useApp();
  const rules = standingIn(app.runtime.practices.view(RULES).value);
  if (rules.length === 0) return null;
  return (
    <Section title={practiceText(RULES, app.language, app).title}>
      {rules.map(({ text, language }) => (
        <Quote key={text} size="small" lang={language}>
          {text}
        </Quote>
      ))}
    </Section>
  );
};
