import { addDays, calendarDay, thingId } from "@goldseam/kernel";
import {
  Actions,
  Button,
  DayFields,
  Notice,
  Page,
  Steps,
  TextArea,
  useAct,
  type ScreenProps,
  useDraft,
  wordsOf,
} from "@goldseam/ui";
import { useState } from "preact/hooks";
import type en from "./locales/en.json";
import { MOST_CHARACTERS, type TrialEvent } from "./try-for-a-while.events.ts";
import { id } from "./try-for-a-while.prompts.ts";
import type { TrialView } from "./try-for-a-while.practice.ts";

export type Props = ScreenProps<TrialView, TrialEvent, keyof typeof en & string>;

/** Most days of a trial. */
const FARTHEST = 60;

/** A line, a last day, and what I wonder about. Who reads the line is chosen where limits are set. */
export const Begin = (props: Props & { readonly back: () => void }) => {
  const { t, language, mode, now, back } = props;
  const drafts = [props.draft("line"), props.draft("until"), props.draft("wonder")] as const;
  const [line, setLine] = useDraft(drafts[0]);
  const [until, setUntil] = useDraft(drafts[1]);
  const [wonder, setWonder] = useDraft(drafts[2]);
  const [missing, setMissing] = useState(false);
  const [act, failed] = useAct(props.propose);
  const chosen = calendarDay(until);
  // A draft may be older than the day that it names.
  const last = chosen !== undefined && chosen >= now.day && chosen <= addDays(now.day, FARTHEST) ? chosen : undefined;
  const go = async (): Promise<void> => {
    const [words, asks] = [wordsOf(line, language), wordsOf(wonder, language)];
    setMissing(words === undefined || last === undefined);
    if (words === undefined || last === undefined) return;
    const trial = thingId(props.newId());
    // One phone keeps nothing for one alone; the limit stands there all the same.
    if (mode !== "one") {
      const data = { trial, line: words, until: last, ...(asks && { wonder: asks }) };
      if (!(await act({ events: [{ type: "trial-begun", data }] }))) return;
    }
    for (const draft of drafts) draft.clear();
    props.handOff({ draft: "limit", text: words.text, until: last, origin: { practice: id, thing: trial } });
  };
  return (
    <Page title={t("begin.title")} step="begin" above={<Steps steps={3} minutes={3} />} back={back}>
      <TextArea
        label={t("line.label")}
        hint={t("line.hint")}
        rows={2}
        most={MOST_CHARACTERS}
        value={line}
        onValue={setLine}
      />
      <DayFields
        legend={t("until.legend")}
        label={(near) => t(`until.${near}`)}
        other={t("until.date")}
        today={now.day}
        farthest={FARTHEST}
        day={last}
        onDay={(day) => setUntil(day ?? "")}
      />
      {mode !== "one" && (
        <TextArea
          label={t("wonder.label")}
          hint={t("wonder.hint")}
          rows={2}
          most={MOST_CHARACTERS}
          value={wonder}
          onValue={setWonder}
        />
      )}
      {missing && <Notice tone="careful">{t("missing")}</Notice>}
      {failed !== undefined && <Notice tone="careful">{failed}</Notice>}
      <p>{t("begin.next")}</p>
      <Actions>
        <Button kind="primary" onClick={() => void go()}>
          {t("begin.go")}
        </Button>
      </Actions>
    </Page>
  );
};
