import { thingId } from "@goldseam/kernel";
import { Actions, Button, Chips, Notice, Page, Steps, TextArea, useAct, useDraft, wordsOf } from "@goldseam/ui";
import { useState } from "preact/hooks";
import type { Props } from "./parts.screen.tsx";
import { MOST_CHARACTERS, OVER, type Over } from "./time-for-myself.events.ts";

/** After an overstep, by the one who did it. It asks for nothing. */
export const Oops = (props: Props & { readonly leave: (said?: string) => void }) => {
  const { t, language, me, leave } = props;
  const kept = props.draft("oops");
  const [text, setText] = useDraft(kept);
  const [over, setOver] = useState<Over>();
  const [missing, setMissing] = useState(false);
  const [act, failed] = useAct(props.propose);
  const say = async (): Promise<void> => {
    setMissing(over === undefined);
    if (over === undefined || me.other === undefined) return;
    const words = wordsOf(text, language);
    const data = { oops: thingId(props.newId()), to: me.other, over, ...(words && { words }) };
    if (!(await act({ events: [{ type: "oops-said", data }] }))) return;
    kept.clear();
    leave(t("oops.done"));
  };
  return (
    <Page
      title={t("oops.title")}
      step="oops"
      above={<Steps steps={1} minutes={1} />}
      lead={t("oops.lead")}
      back={() => leave()}
    >
      <Chips
        pick="one"
        legend={t("oops.what")}
        options={OVER.map((value) => ({ value, label: t(`over.${value}`) }))}
        chosen={over === undefined ? [] : [over]}
        onChosen={([one]) => setOver(one)}
      />
      <TextArea
        label={t("oops.words")}
        hint={t("oops.words-hint")}
        rows={2}
        most={MOST_CHARACTERS}
        value={text}
        onValue={setText}
      />
      {missing && over === undefined && <Notice tone="careful">{t("oops.missing")}</Notice>}
      {failed !== undefined && <Notice tone="careful">{failed}</Notice>}
      <Actions>
        <Button kind="primary" onClick={() => void say()}>
          {t("oops.say")}
        </Button>
      </Actions>
    </Page>
  );
};
