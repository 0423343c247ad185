import { topicIn } from "@goldseam/moves";
import { Actions, Button, Notice, Page, Section, Steps, TextArea, useAct, useDraft, wordsOf } from "@goldseam/ui";
import { useState } from "preact/hooks";
import { MOST_CHARACTERS, NO_TERMS } from "./making-it-right.events.ts";
import type { PlanView } from "./making-it-right.view.ts";
import { type Props, Step } from "./parts.screen.tsx";

interface LookProps extends Props {
  readonly of: PlanView;
  readonly leave: (said?: string) => void;
}
/** At the pace of the one who was hurt: what helped, what I still miss. Both may stay empty; then nothing goes out. */
export const Look = (props: LookProps) => {
  const { t, language, of, mode, leave } = props;
  const [helped, setHelped] = useDraft(props.draft(`helped-${of.plan}`));
  const [miss, setMiss] = useDraft(props.draft(`miss-${of.plan}`));
  const [term, setTerm] = useState<(typeof NO_TERMS)[number]>();
  const [act, failed] = useAct(props.propose);
  const over = (said: string): void => {
    for (const part of ["helped", "miss"]) props.draft(`${part}-${of.plan}`).clear();
    leave(said);
  };
  const send = async (): Promise<void> => {
    const [good, still] = [wordsOf(helped, language), wordsOf(miss, language)];
    const found = topicIn(`${helped}\n${miss}`, NO_TERMS);
    setTerm(found);
    if (found !== undefined) return;
    if (good === undefined && still === undefined) return keep();
    const data = { plan: of.plan, ...(good && { helped: good }), ...(still && { miss: still }) };
    if (await act({ events: [{ type: "looked-back", data }] })) over(t("look.sent"));
  };
  const keep = async (): Promise<void> => {
    // One phone keeps nothing private; there leaving the page is enough.
    if (mode === "one" || (await act({ events: [{ type: "look-done", data: { plan: of.plan } }] })))
      over(t("look.kept"));
  };
  return (
    <Page title={t("look.title")} above={<Steps steps={1} minutes={2} />} lead={t("look.lead")} back={() => leave()}>
      <Section title={t("look.steps")}>
        {of.steps.map((one) => (
          <Step key={one.step} of={one} />
        ))}
      </Section>
      <TextArea label={t("look.helped")} rows={2} most={MOST_CHARACTERS} value={helped} onValue={setHelped} />
      <TextArea label={t("look.miss")} rows={2} most={MOST_CHARACTERS} value={miss} onValue={setMiss} />
      {term !== undefined && <Notice>{`${t(`term.${term}`)} ${t("look.instead")}`}</Notice>}
      {failed !== undefined && <Notice tone="careful">{failed}</Notice>}
      <p>{t("look.who")}</p>
      <Actions>
        <Button onClick={() => void keep()}>{t("look.nothing")}</Button>
        <Button onClick={() => void send()}>{t("look.send")}</Button>
      </Actions>
    </Page>
  );
};
