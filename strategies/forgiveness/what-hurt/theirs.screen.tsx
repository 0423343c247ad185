import { Actions, Answer, Button, formatDay, Notice, Page, WordsBehind } from "@goldseam/ui";
import { MOST_CHARACTERS } from "./what-hurt.events.ts";
import type { Does, Props } from "./parts.screen.tsx";
import type { TheirHurt } from "./what-hurt.view.ts";

interface TheirsProps extends Props, Does {
  readonly one: TheirHurt;
  readonly part: () => void;
  readonly back: () => void;
}

/** The other's hurt: their words, room to say that I see it, time, or one question. No room for a defence. */
export const Theirs = (props: TheirsProps) => {
  const { t, one, told, back, language, now } = props;
  const { words, answer } = one;
  const open = words !== undefined && answer.agreed !== true;
  return (
    <Page title={t("theirs.title")} back={back} {...(open && { lead: t("theirs.lead") })}>
      {told !== undefined && <Notice>{told}</Notice>}
      {words === undefined && <p>{t("removed", { day: formatDay(language, one.removedOn ?? now.day) })}</p>}
      <Answer named={[]} words={words} />
      <Answer by={t("answer.my-question")} named={[]} words={answer.question} size="small" />
      <Answer by={t("explain.theirs")} named={[]} words={answer.explained} size="small" />
      <Answer by={t("answer.mine")} named={[]} words={answer.seen} size="small" />
      {answer.agreed === true && <p>{t("both.seen")}</p>}
      {open && answer.seen !== undefined && <p>{t("theirs.open")}</p>}
      {open && <Answering {...props} />}
    </Page>
  );
};

const Answering = ({ t, one: { hurt, answer }, does, part, mode, draft }: TheirsProps) => (
  <>
    <WordsBehind
      summary={t(answer.seen === undefined ? "answer.see" : "answer.see-again")}
      open={answer.seen === undefined}
      {...{ label: t("answer.see-label"), hint: t("answer.see-hint"), button: t("answer.send") }}
      most={MOST_CHARACTERS}
      draft={draft(`seen-${hurt}`)}
      onWords={(words) => does({ type: "hurt-seen", data: { hurt, words } }, t("answer.sent"))}
    />
    {answer.question === undefined && (
      <WordsBehind
        summary={t("answer.question")}
        {...{ label: t("answer.question-label"), hint: t("answer.question-hint"), button: t("answer.ask") }}
        most={MOST_CHARACTERS}
        draft={draft(`question-${hurt}`)}
        onWords={(words) => does({ type: "hurt-asked-about", data: { hurt, words } }, t("answer.sent"))}
      />
    )}
    <Actions>
      {answer.seen === undefined && answer.time !== true && (
        <Button onClick={() => void does({ type: "hurt-time-asked", data: { hurt } }, t("answer.time-done"))}>
          {t("answer.time")}
        </Button>
      )}
      {mode !== "one" && <Button onClick={part}>{t("part.write")}</Button>}
    </Actions>
  </>
);
