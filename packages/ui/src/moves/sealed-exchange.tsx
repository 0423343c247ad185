import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { useKit } from "../kit/kit.tsx";
import { Actions, Button } from "../parts/button.tsx";
import { Page } from "../parts/page.tsx";
import { Waiting } from "../parts/states.tsx";
import type { ScreenProps } from "../screen.ts";

type Screen = Pick<
  ScreenProps,
  "announce" | "done" | "draft" | "exchange" | "mode" | "other" | "passTo" | "self" | "withdraw"
>;

export interface SealedExchangeProps {
  readonly screen: Screen;
  /** The question. */
  readonly title: string;
  /** Name of the exchange of this round. */
  readonly exchange: string;
  /** Closed on this side. */
  readonly closed: boolean;
  /** Both answers are on this phone. */
  readonly opened: boolean;
  /** The page on which an answer is written; `again`: this round is over, and the next one is written. */
  readonly write: (again: boolean) => ComponentChildren;
  /** The page with both answers; `fresh`: they were opened by a tap just now. */
  readonly open: (fresh: boolean) => ComponentChildren;
  /** Something useful to do alone. */
  readonly alone: () => void;
}

const OVER = ["withdrawn", "unopened", "broken"] as const;

/**
 * Screen of the sealed exchange: write, closed, open together, both answers. Every page looks the same whether or not
 * the other has closed an answer. [Open together] is each person's own tap, remembered on this phone alone.
 */
export const SealedExchange = (props: SealedExchangeProps) => {
  const { screen, title, exchange, opened } = props;
  const { t } = useKit();
  const [again, setAgain] = useState(false);
  const stage = screen.exchange(exchange).stage;
  const over = OVER.find((one) => one === stage);

  if (opened) return <Opening key={`${exchange}-${screen.self.id}`} {...props} />;
  if (over !== undefined && again) return <>{props.write(true)}</>;
  if (over !== undefined)
    return (
      <Page title={title} step="over" lead={t(`kit.sealed.${over}`)} back={screen.done}>
        <Actions>
          <Button onClick={() => setAgain(true)}>{t("kit.sealed.again")}</Button>
          <Button onClick={props.alone}>{t("kit.sealed.meanwhile")}</Button>
        </Actions>
      </Page>
    );
  return props.closed ? <Closed {...props} /> : <>{props.write(false)}</>;
};

const Closed = ({ screen, exchange, alone }: SealedExchangeProps) => {
  const { t } = useKit();
  const { mode, other, passTo } = screen;
  const passing = mode === "one" && other !== undefined;
  const takeBack = async (): Promise<void> => {
    const { ok } = await screen.withdraw(exchange);
    if (ok) screen.announce(t("kit.sealed.taken-back"));
  };
  return (
    <Page title={t("kit.sealed.closed")} step="closed" lead={t("kit.sealed.now")} back={screen.done}>
      <Waiting alone={!passing && <Button onClick={alone}>{t("kit.sealed.meanwhile")}</Button>}>
        {passing ? t("kit.sealed.one-honest") : undefined}
      </Waiting>
      <Actions>
        {passing && <Button onClick={() => passTo?.(other.id)}>{t("kit.sealed.pass", { name: other.name })}</Button>}
        <Button onClick={() => void takeBack()}>{t("kit.sealed.take-back")}</Button>
        <Button onClick={screen.done}>{t("kit.close")}</Button>
      </Actions>
      <p>{t("kit.sealed.take-back-hint")}</p>
    </Page>
  );
};

const Opening = ({ screen, exchange, open }: SealedExchangeProps) => {
  const { t } = useKit();
  const one = screen.mode === "one";
  const tapped = screen.draft(`opened-${exchange}`, one ? "both" : "me");
  const [state, setState] = useState<"ready" | "fresh" | "open">(tapped.value === "" ? "ready" : "open");
  useEffect(() => {
    if (state === "fresh") screen.announce(t("kit.sealed.opened"));
  }, [state]);
  if (state !== "ready") return <>{open(state === "fresh")}</>;
  return (
    <Page
      title={t("kit.sealed.ready")}
      step="ready"
      lead={t(one ? "kit.sealed.ready-one" : "kit.sealed.ready-two")}
      back={screen.done}
    >
      <Actions>
        <Button
          kind="primary"
          onClick={() => {
            tapped.set("1");
            setState("fresh");
          }}
        >
          {t("kit.sealed.open")}
        </Button>
      </Actions>
    </Page>
  );
};
