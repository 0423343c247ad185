import { type ThingId, thingId } from "@goldseam/kernel";
import {
  Actions,
  Button,
  Card,
  Choice,
  Chips,
  Disclosure,
  KeptList,
  Listed,
  Notice,
  OffSwitch,
  OwnWords,
  Page,
  Steps,
  TextArea,
  useDoing,
  useDraft,
  wordsOf,
} from "@goldseam/ui";
import { Pieces } from "@goldseam/ui/talk";
import { useState } from "preact/hooks";
import { MOST_CHARACTERS } from "./listen-in-turns.events.ts";
import { TOPICS, type TopicKey } from "./listen-in-turns.prompts.ts";
import { talkId } from "./listen-in-turns.view.ts";
import { type Props, topicText } from "./parts.screen.tsx";

type First = "me" | "other";

/** What it is about, who speaks first, and one button; alone: a note of what one would like to be heard about. */
export const Start = (props: Props) => {
  const { t, view, other, mode, children } = props;
  const { does, told } = useDoing(props);
  return (
    <Page title={t("title")} lead={t("lead")} above={<Steps steps={3} minutes={20} />} back={props.done}>
      {told !== undefined && <Notice>{told}</Notice>}
      {other === undefined ? <p>{t("alone")}</p> : <Ask {...props} />}
      {children}
      {mode !== "one" && <Note {...props} />}
      <Listed title={t("kept.title")} things={view.kept}>
        {(one) => (
          <Disclosure key={one.talk} summary={topicText(t, one.about) ?? t("kept.no-topic")}>
            <Pieces t={t} turns={one.turns} />
            <Button kind="plain" onClick={() => void does({ type: "talk-let-go", data: { talk: one.talk } })}>
              {t("kept.let-go")}
            </Button>
          </Disclosure>
        )}
      </Listed>
      {mode === "two" && <OffSwitch kind="talk-asked" off={view.off} turn={does} />}
    </Page>
  );
};

const Ask = (props: Props) => {
  const { t, me, view, handed, newId, draft, language, propose, passTo, mode } = props;
  const kept = draft("topic");
  const given = handed?.draft === "talk" ? handed.topic : "";
  const [text, setText] = useDraft({ ...kept, value: kept.value === "" ? given : kept.value });
  const [topic, setTopic] = useState<TopicKey>();
  const [first, setFirst] = useState<First>();
  const [lacks, setLacks] = useState(false);
  const { tell, told } = useDoing(props);
  const words = wordsOf(text, language);
  const ask = async (): Promise<void> => {
    if (first === undefined) return setLacks(true);
    if (me.other === undefined) return;
    const talk: ThingId = talkId(handed, view, newId);
    const about = words === undefined ? (topic === undefined ? undefined : { topic }) : { words };
    const asked = { talk, to: me.other, first: first === "me" ? me.person : me.other };
    const named = about === undefined ? [] : [{ type: "talk-topic", data: { talk, ...about } } as const];
    const outcome = await propose({ events: [{ type: "talk-asked", data: asked }, ...named] });
    if (!outcome.ok) return tell(outcome.why === "rule" ? outcome.sentence : t("ask.failed"));
    kept.clear();
    if (mode === "one") passTo?.(me.other);
  };
  return (
    <Card title={t("start.topic")}>
      {told !== undefined && <Notice>{told}</Notice>}
      {given === "" && (
        <Chips
          pick="one"
          legend={t("start.topic")}
          hideLegend
          hint={t("start.topic-hint")}
          options={TOPICS.map((value) => ({ value, label: t(`topic.${value}`) }))}
          chosen={topic === undefined ? [] : [topic]}
          onChosen={([one]) => setTopic(one)}
        />
      )}
      <TextArea
        label={t("start.words")}
        hint={t("start.words-hint")}
        rows={1}
        most={MOST_CHARACTERS}
        value={text}
        onValue={setText}
      />
      <Choice<First>
        legend={t("start.first")}
        error={lacks && first === undefined ? t("start.first-lacks") : undefined}
        options={[
          { value: "other", label: t("first.other") },
          { value: "me", label: t("first.me") },
        ]}
        chosen={first}
        onChosen={setFirst}
      />
      <p>{t("start.children")}</p>
      <p>{t("start.ask-hint")}</p>
      <Actions>
        <Button kind="primary" onClick={() => void ask()}>
          {t("start.ask")}
        </Button>
      </Actions>
    </Card>
  );
};

/** For oneself alone: what one would like to be heard about. */
export const Note = (props: Props) => {
  const { t, view, newId } = props;
  const { does, told } = useDoing(props);
  return (
    <>
      <Disclosure summary={t("note.summary")}>
        <p>{t("note.who-sees")}</p>
        {told !== undefined && <Notice>{told}</Notice>}
        <OwnWords
          label={t("note.label")}
          button={t("note.keep")}
          most={MOST_CHARACTERS}
          draft={props.draft("note")}
          onWords={(words) => does({ type: "talk-noted", data: { note: thingId(newId()), words } }, t("note.kept"))}
        />
      </Disclosure>
      <KeptList
        things={view.notes.map(({ note, words }) => ({ id: note, parts: [{ words }] }))}
        onLetGo={(note) => void does({ type: "talk-note-ended", data: { note: thingId(note) } })}
      />
    </>
  );
};
