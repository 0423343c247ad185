import { type Suggestion, nextStep } from "@goldseam/kernel";
import {
  Actions,
  Button,
  ButtonLink,
  Card,
  Cover,
  EmptyState,
  List,
  ListRow,
  Notice,
  Page,
  Quote,
  Section,
} from "@goldseam/ui";
import { useState } from "preact/hooks";
import { meOf } from "../practice/me.ts";
import { OtherRests } from "../practice/other-rests.tsx";
import { doorOf } from "../practice/doors.ts";
import { wordsOf } from "../practice/practice-words.ts";
import { practiceCode } from "../routes.ts";
import { href, useApp } from "../shell/app-context.ts";
import css from "../shell/shared.module.css";
import { mayInvite, showsButton } from "./today.ts";
import { practiceText } from "./practice-text.ts";

/** One card with its true reason, and little else. */
export const TodayPage = () => {
  const { runtime, t, announcer } = useApp();
  const { practices } = runtime;
  const step = nextStep({
    signals: practices.signals.value,
    ideas: practices.ideas.value.filter(({ practice }) => doorOf(practice) !== undefined),
    limits: practices.limits.value,
    me: meOf(runtime),
    now: runtime.now.value,
  });
  const notToday = async (suggestion: Suggestion): Promise<void> => {
    await practices.notToday(suggestion);
    announcer.say(t("today.not-today-done"));
  };
  const [passing, setPassing] = useState(false);
  const other = runtime.mode.value === "one" ? runtime.other.value : undefined;
  if (passing && other !== undefined) {
    return (
      <Cover
        name={other.name}
        onReady={() => {
          runtime.begin.passTo(other.id);
          setPassing(false);
        }}
      />
    );
  }
  return (
    <Page title={t("today.title")}>
      <div class={css.wide}>
        <NotChecked />
        <Later />
        <OtherRests />
        <ForMe />
        {step.is === "card" ? (
          <>
            <TodayCard suggestion={step.card} notToday={() => void notToday(step.card)} />
            {step.alternatives.length > 0 && <Alternatives suggestions={step.alternatives} />}
          </>
        ) : (
          <EmptyState title={t(`today.rest.${step.why}`)}>
            <p>{t("today.nothing-hint")}</p>
          </EmptyState>
        )}
        {step.less && <p class={css.quiet}>{t("today.less")}</p>}
        <TwoButtons />
        <Returned />
        <AloneLine />
        {other !== undefined && (
          <Button onClick={() => setPassing(true)}>{t("today.pass", { name: other.name })}</Button>
        )}
      </div>
    </Page>
  );
};

const TodayCard = ({ suggestion, notToday }: { readonly suggestion: Suggestion; readonly notToday: () => void }) => {
  const app = useApp();
  const { t, language } = app;
  const text = practiceText(suggestion.practice, language, app);
  const address = href("practice", practiceCode(suggestion.practice));
  return (
    <Card tone="gold" title={text.prompt(suggestion)} above={text.reason(suggestion)}>
      <p class={css.quiet}>
        {t(suggestion.brief && suggestion.minutes > 1 ? "list.or-brief" : "list.minutes", {
          minutes: suggestion.minutes,
        })}
      </p>
      <Actions pair>
        <Button onClick={notToday}>{t("today.not-today")}</Button>
        <ButtonLink kind="primary" href={address}>
          {t("today.begin")}
        </ButtonLink>
      </Actions>
    </Card>
  );
};

const Alternatives = ({ suggestions }: { readonly suggestions: ReadonlyArray<Suggestion> }) => {
  const app = useApp();
  return (
    <Section title={app.t("today.else")}>
      <List>
        {suggestions.map((suggestion) => (
          <ListRow
            key={suggestion.id}
            title={practiceText(suggestion.practice, app.language, app).prompt(suggestion)}
            note={app.t("list.minutes", { minutes: suggestion.minutes })}
            href={href("practice", practiceCode(suggestion.practice))}
          />
        ))}
      </List>
    </Section>
  );
};

/** Something has come and may be opened: no count, no day, no name of who waits. */
const ForMe = () => {
  const app = useApp();
  const waiting = app.runtime.practices.signals.value.filter((signal) => signal.is === "waiting-for-me");
  const practices = [...new Set(waiting.map(({ practice }) => practice))].filter((id) => doorOf(id) !== undefined);
  if (practices.length === 0) return null;
  return (
    <Section title={app.t("today.for-you")}>
      <List>
        {practices.map((id) => (
          <ListRow
            key={id}
            title={practiceText(id, app.language, app).title}
            href={href("practice", practiceCode(id))}
          />
        ))}
      </List>
    </Section>
  );
};

/** The other person has time to oneself, and lets it be seen. */
const Later = () => {
  const { runtime, t } = useApp();
  const other = runtime.other.value;
  if (other === undefined || !runtime.practices.signals.value.some(({ is }) => is === "later")) return null;
  return <p class={css.quiet}>{t("today.later", { name: other.name })}</p>;
};

/** Two buttons at most, each from its own day on; never beside anything that sends. */
const TwoButtons = () => {
  const { runtime, t } = useApp();
  const signals = runtime.practices.signals.value;
  const thanks = doorOf("thanks") !== undefined && showsButton("thanks", signals);
  const pause = doorOf("talk-rules") !== undefined && showsButton("talk-rules", signals);
  if (runtime.mode.value === "alone" || (!thanks && !pause)) return null;
  return (
    <Actions pair>
      {thanks && <ButtonLink href={href("practice", practiceCode("thanks"))}>{t("today.thanks")}</ButtonLink>}
      {pause && <ButtonLink href={href("practice", practiceCode("talk-rules"))}>{t("today.break")}</ButtonLink>}
    </Actions>
  );
};

/** Own words that the common order refused: given back with the reason, never lost. */
const Returned = () => {
  const app = useApp();
  const returned = app.runtime.practices.returned.value.filter(({ text }) => text !== "");
  if (returned.length === 0) return null;
  return (
    <Section title={app.t("today.returned")}>
      {returned.map(({ practice, sentence, text }) => (
        <Card key={text} above={wordsOf(practice, app.language) === undefined ? "" : sentence}>
          <Quote size="small">{text}</Quote>
        </Card>
      ))}
    </Section>
  );
};

/** Paired at a distance and not compared yet: nothing opens together before that. */
const NotChecked = () => {
  const { runtime, t } = useApp();
  if (runtime.pairing.state.value.is !== "compare") return null;
  return (
    <Notice>
      <p>{t("shell.not-checked")}</p>
      <a href={href("join")}>{t("shell.check")}</a>
    </Notice>
  );
};

const AloneLine = () => {
  const { runtime, t } = useApp();
  if (runtime.mode.value !== "alone") return null;
  const asks = mayInvite(runtime.now.value, runtime.practices.limits.value);
  return (
    <p class={css.quiet}>
      {t("today.alone")} {asks && <a href={href("invite")}>{t("today.invite")}</a>}
    </p>
  );
};
