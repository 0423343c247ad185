import {
  Actions,
  Button,
  Card,
  EmptyState,
  Listed,
  Notice,
  OffSwitch,
  Page,
  Quote,
  Section,
  useDoing,
} from "@goldseam/ui";
import { useState } from "preact/hooks";
import { Oops } from "./oops.screen.tsx";
import { type Props, sayWhen } from "./parts.screen.tsx";
import { TakeTime, WeeklyHours } from "./take.screen.tsx";
import type { TimeEvent } from "./time-for-myself.events.ts";
import type { OopsSeen, OwnTime } from "./time-for-myself.view.ts";

type Open = "take" | "weekly" | "oops" | undefined;

/** My own hours and days first. Setting one is a page of its own, as is saying oops. */
export const TimeForMyselfScreen = (props: Props) => {
  const { view, t, mode, other } = props;
  const [open, setOpen] = useState<Open>();
  const { does, tell, told } = useDoing<TimeEvent>(props);
  const leave = (sentence?: string): void => {
    setOpen(undefined);
    if (sentence !== undefined) tell(sentence);
  };
  if (open === "take") return <TakeTime {...props} leave={leave} />;
  if (open === "weekly") return <WeeklyHours {...props} leave={leave} />;
  if (open === "oops") return <Oops {...props} leave={leave} />;
  const last = view.mine.some((time) => time.now);
  return (
    <Page title={t("title")} lead={t(last ? "lead.now" : "lead")} back={props.done}>
      {told !== undefined && <Notice>{told}</Notice>}
      {view.later && <Notice live={false}>{t("later")}</Notice>}
      {view.oopses.theirs.map((one) => (
        <Came key={one.oops} {...props} one={one} does={does} />
      ))}
      {view.mine.length === 0 && (
        <EmptyState title={t("none.title")}>
          <p>{t(mode === "alone" ? "none.alone" : "none.hint")}</p>
        </EmptyState>
      )}
      <Listed title={t("mine.title")} things={view.mine}>
        {(one) => <Mine key={one.time} {...props} one={one} does={does} />}
      </Listed>
      <Actions>
        <Button onClick={() => setOpen("weekly")}>{t("weekly")}</Button>
        <Button kind="primary" onClick={() => setOpen("take")}>
          {t("take")}
        </Button>
      </Actions>
      {other !== undefined && (
        <>
          <Section title={t("before.title")}>
            <p>{t("before.hint")}</p>
          </Section>
          <Section title={t("oops.title")}>
            <p>{t("oops.hint")}</p>
            <Actions>
              <Button onClick={() => setOpen("oops")}>{t("oops.open")}</Button>
            </Actions>
            {view.oopses.mine.map(({ oops, over, words }) => (
              <Card key={oops} above={t("oops.mine")}>
                <p>{t(`over.${over}`)}</p>
                {words !== undefined && (
                  <Quote size="small" lang={words.language}>
                    {words.text}
                  </Quote>
                )}
                <Button kind="plain" onClick={() => void does({ type: "oops-taken-back", data: { oops } })}>
                  {t("oops.take-back")}
                </Button>
              </Card>
            ))}
          </Section>
        </>
      )}
      {mode === "two" && other !== undefined && (
        <OffSwitch kind="oops-said" summary={t("off.oops")} off={view.off} turn={does} />
      )}
    </Page>
  );
};

interface Does {
  readonly does: (event: TimeEvent, sentence?: string) => Promise<boolean>;
}
/** It stands. One tap ends it. */
const Mine = (props: Props & Does & { readonly one: OwnTime }) => {
  const { t, one, does, mode } = props;
  const { time, when, shared } = one;
  const end: TimeEvent = { type: shared ? "time-ended" : "time-dropped", data: { time } };
  return (
    <Card
      tone={one.now ? "gold" : "plain"}
      above={t(shared ? (mode === "two" ? "mine.shared" : "mine.both") : "mine.kept")}
    >
      <p>{sayWhen(when, props)}</p>
      {one.now && <p>{t("mine.now")}</p>}
      <Button onClick={() => void does(end, t("done.ended"))}>{t("starts" in when ? "end.now" : "end.weekly")}</Button>
    </Card>
  );
};

/** The other person saw it alone. Nothing is asked for it. */
const Came = ({ t, one, does, mode }: Props & Does & { readonly one: OopsSeen }) => (
  <Card tone="gold" title={t("came.title")}>
    <p>{t(`came.${one.over}`)}</p>
    {one.words !== undefined && <Quote lang={one.words.language}>{one.words.text}</Quote>}
    <p>{t("came.free")}</p>
    {mode === "two" && (
      <Button onClick={() => void does({ type: "oops-read", data: { oops: one.oops } }, t("came.read-done"))}>
        {t("came.read")}
      </Button>
    )}
  </Card>
);
