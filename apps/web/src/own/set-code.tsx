import { Actions, Button, Chips, ErrorSummary, Field, Notice, Page } from "@goldseam/ui";
import { useState } from "preact/hooks";
import type { LockPort } from "../runtime/runtime.ts";
import { codeRefused } from "../runtime/settings.ts";
import { useApp } from "../shell/app-context.ts";
import css from "../shell/shared.module.css";

type Refusal = Extract<Awaited<ReturnType<LockPort["setCode"]>>, { readonly ok: false }>["why"];

export interface SetCodeProps {
  readonly which: "app" | "private";
  /** Made before the code, where nothing exists on this phone yet; its answer is whether that worked. */
  readonly before?: () => Promise<boolean>;
  /** `false`: the person turned back. */
  readonly onDone: (set: boolean) => void;
}

/** One field for a code, what makes a good one, and what it cannot do. */
export const SetCode = ({ which, before, onDone }: SetCodeProps) => {
  const { runtime, t, announcer } = useApp();
  const [code, setCode] = useState("");
  const [shown, setShown] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const refuse = (why: Refusal): void => {
    setBusy(false);
    setProblem(t(`code.${why}`));
  };
  const keep = async (): Promise<void> => {
    setBusy(true);
    announcer.say(t("code.working"));
    const why = codeRefused(code);
    if (why !== undefined) return refuse(why);
    if (before !== undefined && !(await before())) return refuse("failed");
    const kept = await runtime.locks.setCode(which, code);
    if (!kept.ok) return refuse(kept.why);
    setBusy(false);
    announcer.say(t("code.done"));
    return onDone(true);
  };
  return (
    <Page step={which} title={t(which === "app" ? "code.app" : "code.private")} back={() => onDone(false)}>
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
        {busy && (
          <p role="status">
            {t("code.working")} {t("code.can-leave")}
          </p>
        )}
        <Actions>
          <Button type="submit" kind="primary" busy={busy}>
            {t("code.keep")}
          </Button>
        </Actions>
      </form>
    </Page>
  );
};
