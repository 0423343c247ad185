import { AnswerFields, Actions, Button, Chips, Page, StepOf, TextArea } from "@goldseam/ui";
import { MOST_CHARACTERS, MOST_CHIPS } from "./find-my-words.events.ts";
import { BODY, FELT, STRENGTH, TOUCHED } from "./find-my-words.prompts.ts";
import type { Finding, Props } from "./parts.screen.tsx";

const STEPS = ["happened", "felt", "touched", "wish"] as const;

/** Four quiet pages, each of which may stay empty. */
export const Write = (props: Props & { readonly finding: Finding; readonly leave: () => void }) => {
  const { t, finding, leave } = props;
  const { at, go } = finding.step;
  const step = STEPS[at - 1] ?? "happened";
  return (
    <Page
      title={t(`write.${step}`)}
      step={at}
      above={<StepOf at={at} of={STEPS.length} />}
      lead={t(`lead.${step}`)}
      back={at === 1 ? leave : () => go(at - 1)}
    >
      {step === "happened" && (
        <TextArea
          label={t("told.happened")}
          hint={t("hint.happened")}
          rows={4}
          most={MOST_CHARACTERS}
          {...finding.happened}
        />
      )}
      {step === "felt" && <Felt {...props} />}
      {step === "touched" && (
        <AnswerFields
          legend={t("told.touched")}
          options={TOUCHED.map((value) => ({ value, label: t(`touched.${value}`) }))}
          most={MOST_CHIPS}
          length={MOST_CHARACTERS}
          {...finding.touched}
        />
      )}
      {step === "wish" && (
        <TextArea label={t("told.wish")} hint={t("hint.wish")} rows={3} most={MOST_CHARACTERS} {...finding.wish} />
      )}
      <Actions>
        <Button kind="primary" onClick={() => go(at + 1)}>
          {t("next")}
        </Button>
      </Actions>
    </Page>
  );
};

/** In words, in the body, and how strong; not knowing is an answer as well. */
const Felt = ({ t, finding }: Props & { readonly finding: Finding }) => (
  <>
    <AnswerFields
      legend={t("told.felt")}
      options={[
        ...FELT.map((value) => ({ value, label: t(`felt.${value}`) })),
        { value: "unsure" as const, label: t("felt.unsure") },
      ]}
      most={MOST_CHIPS}
      length={MOST_CHARACTERS}
      {...finding.felt}
    />
    <Chips
      pick="one"
      legend={t("felt.body")}
      options={BODY.map((value) => ({ value, label: t(`body.${value}`) }))}
      chosen={BODY.filter((value) => value === finding.body.value)}
      onChosen={([value = ""]) => finding.body.onValue(value)}
    />
    <Chips
      pick="one"
      legend={t("felt.strength")}
      options={STRENGTH.map((value) => ({ value, label: t(`strength.${value}`) }))}
      chosen={STRENGTH.filter((value) => value === finding.strength.value)}
      onChosen={([value = ""]) => finding.strength.onValue(value)}
    />
  </>
);
