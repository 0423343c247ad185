import { thingId } from "@goldseam/kernel";
import {
  Actions,
  Answer,
  Button,
  Card,
  EmptyState,
  formatDay,
  Listed,
  Notice,
  OffSwitch,
  Page,
  useDoing,
  WordsBehind,
} from "@goldseam/ui";
import { useState } from "preact/hooks";
import { Ask, type Does, type Props } from "./ask.screen.tsx";
import { Aside } from "./aside.screen.tsx";
import { MOST_CHARACTERS, type NotTonightEvent } from "./not-tonight.events.ts";
import type { Matter } from "./not-tonight.view.ts";

/** What is asked of me, the one thing that rests, and the way to ask. */
export const NotTonightScreen = (props: Props) => {
  const { view, t, mode, other, language, handed } = props;
  const { toAnswer, asked, aside, own } = view;
  const [asking, setAsking] = useState(handed?.draft === "aside" && (asked ?? aside ?? toAnswer) === undefined);
  const doing = useDoing<NotTonightEvent>(props);
  const { does, tell, told } = doing;
  if (asking) {
    const done = (said: string): void => {
      setAsking(false);
      if (mode !== "one") tell(said);
    };
    return <Ask {...props} back={() => setAsking(false)} asked={done} />;
  }
  const ends = (matter: Matter["matter"]): void =>
    void does({ type: "own-aside-ended", data: { matter } }, t("own.ended"));
  // While the asking stands, it may rest for the one who asked: that needs nobody, and is told to nobody.
  const restsForMe = own.some(({ words }) => words.text === asked?.words.text);
  const forMe = (): void => {
    if (asked === undefined) return;
    const data = { matter: thingId(props.newId()), words: asked.words, until: asked.until };
    void does({ type: "own-aside-set", data }, t("own.set"));
  };
  const nothing = toAnswer === undefined && asked === undefined && aside === undefined && own.length === 0;
  return (
    <Page title={t("title")} lead={t("lead")} back={props.done}>
      {told !== undefined && <Notice>{told}</Notice>}
      {toAnswer !== undefined && <ToAnswer {...props} {...doing} one={toAnswer} />}
      {aside !== undefined && <Aside {...props} {...doing} one={aside} again={() => setAsking(true)} />}
      {asked !== undefined && (
        <Card above={t("aside.until", { day: formatDay(language, asked.until) })} title={t("asked.title")}>
          <Answer named={[]} words={asked.words} />
          <Answer by={t("answer.theirs")} named={[]} words={asked.answer} size="small" />
          <p>{t("asked.hint")}</p>
          {mode === "two" && !restsForMe && <Button onClick={forMe}>{t("asked.own")}</Button>}
          <Button
            kind="plain"
            onClick={() => void does({ type: "taken-up", data: { matter: asked.matter } }, t("asked.back-done"))}
          >
            {t("asked.back")}
          </Button>
        </Card>
      )}
      {nothing && (
        <EmptyState title={t("none.title")}>
          <p>{t(other === undefined ? "alone.welcome" : "none.hint")}</p>
        </EmptyState>
      )}
      {aside === undefined && asked === undefined && (
        <Actions>
          <Button kind="primary" onClick={() => setAsking(true)}>
            {t("ask.title")}
          </Button>
        </Actions>
      )}
      <Listed title={t("own.title")} things={own}>
        {({ matter, words, until }) => (
          <Card key={matter} above={t("aside.until", { day: formatDay(language, until) })}>
            <Answer named={[]} words={words} size="small" />
            <Button kind="plain" onClick={() => ends(matter)}>
              {t("own.end")}
            </Button>
          </Card>
        )}
      </Listed>
      {mode === "two" && <OffSwitch kind="aside-asked" off={view.off} turn={does} />}
    </Page>
  );
};

/** A yes and a no of one size. A no without words is written on this phone alone; the asking fades. */
const ToAnswer = (props: Props & Does & { readonly one: Matter }) => {
  const { t, one, does, mode, language } = props;
  const { matter, words, until } = one;
  const pass = (): void =>
    mode === "one" ? props.done() : void does({ type: "aside-passed", data: { matter } }, t("answer.passed"));
  return (
    <Card tone="gold" title={t("answer.title")} above={t("aside.until", { day: formatDay(language, until) })}>
      <Answer named={[]} words={words} />
      <p>{t("answer.hint")}</p>
      <Actions pair>
        <Button onClick={pass}>{t("answer.no")}</Button>
        <Button onClick={() => void does({ type: "aside-agreed", data: { matter } }, t("answer.agreed"))}>
          {t("answer.yes")}
        </Button>
      </Actions>
      <WordsBehind
        summary={t("answer.words")}
        label={t("answer.words")}
        button={t("answer.send")}
        most={MOST_CHARACTERS}
        draft={props.draft(`answer-${matter}`)}
        onWords={(said) => does({ type: "aside-answered", data: { matter, words: said } }, t("answer.sent"))}
      />
    </Card>
  );
};
