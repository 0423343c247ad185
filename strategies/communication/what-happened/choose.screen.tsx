import { thingId } from "@goldseam/kernel";
import {
  Actions,
  Button,
  Card,
  Chips,
  GroupedRows,
  Notice,
  OwnWords,
  Page,
  PutOnTable,
  Section,
  useDoing,
} from "@goldseam/ui";
import { useState } from "preact/hooks";
import {
  type About,
  GROUPS,
  LEVELS,
  MOST_TITLE,
  type Rating,
  type TopicKey,
  type WhatHappenedEvent,
} from "./what-happened.events.ts";
import { type Does, type Props, titleOf } from "./parts.screen.tsx";

const WISHES = ["chosen", "help"] as const;
const GROUP_NAMES = ["outside", "everyday", "speaking", "between"] as const;

/** My own list: nobody else sees any of it, nor that I have been here. */
export const Choose = (props: Props & { readonly leave: () => void }) => {
  const { t, view, leave, mode } = props;
  const [key, setKey] = useState<TopicKey>();
  const { does, told } = useDoing<WhatHappenedEvent>(props);
  // One phone keeps nothing private: there the two look at the topics together.
  const how = mode === "one" ? "together" : "choose";
  const chosen = view.topics.flatMap((topic) => (topic.chosen === true ? [topic.key] : []));
  const one = view.topics.find((topic) => topic.key === key);
  if (one !== undefined) return <Rate key={one.key} {...props} one={one} back={() => setKey(undefined)} />;
  return (
    <Page title={t(`${how}.title`)} lead={t(`${how}.lead`)} back={leave}>
      {told !== undefined && <Notice>{told}</Notice>}
      <GroupedRows<TopicKey>
        groups={GROUP_NAMES.map((group) => ({ title: t(`group.${group}`), keys: GROUPS[group] }))}
        label={(each) => t(`prompt.${each}`)}
        note={(each) => (chosen.includes(each) ? t("choose.chosen") : undefined)}
        open={setKey}
      />
      {mode !== "one" && <Own {...props} does={does} />}
    </Page>
  );
};

/** Topics in own words: they stay here, out of every match, until they are put on the table. */
const Own = (props: Props & Does) => {
  const { t, view, does } = props;
  return (
    <Section title={t("own.title")}>
      {view.own.map(({ topic, words }) => (
        <Card key={topic} title={<bdi lang={words.language}>{words.text}</bdi>}>
          <Actions>
            <TableButton {...props} about={words} />
            <Button onClick={() => void does({ type: "own-topic-dropped", data: { topic } }, t("own.dropped"))}>
              {t("own.drop")}
            </Button>
          </Actions>
        </Card>
      ))}
      <OwnWords
        label={t("own.label")}
        hint={t("own.hint")}
        button={t("own.keep")}
        most={MOST_TITLE}
        draft={props.draft("own-topic")}
        onWords={(words) =>
          does({ type: "own-topic-kept", data: { topic: thingId(props.newId()), words } }, t("own.kept"))
        }
      />
    </Section>
  );
};

/** Heat and weight are for oneself; the one tap that counts says whether I would talk about it. */
const Rate = (props: Props & { readonly one: Props["view"]["topics"][number]; readonly back: () => void }) => {
  const { t, one, back, mode } = props;
  const { does, told } = useDoing<WhatHappenedEvent>(props);
  const { waits, chosen = false, help = false, ...rated } = one;
  const { key } = rated;
  const rate = (change: Partial<Rating>) => does({ type: "topic-rated", data: { ...rated, chosen, help, ...change } });
  return (
    <Page title={t(`prompt.${key}`)} lead={t(mode === "one" ? "rate.one" : "rate.lead")} back={back}>
      {told !== undefined && <Notice>{told}</Notice>}
      {mode !== "one" && (
        <>
          {(["heat", "weight"] as const).map((of) => (
            <Chips
              key={of}
              pick="one"
              legend={t(`rate.${of}`)}
              options={LEVELS[of].map((value) => ({ value, label: t(`level.${value}`) }))}
              chosen={LEVELS[of].filter((level) => level === one[of])}
              onChosen={([level]) => void rate({ [of]: level })}
            />
          ))}
          <Chips
            legend={t("rate.wish")}
            options={WISHES.map((value) => ({ value, label: t(`rate.${value}`) }))}
            chosen={WISHES.filter((wish) => one[wish] === true)}
            onChosen={(all) => void rate({ chosen: all.includes("chosen"), help: all.includes("help") })}
          />
        </>
      )}
      {waits && <Notice live={false}>{t("rate.waits")}</Notice>}
      {mode === "two" && <p>{t("rate.match")}</p>}
      <Actions>
        <TableButton {...props} does={does} about={key} />
        <Button onClick={back}>{t("rate.done")}</Button>
      </Actions>
    </Page>
  );
};

/** @see PutOnTable */
export const TableButton = ({ t, about, other, view, newId, does }: Props & Does & { readonly about: About }) => {
  if (other === undefined) return null;
  const lies = view.table.some((one) => titleOf(t, one.about) === titleOf(t, about));
  const put = () => void does({ type: "topic-tabled", data: { topic: thingId(newId()), about } }, t("table.done"));
  return <PutOnTable name={other.name} lies={lies} put={put} />;
};
