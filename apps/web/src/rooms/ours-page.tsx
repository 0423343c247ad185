import { Bowl, ButtonLink, Disclosure, EmptyState, List, ListRow, Page, Section } from "@goldseam/ui";
import { PRACTICE_DOORS, doorOf } from "../practice/doors.ts";
import { practiceCode } from "../routes.ts";
import { href, useApp } from "../shell/app-context.ts";
import css from "../shell/shared.module.css";
import { goldOf, isAlive, usedIn } from "./ours.ts";
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
            <Practices ids={alive} />
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
