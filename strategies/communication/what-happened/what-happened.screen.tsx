import {
  Actions,
  Button,
  Card,
  EmptyState,
  List,
  Listed,
  ListRow,
  Notice,
  OffSwitch,
  Page,
  useDoing,
} from "@goldseam/ui";
import { useState } from "preact/hooks";
import { Choose, TableButton } from "./choose.screen.tsx";
import { type Does, passes, type Props, titleOf } from "./parts.screen.tsx";
import { Together } from "./together.screen.tsx";
import { Topic } from "./topic.screen.tsx";
import { ANSWERS, type WhatHappenedEvent } from "./what-happened.events.ts";
import type { TableView } from "./what-happened.view.ts";

/** What lies on the table first; choosing alone is a page of its own. */
export const WhatHappenedScreen = (props: Props) => {
  const { view, t, mode, other } = props;
  const [open, setOpen] = useState<"choose" | string>();
  const { does, told, tell } = useDoing<WhatHappenedEvent>(props);
  const leave = (said?: string): void => {
    setOpen(undefined);
    if (said !== undefined) tell(said);
  };
  const one = [...view.table, ...view.said].find(({ topic }) => topic === open);
  if (open === "choose" && mode === "one") return <Together {...props} leave={leave} />;
  if (open === "choose") return <Choose {...props} leave={leave} />;
  if (one !== undefined) return <Topic key={one.topic} {...props} one={one} leave={leave} />;
  const asked = view.table.filter((each) => !each.mine && each.answer === undefined && passes(props, each.about));
  const rest = view.table.filter((each) => each.mine || each.answer !== undefined);
  const both = view.both.filter((key) => passes(props, key));
  const rows = (things: ReadonlyArray<TableView>) => (
    <List>
      {things.map((each) => (
        <ListRow
          key={each.topic}
          title={titleOf(t, each.about)}
          note={noteOf(props, each)}
          {...(canOpen(each) && { onClick: () => setOpen(each.topic) })}
        />
      ))}
    </List>
  );
  return (
    <Page title={t("title")} lead={t("lead")} back={props.done}>
      {told !== undefined && <Notice>{told}</Notice>}
      {asked.map((each) => (
        <Asked key={each.topic} {...props} one={each} does={does} open={() => setOpen(each.topic)} />
      ))}
      <Listed title={t("both.title")} things={both}>
        {(key) => (
          <Card key={key} title={t(`prompt.${key}`)}>
            <p>{t("both.hint")}</p>
            <Actions>
              <TableButton {...props} about={key} />
            </Actions>
          </Card>
        )}
      </Listed>
      {asked.length + both.length + rest.length === 0 && (
        <EmptyState title={t("none.title")}>
          <p>{t(mode === "alone" ? "alone.welcome" : mode === "one" ? "none.one" : "none.hint")}</p>
        </EmptyState>
      )}
      <Listed title={t("table.title")} things={rest.length > 0 ? [rest] : []}>
        {rows}
      </Listed>
      {rest.some((each) => each.mine && each.answer !== "yes") && (
        <RestButtons {...props} things={rest.filter((each) => each.mine && each.opened === undefined)} does={does} />
      )}
      <Actions>
        <Button kind="primary" onClick={() => setOpen("choose")}>
          {t(mode === "one" ? "together.open" : "choose.open")}
        </Button>
      </Actions>
      <Listed title={t("said.title")} things={view.said.length > 0 ? [view.said] : []}>
        {rows}
      </Listed>
      {mode === "two" && other !== undefined && <OffSwitch kind="topic-tabled" off={view.off} turn={does} />}
    </Page>
  );
};

const canOpen = ({ answer, opened }: TableView): boolean =>
  opened !== undefined || answer === "yes" || answer === "with-help";
const noteOf = ({ t }: Props, one: TableView): string => {
  if (one.said) return t("note.said");
  if (one.opened !== undefined) return t("note.open");
  return t(`note.${one.answer ?? "lies"}`);
};

/** Three answers of one size. None of them asks for a reason. */
const Asked = (props: Props & Does & { readonly one: TableView; readonly open: () => void }) => {
  const { t, one, does, other, open } = props;
  const give = async (as: (typeof ANSWERS)[number]): Promise<void> => {
    const done = await does({ type: "topic-answered", data: { topic: one.topic, as } }, t(`answered.${as}`));
    if (done && as !== "not-yet") open();
  };
  return (
    <Card tone="gold" above={t("asked.above", { name: other?.name ?? "" })} title={titleOf(t, one.about)}>
      {one.hot && <p>{t("asked.hot")}</p>}
      <Actions>
        {ANSWERS.map((as) => (
          <Button key={as} onClick={() => void give(as)}>
            {t(`answer.${as}`)}
          </Button>
        ))}
      </Actions>
    </Card>
  );
};

const RestButtons = ({ t, things, does }: Props & Does & { readonly things: ReadonlyArray<TableView> }) => (
  <Actions>
    {things.map(({ topic, about }) => (
      <Button
        key={topic}
        kind="plain"
        onClick={() => void does({ type: "topic-rested", data: { topic } }, t("rested"))}
      >
        {t("rest", { title: titleOf(t, about) })}
      </Button>
    ))}
  </Actions>
);
