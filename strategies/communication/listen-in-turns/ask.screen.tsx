import { Actions, Button, Notice, Page, Quote, useDoing } from "@goldseam/ui";
import type { AskView } from "./listen-in-turns.view.ts";
import { type Props, topicText } from "./parts.screen.tsx";
import { Note } from "./start.screen.tsx";

/** The other one would like to talk: one quiet page, with a no first and a yes of the same size. */
export const Asks = (props: Props & { readonly ask: AskView }) => {
  const { t, ask, me, mode, done, children } = props;
  const { does, told } = useDoing(props);
  const { talk } = ask;
  const topic = topicText(t, ask.about);
  const notToday = async (): Promise<void> => {
    // One phone keeps nothing private: there the ask is taken back in words.
    if (mode === "one" || (await does({ type: "talk-put-aside", data: { talk } }))) done();
  };
  const begin = (): void => {
    if (me.other !== undefined) void does({ type: "talk-begun", data: { talk, other: me.other, first: ask.first } });
  };
  return (
    <Page title={t("ask.title")} lead={t(ask.iAmFirst ? "ask.first-me" : "ask.first-other")} back={done}>
      {told !== undefined && <Notice>{told}</Notice>}
      {ask.about?.words === undefined ? (
        topic !== undefined && <p>{t("ask.topic", { topic })}</p>
      ) : (
        <Quote by={t("ask.about")} lang={ask.about.words.language}>
          {ask.about.words.text}
        </Quote>
      )}
      {children}
      <p>{t("ask.hint")}</p>
      <Actions>
        <Button onClick={() => void notToday()}>{t("ask.not-today")}</Button>
        <Button onClick={done}>{t("ask.later")}</Button>
        <Button kind="primary" onClick={begin}>
          {t("ask.yes")}
        </Button>
      </Actions>
    </Page>
  );
};

/** Asked for, and nothing to do but what is good alone. */
export const Asked = (props: Props & { readonly asked: AskView }) => {
  const { t, asked, mode, other, passTo, done } = props;
  const { does, told } = useDoing(props);
  const topic = topicText(t, asked.about);
  return (
    <Page title={t("asked.title")} lead={t("asked.hint")} back={done}>
      {told !== undefined && <Notice>{told}</Notice>}
      {topic !== undefined && (
        <p>
          <bdi>{topic}</bdi>
        </p>
      )}
      {mode === "one" && other !== undefined && (
        <Button kind="primary" onClick={() => passTo?.(other.id)}>
          {t("pass", { name: other.name })}
        </Button>
      )}
      <Button
        kind="plain"
        onClick={() => void does({ type: "talk-taken-back", data: { talk: asked.talk } }, t("asked.taken-back"))}
      >
        {t("asked.take-back")}
      </Button>
      {mode !== "one" && <Note {...props} />}
    </Page>
  );
};
