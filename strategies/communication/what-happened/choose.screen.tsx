import { thingId } from "@goldseam/kernel";
import {
  Actions,
  Button,
  Card,
  Chips,
  List,
  ListRow,
  Notice,
  OwnWords,
  Page,
  Section,
  useAct,
  useDoing,
  wordsOf,
} from "@goldseam/ui";
import { useState } from "preact/hooks";
import { type About, GROUPS, MOST_TITLE, type TopicKey, type WhatHappenedEvent } from "./what-happened.events.ts";
import { type Props, titleOf } from "./parts.screen.tsx";

const LEVELS = ["1", "2", "3"] as const;
const levelOf = (text: string | undefined): 1 | 2 | 3 | undefined =>
  ([1, 2, 3] as const).find((one) => String(one) === text);
const GROUP_NAMES = ["outside", "everyday", "between"] as const;

interface LevelsProps extends Pick<Props, "t"> {
  readonly of: "heat" | "weight";
  readonly level: 1 | 2 | 3 | undefined;
  readonly onLevel: (level: 1 | 2 | 3) => void;
}
const Levels = ({ t, of, level, onLevel }: LevelsProps) => (
  <Chips
    pick="one"
    legend={t(`rate.${of}`)}
    options={LEVELS.map((value) => ({ value, label: t(of === "heat" ? `heat.${value}` : `weight.${value}`) }))}
    chosen={LEVELS.filter((one) => levelOf(one) === level)}
    onChosen={([one]) => {
      const next = levelOf(one);
      if (next !== undefined) onLevel(next);
    }}
  />
);

/** My own list: nobody else sees any of it, nor that I have been here. */
export const Choose = (props: Props & { readonly leave: (said?: string) => void }) => {
  const { t, view, leave, mode, language } = props;
  const [key, setKey] = useState<TopicKey>();
  const { does, told } = useDoing<WhatHappenedEvent>(props);
  const one = view.topics.find((topic) => topic.key === key);
  if (one !== undefined) return <Rate key={one.key} {...props} one={one} back={() => setKey(undefined)} />;
  return (
    <Page title={t("choose.title")} lead={t("choose.lead")} back={() => leave()}>
      {told !== undefined && <Notice>{told}</Notice>}
      {GROUP_NAMES.map((group) => (
        <Section key={group} title={t(`group.${group}`)}>
          <List>
            {GROUPS[group].map((each) => {
              const chosen = view.topics.find((topic) => topic.key === each)?.chosen === true;
              return (
                <ListRow
                  key={each}
                  title={t(`prompt.${each}`)}
                  {...(chosen && { note: t("choose.chosen") })}
                  onClick={() => setKey(each)}
                />
              );
            })}
          </List>
        </Section>
      ))}
      <Section title={t("own.title")}>
        {view.own.map(({ topic, words, ...rated }) => (
          <Card key={topic} title={<bdi lang={words.language}>{words.text}</bdi>}>
            {(["heat", "weight"] as const).map((of) => (
              <Levels
                key={of}
                {...{ t, of, level: rated[of] }}
                onLevel={(level) =>
                  void does({ type: "own-topic-kept", data: { topic, words, ...rated, [of]: level } })
                }
              />
            ))}
            <Actions>
              {mode === "two" && <TableButton {...props} about={words} />}
              <Button onClick={() => void does({ type: "own-topic-dropped", data: { topic } }, t("own.dropped"))}>
                {t("own.drop")}
              </Button>
            </Actions>
          </Card>
        ))}
        <OwnWords
          key={view.own.length}
          label={t("own.label")}
          hint={t("own.hint")}
          button={t("own.keep")}
          most={MOST_TITLE}
          onWords={({ text }) => {
            const words = wordsOf(text, language);
            const topic = thingId(props.newId());
            if (words !== undefined) void does({ type: "own-topic-kept", data: { topic, words } }, t("own.kept"));
          }}
        />
      </Section>
    </Page>
  );
};

/** Heat and weight are for oneself; the one tap that counts says whether I would talk about it. */
const Rate = (props: Props & { readonly one: Props["view"]["topics"][number]; readonly back: () => void }) => {
  const { t, one, back, mode } = props;
  const { does, told } = useDoing<WhatHappenedEvent>(props);
  const { key, heat, weight, chosen = false, help = false } = one;
  const now = { key, chosen, help, ...(heat && { heat }), ...(weight && { weight }) };
  const rate = (change: Partial<typeof now>, sentence?: string) =>
    does({ type: "topic-rated", data: { ...now, ...change } }, sentence);
  return (
    <Page title={t(`prompt.${key}`)} lead={t("rate.lead")} back={back}>
      {told !== undefined && <Notice>{told}</Notice>}
      <Levels {...{ t, of: "heat", level: heat }} onLevel={(level) => void rate({ heat: level })} />
      <Levels {...{ t, of: "weight", level: weight }} onLevel={(level) => void rate({ weight: level })} />
      <Chips
        legend={t("rate.wish")}
        options={(["chosen", "help"] as const).map((value) => ({ value, label: t(`rate.${value}`) }))}
        chosen={[...(chosen ? ["chosen" as const] : []), ...(help ? ["help" as const] : [])]}
        onChosen={(all) => void rate({ chosen: all.includes("chosen"), help: all.includes("help") })}
      />
      {one.waits && <Notice live={false}>{t("rate.waits")}</Notice>}
      {mode === "two" && <p>{t("rate.match")}</p>}
      <Actions>
        {mode === "two" && <TableButton {...props} about={key} />}
        <Button onClick={back}>{t("rate.done")}</Button>
      </Actions>
    </Page>
  );
};

/** Shows the other person this title and nothing else; says so before. */
export const TableButton = (props: Props & { readonly about: About }) => {
  const { t, about, other, view } = props;
  const [sure, setSure] = useState(false);
  const [act, failed] = useAct(props.propose);
  const lies = view.table.some((one) => titleOf(t, one.about) === titleOf(t, about));
  if (other === undefined || lies) return lies ? <p>{t("table.lies")}</p> : null;
  const put = async (): Promise<void> => {
    const done = await act({ events: [{ type: "topic-tabled", data: { topic: thingId(props.newId()), about } }] });
    if (done) props.announce(t("table.done"));
  };
  return (
    <>
      {failed !== undefined && <Notice tone="careful">{failed}</Notice>}
      {sure && <p>{t("table.who-sees", { name: other.name })}</p>}
      <Button onClick={() => (sure ? void put() : setSure(true))}>{t(sure ? "table.show" : "table.put")}</Button>
    </>
  );
};
