import { Button, Notice, OwnMeasures, OwnSliders, Page, Section } from "@goldseam/ui";
import type { Does, Props } from "./parts.screen.tsx";
import { SLIDERS } from "./weekly-check-in.events.ts";

/** Five sliders of one's own: private, with one's own band; never of two people. */
export const HowIAm = (props: Props & Does & { readonly back: () => void }) => {
  const { t, view, does, back, shell, now } = props;
  const { measured, low } = view;
  const [latest] = measured;
  return (
    <Page title={t("me.title")} lead={t("me.who-sees")} back={back} step="how-i-am">
      {low && (
        <Notice tone="careful">
          <p>{t("me.low")}</p>
          {shell?.help !== undefined && <Button onClick={shell.help}>{t("me.people")}</Button>}
        </Notice>
      )}
      <OwnSliders
        sliders={SLIDERS.map((slider) => ({ slider, label: t(`slider.${slider}`) }))}
        hint={t("slider.hint")}
        button={t("me.keep")}
        onEntry={(of) => {
          const values = { near: of("near"), heard: of("heard"), calm: of("calm"), energy: of("energy") };
          return does({ type: "measure-entered", data: { values: { ...values, myself: of("myself") } } }, t("me.kept"));
        }}
      />
      {latest !== undefined && (
        <Section title={t("me.before")}>
          <OwnMeasures
            sliders={SLIDERS.map((slider) => ({ slider, short: t(`short.${slider}`) }))}
            day={t("me.day")}
            rows={measured}
            where={(day, slider) => {
              const where = measured.find((one) => one.day === day)?.where[slider];
              return where === undefined ? "" : t(`where.${where}`);
            }}
          />
          {latest.where.near === undefined && <p>{t("me.few")}</p>}
          {latest.day === now.day && (
            <Button kind="plain" onClick={() => void does({ type: "measure-forgotten", data: { day: latest.day } })}>
              {t("me.forget")}
            </Button>
          )}
        </Section>
      )}
    </Page>
  );
};
