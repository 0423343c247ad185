import { practiceId } from "@goldseam/kernel";
import { Actions, Answer, Button, Card, Disclosure, formatDay, OwnWords } from "@goldseam/ui";
import type { Does, Props } from "./ask.screen.tsx";
import { MOST_CHARACTERS } from "./not-tonight.events.ts";
import type { AsideMatter } from "./not-tonight.view.ts";

interface AsideProps extends Props, Does {
  readonly one: AsideMatter;
  readonly again: () => void;
}

/** The one thing that rests, what is for this week, and the way back to it: one tap, for either. */
export const Aside = (props: AsideProps) => {
  const { t, one, does, again, handOff, language } = props;
  const { matter, words, until, came, week, closing } = one;
  const talk = async (): Promise<void> => {
    if (!(await does({ type: "taken-up", data: { matter } }))) return;
    handOff({ draft: "talk", topic: words.text, origin: { practice: practiceId("not-tonight"), thing: matter } });
  };
  const close = (): void => void does({ type: "closing-asked", data: { matter } }, t("close.asked"));
  return (
    <>
      <Card
        tone={came ? "gold" : "plain"}
        above={t(came ? "aside.came" : "aside.until", { day: formatDay(language, until) })}
      >
        <Answer named={[]} words={words} />
        <Actions>
          {came && <Button onClick={again}>{t("aside.again")}</Button>}
          <Button onClick={() => void talk()}>{t("aside.talk")}</Button>
        </Actions>
      </Card>
      {closing === "theirs" && (
        <Card title={t("close.theirs")}>
          <p>{t("close.theirs-hint")}</p>
          <Closing {...props} />
        </Card>
      )}
      {!came && (
        <Card title={t("week.title")}>
          <Answer by={t("week.mine")} named={[]} words={week.mine} size="small" />
          <Answer by={t("week.theirs")} named={[]} words={week.theirs} size="small" />
          {week.mine === undefined && (
            <OwnWords
              label={t("week.label")}
              hint={t("week.hint")}
              button={t("week.say")}
              most={MOST_CHARACTERS}
              draft={props.draft(`week-${matter}`)}
              onWords={(said) => does({ type: "week-said", data: { matter, words: said } }, t("week.said"))}
            />
          )}
        </Card>
      )}
      {closing === undefined && (
        <Disclosure summary={t("close")}>
          <p>{t("close.hint")}</p>
          <Button onClick={close}>{t("close.ask")}</Button>
        </Disclosure>
      )}
      {closing === "mine" && <p>{t("close.mine")}</p>}
    </>
  );
};

/** Refusing a closing is one tap, and is told to nobody. */
const Closing = ({ t, one: { matter }, does, mode, done }: AsideProps) => {
  const pass = (): void =>
    mode === "one" ? done() : void does({ type: "closing-passed", data: { matter } }, t("close.stays-done"));
  return (
    <Actions pair>
      <Button onClick={pass}>{t("close.stays")}</Button>
      <Button onClick={() => void does({ type: "closing-agreed", data: { matter } }, t("close.done"))}>
        {t("close.yes")}
      </Button>
    </Actions>
  );
};
