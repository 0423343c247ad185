import { addDays, type Handoff, type LimitLevel, thingId } from "@goldseam/kernel";
import {
  Actions,
  Button,
  Chips,
  LevelMark,
  Notice,
  Page,
  Quote,
  type ScreenProps,
  Steps,
  useAct,
  wordsOf,
} from "@goldseam/ui";
import { useState } from "preact/hooks";
import type { LimitReviewEvent } from "./limit-review.events.ts";
import type { LimitReviewView } from "./limit-review.practice.ts";
import { id } from "./limit-review.prompts.ts";
import type en from "./locales/en.json";

export type Props = ScreenProps<LimitReviewView, LimitReviewEvent, keyof typeof en & string>;

const LEVELS: ReadonlyArray<LimitLevel> = ["fine", "ask", "no"];
/** Days until its owner wants to look once more. */
const AGAIN = { month: 30, quarter: 90 } as const;
type Again = keyof typeof AGAIN;
/** The longest line that an event takes. */
const LONGEST = 800;

interface LookBackProps extends Props {
  readonly of: Extract<Handoff, { readonly draft: "limit-review" }>;
  readonly leave: (said?: string) => void;
}
/** Its owner alone: four answers of one size. What changes is set on the limit's own page, where it stands at once. */
export const LookBack = (props: LookBackProps) => {
  const { t, of, language, mode, now, other, leave } = props;
  const [again, setAgain] = useState<Again>();
  const [act, failed] = useAct(props.propose);
  const about = wordsOf(of.text.slice(0, LONGEST), language);
  /** One phone keeps nothing for one alone; the limit itself can change all the same. */
  const note = async (): Promise<boolean> => {
    if (mode === "one" || about === undefined) return true;
    const data = { limit: of.limit, about, ...(again && { again: addDays(now.day, AGAIN[again]) }) };
    return act({ events: [{ type: "limit-looked-at", data }] });
  };
  const hand = async (more: { readonly level?: LimitLevel; readonly ends?: true }): Promise<void> => {
    if (!(await note())) return;
    props.handOff({ draft: "limit", limit: of.limit, ...more, origin: { practice: id, thing: of.limit } });
  };
  const move = (by: 1 | -1) => (): void => {
    const level = LEVELS[LEVELS.indexOf(of.level) + by];
    void hand(level === undefined ? {} : { level });
  };
  const fits = async (): Promise<void> => {
    if (await note()) leave(t("look.fits-done"));
  };
  const open = async (): Promise<void> => {
    if (about === undefined) return;
    const review = thingId(props.newId());
    if (await act({ events: [{ type: "review-opened", data: { review, limit: of.limit, about } }] }))
      leave(t("look.open-done"));
  };
  return (
    <Page title={t("look.title")} step="look" above={<Steps steps={1} minutes={2} />} back={props.done}>
      <Quote lang={about?.language}>{of.text}</Quote>
      <LevelMark level={of.level}>{t(`level.${of.level}`)}</LevelMark>
      <p>{t("look.yours")}</p>
      {mode !== "one" && (
        <Chips
          pick="one"
          legend={t("look.again")}
          hint={t("look.again-hint")}
          options={[
            { value: "month", label: t("look.again-month") },
            { value: "quarter", label: t("look.again-quarter") },
          ]}
          chosen={again === undefined ? [] : [again]}
          onChosen={([one]) => setAgain(one)}
        />
      )}
      {failed !== undefined && <Notice tone="careful">{failed}</Notice>}
      <Actions pair>
        <Button onClick={() => void fits()}>{t("look.fits")}</Button>
        <Button onClick={() => void hand({ ends: true })}>{t("look.retire")}</Button>
      </Actions>
      <Actions pair>
        <Button onClick={move(1)}>{t("look.tighter")}</Button>
        <Button onClick={move(-1)}>{t("look.looser")}</Button>
      </Actions>
      {of.shared && mode === "two" && other !== undefined && (
        <>
          <p>{t("look.open-hint")}</p>
          <Actions>
            <Button onClick={() => void open()}>{t("look.open")}</Button>
          </Actions>
        </>
      )}
    </Page>
  );
};
