import {
  Actions,
  Button,
  Card,
  EmptyState,
  formatDay,
  Listed,
  Notice,
  Page,
  Quote,
  useDoing,
  WordsBehind,
} from "@goldseam/ui";
import { useState } from "preact/hooks";
import { Begin, type Props } from "./begin.screen.tsx";
import { MOST_CHARACTERS, type TrialEvent } from "./try-for-a-while.events.ts";
import { id } from "./try-for-a-while.prompts.ts";
import type { Trial } from "./try-for-a-while.state.ts";

/** What is tried now, what was tried, and a page to begin. */
export const TryForAWhileScreen = (props: Props) => {
  const { view, t } = props;
  const [begins, setBegins] = useState(false);
  const { does, told } = useDoing<TrialEvent>(props);
  if (begins) return <Begin {...props} back={() => setBegins(false)} />;
  return (
    <Page title={t("title")} lead={t("lead")} back={props.done}>
      {told !== undefined && <Notice>{told}</Notice>}
      {view.lasting.length + view.over.length === 0 && (
        <EmptyState title={t("none.title")}>
          <p>{t("none.hint")}</p>
        </EmptyState>
      )}
      <Listed title={t("lasting.title")} things={view.lasting}>
        {(one) => <One key={one.id} {...props} one={one} does={does} lasts />}
      </Listed>
      <Actions>
        <Button kind="primary" onClick={() => setBegins(true)}>
          {t("begin")}
        </Button>
      </Actions>
      <Listed title={t("over.title")} things={view.over}>
        {(one) => <One key={one.id} {...props} one={one} does={does} lasts={false} />}
      </Listed>
    </Page>
  );
};

interface OneProps extends Props {
  readonly one: Trial;
  readonly lasts: boolean;
  readonly does: (event: TrialEvent, sentence?: string) => Promise<boolean>;
}
const One = ({ t, language, one, lasts, does, handOff, draft }: OneProps) => {
  const { id: trial, line, until, wonder, found } = one;
  const end = (): void => handOff({ draft: "limit", ends: true, origin: { practice: id, thing: trial } });
  return (
    <Card>
      <Quote lang={line.language}>{line.text}</Quote>
      <p>{t(lasts ? "lasting.until" : "over.until", { day: formatDay(language, until) })}</p>
      {wonder !== undefined && (
        <Quote size="small" by={t("wonder.mine")} lang={wonder.language}>
          {wonder.text}
        </Quote>
      )}
      {found !== undefined && (
        <Quote size="small" by={t("found.mine")} lang={found.language}>
          {found.text}
        </Quote>
      )}
      {lasts && <Button onClick={end}>{t("lasting.end")}</Button>}
      <WordsBehind
        summary={t("found")}
        label={t("found.label")}
        hint={t("found.hint")}
        button={t("found.keep")}
        most={MOST_CHARACTERS}
        start={found?.text}
        draft={draft(`found-${trial}`)}
        onWords={(words) => does({ type: "trial-noted", data: { trial, words } }, t("found.done"))}
      />
      <Button kind="plain" onClick={() => void does({ type: "trial-let-go", data: { trial } }, t("let-go.done"))}>
        {t("let-go")}
      </Button>
    </Card>
  );
};
