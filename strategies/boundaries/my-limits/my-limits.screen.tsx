import { fromOrigin, type Handoff, type LimitDraft, type ThingId, thingId } from "@goldseam/kernel";
import { isAboutTheOther } from "@goldseam/moves";
import {
  Actions,
  Button,
  Card,
  Disclosure,
  EmptyState,
  Listed,
  Notice,
  OffSwitch,
  Page,
  Quote,
  SaidBack,
  Section,
  useDoing,
} from "@goldseam/ui";
import { useState } from "preact/hooks";
import { Edit } from "./edit.screen.tsx";
import { MOST_CHARACTERS, type MyLimitsEvent } from "./my-limits.events.ts";
import { id } from "./my-limits.prompts.ts";
import type { MyLimitsView, OwnLimit, TheirLimit } from "./my-limits.view.ts";
import { aboutOf, type Does, type Props, Said } from "./parts.screen.tsx";
import { Wish, Wishes } from "./wish.screen.tsx";

type Open =
  | { readonly page: "edit"; readonly of?: OwnLimit; readonly given?: LimitDraft }
  | { readonly page: "wish"; readonly of: OwnLimit };

const handedId = (handed: Handoff | undefined): ThingId | undefined =>
  handed?.draft === "limit" ? (handed.limit ?? fromOrigin(id, handed.origin)) : undefined;
/** The page that a handed draft is about, unless its limit stands already. */
const begin = (handed: Handoff | undefined, { mine }: MyLimitsView): Open | undefined => {
  if (handed?.draft !== "limit" || handed.ends === true) return undefined;
  const of = mine.find(({ limit }) => limit === handedId(handed));
  const isNew = handed.limit === undefined;
  if (isNew) return of === undefined && handed.text !== undefined ? { page: "edit", given: handed } : undefined;
  return of && { page: "edit", of, given: handed };
};

/** What came first, then mine, then the other person's; setting one is a page of its own. */
export const MyLimitsScreen = (props: Props) => {
  const { view, t, mode, other } = props;
  const [open, setOpen] = useState(() => begin(props.handed, view));
  const { does, tell, told } = useDoing<MyLimitsEvent>(props);
  const leave = (sentence?: string): void => {
    setOpen(undefined);
    if (sentence !== undefined) tell(sentence);
  };
  if (open?.page === "edit")
    return <Edit key={open.of?.limit} {...props} of={open.of} given={open.given} leave={leave} />;
  if (open?.page === "wish")
    return (
      <Wish
        {...props}
        line={open.of.body.line?.text ?? ""}
        back={() => setOpen({ page: "edit", of: open.of })}
        told={() => leave(t("wish.told"))}
      />
    );
  const ending = props.handed?.draft === "limit" && props.handed.ends === true ? handedId(props.handed) : undefined;
  const fresh = view.theirs.filter((one) => one.fresh);
  const nothing = view.mine.length + view.theirs.length === 0;
  return (
    <Page title={t("title")} lead={t("lead")} back={props.done}>
      {told !== undefined && <Notice>{told}</Notice>}
      {fresh.map((one) => (
        <Theirs key={one.limit} {...props} one={one} does={does} />
      ))}
      {nothing && (
        <EmptyState title={t("none.title")}>
          <p>{t(mode === "alone" ? "alone.welcome" : "none.hint")}</p>
        </EmptyState>
      )}
      <Listed title={t("mine.title")} things={view.mine}>
        {(one) => <Mine key={one.limit} {...props} {...{ one, does, ends: one.limit === ending }} open={setOpen} />}
      </Listed>
      <Actions>
        <Button kind="primary" onClick={() => setOpen({ page: "edit" })}>
          {t("set")}
        </Button>
      </Actions>
      <Listed title={t("theirs.title")} things={view.theirs.filter((one) => !one.fresh)}>
        {(one) => <Theirs key={one.limit} {...props} one={one} does={does} />}
      </Listed>
      <Wishes {...props} does={does} />
      {mode === "two" && other !== undefined && (
        <Section title={t("off.title")}>
          <OffSwitch kind="wish-told" summary={t("off.wishes")} off={view.off.wishes} turn={does} />
          <OffSwitch kind="limit-said-back" summary={t("off.said-back")} off={view.off.saidBack} turn={does} />
        </Section>
      )}
    </Page>
  );
};

