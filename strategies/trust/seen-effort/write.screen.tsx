import {
  Actions,
  AnswerFields,
  answerParts,
  Button,
  Disclosure,
  isBlank,
  Notice,
  Page,
  Quote,
  type ScreenProps,
  Steps,
  TextArea,
  useAct,
  useDraft,
  useWritten,
  wordsOf,
} from "@goldseam/ui";
import { useState } from "preact/hooks";
import type en from "./locales/en.json";
import { EFFORTS, MOST_CHARACTERS, MOST_EFFORTS, type SeenEffortEvent } from "./seen-effort.events.ts";
import { week as weekIdea } from "./seen-effort.prompts.ts";
import type { SeenEffortView } from "./seen-effort.view.ts";

type Key = keyof typeof en & string;
export type Props = ScreenProps<SeenEffortView, SeenEffortEvent, Key>;
/** Parts of a draft, forgotten once the answers are open. */
export const draftOf = (props: Pick<Props, "view" | "self">): string => `${props.view.week}-${props.self.id}`;

/** What I noticed, up to three; below it, if I like, what I did that could not be seen. One button closes it. */
export const Write = (props: Props & { readonly again: boolean; readonly alone: () => void }) => {
  const { t, language, view, again, self, other, mode } = props;
  const { week } = view;
  const [written, setWritten] = useWritten(props.draft, draftOf(props), EFFORTS);
  const [unseen, setUnseen] = useDraft(props.draft(`unseen-${draftOf(props)}`));
  const [hint, setHint] = useState<"write.empty" | "write.many">();
  const [act, failed] = useAct(props.propose);
  const nothing = isBlank(written) && unseen.trim() === "";

  const close = async (): Promise<void> => {
    // Own words are one of the three; which one goes is the writer's to say.
    const many = written.chips.length === MOST_EFFORTS && written.text.trim() !== "";
    setHint(nothing ? "write.empty" : many ? "write.many" : undefined);
    if (nothing || many) return;
    const exchange = again ? view.next : view.exchange;
    const did = wordsOf(unseen, language);
    const anew = { type: "week-asked-again", data: { week, round: view.round + 1 } } as const;
    const closed = { type: "week-closed", data: { week, exchange } } as const;
    const data = { week, exchange, ...answerParts(written, language), ...(did && { unseen: did }) };
    const opens = { type: "week-opened", data } as const;
    const events = again ? [anew, closed] : [closed];
    if (!(await act({ events, seal: { exchange, heavy: false, opens } }))) return;
    props.announce(t("closed"));
    if (mode === "one" && other !== undefined && props.exchange(exchange).stage !== "opened") props.passTo?.(other.id);
  };

  return (
    <Page
      title={t("write.title")}
      step={self.id}
      above={<Steps steps={2} minutes={weekIdea.minutes} />}
      lead={t("write.lead")}
      back={props.done}
    >
      {mode === "one" && <Notice live={false}>{t("one.writes", { name: self.name })}</Notice>}
      <AnswerFields
        legend={t("write.noticed")}
        options={EFFORTS.map((value) => ({ value, label: t(`effort.${value}`) }))}
        most={MOST_EFFORTS}
        length={MOST_CHARACTERS}
        written={written}
        onWritten={setWritten}
      />
      {view.fresh.length > 0 && mode !== "one" && (
        <Disclosure summary={t("write.notes")}>
          {view.fresh.map(({ note, words }) => (
            <div key={note}>
              <Quote size="small" lang={words.language}>
                {words.text}
              </Quote>
              <Button kind="plain" onClick={() => setWritten({ ...written, text: joined(written.text, words.text) })}>
                {t("write.use")}
              </Button>
            </div>
          ))}
        </Disclosure>
      )}
      <TextArea
        label={t("write.unseen")}
        hint={t("write.unseen-hint")}
        rows={2}
        most={MOST_CHARACTERS}
        value={unseen}
        onValue={setUnseen}
      />
      {hint !== undefined && <Notice tone="careful">{t(hint)}</Notice>}
      {failed !== undefined && <Notice tone="careful">{failed}</Notice>}
      <p>{t("write.who")}</p>
      <Actions>
        {mode !== "one" && <Button onClick={props.alone}>{t("write.alone")}</Button>}
        <Button kind="primary" onClick={() => void close()}>
          {t("write.close")}
        </Button>
      </Actions>
    </Page>
  );
};

/** A field holds less than an event has room for, so that nothing is cut. */
const joined = (before: string, more: string): string => (before.trim() === "" ? more : `${before}\n${more}`);
