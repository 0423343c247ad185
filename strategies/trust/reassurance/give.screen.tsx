import { thingId } from "@goldseam/kernel";
import { Actions, Button, Choice, Notice, Page, Steps, TextArea, useAct, useDraft, wordsOf } from "@goldseam/ui";
import { useState } from "preact/hooks";
import type { Props } from "./parts.screen.tsx";
import { ASSURANCES, MOST_CHARACTERS } from "./reassurance.events.ts";

/** What I am doing, and that I am coming back: a fact of today, unasked or after a signal; no page tells which. */
export const Give = (props: Props & { readonly leave: (said?: string) => void }) => {
  const { t, language, leave, self } = props;
  const [ready, setReady] = useDraft(props.draft(`ready-${self.id}`));
  const [text, setText] = useDraft(props.draft(`assure-${self.id}`));
  const [missing, setMissing] = useState(false);
  const [act, failed] = useAct(props.propose);
  const chosen = ASSURANCES.find((one) => one === ready);
  const send = async (): Promise<void> => {
    const to = props.me.other;
    const words = wordsOf(text, language);
    setMissing(chosen === undefined && words === undefined);
    if (to === undefined || (chosen === undefined && words === undefined)) return;
    const data = { note: thingId(props.newId()), to, ...(chosen && { ready: chosen }), ...(words && { words }) };
    if (!(await act({ events: [{ type: "assurance-given", data }] }))) return;
    for (const part of ["ready", "assure"]) props.draft(`${part}-${self.id}`).clear();
    leave(t("give.sent"));
  };
  return (
    <Page title={t("give.title")} above={<Steps steps={1} minutes={1} />} lead={t("give.lead")} back={() => leave()}>
      <Choice
        legend={t("give.ready")}
        options={ASSURANCES.map((value) => ({ value, label: t(`assure.${value}`) }))}
        chosen={chosen}
        onChosen={setReady}
      />
      <TextArea
        label={t("give.words")}
        hint={t("give.words-hint")}
        rows={3}
        most={MOST_CHARACTERS}
        value={text}
        onValue={setText}
      />
      {missing && <Notice tone="careful">{t("give.missing")}</Notice>}
      {failed !== undefined && <Notice tone="careful">{failed}</Notice>}
      <p>{t("give.who")}</p>
      <Actions>
        <Button kind="primary" onClick={() => void send()}>
          {t("give.send")}
        </Button>
      </Actions>
    </Page>
  );
};
