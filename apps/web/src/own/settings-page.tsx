import { Actions, Button, Chips, ErrorSummary, Field, LANGUAGES, Page, Section } from "@goldseam/ui";
import { useState } from "preact/hooks";
import { href, useApp } from "../shell/app-context.ts";
import css from "../shell/shared.module.css";

const THEMES = ["system", "light", "dark"] as const;
const CALM = ["system", "off", "on"] as const;

/** Language, look, movement, and the quick exit: each counts at once. */
export const SettingsPage = () => {
  const { runtime, t, language } = useApp();
  const { value, set } = runtime.settings;
  const { theme, calm, shiftExit, bowl } = value.value;
  return (
    <Page title={t("settings.title")} back={href("justMe")}>
      <div class={css.wide}>
        <Chips
          legend={t("settings.language")}
          pick="one"
          options={LANGUAGES.map(({ code, name }) => ({ value: code, label: <span lang={code}>{name}</span> }))}
          chosen={[language]}
          onChosen={([code]) => code !== undefined && set({ language: code })}
        />
        <Chips
          legend={t("settings.theme")}
          pick="one"
          options={THEMES.map((each) => ({ value: each, label: t(`settings.theme.${each}`) }))}
          chosen={[theme]}
          onChosen={([chosen]) => chosen !== undefined && set({ theme: chosen })}
        />
        <Chips
          legend={t("settings.calm")}
          pick="one"
          options={CALM.map((each) => ({ value: each, label: t(`settings.calm.${each}`) }))}
          chosen={[calm]}
          onChosen={([chosen]) => chosen !== undefined && set({ calm: chosen })}
        />
        <Chips
          legend={t("settings.bowl")}
          pick="one"
          options={(["show", "hide"] as const).map((each) => ({ value: each, label: t(`settings.bowl.${each}`) }))}
          chosen={[bowl ? "show" : "hide"]}
          onChosen={([chosen]) => set({ bowl: chosen === "show" })}
        />
        <Section title={t("settings.exit")}>
          <Chips
            legend={t("settings.shift")}
            pick="one"
            options={(["on", "off"] as const).map((each) => ({ value: each, label: t(`settings.${each}`) }))}
            chosen={[shiftExit ? "on" : "off"]}
            onChosen={([chosen]) => set({ shiftExit: chosen === "on" })}
          />
          <ExitTo />
        </Section>
      </div>
    </Page>
  );
};

const isAddress = (text: string): boolean => URL.canParse(text) && new URL(text).protocol === "https:";

const ExitTo = () => {
  const { runtime, t } = useApp();
  const [address, setAddress] = useState(runtime.settings.value.value.exitTo);
  const [wrong, setWrong] = useState(false);
  const problem = wrong && !isAddress(address) ? t("settings.exit-wrong") : undefined;
  return (
    <form
      class={css.stack}
      onSubmit={(event) => {
        event.preventDefault();
        if (isAddress(address)) runtime.settings.set({ exitTo: address });
        else setWrong(true);
      }}
    >
      <ErrorSummary problems={problem === undefined ? [] : [{ field: "exit-to", text: problem }]} />
      <Field
        id="exit-to"
        label={t("settings.exit-to")}
        value={address}
        onValue={setAddress}
        error={problem}
        dir="ltr"
        inputMode="url"
        autocomplete="off"
      />
      <Actions>
        <Button type="submit">{t("settings.save")}</Button>
      </Actions>
    </form>
  );
};
