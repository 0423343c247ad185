import { Actions, Button, Card, Disclosure, Listed, OwnWords, Quote } from "@goldseam/ui";
import { useState } from "preact/hooks";
import { MOST_CHARACTERS } from "./promises.events.ts";
import { id } from "./promises.prompts.ts";
import type { PromisesView, PromiseView } from "./promises.view.ts";
import { type Does, type Props, Said } from "./said.screen.tsx";

interface StandingProps extends Props, Does {
  readonly smaller: () => void;
}
const MARKS = ["kept", "partly", "not"] as const;

/** What asks, what is alive, what was offered, what turned lately; old ones as words alone behind "earlier". */
export const Standing = (props: StandingProps) => {
  const { t, view, does } = props;
  return (
    <>
      <Listed title={t("alive.title")} things={view.alive}>
        {(one) => <Alive key={one.promise} {...props} one={one} />}
      </Listed>
      <Listed title={t("offered.title")} things={view.offered}>
        {(one) => (
          <Card key={one.promise}>
            <Said {...props} said={one} />
            <p>{t("offered.stays")}</p>
            <Button
              kind="plain"
              onClick={() => void does({ type: "promise-released", data: { promise: one.promise } })}
            >
              {t("offered.back")}
            </Button>
          </Card>
        )}
      </Listed>
      <Listed title={t("lately.title")} things={view.lately}>
        {(one) => <Lately key={one.promise} {...props} one={one} />}
      </Listed>
      {view.earlier.length > 0 && (
        <Disclosure summary={t("earlier")}>
          {view.earlier.map((one) => (
            <Said key={one.promise} {...props} said={one} />
          ))}
        </Disclosure>
      )}
    </>
  );
};

const Alive = (props: StandingProps & { readonly one: PromiseView }) => {
  const { t, one, does, mode } = props;
  const { promise } = one;
  return (
    <Card tone={one.asks ? "gold" : "plain"} {...(one.asks && { title: t("mark.title") })}>
      <Said {...props} said={one} by={t(one.mine ? "of.mine" : "of.theirs")} />
      {one.asks && (
        <>
          <p>{t("mark.who-sees")}</p>
          <Actions>
            {MARKS.map((as) => (
              <Button key={as} onClick={() => void does({ type: "promise-marked", data: { promise, as } })}>
                {t(`mark.${as}`)}
              </Button>
            ))}
          </Actions>
        </>
      )}
      <Disclosure summary={t("alive.more")}>
        {mode !== "one" && (
          <OwnWords
            label={t("alive.note")}
            hint={t("alive.note-hint")}
            button={t("alive.note-keep")}
            most={MOST_CHARACTERS}
            start={one.note?.text}
            draft={props.draft(`note-${promise}`)}
            onWords={(words) => does({ type: "promise-noted", data: { promise, words } }, t("alive.note-kept"))}
          />
        )}
        <p>{t("alive.let-go-hint")}</p>
        <Button onClick={() => void does({ type: "promise-released", data: { promise } })}>{t("alive.let-go")}</Button>
      </Disclosure>
    </Card>
  );
};

/** What turned in the last days. A promise that did not work out asks for a smaller one, of its maker alone. */
const Lately = (props: StandingProps & { readonly one: PromisesView["lately"][number] }) => {
  const { t, one, does, smaller, handOff } = props;
  const { promise, mark, stage } = one;
  // Named by the promise, so that two who open it from two phones come to one talk.
  const talk = (): void => handOff({ draft: "talk", topic: one.words.text, origin: { practice: id, thing: promise } });
  const [rests, setRests] = useState(false);
  const asks = one.mine && mark === "not" && stage === "marked" && !rests;
  return (
    <Card above={stage === "declined" ? undefined : t(stage === "marked" ? `told.${mark ?? "kept"}` : "told.released")}>
      <Said {...props} said={{ when: one.when, words: one.words }} by={t(one.mine ? "of.mine" : "of.theirs")} />
      {one.answer !== undefined && (
        <Quote by={t("told.declined")} size="small" lang={one.answer.language}>
          {one.answer.text}
        </Quote>
      )}
      {one.differently && (
        <>
          <p>{t("told.differently")}</p>
          <Button onClick={talk}>{t("told.talk")}</Button>
        </>
      )}
      {asks && (
        <>
          <p>{t("smaller.ask")}</p>
          <Actions pair>
            <Button onClick={() => setRests(true)}>{t("smaller.rest")}</Button>
            <Button onClick={smaller}>{t("make.smaller")}</Button>
          </Actions>
        </>
      )}
      {!one.mine && stage === "marked" && !one.differently && (
        <Disclosure summary={t("lately.differently")}>
          <p>{t("lately.differently-hint")}</p>
          <Button
            onClick={() =>
              void does({ type: "promise-seen-differently", data: { promise } }, t("lately.differently-done")).then(
                (said) => said && talk(),
              )
            }
          >
            {t("lately.differently")}
          </Button>
        </Disclosure>
      )}
    </Card>
  );
};
