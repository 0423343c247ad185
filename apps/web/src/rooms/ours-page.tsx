import { Bowl, ButtonLink, Disclosure, EmptyState, List, ListRow, Page, Section, formatDay } from "@goldseam/ui";
import { PRACTICE_DOORS, doorOf } from "../practice/doors.ts";
import { practiceCode } from "../routes.ts";
import { href, useApp } from "../shell/app-context.ts";
import css from "../shell/shared.module.css";
import { goldOf, isAlive, standingIn, usedIn } from "./ours.ts";
import { practiceText } from "./practice-text.ts";

/** What two people keep: the bowl, what is alive first, and what lies behind "earlier". */
export const OursPage = () => {
  const { runtime, t } = useApp();
  const { practices, settings } = runtime;
  const signals = practices.signals.value;
  const alive = PRACTICE_DOORS.map(({ id }) => id).filter((id) => isAlive(practices.view(id).value));
  const earlier = usedIn(signals).filter((id) => doorOf(id) !== undefined && !alive.includes(id));
  return (
    <Page title={t("ours.title")}>
      <div class={css.wide}>
        <Bowl
          seeds={goldOf(signals)}
          away={!settings.value.value.bowl}
          onAway={(away) => settings.set({ bowl: !away })}
        />
        {alive.length === 0 ? (
          <EmptyState
            title={t(runtime.mode.value === "alone" ? "ours.alone" : "ours.nothing")}
            action={<ButtonLink href={href("waysBack")}>{t("ours.ways")}</ButtonLink>}
          >
            <p>{t("ours.nothing-hint")}</p>
          </EmptyState>
        ) : (
          <Section title={t("ours.alive")}>
            <Standing ids={alive} />
          </Section>
        )}
        {earlier.length > 0 && (
          <Disclosure summary={t("ours.earlier")}>
            <Practices ids={earlier} />
          </Disclosure>
        )}
      </div>
    </Page>
  );
};

/** Each thing that stands, in its own words and with its day; a tap leads to where it lives. */
const Standing = ({ ids }: { readonly ids: ReadonlyArray<string> }) => {
  const app = useApp();
  const { language, runtime } = app;
  return (
    <List>
      {ids.flatMap((id) => {
        const text = practiceText(id, language, app);
        const address = href("practice", practiceCode(id));
        const things = standingIn(runtime.practices.view(id).value);
        if (things.length === 0) return [<ListRow key={id} title={text.title} note={text.about} href={address} />];
        return things.map((thing) => (
          <ListRow
            key={`${id} ${thing.text}`}
            title={
              <bdi lang={thing.language} dir="auto">
                {thing.text}
              </bdi>
            }
            note={thing.day === undefined ? text.title : `${text.title} · ${formatDay(language, thing.day)}`}
            href={address}
          />
        ));
      })}
    </List>
  );
};

const Practices = ({ ids }: { readonly ids: ReadonlyArray<string> }) => {
  const app = useApp();
  return (
    <List>
      {ids.map((id) => {
        const text = practiceText(id, app.language, app);
        return <ListRow key={id} title={text.title} note={text.about} href={href("practice", practiceCode(id))} />;
      })}
    </List>
  );
};
