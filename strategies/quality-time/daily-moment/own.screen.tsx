import { thingId } from "@goldseam/kernel";
import { Actions, Button, Notice, Page, useAct } from "@goldseam/ui";
import { useState } from "preact/hooks";
import { type Anchor, OWN_ACTS, type OwnAct, type OwnMoment } from "./daily-moment.events.ts";
import { MomentForm, ownSentenceOf, type Props } from "./parts.screen.tsx";

const ANCHOR: Readonly<Record<OwnAct, Anchor>> = { window: "getting-up", walk: "work", tea: "dinner", music: "teeth" };

/** A moment for oneself, in the private room: alone, or while an offer stands. */
export const Own = (props: Props) => {
  const { t, view, mode } = props;
  const { own } = view;
  const [said, setSaid] = useState<"alone.kept" | "alone.ended">();
  const [act, failed] = useAct(props.propose);
  const keep = async (parts: Omit<OwnMoment, "thing">): Promise<boolean> => {
    const done = await act({ events: [{ type: "own-moment-set", data: { thing: thingId(props.newId()), ...parts } }] });
    if (done) setSaid("alone.kept");
    return done;
  };
  const end = async ({ thing }: OwnMoment): Promise<void> => {
    if (await act({ events: [{ type: "own-moment-ended", data: { thing } }] })) setSaid("alone.ended");
  };
  return (
    <Page title={t("alone.title")} lead={t(mode === "alone" ? "alone.welcome" : "alone.honest")} back={props.done}>
      {(failed ?? said) !== undefined && <Notice>{failed ?? (said === undefined ? "" : t(said))}</Notice>}
      {own === undefined ? (
        <MomentForm
          {...{ props, name: "own", acts: OWN_ACTS, anchors: ANCHOR, onDone: keep }}
          legend={t("alone.what")}
          label={(one) => t(`alone.ready.${one}`)}
          own={t("alone.what-own")}
          button={t("alone.keep")}
        />
      ) : (
        <>
          <p>{ownSentenceOf(t, own)}</p>
          <Actions pair>
            <Button onClick={() => void end(own)}>{t("alone.end")}</Button>
            <Button onClick={props.done}>{t("close")}</Button>
          </Actions>
        </>
      )}
    </Page>
  );
};
