import { thingId } from "@goldseam/kernel";
import {
  Actions,
  Button,
  Notice,
  oneOf,
  OneOfFields,
  Page,
  Steps,
  TextArea,
  useAct,
  useDraft,
  useOneOf,
  wordsOf,
} from "@goldseam/ui";
import { useState } from "preact/hooks";
import { MOST_CHARACTERS, WANTS, WHERE } from "./back-me-up.events.ts";
import type { Props } from "./parts.screen.tsx";

type Step = "write" | "family" | "not-here";

/**
 * Where, what, and the sign between us. With family one question comes before, on this phone alone: where family is
 * the danger nothing of this is sent, and what was answered is kept nowhere.
 */
export const Ask = (props: Props & { readonly leave: (said?: string) => void }) => {
  const { t, language, leave, shell, mode } = props;
  const where = useOneOf(props.draft, "where", WHERE);
  const want = useOneOf(props.draft, "want", WANTS);
  const kept = props.draft("sign");
  const [sign, setSign] = useDraft(kept);
  const [step, setStep] = useState<Step>("write");
  const [missing, setMissing] = useState(false);
  const [act, failed] = useAct(props.propose);
  const parts = { where: oneOf(where, language), want: oneOf(want, language) };

  const send = async (): Promise<void> => {
    const words = wordsOf(sign, language);
    if (parts.where === undefined || parts.want === undefined) return;
    const data = {
      ...{ help: thingId(props.newId()), where: parts.where, want: parts.want },
      ...(words && { sign: words }),
    };
    if (!(await act({ events: [{ type: "help-asked", data }] }))) return;
    where.forget();
    want.forget();
    kept.clear();
    leave(t("ask.done"));
    if (mode === "one" && props.other !== undefined) props.passTo?.(props.other.id);
  };
  const next = (): void => {
    const incomplete = parts.where === undefined || parts.want === undefined;
    setMissing(incomplete);
    if (incomplete) return;
    if (parts.where === "family") setStep("family");
    else void send();
  };

  if (step === "family") {
    return (
      <Page title={t("family.title")} step="family" lead={t("family.lead")} back={() => setStep("write")}>
        {failed !== undefined && <Notice tone="careful">{failed}</Notice>}
        <Actions>
          <Button onClick={() => setStep("not-here")}>{t("family.yes")}</Button>
          <Button onClick={() => setStep("not-here")}>{t("family.unsure")}</Button>
          <Button onClick={() => void send()}>{t("family.no")}</Button>
        </Actions>
      </Page>
    );
  }
  if (step === "not-here") {
    return (
      <Page title={t("not-here.title")} step="not-here" lead={t("not-here.lead")} back={() => setStep("write")}>
        <p>{t("not-here.kept")}</p>
        <Actions>
          {shell?.help !== undefined && <Button onClick={shell.help}>{t("not-here.help")}</Button>}
          <Button onClick={() => leave()}>{t("not-here.back")}</Button>
        </Actions>
      </Page>
    );
  }
  return (
    <Page
      title={t("ask.title")}
      step="write"
      above={<Steps steps={3} minutes={3} />}
      lead={t("ask.lead")}
      back={() => leave()}
    >
      <OneOfFields
        legend={t("where")}
        of={where}
        label={(value) => t(`where.${value}`)}
        own={t("own")}
        length={MOST_CHARACTERS}
      />
      <OneOfFields
        legend={t("want")}
        of={want}
        label={(value) => t(`want.${value}`)}
        own={t("own")}
        length={MOST_CHARACTERS}
      />
      <TextArea
        label={t("sign")}
        hint={t("sign.hint")}
        rows={1}
        most={MOST_CHARACTERS}
        value={sign}
        onValue={setSign}
      />
      {missing && <Notice tone="careful">{t("missing")}</Notice>}
      {failed !== undefined && <Notice tone="careful">{failed}</Notice>}
      <p>{t("ask.who-sees")}</p>
      <Actions>
        <Button kind="primary" onClick={next}>
          {t("ask.send")}
        </Button>
      </Actions>
    </Page>
  );
};
