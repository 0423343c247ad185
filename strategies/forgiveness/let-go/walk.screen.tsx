import { practiceId, type ThingId, thingId } from "@goldseam/kernel";
import {
  Actions,
  Button,
  Choice,
  Notice,
  Page,
  type ScreenProps,
  TextArea,
  useAct,
  useDraft,
  wordsOf,
} from "@goldseam/ui";
import { useState } from "preact/hooks";
import { AMENDS, type End, type LetGoEvent, MOST_CHARACTERS, STILL, type WrittenStep } from "./let-go.events.ts";
import type { LetGoView, PathView } from "./let-go.practice.ts";
import type { Path } from "./let-go.state.ts";
import type en from "./locales/en.json";

export type Props = ScreenProps<LetGoView, LetGoEvent, keyof typeof en & string>;

interface AsksProps extends Props {
  readonly of: PathView | undefined;
  readonly back: () => void;
  readonly begun: (path: ThingId) => void;
}
/** Before anything: was something made good, does it still happen. */
export const Asks = (props: AsksProps) => {
  const { t, of, shell } = props;
  const [path] = useState(() => of?.path ?? thingId(props.newId()));
  const [amends, setAmends] = useState<Path["amends"]>();
  const [still, setStill] = useState<Path["still"]>();
  const [missing, setMissing] = useState(false);
  const [act, failed] = useAct(props.propose);
  const begin = async (): Promise<void> => {
    setMissing(amends === undefined || still === undefined);
    if (amends === undefined || still === undefined) return;
    if (await act({ events: [{ type: "path-begun", data: { path, amends, still } }] })) props.begun(path);
  };
  return (
    <Page title={t("asks.title")} lead={t("asks.lead")} back={props.back}>
      <Choice
        legend={t("asks.amends")}
        options={AMENDS.map((value) => ({ value, label: t(`amends.${value}`) }))}
        chosen={amends}
        onChosen={setAmends}
      />
      <Choice
        legend={t("asks.still")}
        options={STILL.map((value) => ({ value, label: t(`still.${value}`) }))}
        chosen={still}
        onChosen={setStill}
      />
      {missing && <Notice>{t("asks.missing")}</Notice>}
      {failed !== undefined && <Notice tone="careful">{failed}</Notice>}
      <Actions>
        {shell?.help !== undefined && <Button onClick={shell.help}>{t("help")}</Button>}
        <Button kind="primary" onClick={() => void begin()}>
          {t("next")}
        </Button>
      </Actions>
    </Page>
  );
};

/** Seeing it from the other side is left out where nothing was made good, or it goes on. */
const stepsOf = ({ mayDecide }: PathView): ReadonlyArray<WrittenStep | "end"> =>
  mayDecide ? ["remember", "other-side", "cost", "end", "hold"] : ["remember", "cost", "end"];

interface WalkProps extends Props {
  readonly of: PathView;
  readonly back: () => void;
}
export const Walk = (props: WalkProps) => {
  const { of, back } = props;
  const steps = stepsOf(of);
  const [at, setAt] = useState(0);
  const step = steps[at];
  const shared = {
    ...props,
    back: at === 0 ? back : () => setAt(at - 1),
    next: () => (at + 1 < steps.length ? setAt(at + 1) : back()),
  };
  if (step === undefined) return null;
  return step === "end" ? <Ending {...shared} /> : <Written key={step} {...shared} step={step} />;
};

const Written = (props: WalkProps & { readonly step: WrittenStep; readonly next: () => void }) => {
  const { t, of, step, back, next, language } = props;
  const draft = props.draft(`${step}-${of.path}`);
  const before = of.steps[step]?.text ?? "";
  const [text, setText] = useDraft({ ...draft, value: draft.value === "" ? before : draft.value });
  const [act, failed] = useAct(props.propose);
  const goOn = async (): Promise<void> => {
    const words = wordsOf(text, language);
    if (words !== undefined && words.text !== before) {
      if (!(await act({ events: [{ type: "step-written", data: { path: of.path, step, words } }] }))) return;
      draft.clear();
    }
    next();
  };
  return (
    <Page title={t(`step.${step}`)} step={step} lead={t(`lead.${step}`)} back={back}>
      <TextArea
        label={t("words")}
        hint={t("may-skip")}
        rows={5}
        most={MOST_CHARACTERS}
        value={text}
        onValue={setText}
      />
      {failed !== undefined && <Notice tone="careful">{failed}</Notice>}
      <Actions>
        <Button kind="primary" onClick={() => void goOn()}>
          {t("next")}
        </Button>
      </Actions>
    </Page>
  );
};

/** Four ends of one size; or, where it would wear somebody down, limits and people. */
const Ending = (props: WalkProps & { readonly next: () => void }) => {
  const { t, of, back, next, shell, handOff } = props;
  const { path, mayDecide } = of;
  const [act, failed] = useAct(props.propose);
  const end = (as: End) => async (): Promise<void> => {
    if (!(await act({ events: [{ type: "path-ended", data: { path, as } }] }))) return;
    if (as === "not-now" || as === "limit") props.done();
    else next();
  };
  const limit = (): void =>
    handOff({ draft: "limit", text: "", origin: { practice: practiceId("let-go"), thing: path } });
  return (
    <Page
      title={t(mayDecide ? "decide.title" : "limits.title")}
      step="end"
      lead={t(mayDecide ? "decide.lead" : "limits.lead")}
      back={back}
    >
      {failed !== undefined && <Notice tone="careful">{failed}</Notice>}
      <Actions>
        {mayDecide ? (
          <>
            <Button onClick={end("in-act")}>{t("end.in-act")}</Button>
            <Button onClick={end("in-feeling")}>{t("end.in-feeling")}</Button>
          </>
        ) : (
          <>
            <Button onClick={limit}>{t("limits.set")}</Button>
            {shell?.help !== undefined && <Button onClick={shell.help}>{t("help")}</Button>}
          </>
        )}
        <Button onClick={end("limit")}>{t("end.limit")}</Button>
        <Button onClick={end("not-now")}>{t("end.not-now")}</Button>
      </Actions>
    </Page>
  );
};
