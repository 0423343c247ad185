import { type CalendarDay, language as tag } from "@goldseam/kernel";
import { SURE_ENOUGH, type TooLarge, tooLarge } from "@goldseam/moves";
import {
  Actions,
  Button,
  Chips,
  DayFields,
  formatDay,
  Notice,
  Page,
  StepOf,
  SureField,
  useAct,
  useDraft,
  WhenThenFields,
  wordsOf,
} from "@goldseam/ui";
import { useState } from "preact/hooks";
import { MOST_CHARACTERS, type PromiseEvent } from "./promises.events.ts";
import { EXAMPLES } from "./promises.prompts.ts";
import { FARTHEST } from "./promises.rules.ts";
import { promiseId } from "./promises.view.ts";
import type { Props } from "./said.screen.tsx";

export interface MakeProps extends Props {
  /** `own`: for oneself, nobody else sees it. `handed`: what another practice handed over, offered once. */
  readonly of: "own" | "other" | "handed";
  readonly leave: (said?: string) => void;
}

/** Two steps: what, then until when and how sure. Too large a promise gets a smaller proposal, never a reproach. */
export const Make = (props: MakeProps) => {
  const { t, language, of, now, other, handed } = props;
  const own = of === "own";
  const start = handed?.draft === "promise" && of === "handed" ? handed : undefined;
  const side = own ? "own" : `${props.self.id}-${start?.origin.thing ?? ""}`;
  const [when, setWhen] = useDraft(props.draft(`when-${side}`));
  const written = props.draft(`then-${side}`);
  const [then, setThen] = useDraft({ ...written, value: written.value === "" ? (start?.text ?? "") : written.value });
  const [step, setStep] = useState<1 | 2>(1);
  const [due, setDue] = useState<CalendarDay | undefined>(start?.due);
  const [sure, setSure] = useState<number>();
  const [large, setLarge] = useState<TooLarge | "empty">();
  const [act, failed] = useAct(props.propose);
  const check = (until: CalendarDay | undefined, confidence: number | undefined): TooLarge | undefined =>
    tooLarge({ text: `${when}\n${then}`, language: tag(language), due: until, confidence });

  const next = (): void => {
    const found = then.trim() === "" ? "empty" : check(now.day, SURE_ENOUGH);
    setLarge(found);
    if (found === undefined) setStep(2);
  };
  const offer = async (): Promise<void> => {
    const found = check(due, sure);
    const words = wordsOf(then, language);
    setLarge(found);
    if (found !== undefined || due === undefined || words === undefined) return;
    const before = wordsOf(when, language);
    const said = { promise: promiseId(start, props.newId), ...(before && { when: before }), words, due };
    const to = props.me.other;
    const origin = start === undefined ? {} : { origin: start.origin };
    const event: PromiseEvent | undefined = own
      ? { type: "own-promise-set", data: said }
      : to && { type: "promise-offered", data: { ...said, to, ...origin } };
    if (event === undefined || !(await act({ events: [event] }))) return;
    for (const part of ["when", "then"]) props.draft(`${part}-${side}`).clear();
    props.leave(t(own ? "make.kept" : "make.offered"));
    if (!own && other !== undefined) props.passTo?.(other.id);
  };

  const example = (key: (typeof EXAMPLES)[number]): void => {
    setWhen(t(`example.${key}.when`));
    setThen(t(`example.${key}.then`));
  };
  return (
    <Page
      title={t(step === 2 ? "make.until" : own ? "make.what-self" : "make.what")}
      step={step}
      above={<StepOf at={step} of={2} />}
      back={step === 2 ? () => setStep(1) : () => props.leave()}
    >
      {step === 1 ? (
        <>
          <Chips
            pick="one"
            legend={t("make.examples")}
            options={EXAMPLES.map((value) => ({ value, label: t(`example.${value}`) }))}
            chosen={EXAMPLES.filter((key) => then === t(`example.${key}.then`))}
            onChosen={([key]) => key && example(key)}
          />
          <WhenThenFields
            when={{ label: t("make.when"), hint: t("make.when-hint"), value: when, onValue: setWhen }}
            act={{ label: t("make.then"), hint: t("make.then-hint"), value: then, onValue: setThen }}
            most={MOST_CHARACTERS}
          />
        </>
      ) : (
        <>
          <DayFields
            legend={t("make.day")}
            label={(near) => t(`day.${near}`)}
            other={t("make.other-day")}
            today={now.day}
            farthest={FARTHEST}
            day={due}
            onDay={setDue}
          />
          {due !== undefined && <p>{t("until", { day: formatDay(language, due) })}</p>}
          <SureField
            legend={t("make.sure")}
            hint={t("make.sure-hint")}
            less={t("make.sure-less")}
            sure={sure}
            onSure={setSure}
          />
        </>
      )}
      {large !== undefined && (
        <Notice>
          {large === "empty" && t("make.empty")}
          {large !== "empty" && large.why !== "absolute" && t(`large.${large.why}`)}
          {large !== "empty" && large.why === "absolute" && (
            <>
              <p>{t("large.absolute", { word: large.word })}</p>
              <p>{t("large.absolute-try")}</p>
            </>
          )}
        </Notice>
      )}
      {failed !== undefined && <Notice tone="careful">{failed}</Notice>}
      {step === 2 && <p>{t(own ? "make.who-sees-self" : "make.who-sees")}</p>}
      <Actions>
        {step === 2 && large !== undefined && <Button onClick={() => setStep(1)}>{t("large.smaller")}</Button>}
        <Button kind="primary" onClick={() => (step === 1 ? next() : void offer())}>
          {t(step === 1 ? "make.next" : own ? "make.keep" : "make.offer")}
        </Button>
      </Actions>
    </Page>
  );
};
