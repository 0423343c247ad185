import { Quote, type ScreenProps, Section } from "@goldseam/ui";
import type en from "./locales/en.json";
import type { RulesEvent } from "./talk-rules.events.ts";
import { EXITS } from "./talk-rules.prompts.ts";
import type { RulesView } from "./talk-rules.view.ts";

export type Key = keyof typeof en & string;
export type Props = ScreenProps<RulesView, RulesEvent, Key>;
export interface Does {
  readonly does: (event: RulesEvent, sentence?: string) => Promise<boolean>;
}

/** Sentences to leave a talk with, to be said or shown. */
export const Exits = ({ t }: Pick<Props, "t">) => (
  <Section title={t("exits")}>
    {EXITS.map((key) => (
      <Quote key={key} size="small">
        {t(`exit.${key}`)}
      </Quote>
    ))}
  </Section>
);
