import { thingId } from "@goldseam/kernel";
import {
  Actions,
  Button,
  Chips,
  formatDay,
  Notice,
  OffSwitch,
  OwnWords,
  Page,
  Section,
  TalkEnded,
  useDoing,
  useDraft,
} from "@goldseam/ui";
import { useState } from "preact/hooks";
import { HowIAm } from "./how-i-am.screen.tsx";
import { MeetingPages } from "./meeting.screen.tsx";
import { Notes } from "./notes.screen.tsx";
import type { Does, Props } from "./parts.screen.tsx";
import { MOST_CHARACTERS, NOTED } from "./weekly-check-in.events.ts";

/** A check-in that is on is the whole page; else what is for oneself, and one button to begin. */
export const WeeklyCheckInScreen = (props: Props) => {
  const { t, view, mode, me, children } = props;
  const { does, told } = useDoing(props);
  const [closed, setClosed] = useDraft(props.draft("over"));
  const [page, setPage] = useState<"how-i-am">();
  const on = { ...props, does };
  if (view.on !== undefined) return <MeetingPages key={view.on.meeting} {...on} on={view.on} />;
  const { ended } = view;
  if (ended !== undefined && ended !== closed)
    return (
      <TalkEnded
        title={t("over.title")}
        lead={t("over.lead")}
        button={t("over.close")}
        help={props.shell?.help}
        onClose={() => setClosed(ended)}
      />
    );
  if (page === "how-i-am") return <HowIAm {...on} back={() => setPage(undefined)} />;
  return (
    <Page title={t("title")} lead={t("lead")} back={props.done}>
      {told !== undefined && <Notice>{told}</Notice>}
      {me.other !== undefined && <Begin {...on} />}
      {children}
      {mode === "one" ? (
        <p>{t("one")}</p>
      ) : (
        <>
          <Drop {...on} />
          <Notes {...on} />
          <Section title={t("me.title")}>
            <p>{t("me.lead")}</p>
            <Button onClick={() => setPage("how-i-am")}>{t("me.open")}</Button>
          </Section>
        </>
      )}
      {mode === "two" && <OffSwitch kind="check-in-opened" off={view.off} turn={does} />}
    </Page>
  );
};

/** A week without it is nothing: it keeps. */
const Begin = ({ t, view, language, me, does, newId }: Props & Does) => {
  const { nextOn, keeps, isDue, iBeginNext } = view;
  const first = iBeginNext === false ? me.other : me.person;
  const open = () => first && does({ type: "check-in-opened", data: { meeting: thingId(newId()), first } });
  return (
    <Section title={t("begin.title")}>
      <p>
        {keeps
          ? t("begin.keeps")
          : nextOn === undefined
            ? t("begin.first")
            : t(isDue ? "begin.today" : "begin.next", { day: formatDay(language, nextOn) })}
      </p>
      {iBeginNext !== undefined && <p>{t(iBeginNext ? "begin.mine" : "begin.theirs")}</p>}
      <Actions>
        <Button kind="primary" onClick={() => void open()}>
          {t("begin.open")}
        </Button>
      </Actions>
    </Section>
  );
};

/** Dropped in the week, and nobody's until its owner brings it. */
const Drop = ({ t, does, newId, draft }: Props & Does) => {
  const [part, setPart] = useState<(typeof NOTED)[number]>("thanks");
  return (
    <Section title={t("drop.title")}>
      <p>{t("drop.who-sees")}</p>
      <Chips
        pick="one"
        legend={t("drop.part")}
        options={NOTED.map((value) => ({ value, label: t(`part.${value}`) }))}
        chosen={[part]}
        onChosen={([one]) => one && setPart(one)}
      />
      <OwnWords
        label={t("drop.label")}
        button={t("drop.keep")}
        most={MOST_CHARACTERS}
        draft={draft("drop")}
        onWords={(words) =>
          does({ type: "note-dropped", data: { note: thingId(newId()), part, words } }, t("drop.kept"))
        }
      />
    </Section>
  );
};
