import { practiceId } from "@goldseam/kernel";
import { Answer, Button, Notice, OwnWords, Page } from "@goldseam/ui";
import { type Does, Letter, type Props } from "./parts.screen.tsx";
import { MOST_CHARACTERS } from "./say-sorry.events.ts";
import type { OneApology } from "./say-sorry.view.ts";

interface OwnProps extends Props, Does {
  readonly one: OneApology;
  readonly back: () => void;
}

/** What I sent. Whether and when it was opened stands nowhere. */
export const Own = (props: OwnProps) => {
  const { t, one, does, told, back, mode, handOff } = props;
  const { apology, parts, reply, takenOver } = one;
  const { asked, help } = reply;
  const promise = async (): Promise<void> => {
    if (help === undefined) return;
    if (mode !== "one" && !takenOver && !(await does({ type: "repair-taken-over", data: { apology } }))) return;
    handOff({ draft: "promise", text: help.text, origin: { practice: practiceId("say-sorry"), thing: apology } });
  };
  return (
    <Page title={t("own.title")} back={back}>
      {told !== undefined && <Notice>{told}</Notice>}
      {(reply.as ?? asked ?? help) === undefined && <p>{t("own.goes")}</p>}
      {reply.as !== undefined && <p>{t(`own.${reply.as}`)}</p>}
      {asked !== undefined && (
        <>
          <Notice live={false}>{t("clear.asked", { part: t(`part.${asked}`) })}</Notice>
          <OwnWords
            label={t("clear.label")}
            button={t("clear.send")}
            most={MOST_CHARACTERS}
            draft={props.draft(`clear-${apology}-${asked}`)}
            onWords={(words) => does({ type: "part-cleared", data: { apology, part: asked, words } }, t("answer.sent"))}
          />
        </>
      )}
      <Answer by={t("help.theirs")} named={[]} words={help} />
      {help !== undefined && (
        <Button kind="primary" onClick={() => void promise()}>
          {t("help.promise")}
        </Button>
      )}
      <Letter t={t} parts={parts} cleared={reply.cleared} />
      <Button
        kind="plain"
        onClick={() => void does({ type: "apology-taken-back", data: { apology } }, t("own.taken-back"))}
      >
        {t("own.take-back")}
      </Button>
    </Page>
  );
};
