import { type ThingId, thingId } from "@goldseam/kernel";
import { isAboutTheOther } from "@goldseam/moves";
import {
  Actions,
  Button,
  Chips,
  LevelField,
  Notice,
  OwnWords,
  Page,
  Quote,
  StepOf,
  TextArea,
  useAct,
  useDraft,
  wordsOf,
} from "@goldseam/ui";
import { useState } from "preact/hooks";
import { AREAS, type Body, LEVELS, MOST_CHARACTERS } from "./my-limits.events.ts";
import type { OwnLimit } from "./my-limits.view.ts";
import type { Props } from "./parts.screen.tsx";

interface EditProps extends Props {
  /** The limit to change; absent for a new one. */
  readonly of: OwnLimit | undefined;
  readonly leave: (said?: string) => void;
}
type Step = 1 | 2 | "wish";

/** Two steps: what and where my line is, then how it stands and who reads it. It stands with the last tap. */
export const Edit = (props: EditProps) => {
  const { t, language, of, other, mode, leave } = props;
  const side = of?.limit ?? "new";
  const start = (key: string, before: string) => {
    const kept = props.draft(`${key}-${side}`);
    return { ...kept, value: kept.value === "" ? before : kept.value };
  };
  const [chosen, setChosen] = useDraft(start("areas", of?.body.areas.join(" ") ?? ""));
  const [line, setLine] = useDraft(start("line", of?.body.line?.text ?? ""));
  const [level, setLevel] = useDraft(start("level", of?.body.level ?? ""));
  const [why, setWhy] = useDraft(start("why", of?.body.why?.text ?? ""));
  const [step, setStep] = useState<Step>(1);
  const [missing, setMissing] = useState<"missing.what" | "missing.level">();
  const [act, failed] = useAct(props.propose);
  const areas = AREAS.filter((area) => chosen.split(" ").includes(area));
  const stands = LEVELS.find((one) => one === level);

  const next = (): void => {
    const empty = areas.length === 0 && line.trim() === "";
    setMissing(empty ? "missing.what" : undefined);
    if (!empty) setStep(2);
  };
  const bodyOf = (): Body | undefined => {
    setMissing(stands === undefined ? "missing.level" : undefined);
    if (stands === undefined) return undefined;
    const [said, because] = [wordsOf(line, language), wordsOf(why, language)];
    return { areas, level: stands, ...(said && { line: said }), ...(because && { why: because }) };
  };
  const over = (said: string): void => {
    for (const key of ["areas", "line", "level", "why"]) props.draft(`${key}-${side}`).clear();
    leave(said);
  };
  const limit = (): ThingId => of?.limit ?? thingId(props.newId());
  const keep = async (): Promise<void> => {
    const body = bodyOf();
    if (body === undefined) return;
    const kept = await act({ events: [{ type: "limit-kept", data: { limit: limit(), ...body } }] });
    if (kept) over(t("done.kept"));
  };
  const share = async (): Promise<void> => {
    const body = bodyOf();
    if (body === undefined) return;
    if (isAboutTheOther(line, other?.name)) return setStep("wish");
    const type = of?.shared === true ? "limit-changed" : "limit-shared";
    if (await act({ events: [{ type, data: { limit: limit(), ...body } }] }))
      over(t(of?.shared === true ? "done.changed" : mode === "one" ? "done.both" : "done.shared"));
  };

  if (step === "wish") {
    const told = () => over(t("wish.told"));
    return (
      <Wish
        {...props}
        line={line}
        back={() => setStep(1)}
        told={told}
        {...(mode === "two" && of?.shared !== true && { keep: () => void keep() })}
      />
    );
  }
  return (
    <Page
      title={t(step === 1 ? "edit.what" : "edit.level")}
      step={step}
      above={<StepOf at={step} of={2} />}
      back={step === 2 ? () => setStep(1) : () => leave()}
    >
      {step === 1 ? (
        <>
          <Chips
            legend={t("edit.areas")}
            hint={t("edit.areas-hint")}
            options={AREAS.map((value) => ({ value, label: t(`area.${value}`) }))}
            chosen={areas}
            onChosen={(now) => setChosen(now.join(" "))}
          />
          <TextArea
            label={t("edit.line")}
            hint={t("edit.line-hint")}
            rows={2}
            most={MOST_CHARACTERS}
            value={line}
            onValue={setLine}
          />
        </>
      ) : (
        <>
          <LevelField
            legend={t("edit.stands")}
            level={stands}
            onLevel={setLevel}
            label={(one) => t(`level.${one}`)}
            note={(one) => t(`level.${one}-note`)}
          />
          <TextArea
            label={t("edit.why")}
            hint={t("edit.why-hint")}
            rows={2}
            most={MOST_CHARACTERS}
            value={why}
            onValue={setWhy}
          />
        </>
      )}
      {missing !== undefined && <Notice tone="careful">{t(missing)}</Notice>}
      {failed !== undefined && <Notice tone="careful">{failed}</Notice>}
      {step === 2 && <p>{t(of?.shared === true || mode === "one" ? "who.both" : other ? "who" : "who.alone")}</p>}
      <Actions>
        {step === 1 && (
          <Button kind="primary" onClick={next}>
            {t("edit.next")}
          </Button>
        )}
        {step === 2 && mode !== "one" && of?.shared !== true && (
          <Button onClick={() => void keep()}>{t("keep")}</Button>
        )}
        {step === 2 && other !== undefined && (
          <Button onClick={() => void share()}>{t(of?.shared === true ? "change.now" : "share")}</Button>
        )}
      </Actions>
    </Page>
  );
};

interface WishProps extends Props {
  readonly line: string;
  readonly back: () => void;
  readonly told: () => void;
  /** Keeps the line as it is, for this person's own phone. */
  readonly keep?: () => void;
}
/** A line about what the other person may do is no limit of mine: said differently, told as a wish, or kept for me. */
export const Wish = ({ line, back, told, keep, ...props }: WishProps) => {
  const { t, other } = props;
  const [still, setStill] = useState(false);
  const [act, failed] = useAct(props.propose);
  return (
    <Page title={t("wish.title")} step="wish" lead={t("wish.lead")} back={back}>
      <Quote size="small">{line}</Quote>
      <p>{t("wish.why")}</p>
      <OwnWords
        label={t("wish.words")}
        hint={t("wish.words-hint")}
        button={t("wish.tell")}
        most={MOST_CHARACTERS}
        onWords={(words) => {
          const unfit = isAboutTheOther(words.text, other?.name);
          setStill(unfit);
          const to = props.me.other;
          if (unfit || to === undefined) return;
          const event = { type: "wish-told", data: { wish: thingId(props.newId()), to, words } } as const;
          void act({ events: [event] }).then((done) => done && told());
        }}
      />
      {still && <Notice>{t("wish.still")}</Notice>}
      {failed !== undefined && <Notice tone="careful">{failed}</Notice>}
      <Actions>
        <Button onClick={back}>{t("wish.say-again")}</Button>
        {keep !== undefined && <Button onClick={keep}>{t("keep")}</Button>}
      </Actions>
    </Page>
  );
};
