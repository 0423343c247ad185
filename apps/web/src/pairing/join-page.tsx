import { Actions, Button, ButtonLink, Loading, Page } from "@goldseam/ui";
import { useEffect } from "preact/hooks";
import { pageAfter } from "../beginning/flow.ts";
import { installsFirst, platformOf } from "../install/variants.ts";
import { href, useApp } from "../shell/app-context.ts";
import css from "../shell/shared.module.css";
import { PairingSteps } from "./pairing-steps.tsx";

/** The other phone: who invites, and nothing sent before this person's own tap. */
export const JoinPage = ({ payload }: { readonly payload: string }) => {
  const { runtime, t, go, replace, door } = useApp();
  const state = runtime.pairing.state.value;
  useEffect(() => {
    if (payload === "") return;
    door.value = "join";
    // The secret leaves the address bar and this entry of the history before anything else happens.
    replace("join");
    void runtime.pairing.read(payload);
  }, [payload]);

  if (state.is !== "invited")
    return state.is === "idle" ? <Loading label={t("join.reading")} /> : <PairingSteps state={state} />;
  const known = runtime.self.value !== undefined;
  const next = pageAfter("doors", "join", installsFirst(platformOf(window))) ?? "name";
  return (
    <Page step="invited" title={t("join.title", { name: state.inviter })} lead={t("join.what")}>
      <p class={css.quiet}>{t("join.nothing-yet")}</p>
      <Actions>
        <Button
          onClick={() => {
            runtime.pairing.notNow();
            replace("declined");
          }}
        >
          {t("join.not-now")}
        </Button>
        <Button kind="primary" onClick={() => go(known ? "before" : next)}>
          {t("join.go-on")}
        </Button>
      </Actions>
    </Page>
  );
};

/** "Not now" sends nothing and leads to a harmless page. */
export const DeclinedPage = () => {
  const { t } = useApp();
  return (
    <Page title={t("declined.title")} lead={t("declined.nothing")}>
      <Actions>
        <ButtonLink href={href("help")}>{t("declined.numbers")}</ButtonLink>
      </Actions>
    </Page>
  );
};
