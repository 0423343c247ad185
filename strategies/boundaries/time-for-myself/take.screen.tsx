import { instant, type Now, thingId } from "@goldseam/kernel";
import { Actions, Button, Chips, Field, Notice, Page, Steps, useAct, useDraft } from "@goldseam/ui";
import { useState } from "preact/hooks";
import { type Props, sayWhen, weekdayName } from "./parts.screen.tsx";
import type { When } from "./time-for-myself.events.ts";

const MINUTE = 60_000;
const DAY = 1440;
/** In the morning time that was taken "till tomorrow" is over. */
const MORNING = 7 * 60;
const LENGTHS = ["hour", "three-hours", "morning", "tomorrow", "week"] as const;
type Length = (typeof LENGTHS)[number];
const WEEK = [0, 1, 2, 3, 4, 5, 6] as const;

const whenOf = (length: Length, { at, minute }: Now): When => {
  const midnight = at - (at % MINUTE) - minute * MINUTE;
  const stretch = (starts: number, ends: number): When => ({ starts: instant(starts), ends: instant(ends) });
  if (length === "hour") return stretch(at, at + 60 * MINUTE);
  if (length === "three-hours") return stretch(at, at + 180 * MINUTE);
  if (length === "morning") return stretch(at, midnight + (DAY + MORNING) * MINUTE);
  if (length === "tomorrow") return stretch(midnight + DAY * MINUTE, midnight + 2 * DAY * MINUTE);
  return stretch(at, at + 7 * DAY * MINUTE);
};
/** How far this phone's clock is ahead of UTC, in minutes. */
const aheadOf = ({ at, minute }: Now): number => {
  const utc = Math.floor(at / MINUTE) % DAY;
  const ahead = minute - utc;
  // A day apart at most: somewhere it is yesterday or tomorrow.
  return ahead > 840 ? ahead - DAY : ahead < -720 ? ahead + DAY : ahead;
};

interface PageProps extends Props {
  readonly leave: (said?: string) => void;
}

/** Who sees it: nobody, or the other person as "later". It stands with the tap. */
const Who = (props: PageProps & { readonly when: When | undefined; readonly over?: () => void }) => {
  const { t, mode, other, when, leave, over } = props;
  const [missing, setMissing] = useState(false);
  const [act, failed] = useAct(props.propose);
  const set = (type: "time-kept" | "time-set", said: "done.kept" | "done.shared" | "done.both") => async () => {
    setMissing(when === undefined);
    if (when === undefined) return;
    if (!(await act({ events: [{ type, data: { time: thingId(props.newId()), when } }] }))) return;
    over?.();
    leave(t(said));
  };
  return (
    <>
      {when !== undefined && <p>{sayWhen(when, props)}</p>}
      {missing && when === undefined && <Notice tone="careful">{t("missing")}</Notice>}
      {failed !== undefined && <Notice tone="careful">{failed}</Notice>}
      <p>{t(mode === "one" ? "who.both" : other === undefined ? "who.alone" : "who")}</p>
      <Actions>
        {mode !== "one" && <Button onClick={() => void set("time-kept", "done.kept")()}>{t("keep")}</Button>}
        {other !== undefined && (
          <Button onClick={() => void set("time-set", mode === "one" ? "done.both" : "done.shared")()}>
            {t(mode === "one" ? "set.both" : "share")}
          </Button>
        )}
      </Actions>
    </>
  );
};

/** From now on, or tomorrow: one tap for how long, one for who sees it. */
export const TakeTime = (props: PageProps) => {
  const { t, now, leave } = props;
  const [length, setLength] = useState<Length>();
  return (
    <Page title={t("take.title")} step="take" above={<Steps steps={1} minutes={1} />} back={() => leave()}>
      <Chips
        pick="one"
        legend={t("take.how-long")}
        options={LENGTHS.map((value) => ({ value, label: t(`length.${value}`) }))}
        chosen={length === undefined ? [] : [length]}
        onChosen={([one]) => setLength(one)}
      />
      <Who {...props} when={length && whenOf(length, now)} />
    </Page>
  );
};

const minuteOf = (clock: string): number | undefined => {
  const found = /^(\d{1,2}):(\d{2})$/.exec(clock);
  return found === null ? undefined : Number(found[1]) * 60 + Number(found[2]);
};

/** Hours of one's own that come back each week. */
export const WeeklyHours = (props: PageProps) => {
  const { t, language, now, leave } = props;
  const drafts = [props.draft("days"), props.draft("from"), props.draft("to")] as const;
  const [days, setDays] = useDraft(drafts[0]);
  const [from, setFrom] = useDraft(drafts[1]);
  const [to, setTo] = useDraft(drafts[2]);
  const chosen = WEEK.filter((day) => days.split(" ").includes(String(day)));
  const [starts, ends] = [minuteOf(from), minuteOf(to)];
  const when: When | undefined =
    chosen.length === 0 || starts === undefined || ends === undefined
      ? undefined
      : { weekdays: chosen, from: starts, to: ends, ahead: aheadOf(now) };
  return (
    <Page title={t("weekly.title")} step="weekly" above={<Steps steps={1} minutes={2} />} back={() => leave()}>
      <Chips
        legend={t("weekly.days")}
        options={WEEK.map((day) => ({ value: String(day), label: weekdayName(language, day) }))}
        chosen={chosen.map(String)}
        onChosen={(all) => setDays(all.join(" "))}
      />
      <Field type="time" label={t("weekly.from")} value={from} onValue={setFrom} />
      <Field type="time" label={t("weekly.to")} hint={t("weekly.to-hint")} value={to} onValue={setTo} />
      <Who {...props} when={when} over={() => drafts.forEach((draft) => draft.clear())} />
    </Page>
  );
};
