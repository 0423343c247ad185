import type { Words } from "@goldseam/kernel";
import { useKit } from "../kit/kit.tsx";
import { Button } from "../parts/button.tsx";
import { Section } from "../parts/page.tsx";
import { Answer } from "./answer.tsx";

export interface KeptThing {
  readonly id: string;
  readonly parts: ReadonlyArray<{
    readonly by?: string;
    readonly named?: ReadonlyArray<string>;
    readonly words?: Words | undefined;
  }>;
}
export interface KeptListProps {
  readonly things: ReadonlyArray<KeptThing>;
  readonly onLetGo: (id: string) => void;
}

/** Words that somebody keeps for oneself; each can be let go. Nothing is drawn while there are none. */
export const KeptList = ({ things, onLetGo }: KeptListProps) => {
  const { t } = useKit();
  if (things.length === 0) return null;
  return (
    <Section title={t("kit.kept")}>
      {things.map(({ id, parts }) => (
        <div key={id}>
          {parts.map(({ named = [], ...part }, at) => (
            <Answer key={at} {...part} named={named} size="small" />
          ))}
          <Button kind="plain" onClick={() => onLetGo(id)}>
            {t("kit.let-go")}
          </Button>
        </div>
      ))}
    </Section>
  );
};
