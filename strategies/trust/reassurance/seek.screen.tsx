import { thingId } from "@goldseam/kernel";
import {
  Actions,
  Breathe,
  Button,
  Choice,
  Disclosure,
  KeptList,
  Notice,
  OwnWords,
  Page,
  StepOf,
  TextArea,
  useAct,
  useDraft,
  wordsOf,
} from "@goldseam/ui";
import { useState } from "preact/hooks";
import { MOST_CHARACTERS, WISHES } from "./reassurance.events.ts";
import type { Does, Props } from "./parts.screen.tsx";

/** For oneself first, in seconds. It can be left at any moment. */
const FOR_MYSELF = 90;

interface SeekProps extends Props, Does {
  readonly leave: (said?: string) => void;
}
/** Three pages: a minute and a half for myself, how it is now, and then, if I like, a signal with its wish. */
export const Seek = (props: SeekProps) => {
  const { t, mode, other, does, leave, newId } = props;
  const [step, setStep] = useState<"breathe" | "now" | "signal">("breathe");
  if (step === "breathe")
    return (
      <Page
        title={t("seek.breathe")}
        step={step}
        above={<StepOf at={1} of={3} />}
        lead={t("seek.breathe-lead")}
        back={() => leave()}
      >
        <Breathe
          seconds={FOR_MYSELF}
          onDone={() => {
            setStep("now");
            // One phone keeps nothing private.
            if (mode !== "one") void does({ type: "settled", data: {} });
          }}
        />
      </Page>
    );
  if (step === "signal") return <Write {...props} back={() => setStep("now")} />;
  return (
    <Page
      title={t("seek.now")}
      step={step}
      above={<StepOf at={2} of={3} />}
      lead={t("seek.now-lead")}
      back={() => setStep("breathe")}
    >
      <Kept {...props} />
      <Actions>
        <Button onClick={() => leave(t("seek.enough-done"))}>{t("seek.enough")}</Button>
        {other !== undefined && <Button onClick={() => setStep("signal")}>{t("seek.signal")}</Button>}
      </Actions>
      {mode !== "one" && (
        <Disclosure summary={t("bad-hour")}>
          <OwnWords
            label={t("bad-hour.label")}
            hint={t("bad-hour.hint")}
            button={t("bad-hour.keep")}
            most={MOST_CHARACTERS}
            draft={props.draft("bad-hour")}
            onWords={(words) => does({ type: "own-words-kept", data: { note: thingId(newId()), words } })}
          />
        </Disclosure>
      )}
    </Page>
  );
};

/** Words for a bad hour: one's own, and those of the other person that were kept. */
const Kept = ({ t, view, does }: SeekProps) => (
  <KeptList
    things={[
      ...view.kept.map(({ note, body: { ready, words } }) => ({
        id: note,
        parts: [{ by: t("assure.said"), named: ready === undefined ? [] : [t(`assure.${ready}`)], words }],
      })),
      ...view.own.map(({ note, words }) => ({ id: note, parts: [{ words }] })),
    ]}
    onLetGo={(note) => void does({ type: "kept-let-go", data: { note: thingId(note) } })}
  />
);

/** The wish first; the words may stay empty. No answer is owed, and the page says so before it goes. */
const Write = (props: SeekProps & { readonly back: () => void }) => {
  const { t, language, view, leave, back, self } = props;
  const [wish, setWish] = useDraft(props.draft(`wish-${self.id}`));
  const [text, setText] = useDraft(props.draft(`signal-${self.id}`));
  const [missing, setMissing] = useState(false);
  const [act, failed] = useAct(props.propose);
  const chosen = WISHES.find((one) => one === wish);
  const send = async (): Promise<void> => {
    const to = props.me.other;
    setMissing(chosen === undefined);
    if (chosen === undefined || to === undefined) return;
    const words = wordsOf(text, language);
    const data = { note: thingId(props.newId()), to, wish: chosen, ...(words && { words }) };
    if (!(await act({ events: [{ type: "signal-sent", data }] }))) return;
    for (const part of ["wish", "signal"]) props.draft(`${part}-${self.id}`).clear();
    leave(t("signal.sent"));
  };
  return (
    <Page title={t("signal.title")} step="signal" above={<StepOf at={3} of={3} />} lead={t("signal.lead")} back={back}>
      {view.maySend ? (
        <>
          <Choice
            legend={t("signal.wish")}
            options={WISHES.map((value) => ({ value, label: t(`wish.${value}`) }))}
            chosen={chosen}
            onChosen={setWish}
          />
          <TextArea
            label={t("signal.words")}
            hint={t("signal.words-hint")}
            rows={2}
            most={MOST_CHARACTERS}
            value={text}
            onValue={setText}
          />
          {missing && <Notice tone="careful">{t("signal.missing")}</Notice>}
          {failed !== undefined && <Notice tone="careful">{failed}</Notice>}
          <p>{t("signal.who")}</p>
          <Actions>
            <Button kind="primary" onClick={() => void send()}>
              {t("signal.send")}
            </Button>
          </Actions>
        </>
      ) : (
        <>
          <p>{t("signal.tomorrow")}</p>
          <Actions>
            <Button onClick={() => leave()}>{t("signal.close")}</Button>
          </Actions>
        </>
      )}
    </Page>
  );
};
