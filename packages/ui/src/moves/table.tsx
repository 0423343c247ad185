import type { TableAnswer } from "@goldseam/moves";
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { useKit } from "../kit/kit.tsx";
import { Actions, Button } from "../parts/button.tsx";
import { Card } from "../parts/card.tsx";

const ANSWERS: ReadonlyArray<TableAnswer> = ["yes", "not-yet", "with-help"];

export interface PutOnTableProps {
  /** Who will see the title. */
  readonly name: string;
  /** It is there already. */
  readonly lies: boolean;
  readonly put: () => void;
}
/** Shows the other person a title and nothing else; it says so before the second tap. */
export const PutOnTable = ({ name, lies, put }: PutOnTableProps) => {
  const { t } = useKit();
  const [sure, setSure] = useState(false);
  if (lies) return <p>{t("kit.table.lies")}</p>;
  return (
    <>
      {sure && <p>{t("kit.table.who-sees", { name })}</p>}
      <Button onClick={() => (sure ? put() : setSure(true))}>{t(sure ? "kit.table.show" : "kit.table.put")}</Button>
    </>
  );
};

export interface OnTableProps {
  /** Who put it there. */
  readonly name: string;
  readonly title: ComponentChildren;
  readonly children?: ComponentChildren;
  readonly onAnswer: (as: TableAnswer) => void;
}
/** Three answers of one size. None of them asks for a reason. */
export const OnTable = ({ name, title, children, onAnswer }: OnTableProps) => {
  const { t } = useKit();
  return (
    <Card tone="gold" above={t("kit.table.asked", { name })} title={title}>
      {children}
      <Actions>
        {ANSWERS.map((as) => (
          <Button key={as} onClick={() => onAnswer(as)}>
            {t(`kit.table.${as}`)}
          </Button>
        ))}
      </Actions>
    </Card>
  );
};

export interface LiesOnTableProps {
  readonly title: ComponentChildren;
  /** How it stands. */
  readonly note: string;
  /** Where it leads, once it was said yes to. */
  readonly open: { readonly label: string; readonly go: () => void } | undefined;
  /** An answer in place of the one given, for who was asked. */
  readonly anew: ((as: TableAnswer) => void) | undefined;
  readonly takenUp: boolean;
  readonly rest: () => void;
}
/** Something that lies on the table: open it, answer anew, or let it rest. */
export const LiesOnTable = ({ title, note, open, anew, takenUp, rest }: LiesOnTableProps) => {
  const { t } = useKit();
  return (
    <Card title={title}>
      <p>{note}</p>
      <Actions>
        {open !== undefined && <Button onClick={open.go}>{open.label}</Button>}
        {anew !== undefined && (
          <Button kind="plain" onClick={() => anew(takenUp ? "not-yet" : "yes")}>
            {t(takenUp ? "kit.table.not-yet-after" : "kit.table.yes-after")}
          </Button>
        )}
        <Button kind="plain" onClick={rest}>
          {t("kit.table.rest")}
        </Button>
      </Actions>
    </Card>
  );
};
