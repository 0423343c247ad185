import { addDays, thingId } from "@goldseam/kernel";
import {
  Actions,
  Button,
  Card,
  Chips,
  Disclosure,
  Listed,
  Notice,
  OffSwitch,
  OwnWords,
  Page,
  Quote,
  Section,
  Steps,
  TalkBreak,
  TextArea,
  useDoing,
  useDraft,
  wordsOf,
} from "@goldseam/ui";
import { OnBreak } from "./break.screen.tsx";
import { MOST_CHARACTERS } from "./talk-rules.events.ts";
import { READY } from "./talk-rules.prompts.ts";
import { REVIEW_AFTER, type RuleView } from "./talk-rules.view.ts";
import { type Does, Exits, type Props } from "./parts.screen.tsx";

/** The two buttons first, then what both hold to; a break that is on is the whole page. */
export const TalkRulesScreen = (props: Props) => {
  const { t, view, mode, me, now, newId } = props;
  const { does, told } = useDoing(props);
  const on = { ...props, does };
  if (view.pause !== undefined) return <OnBreak {...on} pause={view.pause} />;
  const pause = (): ReturnType<typeof thingId> => thingId(newId());
  return (
    <Page title={t("title")} lead={t("lead")} above={<Steps steps={2} minutes={5} />} back={props.done}>
      {told !== undefined && <Notice>{told}</Notice>}
      {me.other !== undefined && (
        <Section title={t("break.title")}>
          <p>{t("break.lead")}</p>
          <TalkBreak
            now={now}
            onPause={(backAt) => void does({ type: "break-taken", data: { pause: pause(), backAt } })}
            onStop={() => void does({ type: "break-stopped", data: { pause: pause() } })}
          />
        </Section>
      )}
      <Listed title={t("answer.title")} things={view.toAnswer}>
        {(one) => <ToAnswer key={one.rule} {...on} one={one} />}
      </Listed>
      <Listed title={t("alive.title")} things={view.alive}>
        {(one) => <Alive key={one.rule} {...on} one={one} />}
      </Listed>
      {me.other !== undefined && <Propose {...on} />}
      <Listed title={t("offered.title")} things={view.offered}>
        {(one) => (
          <Card key={one.rule}>
            <Rule one={one} />
            <Button kind="plain" onClick={() => void does({ type: "rule-withdrawn", data: { rule: one.rule } })}>
              {t("offered.back")}
            </Button>
          </Card>
        )}
      </Listed>
      <Exits t={t} />
      {mode !== "one" && <Own {...on} />}
      {mode === "two" && <OffSwitch kind="rule-proposed" off={view.off} turn={does} />}
    </Page>
  );
};

const Rule = ({ one: { words } }: { readonly one: Pick<RuleView, "words"> }) => (
  <Quote size="small" lang={words.language}>
    {words.text}
  </Quote>
);

const ToAnswer = ({ t, one, does, mode }: Props & Does & { readonly one: RuleView }) => (
  <Card tone="gold">
    <Rule one={one} />
    <Actions pair>
      {mode === "one" ? (
        <Button onClick={() => void does({ type: "rule-withdrawn", data: { rule: one.rule } })}>
          {t("answer.no")}
        </Button>
      ) : (
        <Button onClick={() => void does({ type: "rule-put-aside", data: { rule: one.rule } })}>
          {t("answer.no")}
        </Button>
      )}
      <Button onClick={() => void does({ type: "rule-accepted", data: { rule: one.rule } }, t("answer.done"))}>
        {t("answer.yes")}
      </Button>
    </Actions>
  </Card>
);

const Alive = ({ t, one, does, now }: Props & Does & { readonly one: RuleView }) => (
  <Card>
    <Rule one={one} />
    {one.asks && (
      <>
        <p>{t("alive.asks")}</p>
        <Button
          onClick={() =>
            void does({ type: "rule-renewed", data: { rule: one.rule, reviewOn: addDays(now.day, REVIEW_AFTER) } })
          }
        >
          {t("alive.keep")}
        </Button>
      </>
    )}
    <Disclosure summary={t("alive.more")} open={one.asks}>
      <p>{t("alive.withdraw-hint")}</p>
      <Button onClick={() => void does({ type: "rule-withdrawn", data: { rule: one.rule } }, t("alive.withdrawn"))}>
        {t("alive.withdraw")}
      </Button>
    </Disclosure>
  </Card>
);

/** A ready-made one by a tap, or own words; in force when the other says yes. */
const Propose = (props: Props & Does) => {
  const { t, view, does, newId, language, draft } = props;
  const kept = draft("rule");
  const [text, setText] = useDraft(kept);
  const words = wordsOf(text, language);
  const propose = async (): Promise<void> => {
    if (words === undefined) return;
    const data = { rule: thingId(newId()), words, reviewOn: view.reviewOn };
    if (!(await does({ type: "rule-proposed", data }, t("propose.done")))) return;
    kept.clear();
    setText("");
  };
  return (
    <Section title={t("propose.title")}>
      <Chips
        pick="one"
        legend={t("propose.ready")}
        options={READY.map((value) => ({ value, label: t(`ready.${value}`) }))}
        chosen={READY.filter((key) => t(`ready.${key}`) === text)}
        onChosen={([key]) => key && setText(t(`ready.${key}`))}
      />
      <TextArea label={t("propose.words")} rows={1} most={MOST_CHARACTERS} value={text} onValue={setText} />
      <p>{t("propose.hint")}</p>
      <Button aria-disabled={words === undefined || undefined} onClick={() => void propose()}>
        {t("propose.send")}
      </Button>
    </Section>
  );
};

/** For oneself alone: one rule of one's own. */
const Own = ({ t, view, does, newId, draft }: Props & Does) => (
  <Disclosure summary={t("own.title")}>
    <p>{t("own.hint")}</p>
    {view.own.map((one) => (
      <Card key={one.rule}>
        <Rule one={one} />
        <Button kind="plain" onClick={() => void does({ type: "own-rule-ended", data: { rule: one.rule } })}>
          {t("own.end")}
        </Button>
      </Card>
    ))}
    <OwnWords
      label={t("own.label")}
      button={t("own.keep")}
      most={MOST_CHARACTERS}
      draft={draft("own-rule")}
      onWords={(words) => does({ type: "own-rule-set", data: { rule: thingId(newId()), words } }, t("own.kept"))}
    />
  </Disclosure>
);
