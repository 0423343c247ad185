import {
  Actions,
  AnswerFields,
  answerParts,
  Button,
  isBlank,
  Notice,
  Page,
  type ScreenProps,
  Steps,
  type Translate,
  useAct,
  useWritten,
  type Written,
} from "@goldseam/ui";
import { useState } from "preact/hooks";
import {
  CHIPS,
  type Chip,
  type FirstOpeningEvent,
  MOST_CHARACTERS,
  MOST_CHIPS,
  type Question,
} from "./first-opening.events.ts";
import { TOGETHER } from "./first-opening.prompts.ts";
import type { FirstOpeningView, QuestionView } from "./first-opening.view.ts";
import type en from "./locales/en.json";

type Key = keyof typeof en & string;
export type Props = ScreenProps<FirstOpeningView, FirstOpeningEvent, Key>;

interface FieldsProps {
  readonly t: Translate<Key>;
  readonly question: Question;
  readonly written: Written<Chip>;
  readonly onWritten: (written: Written<Chip>) => void;
}
export const Fields = ({ t, question, ...rest }: FieldsProps) => (
  <AnswerFields
    legend={t("chips.label")}
    options={CHIPS[question].map((value) => ({ value, label: t(`chip.${value}`) }))}
    most={MOST_CHIPS[question]}
    length={MOST_CHARACTERS}
    {...rest}
  />
);

/** The question, one field, one button. `again`: this round follows one that did not open. */
export const Write = (props: Props & { readonly asked: QuestionView; readonly again: boolean }) => {
  const { t, asked, again, self, other, mode } = props;
  const { question } = asked;
  const [written, setWritten] = useWritten(props.draft, `${question}-${self.id}`, CHIPS[question]);
  const [empty, setEmpty] = useState(false);
  const [act, failed] = useAct(props.propose);

  const close = async (): Promise<void> => {
    if (isBlank(written)) return setEmpty(true);
    const exchange = again ? asked.next : asked.exchange;
    const anew = { type: "question-asked-again", data: { question, round: asked.round + 1 } } as const;
    const closed = { type: "answer-closed", data: { exchange } } as const;
    const data = { ...answerParts(written, props.language), question, exchange };
    const opens = { type: "answer-opened", data } as const;
    const events = again ? [anew, closed] : [closed];
    if (!(await act({ events, seal: { exchange, heavy: false, opens } }))) return;
    props.announce(t("closed"));
    if (mode === "one" && other !== undefined && props.exchange(exchange).stage !== "opened") props.passTo?.(other.id);
  };

  return (
    <Page
      title={t(`prompt.${question}`)}
      step={self.id}
      above={<Steps steps={3} minutes={TOGETHER[question].minutes} />}
      lead={t(`hint.${question}`)}
      back={props.done}
    >
      {mode === "one" && <Notice live={false}>{t("one.writes", { name: self.name })}</Notice>}
      <Fields t={t} question={question} written={written} onWritten={setWritten} />
      {empty && isBlank(written) && <Notice tone="careful">{t("write.empty")}</Notice>}
      {failed !== undefined && <Notice tone="careful">{failed}</Notice>}
      {other !== undefined && <p>{t("write.who-sees", { name: other.name, otherAddress: other.address })}</p>}
      <Actions>
        <Button kind="primary" onClick={() => void close()}>
          {t("close")}
        </Button>
      </Actions>
    </Page>
  );
};
