import { List, ListRow, Page } from "@goldseam/ui";
import { useState } from "preact/hooks";
import { href, useApp } from "../shell/app-context.ts";
import { SetCode } from "./set-code.tsx";

/** Codes for the app and for the private room. `evening`: asked at the end of the first evening, then goes on. */
export const CodePage = ({ evening }: { readonly evening: boolean }) => {
  const { runtime, t, go } = useApp();
  const [which, setWhich] = useState<"app" | "private" | undefined>(evening ? "app" : undefined);
  const { app, privateRoom } = runtime.locks;
  const state = (lock: string): string => t(lock === "none" ? "code.none" : "code.set");
  if (which !== undefined) {
    return (
      <SetCode which={which} onDone={(set) => (evening ? go(set ? "hello" : "keepToYourself") : setWhich(undefined))} />
    );
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
