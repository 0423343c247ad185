import { fromOrigin, practiceId, thingId } from "@goldseam/kernel";
import { OwnWords } from "../moves/own-words.tsx";
import { Actions, Button } from "../parts/button.tsx";
import { Section } from "../parts/page.tsx";
import { Disclosure } from "../parts/sheet.tsx";
import { type InTalk, Said } from "./parts.tsx";

const PROMISES = practiceId("promises");

/** Both were heard: leave it here, think of a way, at most one small promise; then keep or let go. */
export const BothHad = (props: InTalk) => {
  const { t, talk, newId, does, handOff, practice, most } = props;
  const origin = { practice, thing: talk.talk } as const;
  const promise = async (): Promise<void> => {
    const grown = { talk: talk.talk, promise: fromOrigin(PROMISES, origin) };
    const text = talk.solutions.find(({ mine, words }) => mine && words !== undefined)?.words?.text ?? "";
    if (talk.promise !== undefined || (await does({ type: "talk-promise", data: grown })))
      handOff({ draft: "promise", text, origin });
  };
  return (
    <>
      <p>{t("solve.lead")}</p>
      {talk.solutions.map(({ solution, mine, words }) => (
        <Said key={solution} words={words} by={t(mine ? "piece.mine" : "piece.theirs")} />
      ))}
      <Disclosure summary={t("solve.open")}>
        <OwnWords
          label={t("solve.words")}
          button={t("solve.add")}
          most={most}
          draft={props.draft(`${talk.talk}-way`)}
          onWords={(words) =>
            does({ type: "talk-solution", data: { talk: talk.talk, solution: thingId(newId()), words } })
          }
        />
        <p>{t("solve.one-promise")}</p>
        <Button onClick={() => void promise()}>
          {t(talk.promise === undefined ? "solve.promise" : "solve.promise-look")}
        </Button>
      </Disclosure>
      <Keep {...props} />
    </>
  );
};

/** Nothing is kept unless both say so; to let go takes one. */
const Keep = ({ t, talk, does, mode, other, passTo }: InTalk) => (
  <Section title={t("keep.title")}>
    <p>{t(talk.iKeep ? "keep.mine" : "keep.lead")}</p>
    <Actions pair={!talk.iKeep}>
      <Button onClick={() => void does({ type: "talk-let-go", data: { talk: talk.talk } })}>{t("keep.let-go")}</Button>
      {!talk.iKeep && (
        <Button onClick={() => void does({ type: "talk-kept", data: { talk: talk.talk } })}>{t("keep.keep")}</Button>
      )}
    </Actions>
    {mode === "one" && talk.iKeep && other !== undefined && (
      <Button kind="primary" onClick={() => passTo?.(other.id)}>
        {t("pass", { name: other.name })}
      </Button>
    )}
  </Section>
);
