import { Actions, Button, Disclosure, Notice, Page, useAct } from "@goldseam/ui";
import { useState } from "preact/hooks";
import type { Alive as AliveMoment } from "./daily-moment.view.ts";
import { type Key, Moment, type Props } from "./parts.screen.tsx";

const REVIEWS = ["keep", "shrink", "swap", "retire"] as const;
const SAID = { keep: "review.kept", shrink: "review.shrunk" } as const satisfies Record<string, Key>;

/** A living moment: it happened, or it keeps; after two weeks four buttons of one size; the end is one tap for either. */
export const Alive = (props: Props & { readonly alive: AliveMoment; readonly another: () => void }) => {
  const { t, alive } = props;
  const { moment } = alive;
  const [said, setSaid] = useState<Key>();
  const [asWas, setAsWas] = useState(false);
  const [act, failed] = useAct(props.propose);
  const write = async (event: Parameters<Props["propose"]>[0]["events"][number], after?: Key): Promise<boolean> => {
    const done = await act({ events: [event] });
    if (done) setSaid(after);
    return done;
  };
  const review = async (as: (typeof REVIEWS)[number]): Promise<void> => {
    const after = as === "keep" || as === "shrink" ? SAID[as] : undefined;
    const done = await write({ type: "moment-reviewed", data: { moment, as } }, after);
    if (done && as === "swap") props.another();
    if (done && as === "retire") props.announce(t("alive.ended"));
  };
  return (
    <Page title={t("alive.title")} step="alive" back={props.done}>
      <Moment t={t} moment={alive} />
      {(failed ?? said) !== undefined && <Notice>{failed ?? (said === undefined ? "" : t(said))}</Notice>}
      {alive.hadToday && said === undefined && <Notice live={false}>{t("alive.had-done")}</Notice>}
      {alive.review && (
        <>
          <h2>{t("review.title")}</h2>
          <p>{t("review.each")}</p>
          <Actions pair>
            {REVIEWS.map((as) => (
              <Button key={as} onClick={() => void review(as)}>
                {t(`review.${as}`)}
              </Button>
            ))}
          </Actions>
        </>
      )}
      {alive.smaller && !asWas && (
        <>
          <p>{t("smaller.ask")}</p>
          <Actions pair>
            <Button onClick={() => setAsWas(true)}>{t("smaller.no")}</Button>
            <Button onClick={() => void review("shrink")}>{t("smaller.yes")}</Button>
          </Actions>
        </>
      )}
      <Actions>
        <Button onClick={() => setSaid("alive.keeps-done")}>{t("alive.keeps")}</Button>
        {!alive.hadToday && (
          <Button onClick={() => void write({ type: "moment-happened", data: { moment } }, "alive.had-done")}>
            {t("alive.had")}
          </Button>
        )}
      </Actions>
      <Disclosure summary={t("alive.end")}>
        <p>{t("alive.end-hint")}</p>
        <Button onClick={() => void write({ type: "moment-ended", data: { moment } })}>{t("alive.end")}</Button>
      </Disclosure>
    </Page>
  );
};