interface MineProps extends Props, Does {
  readonly one: OwnLimit;
  readonly open: (open: Open) => void;
  /** Handed over to be ended: the button stands in sight. */
  readonly ends: boolean;
}
/** Mine: it stands. Changing, sharing and ending it are one tap each, and ask nobody. */
const Mine = (props: MineProps) => {
  const { t, one, does, open, ends, mode, other } = props;
  const { limit, shared, kept, until, after } = one;
  const body = { ...one.body, ...(until && { until }) };
  const share = (): void => {
    if (isAboutTheOther(body.line?.text ?? "", other?.name)) return open({ page: "wish", of: one });
    void does({ type: "limit-shared", data: { limit, ...body } }, t("done.shared"));
  };
  // The private words first: if the next step cannot be kept, nothing that stood has fallen.
  const forMe = async (): Promise<void> => {
    const again = thingId(props.newId());
    const bodies = until !== undefined && after !== undefined ? [after, body] : [body];
    for (const one of bodies) if (!(await does({ type: "limit-kept", data: { limit: again, ...one } }))) return;
    if (!(await does({ type: "limit-ended", data: { limit } }, t("done.kept")))) return;
    if (kept) await does({ type: "limit-dropped", data: { limit } });
  };
  const end = async (): Promise<void> => {
    if (shared && !(await does({ type: "limit-ended", data: { limit } }, t("done.ended")))) return;
    if (kept) await does({ type: "limit-dropped", data: { limit } }, t("done.ended"));
  };
  const endTrial = async (): Promise<void> => {
    if (after === undefined) return end();
    const type = shared ? "limit-changed" : "limit-kept";
    await does({ type, data: { limit, ...after } }, t("done.trial-over"));
  };
  const origin = { practice: id, thing: limit };
  const review = (): void =>
    props.handOff({ draft: "limit-review", limit, text: aboutOf(body, t), level: body.level, shared, origin });
  return (
    <Card
      above={t(shared ? "mine.shared" : "mine.kept")}
      {...(ends && { tone: "gold" as const, title: t("end.title") })}
    >
      <Said {...props} body={one.body} until={until} />
      {ends && <Button onClick={() => void end()}>{t("end")}</Button>}
      {until !== undefined && after !== undefined && <p>{t("mine.then")}</p>}
      {until !== undefined && <Button onClick={() => void endTrial()}>{t("mine.end-trial")}</Button>}
      {one.saidBack !== undefined && (
        <Quote size="small" by={t("said-back.from")} lang={one.saidBack.language}>
          {one.saidBack.text}
        </Quote>
      )}
      <Disclosure summary={t("mine.more")}>
        <p>{t("mine.more-hint")}</p>
        <Actions>
          <Button onClick={() => open({ page: "edit", of: one })}>{t("change")}</Button>
          <Button onClick={review}>{t("review")}</Button>
          {!shared && other !== undefined && <Button onClick={share}>{t("share")}</Button>}
          {shared && mode === "two" && <Button onClick={() => void forMe()}>{t("unshare")}</Button>}
          {!ends && <Button onClick={() => void end()}>{t("end")}</Button>}
        </Actions>
      </Disclosure>
    </Card>
  );
};

/** The other person's: it stands. Reading it sends nothing; saying it back is a kindness. */
const Theirs = (props: Props & Does & { readonly one: TheirLimit }) => {
  const { t, one, does, mode } = props;
  const { limit, version, body } = one;
  return (
    <Card tone={one.fresh ? "gold" : "plain"} {...(one.fresh && { title: t("fresh.title") })}>
      <Said {...props} body={body} until={one.until} />
      {one.fresh && <p>{t("fresh.stands")}</p>}
      {one.fresh && mode === "two" && (
        <Button onClick={() => void does({ type: "limit-read", data: { limit, version } }, t("fresh.read-done"))}>
          {t("fresh.read")}
        </Button>
      )}
      <SaidBack
        {...{ summary: t("said-back"), by: t("said-back.mine"), words: one.saidBack, most: MOST_CHARACTERS }}
        {...{ label: t("said-back.words"), hint: t("said-back.hint"), button: t("said-back.send") }}
        draft={props.draft(`said-back-${limit}`)}
        onWords={(words) => does({ type: "limit-said-back", data: { limit, words } }, t("said-back.done"))}
      />
    </Card>
  );
};
