import { Actions, Button, Disclosure, formatDay, Notice, OwnWords, Page, Quote } from "@goldseam/ui";
import type { Does, Props } from "./parts.screen.tsx";
import { MOST_CHARACTERS } from "./what-hurt.events.ts";
import type { TheirHurt } from "./what-hurt.view.ts";

interface TheirsProps extends Props, Does {
  readonly one: TheirHurt;
  readonly part: () => void;
  readonly back: () => void;
}

/** The other's hurt: their words, room to say that I see it, time, or one question. No room for a defence. */
export const Theirs = (props: TheirsProps) => {
  const { t, one, does, told, back, part, mode, language } = props;
  const { hurt, words, answer } = one;
  const open = words !== undefined && answer.agreed !== true;
  return (
    <Page title={t("theirs.title")} back={back} {...(open && { lead: t("theirs.lead") })}>
      {told !== undefined && <Notice>{told}</Notice>}
      {words === undefined ? (
        <p>{t("removed", { day: formatDay(language, one.removedOn ?? props.now.day) })}</p>
      ) : (
        <Quote lang={words.language}>{words.text}</Quote>
      )}
      {answer.question !== undefined && (
        <Quote by={t("answer.my-question")} size="small" lang={answer.question.language}>
          {answer.question.text}
        </Quote>
      )}
      {answer.explained !== undefined && (
        <Quote by={t("explain.theirs")} size="small" lang={answer.explained.language}>
          {answer.explained.text}
        </Quote>
      )}
      {answer.seen !== undefined && (
        <Quote by={t("answer.mine")} size="small" lang={answer.seen.language}>
          {answer.seen.text}
        </Quote>
      )}
      {answer.agreed === true && <p>{t("both.seen")}</p>}
      {open && answer.seen !== undefined && <p>{t("theirs.open")}</p>}
      {open && (
        <>
          <Disclosure
            summary={t(answer.seen === undefined ? "answer.see" : "answer.see-again")}
            open={answer.seen === undefined}
          >
            <OwnWords
              label={t("answer.see-label")}
              hint={t("answer.see-hint")}
              button={t("answer.send")}
              most={MOST_CHARACTERS}
              onWords={(said) => void does({ type: "hurt-seen", data: { hurt, words: said } }, t("answer.sent"))}
            />
          </Disclosure>
          {answer.question === undefined && (
            <Disclosure summary={t("answer.question")}>
              <OwnWords
                label={t("answer.question-label")}
                hint={t("answer.question-hint")}
                button={t("answer.ask")}
                most={MOST_CHARACTERS}
                onWords={(said) =>
                  void does({ type: "hurt-asked-about", data: { hurt, words: said } }, t("answer.sent"))
                }
              />
            </Disclosure>
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
      )}
    </Page>
  );
};
