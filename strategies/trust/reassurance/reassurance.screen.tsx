import type { ThingId } from "@goldseam/kernel";
import { Actions, Button, Card, Disclosure, Listed, Notice, OffSwitch, Page, Section, useDoing } from "@goldseam/ui";
import { useState } from "preact/hooks";
import { Give } from "./give.screen.tsx";
import { Assured, type Does, type Props, Signalled } from "./parts.screen.tsx";
import type { Assurance, ReassuranceEvent, Signal } from "./reassurance.events.ts";
import type { Came } from "./reassurance.view.ts";
import { Seek } from "./seek.screen.tsx";

/** What has come first; seeking begins with a minute and a half for oneself; giving needs no asking. */
export const ReassuranceScreen = (props: Props) => {
  const { view, t, mode, other, shell } = props;
  const [page, setPage] = useState<"seek" | "give">();
  const { does, tell, told } = useDoing<ReassuranceEvent>(props);
  const leave = (sentence?: string): void => {
    setPage(undefined);
    if (sentence !== undefined) tell(sentence);
  };
  if (page === "seek") return <Seek {...props} does={does} leave={leave} />;
  if (page === "give") return <Give {...props} leave={leave} />;
  return (
    <Page title={t("title")} lead={t(mode === "alone" ? "lead.alone" : "lead")} back={props.done}>
      {told !== undefined && <Notice>{told}</Notice>}
      {view.assurances.map((one) => (
        <Assurances key={one.note} {...props} one={one} does={does} />
      ))}
      {view.signals.map((one) => (
        <Wished key={one.note} {...props} one={one} does={does} give={() => setPage("give")} />
      ))}
      {view.people && (
        <Card title={t("people.title")}>
          <p>{t("people.why")}</p>
          {shell?.help !== undefined && <Button onClick={shell.help}>{t("people.open")}</Button>}
        </Card>
      )}
      <Actions>
        {other !== undefined && view.mayGive && <Button onClick={() => setPage("give")}>{t("give.begin")}</Button>}
        <Button kind="primary" onClick={() => setPage("seek")}>
          {t("seek.begin")}
        </Button>
      </Actions>
      <Listed title={t("mine")} things={view.sent}>
        {({ note, body }) => (
          <Card key={note} above={t(`wish.${body.wish}`)}>
            <Signalled body={body} size="small" />
            <p>{t("mine.sleeps")}</p>
            <TakeBack t={t} does={does} note={note} type="signal-taken-back" />
          </Card>
        )}
      </Listed>
      <Listed title={t("given")} things={view.given}>
        {({ note, body }) => (
          <Card key={note}>
            <Assured t={t} body={body} size="small" />
            <TakeBack t={t} does={does} note={note} type="assurance-taken-back" />
          </Card>
        )}
      </Listed>
      {mode === "two" && (
        <Section title={t("off")}>
          <OffSwitch kind="signal-sent" summary={t("off.signals")} off={view.off.signals} turn={does} />
          <OffSwitch kind="assurance-given" summary={t("off.assurances")} off={view.off.assurances} turn={does} />
        </Section>
      )}
    </Page>
  );
};

interface TakeBackProps extends Does, Pick<Props, "t"> {
  readonly note: ThingId;
  readonly type: "signal-taken-back" | "assurance-taken-back";
}
const TakeBack = ({ t, does, note, type }: TakeBackProps) => (
  <Disclosure summary={t("more")}>
    <Button onClick={() => void does({ type, data: { note } }, t("taken-back"))}>{t("take-back")}</Button>
  </Disclosure>
);

interface WishedProps extends Props, Does {
  readonly one: Came<Signal>;
  readonly give: () => void;
}
/** The wish is met before the words open. Leaving it is one tap, and nothing goes out by it. */
const Wished = ({ t, one: { note, body, opened }, does, give, mode, done, view }: WishedProps) => {
  const [open, setOpen] = useState(opened);
  const unwrap = (): void => {
    setOpen(true);
    if (mode !== "one") void does({ type: "came-opened", data: { note } });
  };
  const putAside = (): void =>
    mode === "one" ? done() : void does({ type: "signal-put-aside", data: { note } }, t("came.aside"));
  const wordless = body.words === undefined;
  return (
    <Card tone="gold" title={t("came.title")}>
      <p>{t(`came.wish.${body.wish}`)}</p>
      {open && <Signalled body={body} />}
      <p>{t("came.free")}</p>
      <Actions pair>
        <Button onClick={putAside}>{t("came.put-aside")}</Button>
        {!open && !wordless ? (
          <Button onClick={unwrap}>{t("came.open")}</Button>
        ) : (
          view.mayGive && <Button onClick={give}>{t("came.give")}</Button>
        )}
      </Actions>
    </Card>
  );
};

const Assurances = ({
  t,
  one: { note, body, opened },
  does,
  mode,
}: Props & Does & { readonly one: Came<Assurance> }) => {
  const [open, setOpen] = useState(opened);
  const unwrap = (): void => {
    setOpen(true);
    if (mode !== "one") void does({ type: "came-opened", data: { note } });
  };
  return (
    <Card tone={opened ? "plain" : "gold"} title={t("assured.title")}>
      {open ? (
        <>
          <Assured t={t} body={body} />
          {mode !== "one" && (
            <Button
              kind="plain"
              onClick={() => void does({ type: "assurance-kept", data: { note } }, t("assured.kept"))}
            >
              {t("assured.keep")}
            </Button>
          )}
        </>
      ) : (
        <Button onClick={unwrap}>{t("came.open")}</Button>
      )}
    </Card>
  );
};
