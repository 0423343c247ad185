import { type CalendarDay, fromOrigin, type LimitDraft, type ThingId, thingId } from "@goldseam/kernel";
import { isAboutTheOther } from "@goldseam/moves";
import {
  Actions,
  Button,
  Chips,
  LevelField,
  Notice,
  Page,
  StepOf,
  TextArea,
  useAct,
  UntilField,
  useDraft,
  useLastDay,
  wordsOf,
} from "@goldseam/ui";
import { useState } from "preact/hooks";
import { AREAS, type Body, LEVELS, MOST_CHARACTERS } from "./my-limits.events.ts";
import type { OwnLimit } from "./my-limits.view.ts";
import { id } from "./my-limits.prompts.ts";
import type { Props } from "./parts.screen.tsx";
import { Wish } from "./wish.screen.tsx";

const FIELD = { rows: 2, most: MOST_CHARACTERS } as const;

interface EditProps extends Props {
  /** The limit to change; absent for a new one. */
  readonly of: OwnLimit | undefined;
  readonly leave: (said?: string) => void;
  /** What another practice handed over for it. */
  readonly given: LimitDraft | undefined;
}
type Step = 1 | 2 | "wish";

/** Two steps: what and where my line is, then how it stands and who reads it. It stands with the last tap. */
export const Edit = (props: EditProps) => {
  const { t, language, of, other, mode, leave, given } = props;
  const handedId = given && fromOrigin(id, given.origin);
  const side = of?.limit ?? handedId ?? "new";
  const start = (key: string, before: string) => {
    const kept = props.draft(`${key}-${side}`);
    return { ...kept, value: kept.value === "" ? before : kept.value };
  };
  const [chosen, setChosen] = useDraft(start("areas", of?.body.areas.join(" ") ?? ""));
  const [line, setLine] = useDraft(start("line", of?.body.line?.text ?? given?.text ?? ""));
  const [level, setLevel] = useDraft(start("level", given?.level ?? of?.body.level ?? ""));
  const [why, setWhy] = useDraft(start("why", of?.body.why?.text ?? ""));
  const [last, setLast] = useLastDay(start("until", given?.until ?? of?.until ?? ""));
  const [step, setStep] = useState<Step>(of !== undefined && given?.level !== undefined ? 2 : 1);
  const [missing, setMissing] = useState<"missing.what" | "missing.level">();
  const [act, failed] = useAct(props.propose);
  const areas = AREAS.filter((area) => chosen.split(" ").includes(area));
  const stands = LEVELS.find((one) => one === level);

  const next = (): void => {
    const empty = areas.length === 0 && line.trim() === "";
    setMissing(empty ? "missing.what" : undefined);
    if (!empty) setStep(2);
  };
  const bodyOf = (): (Body & { readonly until?: CalendarDay }) | undefined => {
    setMissing(stands === undefined ? "missing.level" : undefined);
    if (stands === undefined) return undefined;
    const [said, because] = [wordsOf(line, language), wordsOf(why, language)];
    return {
      areas,
      level: stands,
      ...(said && { line: said }),
      ...(because && { why: because }),
      ...(last && { until: last }),
    };
  };
  const over = (said: string): void => {
    for (const key of ["areas", "line", "level", "why", "until"]) props.draft(`${key}-${side}`).clear();
    leave(said);
  };
  const limit = (): ThingId => of?.limit ?? handedId ?? thingId(props.newId());
  const set = async (type: "limit-kept" | "limit-shared" | "limit-changed", said: string): Promise<void> => {
    const body = bodyOf();
    if (body === undefined) return;
    if (type !== "limit-kept" && isAboutTheOther(line, other?.name)) return setStep("wish");
    if (await act({ events: [{ type, data: { limit: limit(), ...body } }] })) over(said);
  };
  const keep = (): Promise<void> => set("limit-kept", t("done.kept"));
  const share = (): Promise<void> =>
    of?.shared === true
      ? set("limit-changed", t("done.changed"))
      : set("limit-shared", t(mode === "one" ? "done.both" : "done.shared"));

  if (step === "wish") {
    return (
      <Wish
        {...props}
        line={line}
        back={() => setStep(1)}
        told={() => over(t("wish.told"))}
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
          <TextArea {...FIELD} label={t("edit.line")} hint={t("edit.line-hint")} value={line} onValue={setLine} />
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
          <TextArea {...FIELD} label={t("edit.why")} hint={t("edit.why-hint")} value={why} onValue={setWhy} />
          <UntilField
            last={[last, setLast]}
            hint={t(of !== undefined && !of.until ? "edit.until-then" : "edit.until-hint")}
            today={props.now.day}
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
