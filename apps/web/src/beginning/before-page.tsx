import { Actions, Button, Notice, Page } from "@goldseam/ui";
import { useState } from "preact/hooks";
import { practiceCode } from "../routes.ts";
import { href, useApp } from "../shell/app-context.ts";
import css from "../shell/shared.module.css";
import { refusalKey } from "../shell/refusal.ts";
import { FIRST_PRACTICE, afterBeginning } from "./flow.ts";

/** "Before you begin", four lines; only the tap on this page makes keys. */
export const BeforePage = () => {
  const { runtime, t, replace, names, door } = useApp();
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const [busy, setBusy] = useState(false);
  const pairing = runtime.pairing.state.value;
  const invited = door.value === "join" && pairing.is === "invited" ? pairing : undefined;
  const onePhone = door.value === "one-phone";

  const begin = async (): Promise<void> => {
    setBusy(true);
    const { first, address, second, secondAddress } = names.value;
    if (runtime.self.value === undefined) {
      const made = await runtime.begin.person({ id: runtime.newId(), name: first, address });
      if (!made.ok) return setProblem(t(refusalKey(made)));
    }
    if (onePhone && runtime.mode.value !== "one") {
      const made = await runtime.begin.secondPerson({ id: runtime.newId(), name: second, address: secondAddress });
      if (!made.ok) return setProblem(t(refusalKey(made)));
    }
    if (invited !== undefined) await runtime.pairing.accept();
    const next = afterBeginning(door.value ?? "alone");
    return replace(next, next === "practice" ? practiceCode(FIRST_PRACTICE) : "");
  };

  /** The line may have gone before every file was here: nothing was made, and the same tap tries again. */
  const brokeOff = (): void => setProblem(t(navigator.onLine ? "failed.title" : "failed.offline"));

  return (
    <Page title={t("before.title")} back={href(onePhone ? "secondName" : "name")}>
      <ul class={css.lines}>
        <li>{t(onePhone ? "before.scrambled-one" : "before.scrambled")}</li>
        <li>{t("before.holder")}</li>
        <li>
          {t("before.afraid")} <a href={href("help")}>{t("before.other-help")}</a>
        </li>
        <li>{t("before.leave")}</li>
      </ul>
      {invited?.relayBelongsTo === "inviter" && (
        <Notice live={false}>
          <p>{t("before.relay", { name: invited.inviter })}</p>
          <p>{t("before.relay-sees", { name: invited.inviter })}</p>
          <p>{t("before.relay-else")}</p>
        </Notice>
      )}
      {problem !== undefined && <Notice tone="careful">{problem}</Notice>}
      <Actions>
        {invited !== undefined && (
          <Button
            onClick={() => {
              runtime.pairing.notNow();
              replace("declined");
            }}
          >
            {t("join.not-now")}
          </Button>
        )}
        <Button kind="primary" busy={busy && problem === undefined} onClick={() => void begin().catch(brokeOff)}>
          {invited === undefined ? t("before.go-on") : t("join.begin", { name: invited.inviter })}
        </Button>
      </Actions>
    </Page>
  );
};
