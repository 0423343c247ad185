import { thingId } from "@goldseam/kernel";
import {
  Actions,
  Button,
  Card,
  Disclosure,
  EmptyState,
  KeptList,
  Listed,
  Notice,
  OffSwitch,
  OwnWords,
  Page,
  Quote,
  Section,
  useDoing,
} from "@goldseam/ui";
import { useState } from "preact/hooks";
import { Ask } from "./ask.screen.tsx";
import { type BackMeUpEvent, MOST_CHARACTERS } from "./back-me-up.events.ts";
import type { BackMeUpView, Help } from "./back-me-up.view.ts";
import { type Props, Said } from "./parts.screen.tsx";

/** What came first, then what both agreed on. Asking for a help is a page of its own. */
export const BackMeUpScreen = (props: Props) => {
  const { view, t, mode, other } = props;
  const [asking, setAsking] = useState(false);
  const { does, tell, told } = useDoing<BackMeUpEvent>(props);
  if (asking) {
    const leave = (sentence?: string): void => {
      setAsking(false);
      if (sentence !== undefined) tell(sentence);
    };
    return <Ask {...props} leave={leave} />;
  }
  const nothing = view.asked.length + view.offered.length + view.agreed.length === 0;
  return (
    <Page title={t("title")} lead={t("lead")} back={props.done}>
      {told !== undefined && <Notice>{told}</Notice>}
      <Came {...props} does={does} />
      {nothing && (
        <EmptyState title={t("none.title")}>
          <p>{t(other === undefined ? "none.alone" : "none.hint")}</p>
        </EmptyState>
      )}
      <Listed title={t("agreed.title")} things={view.agreed}>
        {(one) => <Agreed key={one.help} {...props} one={one} does={does} />}
      </Listed>
      <Listed title={t("offered.title")} things={view.offered}>
        {(one) => (
          <Card key={one.help}>
            <Said {...props} help={one} />
            <p>{t("offered.stays")}</p>
            <Button
              kind="plain"
              onClick={() => void does({ type: "help-let-go", data: { help: one.help } }, t("let-go.done"))}
            >
              {t("offered.take-back")}
            </Button>
          </Card>
        )}
      </Listed>
      {other !== undefined && (
        <Actions>
          <Button kind="primary" onClick={() => setAsking(true)}>
            {t("ask")}
          </Button>
        </Actions>
      )}
      {mode !== "one" && (
        <Section title={t("me.title")}>
          <OwnWords
            label={t("me.label")}
            hint={t("me.hint")}
            button={t("me.keep")}
            most={MOST_CHARACTERS}
            draft={props.draft("me")}
            onWords={(words) =>
              does({ type: "help-for-me", data: { note: thingId(props.newId()), words } }, t("me.done"))
            }
          />
          <KeptList
            things={view.notes.map(({ note, words }) => ({ id: note, parts: [{ words }] }))}
            onLetGo={(note) => void does({ type: "help-for-me-let-go", data: { note: thingId(note) } })}
          />
        </Section>
      )}
      {mode === "two" && other !== undefined && (
        <Section title={t("off.title")}>
          <OffSwitch kind="help-asked" summary={t("off.asked")} off={view.off.asked} turn={does} />
          <OffSwitch kind="help-called" summary={t("off.called")} off={view.off.called} turn={does} />
          <OffSwitch kind="help-thanked" summary={t("off.thanked")} off={view.off.thanked} turn={does} />
        </Section>
      )}
    </Page>
  );
};

interface Does {
  readonly does: (event: BackMeUpEvent, sentence?: string) => Promise<boolean>;
}
/** A call of today, a wish for help, thanks. Each rests with one tap, and nothing is sent by that. */
const Came = (props: Props & Does) => {
  const { t, view, does, mode } = props;
  const { asked, called, thanked } = view;
  const aside = (thing: Help["help"]) => (): void => void does({ type: "put-aside", data: { thing } }, t("aside.done"));
  return (
    <>
      {called.map((one) => (
        <Card key={one.call} tone="gold" title={t("called.title")}>
          <Said {...props} help={one} />
          <p>{t("called.free")}</p>
          {mode === "two" && <Button onClick={aside(one.call)}>{t("called.read")}</Button>}
        </Card>
      ))}
      {asked.map((one) => (
        <Card key={one.help} tone="gold" title={t("asked.title")}>
          <Said {...props} help={one} />
          <p>{t("asked.free")}</p>
          <Actions pair>
            <Button
              onClick={
                mode === "two"
                  ? aside(one.help)
                  : () => void does({ type: "help-let-go", data: { help: one.help } }, t("let-go.done"))
              }
            >
              {t("asked.no")}
            </Button>
            <Button onClick={() => void does({ type: "help-agreed", data: { help: one.help } }, t("asked.yes-done"))}>
              {t("asked.yes")}
            </Button>
          </Actions>
        </Card>
      ))}
      {thanked.map((one) => (
        <Card key={one.thanks} tone="gold" title={t("thanked.title")}>
          <Said {...props} help={one} />
          {one.words !== undefined && <Quote lang={one.words.language}>{one.words.text}</Quote>}
          {mode === "two" && <Button onClick={aside(one.thanks)}>{t("thanked.read")}</Button>}
        </Card>
      ))}
    </>
  );
};

/** Agreed: the one who asked calls it and says thanks; either lets go of it at any time. */
const Agreed = (props: Props & Does & { readonly one: BackMeUpView["agreed"][number] }) => {
  const { t, one, does } = props;
  const { help, mine, calledToday } = one;
  const fresh = () => thingId(props.newId());
  return (
    <Card above={t(mine ? "agreed.mine" : "agreed.theirs")}>
      <Said {...props} help={one} />
      {mine && (
        <Button
          kind="primary"
          onClick={() => void does({ type: "help-called", data: { help, call: fresh() } }, t("call.done"))}
        >
          {t(calledToday ? "call.again" : "call")}
        </Button>
      )}
      {mine && (
        <Disclosure summary={t("thank")}>
          <OwnWords
            label={t("thank.label")}
            hint={t("thank.hint")}
            button={t("thank.send")}
            most={MOST_CHARACTERS}
            draft={props.draft(`thank-${help}`)}
            onWords={(words) => does({ type: "help-thanked", data: { help, thanks: fresh(), words } }, t("thank.done"))}
          />
          <Button onClick={() => void does({ type: "help-thanked", data: { help, thanks: fresh() } }, t("thank.done"))}>
            {t("thank.plain")}
          </Button>
        </Disclosure>
      )}
      <Disclosure summary={t("let-go")}>
        <p>{t("let-go.hint")}</p>
        <Button onClick={() => void does({ type: "help-let-go", data: { help } }, t("let-go.done"))}>
          {t("let-go")}
        </Button>
      </Disclosure>
    </Card>
  );
};
