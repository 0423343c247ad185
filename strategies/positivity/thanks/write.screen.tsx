import { thingId } from "@goldseam/kernel";
import {
  Actions,
  AnswerFields,
  answerParts,
  Button,
  forgetWritten,
  isBlank,
  Notice,
  Page,
  type ScreenProps,
  StepOf,
  useAct,
  useWritten,
} from "@goldseam/ui";
import { useState } from "preact/hooks";
import type { Key } from "./body.screen.tsx";
import { DID, GAVE, MOST_CHARACTERS, SHOWS, type ThanksEvent } from "./thanks.events.ts";
import { LATER } from "./thanks.prompts.ts";
import type { ThanksView } from "./thanks.view.ts";

export type Props = ScreenProps<ThanksView, ThanksEvent, Key>;

/** Three parts, one on a page; the first alone is a whole thanks. */
export const Write = (props: Props & { readonly leave: (said?: string) => void }) => {
  const { t, language, other, leave, draft } = props;
  const alone = props.me.other === undefined;
  const keyOf = (part: string): string => `${part}-${props.self.id}`;
  const [step, setStep] = useState<1 | 2 | 3>(1);
  const [did, setDid] = useWritten(draft, keyOf("did"), DID);
  const [shows, setShows] = useWritten(draft, keyOf("shows"), SHOWS);
  const [gave, setGave] = useWritten(draft, keyOf("gave"), GAVE);
  const [empty, setEmpty] = useState(false);
  const [act, failed] = useAct(props.propose);
  const [prompt] = LATER.filter((key) => props.suggestions[0]?.id === `thanks/${key}`);

  const next = (): void => {
    setEmpty(isBlank(did));
    if (!isBlank(did)) setStep(step === 1 ? 2 : 3);
  };
  const send = async (): Promise<void> => {
    setEmpty(isBlank(did));
    if (isBlank(did)) return;
    const body = {
      note: thingId(props.newId()),
      did: answerParts(did, language),
      ...(!isBlank(shows) && { shows: answerParts(shows, language) }),
      ...(!isBlank(gave) && { gave: answerParts(gave, language) }),
    };
    const to = props.me.other;
    const event: ThanksEvent =
      to === undefined
        ? { type: "thanks-kept", data: body }
        : { type: "thanks-sent", data: { ...body, to, ...(prompt && { prompt }) } };
    if (!(await act({ events: [event] }))) return;
    for (const part of ["did", "shows", "gave"]) forgetWritten(draft, keyOf(part));
    leave(t(alone ? "write.kept" : "write.sent"));
  };

  const fields = { length: MOST_CHARACTERS, most: 1 } as const;
  return (
    <Page
      title={t(alone && step === 1 ? "write.did-own" : `write.${step}`)}
      step={step}
      above={<StepOf at={step} of={3} />}
      lead={step === 1 ? t(prompt === undefined ? "write.real" : `prompt.${prompt}`) : t("write.may-skip")}
      back={step === 1 ? () => leave() : () => setStep(step === 3 ? 2 : 1)}
    >
      {step === 1 && (
        <AnswerFields
          {...fields}
          legend={t("part.did")}
          options={DID.map((value) => ({ value, label: t(`did.${value}`) }))}
          written={did}
          onWritten={setDid}
        />
      )}
      {step === 2 && (
        <AnswerFields
          {...fields}
          legend={t("part.shows")}
          options={SHOWS.map((value) => ({ value, label: t(`shows.${value}`) }))}
          written={shows}
          onWritten={setShows}
        />
      )}
      {step === 3 && (
        <AnswerFields
          {...fields}
          legend={t("part.gave")}
          options={GAVE.map((value) => ({ value, label: t(`gave.${value}`) }))}
          written={gave}
          onWritten={setGave}
        />
      )}
      {empty && isBlank(did) && <Notice tone="careful">{t("write.empty")}</Notice>}
      {failed !== undefined && <Notice tone="careful">{failed}</Notice>}
      <p>{t(other === undefined ? "write.who-sees-own" : "write.who-sees")}</p>
      <Actions>
        <Button kind={step === 3 ? "primary" : "quiet"} onClick={() => void send()}>
          {t(alone ? "write.keep" : "write.send")}
        </Button>
        {step < 3 && (
          <Button kind="primary" onClick={next}>
            {t("write.next")}
          </Button>
        )}
      </Actions>
    </Page>
  );
};
