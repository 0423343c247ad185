import { type Instant, thingId } from "@goldseam/kernel";
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { useKit } from "../kit/kit.tsx";
import { Meanwhile, TalkBreak, TalkPause } from "../moves/talk-break.tsx";
import { useDoing } from "../moves/use-doing.ts";
import { Button } from "../parts/button.tsx";
import { Notice } from "../parts/messages.tsx";
import { Page } from "../parts/page.tsx";
import { Disclosure } from "../parts/sheet.tsx";
import { BothHad } from "./both-had.tsx";
import { Listening } from "./listening.tsx";
import { Pieces } from "./pieces.tsx";
import type { InTalk, TalkProps } from "./parts.tsx";
import { Speaking } from "./speaking.tsx";

/** A talk that is on: one role, one step, and below it always the same two buttons. */
export const TalkInTurns = (props: TalkProps & { readonly above?: ComponentChildren }) => {
  const { t, talk, now, newId, done } = props;
  const { does, told } = useDoing(props);
  const { t: kit } = useKit();
  const on = { ...props, does };
  useEffect(() => props.shell?.stayAwake?.(), []);
  useAnnounced(sayingOf(props), props.announce);
  const pause = (backAt: Instant): void =>
    void does({ type: "talk-paused", data: { talk: talk.talk, pause: thingId(newId()), backAt } });
  return (
    <Page
      title={titleOf(props)}
      step={`${talk.turn ?? "both"} ${String(talk.iSpeak)} ${String(talk.pause !== undefined)}`}
      above={props.above}
      back={done}
    >
      {told !== undefined && <Notice>{told}</Notice>}
      <Step {...on} />
      <TalkBreak
        now={now}
        onPause={talk.pause === undefined ? pause : undefined}
        onStop={() => void does({ type: "talk-stopped", data: { talk: talk.talk } })}
      />
      {talk.pause === undefined ? (
        <Button
          kind="plain"
          onClick={() => props.handOff({ draft: "aside", origin: { practice: props.practice, thing: talk.talk } })}
        >
          {kit("kit.talk.aside")}
        </Button>
      ) : (
        <Meanwhile />
      )}
      {talk.pause === undefined && talk.turns.length > 0 && (
        <Disclosure summary={t("piece.all")}>
          <Pieces t={t} turns={talk.turns} />
        </Disclosure>
      )}
    </Page>
  );
};

const titleOf = ({ t, talk }: TalkProps): string => {
  if (talk.pause !== undefined) return t("pause.title");
  if (talk.turn === undefined) return t("solve.title");
  return t(talk.iSpeak ? "talk.you-speak" : "talk.you-listen");
};

const Step = (props: InTalk) => {
  const { talk, mode } = props;
  if (talk.pause !== undefined) return <Paused {...props} />;
  if (talk.turn === undefined) return <BothHad {...props} />;
  if (mode === "one" && !talk.iSpeak) return <Pass {...props} />;
  return (
    <>
      {talk.iSpeak ? <Speaking {...props} /> : <Listening {...props} />}
      <Time {...props} />
    </>
  );
};

/** The first of the ten minutes need no clock; the last ones are said, and at the end either passes. */
const Time = ({ t, talk, does }: InTalk) => {
  const { turn, atLimit, minutesLeft } = talk;
  if (turn === undefined) return null;
  if (!atLimit) return minutesLeft > 3 ? null : <p>{t("time.left", { minutes: minutesLeft })}</p>;
  return (
    <>
      <p>{t("time.up")}</p>
      <Button onClick={() => void does({ type: "talk-passed", data: { talk: talk.talk, turn } })}>
        {t(talk.iSpeak ? "more.turn" : "time.pass")}
      </Button>
    </>
  );
};

/** On one phone the phone lies with who speaks; a cover stands between the two. */
const Pass = ({ t, other, passTo }: InTalk) =>
  other === undefined ? null : (
    <>
      <p>{t("talk.pass")}</p>
      <Button kind="primary" onClick={() => passTo?.(other.id)}>
        {t("pass", { name: other.name })}
      </Button>
    </>
  );

const Paused = ({ talk, other, now, newId, does, propose, shell }: InTalk) => {
  const { pause } = talk;
  if (pause === undefined) return null;
  const back = { type: "talk-went-on", data: { talk: talk.talk, pause: pause.pause } } as const;
  const longer = (backAt: Instant): void => {
    const again = { talk: talk.talk, pause: thingId(newId()), backAt };
    void propose({ events: [{ type: "talk-paused", data: again }, back] });
  };
  return (
    <TalkPause
      now={now}
      pause={pause}
      other={other}
      help={shell?.help}
      onBack={() => void does(back)}
      onLonger={longer}
    />
  );
};

/** What has changed for both: whose turn it is, a pause, the way back. One sentence, and only when it changes. */
const sayingOf = ({ talk, t }: TalkProps): string => {
  if (talk.pause !== undefined) return t("say.paused");
  if (talk.turn === undefined) return t("say.both");
  return t(talk.iSpeak ? "say.turn-mine" : "say.turn-other");
};
const useAnnounced = (saying: string, announce: (text: string) => void): void => {
  const said = useRef(saying);
  useEffect(() => {
    if (saying !== said.current) announce(saying);
    said.current = saying;
  }, [saying]);
};
