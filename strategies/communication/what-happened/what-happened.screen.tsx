import type { TableAnswer } from "@goldseam/moves";
import {
  Actions,
  Button,
  Card,
  EmptyState,
  Listed,
  Notice,
  OffSwitch,
  OnTable,
  Page,
  useDoing,
  LiesOnTable,
} from "@goldseam/ui";
import { useState } from "preact/hooks";
import { Choose, TableButton } from "./choose.screen.tsx";
import { passes, type Props, titleOf } from "./parts.screen.tsx";
import { Topic } from "./topic.screen.tsx";
import type { WhatHappenedEvent } from "./what-happened.events.ts";
import type { TableView } from "./what-happened.view.ts";

/** What lies on the table first; choosing alone is a page of its own. */
export const WhatHappenedScreen = (props: Props) => {
  const { view, t, mode, other } = props;
  const [open, setOpen] = useState<"choose" | string>();
  const { does, told } = useDoing<WhatHappenedEvent>(props);
  const leave = (): void => setOpen(undefined);
  const one = [...view.table, ...view.said].find(({ id }) => id === open);
  if (open === "choose") return <Choose {...props} leave={leave} />;
  if (one?.takenUp === true) return <Topic key={one.id} {...props} one={one} leave={leave} />;
  const toAnswer = (each: TableView): boolean => !each.mine && each.answer === undefined;
  const asked = view.table.filter((each) => toAnswer(each) && passes(props, each.about));
  const lying = view.table.filter((each) => !toAnswer(each));
  const both = view.both.filter((key) => passes(props, key));
  const answer = (topic: TableView["id"], as: TableAnswer, sentence: string) =>
    void does({ type: "topic-answered", data: { topic, as } }, sentence);
  const lyingCard = ({ id: topic, answer: given, opened, mine, takenUp, about }: TableView) => (
    <LiesOnTable
      key={topic}
      title={titleOf(t, about)}
      note={t(opened === undefined ? `note.${given?.as ?? "lies"}` : "note.open")}
      open={takenUp ? { label: t(opened === undefined ? "go.write" : "go.read"), go: () => setOpen(topic) } : undefined}
      anew={mine || opened !== undefined ? undefined : (as) => answer(topic, as, t("answered.anew"))}
      takenUp={takenUp}
      rest={() => void does({ type: "topic-rested", data: { topic } }, t("rested"))}
    />
  );
  return (
    <Page title={t("title")} lead={t("lead")} back={props.done}>
      {told !== undefined && <Notice>{told}</Notice>}
      {asked.map((each) => (
        <OnTable
          key={each.id}
          name={other?.name ?? ""}
          title={titleOf(t, each.about)}
          onAnswer={(as) => answer(each.id, as, t(`answered.${as}`))}
        >
          {each.hot && <p>{t("asked.hot")}</p>}
        </OnTable>
      ))}
      <Listed title={t("both.title")} things={both}>
        {(key) => (
          <Card key={key} title={t(`prompt.${key}`)}>
            <p>{t("both.hint")}</p>
            <TableButton {...props} does={does} about={key} />
          </Card>
        )}
      </Listed>
      {asked.length + both.length + lying.length === 0 && (
        <EmptyState title={t("none.title")}>
          <p>{t(mode === "alone" ? "alone.welcome" : mode === "one" ? "none.one" : "none.hint")}</p>
        </EmptyState>
      )}
      <Listed title={t("table.title")} things={lying}>
        {lyingCard}
      </Listed>
      <Actions>
        <Button kind="primary" onClick={() => setOpen("choose")}>
          {t(mode === "one" ? "together.open" : "choose.open")}
        </Button>
      </Actions>
      <Listed title={t("said.title")} things={view.said}>
        {lyingCard}
      </Listed>
      {mode === "two" && other !== undefined && <OffSwitch kind="topic-tabled" off={view.off} turn={does} />}
    </Page>
  );
};
