import { thingId } from "@goldseam/kernel";
import {
  Actions,
  Button,
  Card,
  Disclosure,
  EmptyState,
  formatDay,
  KeptWords,
  Listed,
  Notice,
  OffSwitch,
  Page,
  Quote,
  Section,
  useDoing,
  WordsBehind,
} from "@goldseam/ui";
import { useState } from "preact/hooks";
import { Form } from "./form.screen.tsx";
import { type Body, MOST_CHARACTERS, type OpennessEvent } from "./openness.events.ts";
import type { OpenOne, WishSeen } from "./openness.view.ts";
import { type Does, type Props, Said } from "./said.screen.tsx";

type Page_ = { readonly kind: "open"; readonly from?: Body } | { readonly kind: "wish" } | undefined;

/** What stands first; opening one and wishing for one are pages of their own. */
export const OpennessScreen = (props: Props) => {
  const { view, t, mode, other } = props;
  const [open, setOpen] = useState<Page_>();
  const { does, tell, told } = useDoing<OpennessEvent>(props);
  if (open !== undefined) {
    const leave = (sentence?: string): void => {
      setOpen(undefined);
      if (sentence !== undefined) tell(sentence);
    };
    return <Form {...props} {...open} leave={leave} />;
  }
  return (
    <Page title={t("title")} lead={t("lead")} back={props.done}>
      {told !== undefined && <Notice>{told}</Notice>}
      {view.wished.map((one) => (
        <Wished key={one.wish} {...props} one={one} does={does} open={setOpen} />
      ))}
      {other !== undefined && view.alive.length === 0 && (
        <EmptyState title={t("none.title")}>
          <p>{t("none.hint")}</p>
        </EmptyState>
      )}
      <Listed title={t("alive.title")} things={view.alive}>
        {(one) => <Alive key={one.openness} {...props} one={one} does={does} />}
      </Listed>
      {other !== undefined && view.mayOpen && (
        <Actions>
          <Button kind="primary" onClick={() => setOpen({ kind: "open" })}>
            {t("open.begin")}
          </Button>
        </Actions>
      )}
      {other !== undefined && !view.mayOpen && <p>{t("open.enough")}</p>}
      <Listed title={t("wish.mine")} things={view.myWishes}>
        {({ wish, body }) => (
          <Card key={wish}>
            <Said t={t} body={body} as="wish-mine" />
            {body.answer === undefined ? (
              <p>{t("wish.stays")}</p>
            ) : (
              <Quote by={t("wish.answer")} size="small" lang={body.answer.language}>
                {body.answer.text}
              </Quote>
            )}
            <Button
              kind="plain"
              onClick={() => void does({ type: "openness-wish-taken-back", data: { wish } }, t("wish.taken-back"))}
            >
              {t("wish.take-back")}
            </Button>
          </Card>
        )}
      </Listed>
      {mode !== "one" && <ForMyself {...props} does={does} />}
      {other !== undefined && view.mayWish && (
        <Disclosure summary={t("wish.begin")}>
          <p>{t("wish.once")}</p>
          <Button onClick={() => setOpen({ kind: "wish" })}>{t("wish.write")}</Button>
        </Disclosure>
      )}
      {mode === "two" && (
        <Section title={t("off")}>
          <OffSwitch kind="openness-opened" summary={t("off.opened")} off={view.off.opened} turn={does} />
          <OffSwitch kind="openness-wished" summary={t("off.wished")} off={view.off.wished} turn={does} />
        </Section>
      )}
    </Page>
  );
};

/** It is told aloud or in a message, as its teller likes: nothing of what is told is kept here. */
const Alive = ({ t, language, one, does }: Props & Does & { readonly one: OpenOne }) => {
  const { openness, mine, body, due, asks } = one;
  return (
    <Card {...(asks && { tone: "gold", title: t("asks") })}>
      <Said t={t} body={body} as={mine ? "mine" : "theirs"} />
      <p>{t("until", { day: formatDay(language, due) })}</p>
      {asks && (
        <Button onClick={() => void does({ type: "openness-told", data: { openness } }, t("asks.done"))}>
          {t("asks.told")}
        </Button>
      )}
      {mine && (
        <Button kind="plain" onClick={() => void does({ type: "openness-ended", data: { openness } }, t("ended"))}>
          {t("end")}
        </Button>
      )}
    </Card>
  );
};

interface WishedProps extends Props, Does {
  readonly one: WishSeen;
  readonly open: (open: Page_) => void;
}
/** A wish may be met, answered in words, or left; leaving it is one tap and goes nowhere. */
const Wished = ({ t, one: { wish, body }, does, open, mode, done, draft }: WishedProps) => (
  <Card tone="gold" title={t("wished.title")}>
    <Said t={t} body={body} as="wish-theirs" />
    <p>{t("wished.free")}</p>
    <Actions pair>
      <Button
        onClick={() =>
          mode === "one" ? done() : void does({ type: "wish-put-aside", data: { wish } }, t("wished.aside"))
        }
      >
        {t("wished.not-now")}
      </Button>
      <Button onClick={() => open({ kind: "open", from: body })}>{t("wished.open")}</Button>
    </Actions>
    <WordsBehind
      summary={t("wished.words")}
      label={t("wished.words")}
      hint={t("wished.words-hint")}
      button={t("wished.send")}
      most={MOST_CHARACTERS}
      draft={draft(`answer-${wish}`)}
      onWords={(words) => does({ type: "openness-wish-answered", data: { wish, words } }, t("wished.sent"))}
    />
  </Card>
);

/** Alone: what I would rather not hide any more, from nobody in particular. */
const ForMyself = ({ t, view, does, newId, mode, draft }: Props & Does) => (
  <KeptWords
    summary={mode === "alone" ? undefined : t("own.title")}
    label={t("own.label")}
    hint={t("own.hint")}
    button={t("own.keep")}
    most={MOST_CHARACTERS}
    things={view.kept.map(({ note: id, words }) => ({ id, words }))}
    draft={draft("own")}
    onKeep={(words) => does({ type: "own-openness-kept", data: { note: thingId(newId()), words } }, t("own.kept"))}
    onLetGo={(note) => void does({ type: "own-openness-let-go", data: { note: thingId(note) } })}
  />
);
