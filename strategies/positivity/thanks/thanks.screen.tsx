import { type ThingId, thingId } from "@goldseam/kernel";
import {
  Actions,
  Button,
  Card,
  Chips,
  Disclosure,
  formatDay,
  formatMinute,
  KeptList,
  Notice,
  OffSwitch,
  Page,
  useAct,
} from "@goldseam/ui";
import { useState } from "preact/hooks";
import { Body, partsOf } from "./body.screen.tsx";
import type { ThanksEvent } from "./thanks.events.ts";
import type { OneThanks } from "./thanks.view.ts";
import { type Props, Write } from "./write.screen.tsx";

/** Hours to choose from, in minutes since midnight. */
const HOURS = [7 * 60, 12 * 60, 18 * 60, 20 * 60, 22 * 60] as const;

/** What has arrived first, then room to write one; the hour and the switch are for who looks for them. */
export const ThanksScreen = (props: Props) => {
  const { view, t, mode, other } = props;
  const [open, setOpen] = useState<ThingId>();
  const [writing, setWriting] = useState(false);
  const [said, setSaid] = useState<string>();
  const [act, failed] = useAct(props.propose);
  const tell = (sentence: string | undefined): void => {
    setSaid(sentence);
    if (sentence !== undefined) props.announce(sentence);
  };
  const does = async (event: ThanksEvent, sentence?: string): Promise<boolean> => {
    const done = await act({ events: [event] });
    if (done) tell(sentence);
    return done;
  };
  const unwrap = (note: ThingId): void => {
    setOpen(note);
    // One phone keeps nothing private: there it is opened anew each time.
    if (mode !== "one") void does({ type: "thanks-opened", data: { note } });
  };
  if (writing) {
    const leave = (sentence?: string): void => {
      setWriting(false);
      tell(sentence);
    };
    return <Write {...props} leave={leave} />;
  }
  const shown = [...view.fresh, ...view.read].find(({ note }) => note === open);
  const fresh = view.fresh.find(({ note }) => note !== open);
  return (
    <Page title={t("title")} lead={t("lead")} back={props.done}>
      {(failed ?? said) !== undefined && <Notice>{failed ?? said}</Notice>}
      {shown?.body !== undefined && (
        <Card tone="gold" title={t("from")} above={formatDay(props.language, shown.day)}>
          <Body t={t} thanks={shown.body} size="large" />
        </Card>
      )}
      {fresh !== undefined && (
        <Card tone={shown === undefined ? "gold" : "plain"} title={t("fresh")}>
          <p>{t("fresh.hint")}</p>
          <Button onClick={() => unwrap(fresh.note)}>{t("fresh.open")}</Button>
        </Card>
      )}
      {view.sentToday !== undefined && <Sent {...props} one={view.sentToday} does={does} />}
      {(other === undefined || view.sentToday === undefined) && (
        <Actions>
          <Button kind="primary" onClick={() => setWriting(true)}>
            {t(other === undefined ? "write.own" : "write")}
          </Button>
        </Actions>
      )}
      <KeptList
        things={view.kept.map((kept) => ({ id: kept.note, parts: partsOf(t, kept) }))}
        onLetGo={(id) => void does({ type: "thanks-let-go", data: { note: thingId(id) } })}
      />
      <Earlier {...props} does={does} />
      {mode === "two" && (
        <>
          <Disclosure summary={t("hour")}>
            <Chips
              pick="one"
              legend={t("hour.legend")}
              hint={t("hour.hint")}
              options={HOURS.map((minute) => ({ value: String(minute), label: formatMinute(props.language, minute) }))}
              chosen={[String(view.hour)]}
              onChosen={([minute]) =>
                minute && void does({ type: "hour-chosen", data: { minute: Number(minute) } }, t("hour.done"))
              }
            />
          </Disclosure>
          <OffSwitch kind="thanks-sent" off={view.off} turn={does} />
        </>
      )}
    </Page>
  );
};

type Does = { readonly does: (event: ThanksEvent, sentence?: string) => Promise<boolean> };

/** On its way, never "seen" or "not seen". */
const Sent = ({ t, one, does }: Props & Does & { readonly one: OneThanks }) => (
  <Card title={t("sent")}>
    <p>{t("sent.hint")}</p>
    {one.body !== undefined && <Body t={t} thanks={one.body} size="small" />}
    <TakeBack t={t} one={one} does={does} />
  </Card>
);

const TakeBack = ({ t, one, does }: Pick<Props, "t"> & Does & { readonly one: OneThanks }) => (
  <Button
    kind="plain"
    onClick={() => void does({ type: "thanks-taken-back", data: { note: one.note } }, t("sent.taken-back"))}
  >
    {t("sent.take-back")}
  </Button>
);

/** Old ones, theirs and mine; a place whose words were taken back says the day. */
const Earlier = (props: Props & Does) => {
  const { view, t, language, does } = props;
  const lists = [
    { key: "theirs", title: t("earlier"), all: view.read, mine: false },
    { key: "mine", title: t("earlier.mine"), all: view.sentBefore, mine: true },
  ];
  return lists
    .filter(({ all }) => all.length > 0)
    .map(({ key, title, all, mine }) => (
      <Disclosure key={key} summary={title}>
        {all.map((one) => (
          <Card key={one.note} above={formatDay(language, one.day)}>
            {one.body === undefined ? (
              <p>{t("gone", { day: formatDay(language, one.takenBackOn ?? one.day) })}</p>
            ) : (
              <Body t={t} thanks={one.body} size="small" />
            )}
            {mine && one.body !== undefined && <TakeBack t={t} one={one} does={does} />}
          </Card>
        ))}
      </Disclosure>
    ));
};
