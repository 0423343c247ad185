import { thingId } from "@goldseam/kernel";
import {
  Actions,
  Button,
  Card,
  EmptyState,
  Listed,
  Notice,
  OffSwitch,
  OwnWords,
  Page,
  Quote,
  Section,
  useDoing,
  formatDay,
} from "@goldseam/ui";
import { useState } from "preact/hooks";
import { type LimitReviewEvent, MOST_CHARACTERS } from "./limit-review.events.ts";
import type { SeenReview } from "./limit-review.practice.ts";
import { id } from "./limit-review.prompts.ts";
import { LookBack, type Props } from "./look.screen.tsx";

/** What came first; looking at one limit is a page of its own, and begins in *My limits*. */
export const LimitReviewScreen = (props: Props) => {
  const { view, t, mode, other, handed, language } = props;
  const [looking, setLooking] = useState(handed?.draft === "limit-review" ? handed : undefined);
  const { does, tell, told } = useDoing<LimitReviewEvent>(props);
  const leave = (sentence?: string): void => {
    setLooking(undefined);
    if (sentence !== undefined) tell(sentence);
  };
  if (looking !== undefined) return <LookBack {...props} of={looking} leave={leave} />;
  const toLimits = (): void =>
    props.handOff({ draft: "limit", origin: { practice: id, thing: thingId(props.newId()) } });
  return (
    <Page title={t("title")} lead={t("lead")} back={props.done}>
      {told !== undefined && <Notice>{told}</Notice>}
      {view.theirs.map((one) => (
        <Theirs key={one.review} {...props} one={one} does={does} />
      ))}
      <Listed title={t("mine.title")} things={view.mine}>
        {(one) => <Mine key={one.review} {...props} one={one} does={does} />}
      </Listed>
      {view.mine.length + view.theirs.length + view.looks.length === 0 && (
        <EmptyState title={t("none.title")}>
          <p>{t("none.hint")}</p>
        </EmptyState>
      )}
      <Listed title={t("looks.title")} things={view.looks}>
        {({ limit, about, again, due }) => (
          <Card key={limit} tone={due ? "gold" : "plain"} {...(due && { above: t("looks.due") })}>
            <Quote size="small" lang={about.language}>
              {about.text}
            </Quote>
            {again !== undefined && !due && <p>{t("looks.again", { day: formatDay(language, again) })}</p>}
            <Button kind="plain" onClick={() => void does({ type: "look-let-go", data: { limit } })}>
              {t("looks.let-go")}
            </Button>
          </Card>
        )}
      </Listed>
      <Actions>
        <Button kind="primary" onClick={toLimits}>
          {t("choose")}
        </Button>
      </Actions>
      {mode === "two" && other !== undefined && (
        <Section title={t("off.title")}>
          <OffSwitch kind="review-opened" summary={t("off.reviews")} off={view.off.reviews} turn={does} />
          <OffSwitch kind="question-asked" summary={t("off.questions")} off={view.off.questions} turn={does} />
        </Section>
      )}
    </Page>
  );
};

interface OneProps extends Props {
  readonly one: SeenReview;
  readonly does: (event: LimitReviewEvent, sentence?: string) => Promise<boolean>;
}
/** The other person looks at a limit of theirs: one question, if there is one. Nothing waits for it. */
const Theirs = ({ t, one, does, mode, draft }: OneProps) => {
  const { review, about, question, answer, came } = one;
  const aside = (what: "invitation" | "answer") => (): void =>
    void does({ type: "review-put-aside", data: { review, what } }, t("aside.done"));
  return (
    <Card tone="gold" title={t(came === "answer" ? "theirs.answer" : "theirs.title")}>
      <Quote size="small" lang={about.language}>
        {about.text}
      </Quote>
      {question !== undefined && (
        <Quote size="small" by={t("theirs.question")} lang={question.language}>
          {question.text}
        </Quote>
      )}
      {answer !== undefined && <Quote lang={answer.language}>{answer.text}</Quote>}
      {came === "invitation" && (
        <>
          <p>{t("theirs.stands")}</p>
          <OwnWords
            label={t("ask.label")}
            hint={t("ask.hint")}
            button={t("ask.send")}
            most={MOST_CHARACTERS}
            draft={draft(`question-${review}`)}
            onWords={(words) => does({ type: "question-asked", data: { review, words } }, t("ask.done"))}
          />
        </>
      )}
      {mode === "two" && (
        <Button kind="plain" onClick={aside(came === "answer" ? "answer" : "invitation")}>
          {t(came === "answer" ? "aside.read" : "aside.none")}
        </Button>
      )}
    </Card>
  );
};

/** Mine: a question may come; an answer is mine to give or to leave. */
const Mine = ({ t, one, does, mode, draft }: OneProps) => {
  const { review, about, question, answer, came } = one;
  return (
    <Card tone={came === undefined ? "plain" : "gold"}>
      <Quote size="small" lang={about.language}>
        {about.text}
      </Quote>
      {question === undefined && <p>{t("mine.may-ask")}</p>}
      {question !== undefined && (
        <Quote by={t("mine.question")} lang={question.language}>
          {question.text}
        </Quote>
      )}
      {question !== undefined && answer === undefined && (
        <OwnWords
          label={t("answer.label")}
          hint={t("answer.hint")}
          button={t("answer.send")}
          most={MOST_CHARACTERS}
          draft={draft(`answer-${review}`)}
          onWords={(words) => does({ type: "question-answered", data: { review, words } }, t("answer.done"))}
        />
      )}
      {answer !== undefined && (
        <Quote size="small" by={t("answer.mine")} lang={answer.language}>
          {answer.text}
        </Quote>
      )}
      <Actions>
        {came === "question" && mode === "two" && (
          <Button
            onClick={() => void does({ type: "review-put-aside", data: { review, what: "question" } }, t("aside.done"))}
          >
            {t("aside.not-now")}
          </Button>
        )}
        <Button onClick={() => void does({ type: "review-closed", data: { review } }, t("mine.closed"))}>
          {t("mine.close")}
        </Button>
      </Actions>
    </Card>
  );
};
