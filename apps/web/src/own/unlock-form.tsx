import { Actions, Button, Field } from "@goldseam/ui";
import { useState } from "preact/hooks";
import { useApp } from "../shell/app-context.ts";
import css from "../shell/shared.module.css";

/** One field, one button; a wrong code is said in words and costs nothing but the time to try. */
export const UnlockForm = ({ which }: { readonly which: "app" | "private" }) => {
  const { runtime, t, announcer } = useApp();
  const [code, setCode] = useState("");
  const [wrong, setWrong] = useState(false);
  const [busy, setBusy] = useState(false);
  const open = async (): Promise<void> => {
    setBusy(true);
    announcer.say(t("locked.working"));
    const opened = await runtime.locks.unlock(which, code);
    setBusy(false);
    setWrong(!opened);
    setCode("");
  };
  return (
    <form
      class={css.wide}
      onSubmit={(event) => {
        event.preventDefault();
        if (code !== "" && !busy) void open();
      }}
    >
      <Field
        id="code"
        type="password"
        label={t("locked.label")}
        value={code}
        onValue={setCode}
        autocomplete="current-password"
        error={wrong ? t("locked.wrong") : undefined}
      />
      <Actions>
        <Button type="submit" kind="primary" busy={busy}>
          {t("locked.open")}
        </Button>
      </Actions>
    </form>
  );
};
