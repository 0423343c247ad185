import { addDays, thingId } from "@goldseam/kernel";
import { Actions, Button, Card, Disclosure, Notice, Page, useAct, useWording, WordingHelp } from "@goldseam/ui";
import { useState } from "preact/hooks";
import type { SaidParts, WordsEvent } from "./find-my-words.events.ts";
import { type Parts, partsOf } from "./find-my-words.state.ts";
import type { OwnPiece } from "./find-my-words.view.ts";
import { type Finding, type Props, Told } from "./parts.screen.tsx";

/** What may be looked over before it goes to somebody; feelings that were tapped are nobody's affair. */
const textOf = (parts: Parts): string =>
  [parts.happened, parts.feltWords, parts.touchedWords, parts.wish].flatMap((words) => words?.text ?? []).join("\n");

interface FoundProps extends Props {
  /** What was just written, or one that had been kept. */
  readonly finding: Finding;
  readonly kept: OwnPiece | undefined;
  readonly leave: (said?: string) => void;
}

/** As it would be read: keep it, hold it till tomorrow, send it, or let it go. */
export const Found = (props: FoundProps) => {
  const { t, finding, kept, leave, me, mode, now, newId } = props;
  const [act, failed] = useAct(props.propose);
  const [rehearsing, setRehearsing] = useState(false);
  const parts = kept?.parts ?? partsOf(finding.parts);
  const piece = kept?.piece ?? thingId(newId());
  const said = kept === undefined ? finding.parts : sendable(kept.parts);
  const done = (sentence: string): void => {
    if (kept === undefined) finding.forget();
    leave(sentence);
  };
  const write = async (events: ReadonlyArray<WordsEvent>, sentence: string): Promise<void> => {
    if (await act({ events })) done(sentence);
  };
  const keep = (until?: "tomorrow"): void => {
    const held = until === undefined ? {} : { until: addDays(now.day, 1) };
    void write([{ type: "words-kept", data: { piece, ...said, ...held } }], t(until ? "done.held" : "done.kept"));
  };
  const send = (): void => {
    if (me.other === undefined) return;
    // On one phone nothing private is kept, so nothing private is written.
    const released: ReadonlyArray<WordsEvent> = mode === "one" ? [] : [{ type: "words-released", data: { piece } }];
    void write([...released, { type: "words-sent", data: { piece, to: me.other, ...said } }], t("done.sent"));
  };
  const letGo = (): void => {
    if (mode === "one") return done(t("done.let-go"));
    void write([{ type: "words-let-go", data: { piece } }], t("done.let-go"));
  };
  return (
    <Page
      title={t("found.title")}
      step="found"
      lead={t(kept?.held === true ? "found.held" : "found.lead")}
      back={kept === undefined ? () => finding.step.go(4) : () => leave()}
    >
      {failed !== undefined && <Notice>{failed}</Notice>}
      <Card>
        <Told t={t} parts={parts} mine={!rehearsing} />
      </Card>
      {rehearsing && <p>{t("rehearse.how")}</p>}
      <Actions>
        <Button onClick={() => setRehearsing(!rehearsing)}>{t(rehearsing ? "rehearse.end" : "rehearse")}</Button>
        <Button onClick={letGo}>{t("let-go")}</Button>
        {mode !== "one" && kept === undefined && <Button onClick={() => keep()}>{t("keep")}</Button>}
        {mode !== "one" && kept?.held !== true && <Button onClick={() => keep("tomorrow")}>{t("hold")}</Button>}
      </Actions>
      {me.other !== undefined && kept?.held !== true && <Send {...props} text={textOf(parts)} send={send} />}
    </Page>
  );
};

/** One's own words as an event takes them. */
const sendable = ({
  happened,
  felt,
  feltWords,
  unsure,
  body,
  strength,
  touched,
  touchedWords,
  wish,
}: Parts): SaidParts => ({
  felt: [...felt],
  touched: [...touched],
  ...(happened && { happened }),
  ...(feltWords && { feltWords }),
  ...(unsure && { unsure: true as const }),
  ...(body !== undefined && { body }),
  ...(strength !== undefined && { strength }),
  ...(touchedWords && { touchedWords }),
  ...(wish && { wish }),
});

/** Who sees it and when; help with the words only when it is asked for, and only here: nothing private is looked over. */
const Send = (props: FoundProps & { readonly text: string; readonly send: () => void }) => {
  const { t, text, send, shell, draft } = props;
  const wording = useWording(shell?.flag, draft("wording"));
  const [clear, setClear] = useState(false);
  const look = async (): Promise<void> => setClear(await wording.look(text));
  return (
    <Disclosure summary={t("send.summary")} open={wording.found !== undefined}>
      <p>{t("send.who-sees")}</p>
      {shell?.flag !== undefined && text !== "" && !wording.silent && (
        <Button kind="plain" onClick={() => void look()}>
          {t("send.look")}
        </Button>
      )}
      {clear && <Notice>{t("send.clear")}</Notice>}
      <WordingHelp wording={wording} text={text} onKeep={send} />
      <Button kind="primary" onClick={send}>
        {t("send")}
      </Button>
    </Disclosure>
  );
};
