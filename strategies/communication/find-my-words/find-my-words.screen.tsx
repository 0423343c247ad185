import { type ThingId } from "@goldseam/kernel";
import {
  Actions,
  Button,
  Came,
  Card,
  Disclosure,
  formatDay,
  Listed,
  Notice,
  OffSwitch,
  Page,
  Steps,
  useDoing,
} from "@goldseam/ui";
import { useState } from "preact/hooks";
import { id } from "./find-my-words.prompts.ts";
import type { Piece } from "./find-my-words.view.ts";
import { Found } from "./found.screen.tsx";
import { type Finding, type Props, Told, useFinding } from "./parts.screen.tsx";
import { Write } from "./write.screen.tsx";

/** Finding words is private from the first letter; what arrived from the other is a page of its own. */
export const FindMyWordsScreen = (props: Props) => {
  const { tell, told } = useDoing(props);
  const [round, setRound] = useState(0);
  const renew = (said: string): void => {
    tell(said);
    setRound(round + 1);
  };
  // What has been kept, sent or let go leaves no letter in the fields of the next.
  return <Finds key={round} {...props} told={told} renew={renew} />;
};

const Finds = (props: Props & { readonly told: string | undefined; readonly renew: (said: string) => void }) => {
  const { view, told } = props;
  const [open, setOpen] = useState<ThingId>();
  const finding = useFinding(props);
  const leave = (said?: string): void => {
    finding.step.go(0);
    setOpen(undefined);
    if (said !== undefined) props.renew(said);
  };
  const kept = view.own.find(({ piece }) => piece === open);
  const theirs = [...view.fresh, ...view.read].find(({ piece }) => piece === open);
  if (theirs !== undefined) return <Theirs {...props} one={theirs} close={() => setOpen(undefined)} />;
  if (kept !== undefined) return <Found {...props} finding={finding} kept={kept} leave={leave} />;
  const { at } = finding.step;
  if (at > 4)
    return finding.isEmpty ? (
      <Empty {...props} finding={finding} />
    ) : (
      <Found {...props} finding={finding} kept={undefined} leave={leave} />
    );
  if (at > 0) return <Write {...props} finding={finding} leave={() => finding.step.go(0)} />;
  return <Home {...props} finding={finding} told={told} open={setOpen} />;
};

const Empty = ({ t, finding }: Props & { readonly finding: Finding }) => (
  <Page title={t("empty.title")} lead={t("empty.lead")} step="empty" back={() => finding.step.go(1)}>
    <Button kind="primary" onClick={() => finding.step.go(0)}>
      {t("empty.enough")}
    </Button>
  </Page>
);

interface HomeProps extends Props {
  readonly finding: Finding;
  readonly told: string | undefined;
  readonly open: (piece: ThingId) => void;
}
const Home = (props: HomeProps) => {
  const { t, view, finding, open, mode, language } = props;
  const { does, told = props.told } = useDoing(props);
  // Unopened it lies with what was read: in its place, and asking for nothing.
  const notNow = (piece: ThingId): void =>
    mode === "one" ? props.done() : void does({ type: "words-read", data: { piece } }, t("fresh.put-aside"));
  return (
    <Page title={t("title")} lead={t("lead")} above={<Steps steps={4} minutes={5} />} back={props.done}>
      {told !== undefined && <Notice>{told}</Notice>}
      {view.fresh.slice(0, 1).map(({ piece }) => (
        <Came
          key={piece}
          {...{ title: t("fresh.title"), labels: { notNow: t("fresh.not-now"), open: t("fresh.open") } }}
          {...{ onNotNow: () => notNow(piece), onOpen: () => open(piece) }}
        >
          <p>{t("fresh.hint")}</p>
        </Came>
      ))}
      <p>{t(mode === "one" ? "who-sees-one" : "who-sees")}</p>
      <Actions>
        <Button kind="primary" onClick={() => finding.step.go(1)}>
          {t(finding.isEmpty ? "begin" : "go-on")}
        </Button>
      </Actions>
      <Listed title={t("own.title")} things={view.own}>
        {(one) => (
          <Card
            key={one.piece}
            above={t(one.held ? "own.held" : "own.day", { day: formatDay(language, one.until ?? one.day) })}
          >
            <Told t={t} parts={one.parts} mine />
            <Button onClick={() => open(one.piece)}>{t("own.look")}</Button>
          </Card>
        )}
      </Listed>
      <Listed title={t("sent.title")} things={view.sent}>
        {(one) => (
          <Card key={one.piece} above={formatDay(language, one.day)}>
            <Told t={t} parts={one.parts} mine />
            <p>{t("sent.back-hint")}</p>
            <Button
              kind="plain"
              onClick={() => void does({ type: "words-taken-back", data: { piece: one.piece } }, t("sent.back-done"))}
            >
              {t("sent.back")}
            </Button>
          </Card>
        )}
      </Listed>
      {(view.read.length > 0 || view.gone.length > 0) && (
        <Disclosure summary={t("read.title")}>
          {view.read.map((one) => (
            <Card key={one.piece} above={formatDay(language, one.day)}>
              <Told t={t} parts={one.parts} mine={false} />
            </Card>
          ))}
          {view.gone.map(({ piece, day }) => (
            <p key={piece}>{t("gone", { day: formatDay(language, day) })}</p>
          ))}
        </Disclosure>
      )}
      {mode === "two" && <OffSwitch kind="words-sent" off={view.off} turn={does} />}
    </Page>
  );
};

/** The other one's words on a quiet page. Nothing is owed, and nobody is told that it was read. */
const Theirs = (props: Props & { readonly one: Piece; readonly close: () => void }) => {
  const { t, one, close, mode, handOff } = props;
  const { does, told } = useDoing(props);
  const put = async (): Promise<void> => {
    if (mode === "one" || (await does({ type: "words-read", data: { piece: one.piece } }))) close();
  };
  const talk = async (): Promise<void> => {
    if (mode !== "one") await does({ type: "words-read", data: { piece: one.piece } });
    handOff({ draft: "talk", topic: one.parts.wish?.text ?? "", origin: { practice: id, thing: one.piece } });
  };
  return (
    <Page title={t("theirs.title")} lead={t("theirs.lead")} step={one.piece} back={close}>
      {told !== undefined && <Notice>{told}</Notice>}
      <Told t={t} parts={one.parts} mine={false} />
      <Actions>
        <Button onClick={() => void put()}>{t("theirs.read")}</Button>
        <Button onClick={() => void talk()}>{t("theirs.talk")}</Button>
      </Actions>
    </Page>
  );
};
