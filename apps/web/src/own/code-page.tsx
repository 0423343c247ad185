import { Actions, Button, Chips, ErrorSummary, Field, List, ListRow, Notice, Page } from "@goldseam/ui";
import { useState } from "preact/hooks";
import { href, useApp } from "../shell/app-context.ts";
import css from "../shell/shared.module.css";

/** Codes for the app and for the private room. `evening`: asked at the end of the first evening, then goes on. */
export const CodePage = ({ evening }: { readonly evening: boolean }) => {
  const { runtime, t, go } = useApp();
  const [which, setWhich] = useState<"app" | "private" | undefined>(evening ? "app" : undefined);
  const { app, privateRoom } = runtime.locks;
  const state = (lock: string): string => t(lock === "none" ? "code.none" : "code.set");
  if (which !== undefined) {
    return <SetCode which={which} onDone={() => (evening ? go("hello") : setWhich(undefined))} />;
  }
  return (
    <Page title={t("code.title")} back={href("justMe")} lead={app.value === "none" ? t("code.none-yet") : undefined}>
      <List>
        <ListRow title={t("code.app")} end={state(app.value)} onClick={() => setWhich("app")} />
        {privateRoom.value !== "not-on-this-phone" && (
          <ListRow title={t("code.private")} end={state(privateRoom.value)} onClick={() => setWhich("private")} />
        )}
      </List>
    </Page>
  );
};

const SetCode = ({ which, onDone }: { readonly which: "app" | "private"; readonly onDone: () => void }) => {
  const { runtime, t, announcer } = useApp();
  const [code, setCode] = useState("");
  const [shown, setShown] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const keep = async (): Promise<void> => {
    setBusy(true);
    announcer.say(t("code.working"));
    const kept = await runtime.locks.setCode(which, code);
    setBusy(false);
    if (!kept.ok) return setProblem(t(`code.${kept.why}`));
    announcer.say(t("code.done"));
    return onDone();
  };
  return (
    <Page step={which} title={t(which === "app" ? "code.app" : "code.private")} back={href("justMe")}>
      <form
        class={css.wide}
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) void keep();
        }}
      >
        <ErrorSummary problems={problem === undefined ? [] : [{ field: "new-code", text: problem }]} />
        <Field
          id="new-code"
          label={t("code.choose")}
          hint={t("code.rules")}
          type={shown ? "text" : "password"}
          autocomplete="new-password"
          value={code}
          onValue={setCode}
          error={problem}
        />
        <Chips
          legend={t("code.show")}
          hideLegend
          options={[{ value: "shown", label: t("code.show") }]}
          chosen={shown ? ["shown"] : []}
          onChosen={(chosen) => setShown(chosen.length > 0)}
        />
        <Notice live={false} tone="careful">
          {t("code.lost")}
        </Notice>
        {busy && <p role="status">{t("code.working")}</p>}
        <Actions>
          <Button type="submit" kind="primary" busy={busy}>
            {t("code.keep")}
          </Button>
        </Actions>
      </form>
    </Page>
  );
};
