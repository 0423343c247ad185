import { addDays, type CalendarDay, thingId, type Words } from "@goldseam/kernel";
import { DayFields, type Doing, Notice, type ScreenProps, WritePage } from "@goldseam/ui";
import { useState } from "preact/hooks";
import type en from "./locales/en.json";
import { MOST_CHARACTERS, type NotTonightEvent } from "./not-tonight.events.ts";
import { LONGEST } from "./not-tonight.rules.ts";
import type { NotTonightView } from "./not-tonight.view.ts";

export type Props = ScreenProps<NotTonightView, NotTonightEvent, keyof typeof en & string>;
export type Does = Doing<NotTonightEvent>;

interface AskProps extends Props {
  readonly back: () => void;
  readonly asked: (said: string) => void;
}
/** What may rest, in a few words, and until when. Alone, or for oneself, nobody is asked. */
export const Ask = (props: AskProps) => {
  const { t, now, view, me, mode, other } = props;
  const [until, setUntil] = useState<CalendarDay | undefined>(addDays(now.day, 3));
  const to = me.other;
  const day = until ?? addDays(now.day, 3);
  const event = (words: Words): NotTonightEvent => {
    const data = { matter: thingId(props.newId()), words, until: day };
    if (to === undefined) return { type: "own-aside-set", data };
    return { type: "aside-asked", data: { ...data, ...(view.aside && { replaces: view.aside.matter }) } };
  };
  const asked = (): void => {
    props.asked(t(to === undefined ? "own.set" : "ask.done"));
    if (mode === "one" && other !== undefined) props.passTo?.(other.id);
  };
  return (
    <WritePage<NotTonightEvent>
      {...props}
      title={t("ask.title")}
      lead={t(to === undefined ? "ask.lead-own" : "ask.lead")}
      label={t("ask.label")}
      hint={t("ask.hint")}
      button={t(to === undefined ? "ask.set" : "ask.send")}
      most={MOST_CHARACTERS}
      draft={props.draft("ask")}
      start={view.aside?.words.text}
      event={event}
      onKept={asked}
    >
      <DayFields
        legend={t("ask.until")}
        label={(near) => t(`day.${near}`)}
        other={t("ask.other-day")}
        today={now.day}
        farthest={LONGEST}
        day={until}
        onDay={setUntil}
      />
      {until === undefined && <Notice>{t("ask.no-day")}</Notice>}
    </WritePage>
  );
};
