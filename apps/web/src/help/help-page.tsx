import { ButtonLink, Actions, Disclosure, Notice, Page, Section } from "@goldseam/ui";
import { useState } from "preact/hooks";
import { href, useApp } from "../shell/app-context.ts";
import css from "../shell/shared.module.css";
import { ANYWHERE, COUNTRIES, NOTED } from "./countries.ts";
import { LineList } from "./line-list.tsx";
import { type Line, guessCountry } from "./lines.ts";

type Need = "violence" | "crisis";
const serves = (need: Need) => (line: Line) => (line.serves === "crisis") === (need === "crisis");

/** Under a neutral name, two taps from anywhere, without a connection. `notOkay`: for a night that is too hard. */
export const HelpPage = ({ need }: { readonly need: Need | undefined }) => {
  const { t, cameFrom, runtime } = useApp();
  const back = runtime.self.value === undefined ? href("start") : href(cameFrom.value);
  if (need === undefined) {
    return (
      <Page title={t("help.title")} lead={t("help.lead")} back={back}>
        <div class={css.wide}>
          <Actions>
            <ButtonLink href={href("notOkay", "c")}>{t("help.not-okay")}</ButtonLink>
            <ButtonLink href={href("notOkay", "v")}>{t("help.violence")}</ButtonLink>
          </Actions>
          <Numbers need="violence" />
          <p>{t("help.therapy")}</p>
          <Disclosure summary={t("help.about")}>
            <p>{t("help.about-1")}</p>
            <p>{t("help.about-2")}</p>
          </Disclosure>
        </div>
      </Page>
    );
  }
  return (
    <Page
      step={need}
      title={t(need === "crisis" ? "help.not-okay.title" : "help.violence.title")}
      lead={t(need === "crisis" ? "help.not-okay.lead" : "help.violence.lead")}
      back={href("help")}
    >
      <div class={css.wide}>
        {need === "crisis" ? (
          <p>{t("help.not-okay.person")}</p>
        ) : (
          <div class={css.stack}>
            <p>{t("help.violence.phone")}</p>
            <p>{t("help.violence.children")}</p>
            <p>{t("help.violence.out")}</p>
          </div>
        )}
        <Numbers need={need} />
      </div>
    </Page>
  );
};

const Numbers = ({ need }: { readonly need: Need }) => {
  const { t, language } = useApp();
  const [code, setCode] = useState(guessCountry(navigator.languages, COUNTRIES) ?? "");
  const names = new Intl.DisplayNames([language], { type: "region" });
  const sorted = COUNTRIES.map((country) => ({ country, name: names.of(country.code) ?? country.code })).toSorted(
    (a, b) => a.name.localeCompare(b.name, language),
  );
  const country = COUNTRIES.find((each) => each.code === code);
  return (
    <div class={css.stack}>
      <Notice live={false}>{t("help.bill")}</Notice>
      <label class={css.stack}>
        <span>{t("help.country")}</span>
        <select class={css.select} value={code} onChange={(event) => setCode(event.currentTarget.value)}>
          <option value="">{t("help.country.choose")}</option>
          {sorted.map(({ country: each, name }) => (
            <option key={each.code} value={each.code}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {country !== undefined && (
        <LineList lines={country.lines.filter(serves(need))} emergency={country.emergency} noted={NOTED} />
      )}
      <Section title={t("help.anywhere")}>
        <LineList lines={ANYWHERE.filter(serves(need))} noted={NOTED} />
      </Section>
    </div>
  );
};
