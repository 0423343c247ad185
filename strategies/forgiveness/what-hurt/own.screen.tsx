import { practiceId } from "@goldseam/kernel";
import { Actions, Button, Disclosure, formatDay, Notice, OwnWords, Page, Quote } from "@goldseam/ui";
import { useState } from "preact/hooks";
import type { Does, Props } from "./parts.screen.tsx";
import { MOST_CHARACTERS } from "./what-hurt.events.ts";
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
  const words = one.words ?? one.kept;
  return (
    <Page title={t("own.title")} back={back} lead={t(one.shared ? "own.shared" : "own.kept")}>
      {told !== undefined && <Notice>{told}</Notice>}
      {words !== undefined && <Quote lang={words.language}>{words.text}</Quote>}
      {one.shared ? <Shared {...props} /> : <Kept {...props} />}
    </Page>
  );
};

const Kept = (props: OwnProps) => {
  const { t, one, does, tell, change, other, me, view, language } = props;
  const [asks, setAsks] = useState(false);
  const words = one.kept;
  const share = async (): Promise<void> => {
    if (me.other === undefined || words === undefined) return;
    const done = await does({ type: "hurt-shared", data: { hurt: one.hurt, to: me.other, words } });
    if (done) tell(t("share.done"));
  };
  const letGo = async (): Promise<void> => {
    if (await does({ type: "hurt-let-go", data: { hurt: one.hurt } }, t("own.gone"))) props.back();
  };
  if (asks)
    return (
      <>
        <p>{t("share.what")}</p>
        <p>{t("share.return")}</p>
        <Actions pair>
          <Button onClick={() => setAsks(false)}>{t("share.not-now")}</Button>
          <Button onClick={() => void share()}>{t("share")}</Button>
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
const Shared = ({ t, one: { hurt, answer }, does, mode }: OwnProps) => (
  <>
    {answer.seen !== undefined && (
      <Quote by={t("theirs.seen")} size="small" lang={answer.seen.language}>
        {answer.seen.text}
      </Quote>
    )}
    {answer.seen === undefined && answer.time === true && <p>{t("answer.time-asked")}</p>}
    {answer.question !== undefined && (
      <Quote by={t("answer.question-asked")} size="small" lang={answer.question.language}>
        {answer.question.text}
      </Quote>
    )}
    {answer.explained !== undefined && (
      <Quote by={t("explain.mine")} size="small" lang={answer.explained.language}>
        {answer.explained.text}
      </Quote>
    )}
    {answer.question !== undefined && answer.explained === undefined && answer.agreed !== true && (
      <Disclosure summary={t("explain")}>
        <OwnWords
          label={t("explain.label")}
          hint={t("explain.hint")}
          button={t("explain.send")}
          most={MOST_CHARACTERS}
          onWords={(words) => void does({ type: "hurt-explained", data: { hurt, words } }, t("explain.done"))}
        />
      </Disclosure>
    )}
    {answer.agreed === true ? (
      <>
        <p>{t("both.seen")}</p>
        <Button onClick={() => void does({ type: "hurt-reopened", data: { hurt } }, t("open.again-done"))}>
          {t("open.again")}
        </Button>
      </>
    ) : (
      <>
        <p>{t("open.fine")}</p>
        {answer.seen !== undefined && (
          <Button onClick={() => void does({ type: "hurt-felt-seen", data: { hurt } })}>{t("open.seen")}</Button>
        )}
      </>
    )}
    <Disclosure summary={t("own.more")}>
      <p>{t("own.take-back-hint")}</p>
      <Button onClick={() => void does({ type: "hurt-taken-back", data: { hurt } }, t("own.taken-back"))}>
        {t("own.take-back")}
      </Button>
    </Disclosure>
    {mode === "one" && <p>{t("one.why")}</p>}
  </>
);

interface PartProps extends Props, Does {
  readonly one: OwnPart;
  readonly change: () => void;
  readonly back: () => void;
}
/** What I think I did, read again: it may become the first line of an apology, by my tap. */
export const Part = ({ t, one, does, told, change, back, handOff, other }: PartProps) => {
  const letGo = async (): Promise<void> => {
    if (await does({ type: "part-let-go", data: { part: one.id } }, t("part.gone"))) back();
  };
  const sorry = (): void => {
    const origin = { practice: practiceId("what-hurt"), thing: one.hurt ?? one.id };
    handOff({ draft: "apology", text: one.words.text, origin });
  };
  return (
    <Page title={t("part.title")} lead={t("part.lead")} back={back}>
      {told !== undefined && <Notice>{told}</Notice>}
      <Quote lang={one.words.language}>{one.words.text}</Quote>
      <Actions>
        {other !== undefined && <Button onClick={sorry}>{t("part.sorry")}</Button>}
        <Button onClick={change}>{t("own.change")}</Button>
        <Button onClick={() => void letGo()}>{t("own.let-go")}</Button>
      </Actions>
    </Page>
  );
};
