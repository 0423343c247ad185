import { addDays, fromOrigin, type Instant, practiceId, thingId } from "@goldseam/kernel";
import {
  Actions,
  Button,
  Card,
  Choice,
  formatDay,
  Listed,
  Meanwhile,
  OwnWords,
  Page,
  Quote,
  StepOf,
  TalkBreak,
  TalkPause,
} from "@goldseam/ui";
import { useEffect, useState } from "preact/hooks";
import { type CheckInEvent, MOST_CHARACTERS } from "./weekly-check-in.events.ts";
import type { Does, Props } from "./parts.screen.tsx";
import { id } from "./weekly-check-in.prompts.ts";
import type { MeetingView } from "./weekly-check-in.view.ts";

const PROMISES = practiceId("promises");
type On = Props & Does & { readonly on: MeetingView };

/** One part on a page, the same on both phones; each can be skipped, and either stops. */
export const MeetingPages = (props: On) => {
  const { t, on, now, does, done, shell } = props;
  const { meeting, part, at, of, pause, iBegin } = on;
  useEffect(() => shell?.stayAwake?.(), []);
  const stop = (): void => void does({ type: "check-in-closed", data: { meeting } });
  const rest = (backAt: Instant): void => void does({ type: "check-in-paused", data: { meeting, backAt } });
  if (pause !== undefined)
    return (
      <Page title={t("pause.title")} step="pause" back={done}>
        <TalkPause
          now={now}
          pause={pause}
          other={props.other}
          help={shell?.help}
          onBack={() => void does({ type: "check-in-went-on", data: { meeting } })}
          onLonger={rest}
        />
        <TalkBreak now={now} onStop={stop} />
        <Meanwhile />
      </Page>
    );
  return (
    <Page
      title={t(`page.${part}`)}
      step={part}
      above={<StepOf at={at} of={of} />}
      lead={part === "next" ? t("next.lead") : t(iBegin ? "begins.me" : "begins.other")}
      back={done}
    >
      <p>{t(`lead.${part}`)}</p>
      {part === "next" ? <Next {...props} /> : <Bring {...props} />}
      <TalkBreak now={now} onPause={rest} onStop={stop} />
    </Page>
  );
};

/** What was brought, what one may bring, and the way on. Saying it aloud is enough. */
const Bring = (props: On) => {
  const { t, on, view, does, propose, newId, mode, handOff } = props;
  const { meeting, part, brought } = on;
  const notes = mode === "one" ? [] : view.notes.filter((note) => note.part === part);
  // Through listening: the turns are another practice's.
  const topic = brought.at(-1)?.words.text ?? "";
  const listen = (): void => handOff({ draft: "talk", topic, origin: { practice: id, thing: meeting } });
  const bring = (words: (typeof notes)[number]["words"], ...more: ReadonlyArray<CheckInEvent>) =>
    propose({
      events: [{ type: "check-in-brought", data: { meeting, part, brought: thingId(newId()), words } }, ...more],
    });
  return (
    <>
      {brought.map((one) => (
        <Quote key={one.brought} by={t(one.mine ? "said.mine" : "said.theirs")} lang={one.words.language}>
          {one.words.text}
        </Quote>
      ))}
      <Listed title={t("notes.title")} things={notes}>
        {({ note, words }) => (
          <Card key={note}>
            <Quote size="small" lang={words.language}>
              {words.text}
            </Quote>
            <Button onClick={() => void bring(words, { type: "note-ended", data: { note } })}>{t("bring.note")}</Button>
          </Card>
        )}
      </Listed>
      <OwnWords
        key={part}
        {...{ label: t("bring.words"), hint: t("bring.hint"), button: t("bring.say") }}
        most={MOST_CHARACTERS}
        draft={props.draft(`bring-${meeting}-${part}`)}
        onWords={async (words) => (await bring(words)).ok}
      />
      {part === "tension" && <Button onClick={listen}>{t("tension.listen")}</Button>}
      <Actions>
        <Button kind="primary" onClick={() => void does({ type: "check-in-moved-on", data: { meeting, part } })}>
          {t("move-on")}
        </Button>
      </Actions>
    </>
  );
};

const NEXT = { week: 7, fortnight: 14 } as const;
type When = keyof typeof NEXT;

const Next = ({ t, on, now, language, does, handOff }: On) => {
  const [when, setWhen] = useState<When>("week");
  const origin = { practice: id, thing: on.meeting } as const;
  const promise = async (): Promise<void> => {
    const data = { meeting: on.meeting, promise: fromOrigin(PROMISES, origin) };
    if (on.promise !== undefined || (await does({ type: "check-in-promised", data })))
      handOff({ draft: "promise", text: "", origin });
  };
  const nextOn = addDays(now.day, NEXT[when]);
  return (
    <>
      <p>{t("next.promise")}</p>
      <Button onClick={() => void promise()}>{t(on.promise === undefined ? "next.make" : "next.look")}</Button>
      <Choice<When>
        legend={t("next.when")}
        options={(["week", "fortnight"] as const).map((value) => ({
          value,
          label: formatDay(language, addDays(now.day, NEXT[value])),
        }))}
        chosen={when}
        onChosen={setWhen}
      />
      <Actions>
        <Button
          kind="primary"
          onClick={() => void does({ type: "check-in-closed", data: { meeting: on.meeting, nextOn } })}
        >
          {t("next.close")}
        </Button>
      </Actions>
    </>
  );
};
