import { practiceId } from "@goldseam/kernel";
import { Actions, Answer, Button, formatDay, Notice, Page, WordsBehind } from "@goldseam/ui";
import { useState } from "preact/hooks";
import { MOST_CHARACTERS } from "./what-hurt.events.ts";
import type { Does, Props } from "./parts.screen.tsx";
import type { OwnPart } from "./what-hurt.state.ts";
import type { OwnHurt } from "./what-hurt.view.ts";

interface OwnProps extends Props, Does {
  readonly one: OwnHurt;
  readonly change: () => void;
  readonly back: () => void;
}

/** My hurt as a quiet page: my words, what was answered, and what may happen next. */
export const Own = (props: OwnProps) => {
  const { t, one, told, back } = props;
  return (
    <Page title={t("own.title")} back={back} lead={t(one.shared ? "own.shared" : "own.kept")}>
      {told !== undefined && <Notice>{told}</Notice>}
      <Answer named={[]} words={one.words ?? one.kept} />
      {one.shared ? <Shared {...props} /> : <Kept {...props} />}
    </Page>
  );
};

const Kept = ({ t, one, does, back, change, other, me, view, language }: OwnProps) => {
  const [asks, setAsks] = useState(false);
  const { hurt, kept: words } = one;
  const share = (): void => {
    if (me.other === undefined || words === undefined) return;
    void does({ type: "hurt-shared", data: { hurt, to: me.other, words } }, t("share.done"));
  };
  const letGo = async (): Promise<void> => {
    if (await does({ type: "hurt-let-go", data: { hurt } }, t("own.gone"))) back();
  };
  if (asks)
    return (
      <>
        <p>{t("share.what")}</p>
        <p>{t("share.return")}</p>
        <Actions pair>
          <Button onClick={() => setAsks(false)}>{t("share.not-now")}</Button>
          <Button onClick={share}>{t("share")}</Button>
        </Actions>
      </>
    );
  return (
    <>
      {other !== undefined && view.sharesFrom !== undefined && (
        <Notice live={false}>{t("share.from", { day: formatDay(language, view.sharesFrom) })}</Notice>
      )}
      <Actions>
        {other !== undefined && view.sharesFrom === undefined && (
          <Button onClick={() => setAsks(true)}>{t("share.ask")}</Button>
        )}
        <Button onClick={change}>{t("own.change")}</Button>
        <Button onClick={() => void letGo()}>{t("own.let-go")}</Button>
      </Actions>
    </>
  );
};

/** Shared: what the other said, and the hurt one's own word on it. It may stay open for ever. */
const Shared = ({ t, one: { hurt, answer }, does, draft }: OwnProps) => {
  const agreed = answer.agreed === true;
  return (
    <>
      <Answer by={t("theirs.seen")} named={[]} words={answer.seen} size="small" />
      {answer.seen === undefined && answer.time === true && <p>{t("answer.time-asked")}</p>}
      <Answer by={t("answer.question-asked")} named={[]} words={answer.question} size="small" />
      <Answer by={t("explain.mine")} named={[]} words={answer.explained} size="small" />
      {answer.question !== undefined && answer.explained === undefined && !agreed && (
        <WordsBehind
          summary={t("explain")}
          label={t("explain.label")}
          hint={t("explain.hint")}
          button={t("answer.send")}
          most={MOST_CHARACTERS}
          draft={draft(`explain-${hurt}`)}
          onWords={(words) => does({ type: "hurt-explained", data: { hurt, words } }, t("answer.sent"))}
        />
      )}
      <p>{t(agreed ? "both.seen" : "open.fine")}</p>
      {agreed && (
        <Button onClick={() => void does({ type: "hurt-reopened", data: { hurt } }, t("open.again-done"))}>
          {t("open.again")}
        </Button>
      )}
      {!agreed && answer.seen !== undefined && (
        <Button onClick={() => void does({ type: "hurt-felt-seen", data: { hurt } })}>{t("open.seen")}</Button>
      )}
      <p>{t("own.take-back-hint")}</p>
      <Button onClick={() => void does({ type: "hurt-taken-back", data: { hurt } }, t("own.taken-back"))}>
        {t("own.take-back")}
      </Button>
    </>
  );
};

interface PartProps extends Props, Does {
  readonly one: OwnPart;
  readonly change: () => void;
  readonly back: () => void;
}
/** What I think I did, read again: it may become the first line of an apology, by my tap. */
export const Part = ({ t, one, does, told, change, back, handOff, other }: PartProps) => {
  const letGo = async (): Promise<void> => {
    if (await does({ type: "part-let-go", data: { part: one.part } }, t("own.gone"))) back();
  };
  const sorry = (): void => {
    const origin = { practice: practiceId("what-hurt"), thing: one.hurt ?? one.part };
    handOff({ draft: "apology", text: one.words.text, origin });
  };
  return (
    <Page title={t("part.title")} lead={t("part.lead")} back={back}>
      {told !== undefined && <Notice>{told}</Notice>}
      <Answer named={[]} words={one.words} />
      <Actions>
        {other !== undefined && <Button onClick={sorry}>{t("part.sorry")}</Button>}
        <Button onClick={change}>{t("own.change")}</Button>
        <Button onClick={() => void letGo()}>{t("own.let-go")}</Button>
      </Actions>
    </Page>
  );
};
