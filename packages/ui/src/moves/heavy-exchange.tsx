import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import { useKit } from "../kit/kit.tsx";
import { Actions, Button } from "../parts/button.tsx";
import { Page } from "../parts/page.tsx";
import type { ScreenProps } from "../screen.ts";
import { SealedExchange, type SealedExchangeProps } from "./sealed-exchange.tsx";

export interface HeavyExchangeProps
  extends Omit<SealedExchangeProps, "closed" | "opened" | "open" | "screen" | "write"> {
  readonly screen: SealedExchangeProps["screen"] & Pick<ScreenProps, "openNow">;
  readonly write: () => ComponentChildren;
  /** This round is over and another one is wished for; its exchange has another name. */
  readonly again: () => void;
}

const Again = ({ again }: Pick<HeavyExchangeProps, "again">) => {
  useEffect(again, []);
  return null;
};

/** A sealed exchange of the heavy kind (S-51): one line before, and it opens when both have tapped on *open now*. */
export const HeavyExchange = (props: HeavyExchangeProps) => {
  const { screen, title, exchange, write, again } = props;
  const { t } = useKit();
  const { mine, stage } = screen.exchange(exchange);
  if (stage !== "ready")
    return (
      <SealedExchange
        key={exchange}
        {...props}
        closed={mine !== "none"}
        opened={false}
        open={() => null}
        write={(over) => (over ? <Again again={again} /> : write())}
      />
    );
  const tapped = mine === "released";
  return (
    <Page title={title} step="ready" lead={t(tapped ? "kit.heavy.tapped" : "kit.heavy.lead")} back={screen.done}>
      {!tapped && <p>{t("kit.heavy.hour")}</p>}
      <Actions>
        {tapped ? (
          <Button onClick={props.alone}>{t("kit.sealed.meanwhile")}</Button>
        ) : (
          <Button onClick={() => void screen.openNow(exchange)}>{t("kit.heavy.now")}</Button>
        )}
        <Button onClick={screen.done}>{t("kit.heavy.later")}</Button>
      </Actions>
    </Page>
  );
};
