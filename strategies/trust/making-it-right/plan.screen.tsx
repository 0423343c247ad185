import { addDays, thingId } from "@goldseam/kernel";
import { topicIn } from "@goldseam/moves";
import {
  Actions,
  Button,
  Notice,
  Page,
  SpanField,
  Steps,
  TextArea,
  useAct,
  useDraft,
  useSpan,
  wordsOf,
} from "@goldseam/ui";
import { useState } from "preact/hooks";
import { MOST_CHARACTERS, NO_TERMS, type OwnStep } from "./making-it-right.events.ts";
import { LASTS } from "./making-it-right.rules.ts";
import type { PlanView } from "./making-it-right.view.ts";
import type { Props } from "./parts.screen.tsx";

interface PlanProps extends Props {
  /** A plan that stands, to change its steps; absent for a new one. */
  readonly of?: PlanView | undefined;
  readonly leave: (said?: string) => void;
}
const PLACES = [1, 2, 3] as const;
const WEEKS = { four: 28, eight: 56, twelve: LASTS } as const;
const SPANS = ["four", "eight", "twelve"] as const;

/** One to three things that I do myself, and an end. What is a term on somebody's own life gets a kind sentence. */
export const PlanPage = (props: PlanProps) => {
  const { t, language, of, now, leave } = props;
  const side = of?.plan ?? "new";
  const fields = PLACES.map((place) => {
    const kept = props.draft(`step-${place}-${side}`);
    const before = of?.steps[place - 1]?.words.text ?? "";
    return useDraft({ ...kept, value: kept.value === "" ? before : kept.value });
  });
  const span = useSpan(props.draft(`span-${side}`), SPANS, "eight");
  const [hint, setHint] = useState<"missing" | (typeof NO_TERMS)[number]>();
  const [act, failed] = useAct(props.propose);

  const save = async (): Promise<void> => {
    const steps = fields.flatMap(([text], at): OwnStep[] => {
      const words = wordsOf(text, language);
      const before = of?.steps[at];
      if (words === undefined) return [];
      // Words that stayed keep the language they were written in.
      return before?.words.text === words.text ? [before] : [{ step: before?.step ?? thingId(props.newId()), words }];
    });
    const found = topicIn(steps.map(({ words }) => words.text).join("\n"), NO_TERMS);
    setHint(found ?? (steps.length === 0 ? "missing" : undefined));
    const to = props.me.other;
    if (found !== undefined || steps.length === 0 || to === undefined) return;
    const done = await act({
      events: [
        of === undefined
          ? {
              type: "plan-begun",
              data: { plan: thingId(props.newId()), to, steps, until: addDays(now.day, WEEKS[span.name]) },
            }
          : { type: "steps-changed", data: { plan: of.plan, steps } },
      ],
    });
    if (!done) return;
    for (const place of PLACES) props.draft(`step-${place}-${side}`).clear();
    props.draft(`span-${side}`).clear();
    leave(t(of === undefined ? "plan.done" : "plan.changed"));
  };

  const term = NO_TERMS.find((one) => one === hint);
  return (
    <Page title={t("plan.title")} above={<Steps steps={2} minutes={5} />} lead={t("plan.lead")} back={() => leave()}>
      {fields.map(([text, setText], at) => (
        <TextArea
          key={at}
          label={t(`plan.step.${PLACES[at] ?? 1}`)}
          hint={at === 0 ? t("plan.hint") : undefined}
          rows={2}
          most={MOST_CHARACTERS}
          value={text}
          onValue={setText}
        />
      ))}
      {of === undefined && (
        <SpanField
          legend={t("plan.span")}
          hint={t("plan.span-hint")}
          span={span}
          names={SPANS}
          label={(one) => t(`span.${one}`)}
        />
      )}
      {term !== undefined && <Notice>{`${t(`term.${term}`)} ${t("term.instead")}`}</Notice>}
      {hint === "missing" && <Notice tone="careful">{t("plan.missing")}</Notice>}
      {failed !== undefined && <Notice tone="careful">{failed}</Notice>}
      <p>{t("plan.who")}</p>
      <Actions>
        <Button kind="primary" onClick={() => void save()}>
          {t(of === undefined ? "plan.begin" : "plan.change")}
        </Button>
      </Actions>
    </Page>
  );
};
