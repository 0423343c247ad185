import { thingId } from "@goldseam/kernel";
import { Actions, Button, Chips, Notice, Page, useAct } from "@goldseam/ui";
import { useState } from "preact/hooks";
import type { Props } from "./parts.screen.tsx";
import { GROUPS, type TopicKey } from "./what-happened.events.ts";

/** One phone has no private list: the two look at the topics together and put one on the table. */
export const Together = (props: Props & { readonly leave: (said?: string) => void }) => {
  const { t, leave, other } = props;
  const [key, setKey] = useState<TopicKey>();
  const [act, failed] = useAct(props.propose);
  const put = async (): Promise<void> => {
    if (key === undefined) return;
    const topic = thingId(props.newId());
    if (!(await act({ events: [{ type: "topic-tabled", data: { topic, about: key } }] }))) return;
    leave(t("table.done"));
    if (other !== undefined) props.passTo?.(other.id);
  };
  return (
    <Page title={t("together.title")} lead={t("together.lead")} back={() => leave()}>
      {(["outside", "everyday", "between"] as const).map((group) => (
        <Chips<TopicKey>
          key={group}
          pick="one"
          legend={t(`group.${group}`)}
          options={GROUPS[group].map((value) => ({ value, label: t(`prompt.${value}`) }))}
          chosen={key === undefined ? [] : [key]}
          onChosen={([next]) => setKey(next)}
        />
      ))}
      {failed !== undefined && <Notice tone="careful">{failed}</Notice>}
      <Actions>
        <Button kind="primary" aria-disabled={key === undefined || undefined} onClick={() => void put()}>
          {t("table.put")}
        </Button>
      </Actions>
    </Page>
  );
};
