import { thingId } from "@goldseam/kernel";
import {
  Actions,
  Button,
  Chips,
  Notice,
  Page,
  Quote,
  SealedExchange,
  Section,
  TextArea,
  useAct,
  useDraft,
  wordsOf,
} from "@goldseam/ui";
import { useState } from "preact/hooks";
import { type Props, titleOf } from "./parts.screen.tsx";
import { MOST_TITLE, PARTS, STARTS } from "./what-happened.events.ts";
import { id } from "./what-happened.prompts.ts";
import type { TableView } from "./what-happened.view.ts";
import { WriteColumn } from "./column.screen.tsx";

export interface TopicProps extends Props {
  readonly one: TableView;
  readonly leave: () => void;
}

/** One topic that both said yes to: each writes, both columns open by two taps, then words that both stand behind. */
export const Topic = (props: TopicProps) => {
  const { t, one, leave } = props;
  const { mine, stage } = props.exchange(one.exchange);
  const title = titleOf(t, one.about);
  const [act, failed] = useAct(props.propose);
  const released = mine === "released";
  if (one.opened !== undefined) return <SideBySide {...props} />;
  if (stage === "ready")
    return (
      <Page title={title} step="ready" lead={t(released ? "open.tapped" : "open.lead")} back={leave}>
        {!released && <p>{t("open.hour")}</p>}
        {failed !== undefined && <Notice tone="careful">{failed}</Notice>}
        <Actions>
          {!released && <Button onClick={() => void props.openNow(one.exchange)}>{t("open.now")}</Button>}
          <Button onClick={leave}>{t("open.later")}</Button>
        </Actions>
      </Page>
    );
  const again = (): void => {
    const data = { topic: one.topic, round: one.round + 1 };
    void act({ events: [{ type: "columns-asked-again", data }] });
  };
  return (
    <SealedExchange
      screen={{ ...props, done: leave }}
      title={title}
      exchange={one.exchange}
      closed={mine === "sealed"}
      opened={false}
      write={(over) =>
        over ? (
          <Page title={title} step="again" lead={t("column.again")} back={leave}>
            <Actions>
              <Button onClick={again}>{t("column.begin")}</Button>
            </Actions>
          </Page>
        ) : (
          <WriteColumn key={`${one.exchange} ${props.self.id}`} {...props} />
        )
      }
      open={() => null}
      alone={leave}
    />
  );
};

/** Both columns, part by part; nothing here can be answered by a button. */
const SideBySide = (props: TopicProps) => {
  const { t, one, leave, other, self } = props;
  const { opened, about, topic, said } = one;
  if (opened === undefined) return null;
  const talk = (): void =>
    props.handOff({ draft: "talk", topic: titleOf(t, about), origin: { practice: id, thing: topic } });
  return (
    <Page title={titleOf(t, about)} step="open" lead={t("open.read")} back={leave}>
      {PARTS.filter((part) => opened.mine[part] ?? opened.theirs[part]).map((part) => (
        <Section key={part} title={t(`part.${part}`)}>
          {([other?.name ?? "", self.name] as const).map((name, at) => {
            const words = (at === 0 ? opened.theirs : opened.mine)[part];
            return (
              words && (
                <Quote key={at} size="small" by={<bdi>{name}</bdi>} lang={words.language}>
                  {words.text}
                </Quote>
              )
            );
          })}
        </Section>
      ))}
      {!said && (
        <Section title={t("talk.title")}>
          <p>{t("talk.hint")}</p>
          <Button onClick={talk}>{t("talk.begin")}</Button>
        </Section>
      )}
      <Sentence {...props} />
    </Page>
  );
};

const Sentence = (props: TopicProps) => {
  const { t, one, me, other, self, language } = props;
  const { sentence, topic, iAgreed, said, ours } = one;
  const starts = ours ? STARTS : STARTS.filter((start) => start === "i-did");
  const [text, setText] = useDraft(props.draft(`sentence-${topic}`));
  const [start, setStart] = useState<(typeof STARTS)[number]>(starts[0] ?? "i-did");
  const [act, failed] = useAct(props.propose);
  const words = wordsOf(text, language);
  const put = async (): Promise<void> => {
    if (words === undefined) return;
    const data = { topic, sentence: thingId(props.newId()), start, words };
    if (!(await act({ events: [{ type: "sentence-written", data }] }))) return;
    setText("");
    props.draft(`sentence-${topic}`).clear();
    props.announce(t("sentence.put"));
  };
  const agree = (): void => {
    if (sentence !== undefined)
      void act({ events: [{ type: "sentence-agreed", data: { topic, sentence: sentence.id } }] });
  };
  return (
    <Section title={t("sentence.title")}>
      <p>{t(ours ? "sentence.hint" : "sentence.hint-own")}</p>
      {sentence?.both !== undefined && (
        <Quote by={t("start.we-both")} lang={sentence.both.language}>
          {sentence.both.text}
        </Quote>
      )}
      {[...(sentence?.each ?? [])].map(([person, own]) => (
        <Quote
          key={person}
          by={t("start.did", { name: (person === me.person ? self.name : other?.name) ?? "" })}
          lang={own.language}
        >
          {own.text}
        </Quote>
      ))}
      {failed !== undefined && <Notice tone="careful">{failed}</Notice>}
      {said && <Notice live={false}>{t("sentence.said")}</Notice>}
      {sentence !== undefined && !said && (
        <>
          <p>{t(iAgreed ? "sentence.mine" : "sentence.asks")}</p>
          {!iAgreed && <Button onClick={agree}>{t("sentence.agree")}</Button>}
        </>
      )}
      <Chips
        pick="one"
        legend={t("sentence.start")}
        options={starts.map((value) => ({ value, label: t(`start.${value}`) }))}
        chosen={[start]}
        onChosen={([next]) => next !== undefined && setStart(next)}
      />
      <TextArea label={t("sentence.words")} rows={2} most={MOST_TITLE} value={text} onValue={setText} />
      {sentence !== undefined && <p>{t("sentence.edit")}</p>}
      <Button aria-disabled={words === undefined || undefined} onClick={() => void put()}>
        {t("sentence.write")}
      </Button>
    </Section>
  );
};
