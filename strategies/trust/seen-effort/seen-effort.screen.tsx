import { type ThingId, thingId } from "@goldseam/kernel";
import {
  Actions,
  Answer as Said,
  Button,
  Disclosure,
  EmptyState,
  forgetWritten,
  formatDay,
  GoldLine,
  KeptWords,
  Notice,
  Page,
  Quote,
  SealedExchange,
  Section,
  useDoing,
} from "@goldseam/ui";
import { useEffect, useState } from "preact/hooks";
import { type Answer, MOST_CHARACTERS, type SeenEffortEvent } from "./seen-effort.events.ts";
import type { OpenedWeek } from "./seen-effort.view.ts";
import { draftOf, type Props, Write } from "./write.screen.tsx";

export const SeenEffortScreen = (props: Props) => {
  const { view, mode, t } = props;
  const [alone, setAlone] = useState(mode === "alone");
  const [left, setLeft] = useState<ThingId>();
  // A week that opened after it was over comes before this one, once.
  const [late] = useState(view.opened === undefined ? view.unread : undefined);
  if (alone) return <Noticed {...props} />;
  if (late !== undefined && left !== late.exchange)
    return <BothOpen {...props} of={late} fresh={false} leave={() => setLeft(late.exchange)} />;
  const { opened } = view;
  return (
    <SealedExchange
      screen={props}
      title={t("write.title")}
      exchange={view.exchange}
      closed={view.closedOn !== undefined}
      opened={opened !== undefined}
      write={(again) => <Write key={props.self.id} {...props} again={again} alone={() => setAlone(true)} />}
      open={(fresh) => opened !== undefined && <BothOpen {...props} of={opened} fresh={fresh} leave={props.done} />}
      alone={() => setAlone(true)}
    />
  );
};

interface BothProps extends Props {
  readonly of: OpenedWeek;
  readonly fresh: boolean;
  readonly leave: () => void;
}
/** What each noticed in the other. No count, no balance: one of them may have more words than the other. */
const BothOpen = (props: BothProps) => {
  const { t, of, me, other, self, mode, view, language, fresh } = props;
  const { does } = useDoing<SeenEffortEvent>(props);
  useEffect(() => {
    forgetWritten(props.draft, draftOf(props));
    props.draft(`unseen-${draftOf(props)}`).clear();
    if (mode === "two" && !of.read) void does({ type: "week-read", data: { exchange: of.exchange } });
  }, [of.exchange, self.id]);
  const earlier = view.earlier.filter(({ exchange }) => exchange !== of.exchange);
  return (
    <Page title={t("opened.title")} step="open" lead={t("opened.lead")} back={props.done}>
      {fresh && <GoldLine half={me.person < (me.other ?? "") ? "first" : "second"} />}
      <Section title={t("opened.theirs", { name: other?.name ?? "" })}>
        <Effort t={t} answer={of.theirs} unseenBy={t("opened.unseen-theirs")} />
      </Section>
      <Section title={mode === "one" ? t("opened.theirs", { name: self.name }) : t("opened.mine")}>
        <Effort t={t} answer={of.mine} unseenBy={t("opened.unseen-mine")} />
      </Section>
      <Actions>
        <Button onClick={props.leave}>{t("opened.close")}</Button>
      </Actions>
      {earlier.length > 0 && (
        <Disclosure summary={t("earlier")}>
          {earlier.map((one) => (
            <Section key={one.exchange} title={formatDay(language, one.on)}>
              <Effort t={t} answer={one.theirs} unseenBy={t("opened.unseen-theirs")} small />
            </Section>
          ))}
        </Disclosure>
      )}
    </Page>
  );
};

interface EffortProps extends Pick<Props, "t"> {
  readonly answer: Answer;
  readonly unseenBy: string;
  readonly small?: boolean;
}
const Effort = ({ t, answer: { chips, words, unseen }, unseenBy, small = false }: EffortProps) => {
  const size = small ? "small" : "large";
  return (
    <>
      <Said named={chips.map((chip) => t(`effort.${chip}`))} words={words} size={size} />
      {unseen !== undefined && (
        <Quote by={unseenBy} size="small" lang={unseen.language}>
          {unseen.text}
        </Quote>
      )}
    </>
  );
};

/** Alone, or in the week: what I noticed, in anybody. It is kept in the private room, or nowhere. */
const Noticed = (props: Props) => {
  const { t, view, mode, newId } = props;
  const { does, told } = useDoing<SeenEffortEvent>(props);
  if (mode === "one")
    return (
      <Page title={t("noticed.title")} back={props.done}>
        <EmptyState title={t("noticed.one")} />
      </Page>
    );
  return (
    <Page title={t("noticed.title")} lead={t("noticed.lead")} back={props.done}>
      <KeptWords
        label={t("noticed.label")}
        hint={t("noticed.hint")}
        button={t("noticed.keep")}
        most={MOST_CHARACTERS}
        things={view.notes.map(({ note: id, words }) => ({ id, words }))}
        draft={props.draft("noticed")}
        onKeep={(words) => does({ type: "effort-kept", data: { note: thingId(newId()), words } }, t("noticed.kept"))}
        onLetGo={(note) => void does({ type: "effort-let-go", data: { note: thingId(note) } }, t("noticed.gone"))}
      />
      {told !== undefined && <Notice>{told}</Notice>}
    </Page>
  );
};
