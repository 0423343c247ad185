import {
  Actions,
  Button,
  Card,
  EmptyState,
  Listed,
  Notice,
  OffSwitch,
  Page,
  useDoing,
  WordsBehind,
} from "@goldseam/ui";
import { useState } from "preact/hooks";
import { Make, type MakeProps } from "./make.screen.tsx";
import { MOST_CHARACTERS, type PromiseEvent } from "./promises.events.ts";
import { type Does, type Props, Said } from "./said.screen.tsx";
import { Standing } from "./standing.screen.tsx";

/** What is alive first; making one is a page of its own. */
export const PromisesScreen = (props: Props) => {
  const { view, t, mode, other, handed } = props;
  const [making, setMaking] = useState<MakeProps["of"] | undefined>(handed && other && "handed");
  const { does, tell, told } = useDoing<PromiseEvent>(props);
  if (making !== undefined) {
    const leave = (sentence?: string): void => {
      setMaking(undefined);
      if (sentence !== undefined) tell(sentence);
    };
    return <Make key={making} {...props} of={making} leave={leave} />;
  }
  const nothing = view.toAnswer.length + view.alive.length + view.offered.length + view.own.length === 0;
  return (
    <Page title={t("title")} lead={t("lead")} back={props.done}>
      {told !== undefined && <Notice>{told}</Notice>}
      {view.toAnswer.map((one) => (
        <ToAnswer key={one.promise} {...props} one={one} does={does} />
      ))}
      {nothing && (
        <EmptyState title={t("none.title")}>
          <p>{t(mode === "alone" ? "alone.welcome" : "none.hint")}</p>
        </EmptyState>
      )}
      <Standing {...props} does={does} smaller={() => setMaking("other")} />
      <Actions>
        {mode !== "one" && <Button onClick={() => setMaking("own")}>{t("prompt.to-myself")}</Button>}
        {other !== undefined && (
          <Button kind="primary" onClick={() => setMaking("other")}>
            {t("make")}
          </Button>
        )}
      </Actions>
      <Listed title={t("own.title")} things={view.own}>
        {({ id: promise, ...one }) => (
          <Card key={promise}>
            <Said {...props} said={one} />
            <Button
              kind="plain"
              onClick={() => void does({ type: "own-promise-ended", data: { promise } }, t("own.ended"))}
            >
              {t("own.end")}
            </Button>
          </Card>
        )}
      </Listed>
      {mode === "two" && <OffSwitch kind="promise-offered" off={view.off} turn={does} />}
    </Page>
  );
};

/** A yes and a no of one size; a no without words is written on this phone alone. */
const ToAnswer = (props: Props & Does & { readonly one: Props["view"]["toAnswer"][number] }) => {
  const { t, one, does, mode } = props;
  const { promise } = one;
  // One phone keeps nothing private: there a no is handing it back without a tap on the other button.
  const notNow = () =>
    mode === "one"
      ? props.done()
      : void does({ type: "promise-put-aside", data: { promise } }, t("answer.not-now-done"));
  return (
    <Card tone="gold" title={t("answer.title")}>
      <Said {...props} said={one} />
      <Actions pair>
        <Button onClick={notNow}>{t("answer.not-now")}</Button>
        <Button onClick={() => void does({ type: "promise-accepted", data: { promise } }, t("answer.accepted"))}>
          {t("answer.accept")}
        </Button>
      </Actions>
      <WordsBehind
        summary={t("answer.words")}
        {...{ label: t("answer.words"), hint: t("answer.words-hint"), button: t("answer.send") }}
        most={MOST_CHARACTERS}
        draft={props.draft(`answer-${promise}`)}
        onWords={(words) => does({ type: "promise-declined", data: { promise, words } })}
      />
    </Card>
  );
};
