import { Actions, Answer, Button, Chips, Notice, Page, WordsBehind } from "@goldseam/ui";
import { useState } from "preact/hooks";
import { type Does, Letter, type Props } from "./parts.screen.tsx";
import { MOST_CHARACTERS, PARTS } from "./say-sorry.events.ts";
import type { OneApology } from "./say-sorry.view.ts";

interface TheirsProps extends Props, Does {
  readonly one: OneApology;
  readonly back: () => void;
  readonly notNow: () => void;
}

/** An apology as a letter on the table. Four answers of one size, and none is owed. */
export const Theirs = (props: TheirsProps) => {
  const { t, one, does, told, back, notNow } = props;
  const { apology, parts, reply } = one;
  const [which, setWhich] = useState(false);
  const answer = (as: "read" | "thanks"): void =>
    void does({ type: "apology-answered", data: { apology, as } }, t("answer.sent"));
  return (
    <Page title={t("theirs.title")} lead={t("theirs.lead")} back={back}>
      {told !== undefined && <Notice>{told}</Notice>}
      <Letter t={t} parts={parts} cleared={reply.cleared} />
      {reply.as !== undefined && <p>{t("answer.mine", { answer: t(`answer.${reply.as}`) })}</p>}
      <Actions>
        <Button onClick={() => answer("read")}>{t("answer.read")}</Button>
        <Button onClick={() => answer("thanks")}>{t("answer.thanks")}</Button>
        {reply.asked === undefined && <Button onClick={() => setWhich(true)}>{t("clearer")}</Button>}
        <Button onClick={notNow}>{t("not-now")}</Button>
      </Actions>
      {reply.asked !== undefined && <p>{t("clearer.asked", { part: t(`part.${reply.asked}`) })}</p>}
      {which && reply.asked === undefined && (
        <Chips
          pick="one"
          legend={t("clearer.which")}
          hint={t("clearer.hint")}
          options={PARTS.filter((part) => parts[part]).map((value) => ({ value, label: t(`part.${value}`) }))}
          chosen={[]}
          onChosen={([part]) => part && void does({ type: "part-asked", data: { apology, part } }, t("answer.sent"))}
        />
      )}
      <Answer by={t("help.mine")} named={[]} words={reply.help} size="small" />
      {parts.repair !== undefined && (
        <WordsBehind
          summary={t("help")}
          label={t("help.label")}
          hint={t("help.hint")}
          button={t("help.send")}
          most={MOST_CHARACTERS}
          draft={props.draft(`help-${apology}`)}
          onWords={(words) => does({ type: "help-said", data: { apology, words } }, t("answer.sent"))}
        />
      )}
    </Page>
  );
};
