import { Actions, Button, ColumnFields, Notice, Page, useAct, wordsOf } from "@goldseam/ui";
import { useState } from "preact/hooks";
import { type Props, titleOf } from "./parts.screen.tsx";
import { MOST_CHARACTERS, type Part, PARTS } from "./what-happened.events.ts";
import type { TableView } from "./what-happened.view.ts";

/** Four quiet fields; closed, they open only when both have closed theirs and both have tapped. */
export const WriteColumn = (props: Props & { readonly one: TableView; readonly leave: () => void }) => {
  const { t, one, language, other, mode, self, leave } = props;
  const { exchange, id: topic } = one;
  const draft = (part: Part) => props.draft(`${part}-${topic}`);
  const [empty, setEmpty] = useState(false);
  const [act, failed] = useAct(props.propose);
  const close = async (): Promise<void> => {
    const [happened, toMe, outside, iDid] = PARTS.map((part) => wordsOf(draft(part).value, language));
    setEmpty(happened === undefined);
    if (happened === undefined) return;
    const rest = { ...(toMe && { "to-me": toMe }), ...(outside && { outside }), ...(iDid && { "i-did": iDid }) };
    const opens = { type: "column-opened", data: { topic, exchange, happened, ...rest } } as const;
    if (!(await act({ events: [], seal: { exchange, heavy: true, opens } }))) return;
    for (const part of PARTS) draft(part).clear();
    props.announce(t("column.closed"));
    if (mode === "one" && other !== undefined) props.passTo?.(other.id);
  };
  return (
    <Page title={titleOf(t, one.about)} step={self.id} lead={t("column.lead")} back={leave}>
      {mode === "one" && <Notice live={false}>{t("column.one", { name: self.name })}</Notice>}
      <ColumnFields
        parts={PARTS}
        draft={draft}
        label={(part) => t(`part.${part}`)}
        hint={(part) => t(`part.${part}-hint`)}
        most={MOST_CHARACTERS}
      />
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
