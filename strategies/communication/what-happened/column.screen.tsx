import { Actions, Button, Notice, Page, TextArea, useAct, useDraft, wordsOf } from "@goldseam/ui";
import { useState } from "preact/hooks";
import { titleOf } from "./parts.screen.tsx";
import type { TopicProps } from "./topic.screen.tsx";
import { MOST_CHARACTERS, type Part } from "./what-happened.events.ts";

/** Four quiet fields; closed, it opens only when both have closed theirs and both have tapped. */
export const WriteColumn = (props: TopicProps) => {
  const { t, one, language, other, mode, self, leave } = props;
  const { exchange, topic } = one;
  const drafts = {
    happened: useDraft(props.draft(`happened-${topic}`)),
    "to-me": useDraft(props.draft(`to-me-${topic}`)),
    outside: useDraft(props.draft(`outside-${topic}`)),
    "i-did": useDraft(props.draft(`i-did-${topic}`)),
  };
  const [empty, setEmpty] = useState(false);
  const [act, failed] = useAct(props.propose);
  const wordsIn = (part: Part) => wordsOf(drafts[part][0], language);
  const close = async (): Promise<void> => {
    const happened = wordsIn("happened");
    setEmpty(happened === undefined);
    if (happened === undefined) return;
    const [toMe, outside, iDid] = [wordsIn("to-me"), wordsIn("outside"), wordsIn("i-did")];
    const rest = { ...(toMe && { "to-me": toMe }), ...(outside && { outside }), ...(iDid && { "i-did": iDid }) };
    const opens = { type: "column-opened", data: { topic, exchange, happened, ...rest } } as const;
    if (!(await act({ events: [], seal: { exchange, heavy: true, opens } }))) return;
    for (const part of ["happened", "to-me", "outside", "i-did"] as const) props.draft(`${part}-${topic}`).clear();
    props.announce(t("column.closed"));
    if (mode === "one" && other !== undefined) props.passTo?.(other.id);
  };
  const field = (part: Part, rows: number) => (
    <TextArea
      label={t(`part.${part}`)}
      hint={t(`part.${part}-hint`)}
      rows={rows}
      most={MOST_CHARACTERS}
      value={drafts[part][0]}
      onValue={drafts[part][1]}
    />
  );
  return (
    <Page title={titleOf(t, one.about)} step={self.id} lead={t("column.lead")} back={leave}>
      {mode === "one" && <Notice live={false}>{t("column.one", { name: self.name })}</Notice>}
      {field("happened", 4)}
      {field("to-me", 3)}
      {field("outside", 2)}
      {field("i-did", 2)}
      {empty && <Notice tone="careful">{t("column.empty")}</Notice>}
      {failed !== undefined && <Notice tone="careful">{failed}</Notice>}
      {other !== undefined && <p>{t("column.who-sees", { name: other.name })}</p>}
      <Actions>
        <Button kind="primary" onClick={() => void close()}>
          {t("column.close")}
        </Button>
      </Actions>
    </Page>
  );
};
