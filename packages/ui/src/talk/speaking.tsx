import type { Heard } from "@goldseam/moves";
import { useState } from "preact/hooks";
import { Actions, Button } from "../parts/button.tsx";
import { Disclosure } from "../parts/sheet.tsx";
import { Aloud, type InTalk, Said } from "./parts.tsx";

const HEARD: ReadonlyArray<Heard> = ["yes", "nearly", "not-yet"];

/** The speaker's side: say it, say whether it came back, and more or not. */
export const Speaking = (props: InTalk) => {
  const { talk } = props;
  switch (talk.stage) {
    case "speak":
      return <Speak {...props} piece={1} />;
    case "say-back":
    case "judge":
      return <Judge {...props} />;
    case "makes-sense":
    case "more":
      return <More {...props} />;
    default:
      return <Enough {...props} />;
  }
};

/** Where a piece stays while it is being written. */
const placeOf = ({ talk }: Pick<InTalk, "talk">): string => `${talk.talk}-speak`;

const Speak = (props: InTalk & { readonly piece: number }) => {
  const { t, talk, piece, does } = props;
  const turn = talk.turn ?? 1;
  return (
    <>
      <p>{t("speak.lead")}</p>
      <Aloud
        key={piece}
        {...props}
        place={placeOf(props)}
        label={t("speak.words")}
        hint={t("speak.hint")}
        said={t("speak.said")}
        send={t("speak.send")}
        onWords={(words) =>
          does({
            type: "talk-spoke",
            data: { talk: talk.talk, turn, piece, ...(words === undefined ? {} : { words }) },
          })
        }
      />
    </>
  );
};

const Judge = (props: InTalk) => {
  const { t, talk, does } = props;
  const { turn = 1, piece = 1, attempt = 1 } = talk.spot ?? {};
  const back = talk.turns.find((one) => one.turn === turn)?.pieces[piece - 1]?.tries[attempt - 1]?.back;
  const judge = (heard: Heard) => does({ type: "talk-judged", data: { talk: talk.talk, turn, piece, attempt, heard } });
  return (
    <>
      <p>{t("judge.lead")}</p>
      <Said words={back} by={t("piece.heard")} />
      {attempt === 2 && <p>{t("judge.second")}</p>}
      <Actions>
        {HEARD.map((heard) => (
          <Button key={heard} onClick={() => void judge(heard)}>
            {t(`judge.${heard}`)}
          </Button>
        ))}
      </Actions>
    </>
  );
};

const More = (props: InTalk) => {
  const { t, talk } = props;
  const { turn = 1, piece = 1 } = talk.spot ?? {};
  const now = talk.turns.find((one) => one.turn === turn)?.pieces[piece - 1];
  // A phone that was locked or reloaded shows what it had: half a piece is not left behind a closed line.
  const [begun] = useState(props.draft(placeOf(props)).value !== "");
  const rests = now?.tries.every(({ heard }) => heard !== "yes") === true;
  return (
    <>
      {talk.stage === "makes-sense" && <p>{t("sense.wait")}</p>}
      {rests && <p>{t("rest")}</p>}
      <Said words={now?.sense} by={t("piece.sense")} />
      <Disclosure key={piece} summary={t("more.more")} open={begun}>
        <Speak {...props} piece={piece + 1} />
      </Disclosure>
      <Enough {...props} />
    </>
  );
};

const Enough = ({ t, talk, does }: InTalk) => (
  <>
    {talk.stage === "turn-over" && <p>{t("more.five")}</p>}
    {!talk.atLimit && (
      <Button onClick={() => void does({ type: "talk-passed", data: { talk: talk.talk, turn: talk.turn ?? 1 } })}>
        {t(talk.turn === 2 ? "more.done" : "more.turn")}
      </Button>
    )}
  </>
);
