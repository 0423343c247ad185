import { thingId } from "@goldseam/kernel";
import { Button, Columns, HeavyExchange, JointWords, Notice, Page, Section, useAct } from "@goldseam/ui";
import { WriteColumn } from "./column.screen.tsx";
import { type Props, titleOf } from "./parts.screen.tsx";
import { MOST_TITLE, PARTS } from "./what-happened.events.ts";
import { id } from "./what-happened.prompts.ts";
import type { TableView } from "./what-happened.view.ts";

interface TopicProps extends Props {
  readonly one: TableView;
  readonly leave: () => void;
}

/** One topic that was said yes to: each writes, both columns open by two taps, then words that both stand behind. */
export const Topic = (props: TopicProps) => {
  const { t, one, leave } = props;
  const { exchange, id: topic, round } = one;
  const [act] = useAct(props.propose);
  if (one.opened !== undefined) return <SideBySide {...props} />;
  return (
    <HeavyExchange
      screen={{ ...props, done: leave }}
      title={titleOf(t, one.about)}
      exchange={exchange}
      write={() => <WriteColumn key={`${exchange} ${props.self.id}`} {...props} />}
      again={() => void act({ events: [{ type: "columns-asked-again", data: { topic, round: round + 1 } }] })}
      alone={leave}
    />
  );
};

/** Both columns, part by part; nothing here can be answered by a button. */
const SideBySide = (props: TopicProps) => {
  const { t, one, leave, other, self } = props;
  const { opened, id: topic, words } = one;
  const title = titleOf(t, one.about);
  const [act, failed] = useAct(props.propose);
  if (opened === undefined) return null;
  const sentence = words?.id;
  return (
    <Page title={title} step="open" lead={t("open.read")} back={leave}>
      <Columns
        names={[other?.name ?? "", self.name]}
        parts={PARTS.map((part) => ({
          title: t(`part.${part}`),
          words: [opened.theirs[part], opened.mine[part]],
        }))}
      />
      <Section title={t("talk.title")}>
        <p>{t("talk.hint")}</p>
        <Button onClick={() => props.handOff({ draft: "talk", topic: title, origin: { practice: id, thing: topic } })}>
          {t("talk.begin")}
        </Button>
      </Section>
      {failed !== undefined && <Notice tone="careful">{failed}</Notice>}
      <JointWords
        screen={props}
        about={topic}
        words={words}
        ours={one.ours}
        most={MOST_TITLE}
        write={(said, start) => {
          const data = { topic, sentence: thingId(props.newId()), start, words: said };
          return act({ events: [{ type: "sentence-written", data }] });
        }}
        agree={() => {
          if (sentence !== undefined) void act({ events: [{ type: "sentence-agreed", data: { topic, sentence } }] });
        }}
      />
    </Page>
  );
};
