import { thingId } from "@goldseam/kernel";
import { Actions, Button, Field, Notice, Page, Steps, useAct, useDraft, Waiting, wordsOf } from "@goldseam/ui";
import { ACTS, type Act, type Anchor, type Body, MOST_CHARACTERS } from "./daily-moment.events.ts";
import type { MomentView } from "./daily-moment.view.ts";
import { Moment, MomentForm, type Props } from "./parts.screen.tsx";

const ANCHOR: Readonly<Record<Act, Anchor>> = { breakfast: "getting-up", walk: "dinner", tea: "work", call: "teeth" };

/** An offer is made. */
export const Offer = (props: Props & { readonly onOffered: () => void; readonly back: () => void }) => {
  const { t, other, mode, handed, language } = props;
  const [smallest, setSmallest] = useDraft(props.draft("offer-smallest"));
  const [act, failed] = useAct(props.propose);
  const name = other?.name ?? "";
  const offer = async (parts: Omit<Body, "smallest">): Promise<boolean> => {
    const small = wordsOf(smallest, language);
    const moment = thingId(props.newId());
    const data = small === undefined ? { moment, ...parts } : { moment, ...parts, smallest: small };
    if (!(await act({ events: [{ type: "moment-offered", data }] }))) return false;
    props.draft("offer-smallest").clear();
    props.onOffered();
    if (mode === "one" && other !== undefined) props.passTo?.(other.id);
    return true;
  };
  return (
    <Page
      title={t("none.title")}
      step="offer"
      above={<Steps steps={3} minutes={3} />}
      lead={t("none.hint")}
      back={props.back}
    >
      <MomentForm
        {...{ props, name: "offer", acts: ACTS, anchors: ANCHOR, onDone: offer }}
        legend={t("form.what")}
        label={(one) => t(`ready.${one}`)}
        own={t("ready.own")}
        given={handed?.draft === "ritual" ? handed.text : undefined}
        button={t("form.offer", { name })}
      >
        {(meant) => (
          <>
            <Field
              label={t("form.smallest")}
              hint={
                typeof meant === "string" ? t("form.smallest-ready", { smallest: t(`smallest.${meant}`) }) : undefined
              }
              maxLength={MOST_CHARACTERS}
              value={smallest}
              onValue={setSmallest}
            />
            {failed !== undefined && <Notice tone="careful">{failed}</Notice>}
            <p>{t("form.who-sees", { name, otherAddress: other?.address ?? "none" })}</p>
          </>
        )}
      </MomentForm>
    </Page>
  );
};

type OfferedProps = Props & { readonly moment: MomentView; readonly another: () => void; readonly alone: () => void };

/** Theirs: agree, offer another, or put it aside, which is written on this phone alone. */
export const Theirs = (props: OfferedProps) => {
  const { t, moment, other } = props;
  const [act, failed] = useAct(props.propose);
  const aside = async (): Promise<void> => {
    const { ok } = await props.propose({ events: [{ type: "offer-put-aside", data: { moment: moment.moment } }] });
    if (ok) props.announce(t("offered.not-now-done"));
    props.done();
  };
  const agree = () => act({ events: [{ type: "moment-agreed", data: { moment: moment.moment } }] });
  return (
    <Page
      title={t("offered.theirs", { name: other?.name ?? "", otherAddress: other?.address ?? "none" })}
      step="theirs"
      back={props.done}
    >
      <Moment t={t} moment={moment} />
      {failed !== undefined && <Notice tone="careful">{failed}</Notice>}
      <Actions>
        <Button onClick={() => void aside()}>{t("offered.not-now")}</Button>
        <Button onClick={props.another}>{t("offered.another")}</Button>
        <Button onClick={() => void agree()}>{t("offered.agree")}</Button>
      </Actions>
    </Page>
  );
};

/** Mine: it stands, or fades; there is something to do alone. */
export const Mine = (props: OfferedProps) => {
  const { t, moment, mode, other } = props;
  const [act, failed] = useAct(props.propose);
  return (
    <Page title={t("title")} step="mine" back={props.done}>
      <Moment t={t} moment={moment} />
      <Waiting alone={<Button onClick={props.alone}>{t("offered.meanwhile")}</Button>}>{t("offered.mine")}</Waiting>
      {failed !== undefined && <Notice tone="careful">{failed}</Notice>}
      <Actions>
        {mode === "one" && other !== undefined && (
          <Button onClick={() => props.passTo?.(other.id)}>{t("one.pass", { name: other.name })}</Button>
        )}
        <Button onClick={() => void act({ events: [{ type: "moment-ended", data: { moment: moment.moment } }] })}>
          {t("offered.take-back")}
        </Button>
        <Button onClick={props.done}>{t("close")}</Button>
      </Actions>
    </Page>
  );
};
