import { Aloud, type InTalk, Said } from "./parts.tsx";

/** The listener's side: no room for an answer, and no way to take the turn. */
export const Listening = (props: InTalk) => {
  const { t, talk, does } = props;
  const { turn = 1, piece = 1, attempt = 1 } = talk.spot ?? {};
  const spoken = talk.turns.find((one) => one.turn === turn)?.pieces[piece - 1]?.spoken;
  const heard = <Said words={spoken} by={t("piece.theirs")} />;
  const place = { talk: talk.talk, turn, piece };
  switch (talk.stage) {
    case "speak":
      return <p>{t("listen.lead")}</p>;
    case "say-back":
      return (
        <>
          {heard}
          <p>{t(attempt === 2 ? "back.again" : "back.lead")}</p>
          <Aloud
            key={`${piece}.${attempt}`}
            {...props}
            place={`${talk.talk}-back`}
            label={t("back.words")}
            hint={t("back.hint")}
            said={t("back.said")}
            send={t("back.send")}
            onWords={(words) =>
              does({ type: "talk-said-back", data: { ...place, attempt, ...(words === undefined ? {} : { words }) } })
            }
          />
        </>
      );
    case "judge":
      return (
        <>
          {heard}
          <p>{t("judge.wait")}</p>
        </>
      );
    case "makes-sense":
      return (
        <>
          {heard}
          <p>{t("sense.lead")}</p>
          <Aloud
            key={piece}
            {...props}
            place={`${talk.talk}-sense`}
            label={t("sense.words")}
            hint={t("back.hint")}
            said={t("back.said")}
            send={t("sense.send")}
            onWords={(words) =>
              does({ type: "talk-made-sense", data: { ...place, ...(words === undefined ? {} : { words }) } })
            }
          />
        </>
      );
    case "more":
      return <p>{t("more.ask")}</p>;
    default:
      return <p>{t("more.five")}</p>;
  }
};
