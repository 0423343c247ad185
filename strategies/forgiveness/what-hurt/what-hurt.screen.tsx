import type { ThingId } from "@goldseam/kernel";
import { Actions, Button, Card, EmptyState, List, Notice, OffSwitch, Page, Section, useDoing } from "@goldseam/ui";
import { useState } from "preact/hooks";
import { Own, Part } from "./own.screen.tsx";
import { Door, type Props } from "./parts.screen.tsx";
import { Theirs } from "./theirs.screen.tsx";
import type { WhatHurtEvent } from "./what-hurt.events.ts";
import type { OwnHurt, TheirHurt } from "./what-hurt.view.ts";
import { Write, WritePart } from "./write.screen.tsx";

type Open = { readonly page: "write" | "own" | "theirs" | "part" | "write-part"; readonly of?: ThingId | undefined };

/** What came, what is mine, and the way to a page of its own for each. */
export const WhatHurtScreen = (props: Props) => {
  const { view, handed } = props;
  const [open, setOpen] = useState<Open | undefined>(handed?.draft === "hurt" ? { page: "write" } : undefined);
  const doing = useDoing<WhatHurtEvent>(props);
  const back = (): void => setOpen(undefined);
  const own = view.own.find(({ hurt }) => hurt === open?.of);
  const theirs = view.theirs.find(({ hurt }) => hurt === open?.of);
  const part = view.parts.find(({ id }) => id === open?.of);
  const toPart = (of: ThingId): void => setOpen({ page: "part", of });
  if (open?.page === "write")
    return (
      <Write
        {...props}
        of={own}
        back={() => setOpen(own && { page: "own", of: own.hurt })}
        kept={(hurt) => setOpen(props.mode === "one" ? undefined : { page: "own", of: hurt })}
      />
    );
  if (open?.page === "write-part")
    return <WritePart {...props} of={part} hurt={theirs?.hurt} back={back} kept={toPart} />;
  if (open?.page === "own" && own !== undefined)
    return <Own {...props} {...doing} one={own} back={back} change={() => setOpen({ page: "write", of: own.hurt })} />;
  if (open?.page === "part" && part !== undefined)
    return (
      <Part {...props} {...doing} one={part} back={back} change={() => setOpen({ page: "write-part", of: part.id })} />
    );
  if (open?.page === "theirs" && theirs !== undefined) {
    const toOwnPart = (): void =>
      theirs.part === undefined ? setOpen({ page: "write-part", of: theirs.hurt }) : toPart(theirs.part.id);
    return <Theirs {...props} {...doing} one={theirs} back={back} part={toOwnPart} />;
  }
  return <Home {...props} told={doing.told} does={doing.does} open={setOpen} />;
};

interface HomeProps extends Props {
  readonly told: string | undefined;
  readonly does: (event: WhatHurtEvent, sentence?: string) => Promise<boolean>;
  readonly open: (open: Open) => void;
}
const Home = (props: HomeProps) => {
  const { view, t, mode, told, does, open } = props;
  const fresh = view.theirs.filter((one) => one.fresh);
  const read = view.theirs.filter((one) => !one.fresh);
  const noteOf = ({ shared, answer }: OwnHurt) =>
    t(!shared ? "note.kept" : answer.agreed === true ? "both.seen" : "note.open");
  const unwrap = (hurt: ThingId): void => {
    open({ page: "theirs", of: hurt });
    if (mode !== "one") void does({ type: "hurt-opened", data: { hurt } });
  };
  return (
    <Page title={t("title")} lead={t("lead")} back={props.done}>
      {told !== undefined && <Notice>{told}</Notice>}
      {fresh.map(({ hurt }) => (
        <Card key={hurt} tone="gold" title={t("fresh.title")}>
          <p>{t("fresh.hint")}</p>
          <Actions pair>
            {mode === "one" ? (
              <Button onClick={props.done}>{t("fresh.not-now")}</Button>
            ) : (
              <Button onClick={() => void does({ type: "hurt-put-aside", data: { hurt } }, t("fresh.put-aside"))}>
                {t("fresh.not-now")}
              </Button>
            )}
            <Button onClick={() => unwrap(hurt)}>{t("fresh.open")}</Button>
          </Actions>
        </Card>
      ))}
      {view.own.length === 0 ? (
        <EmptyState title={t("none.title")}>
          <p>{t(mode === "alone" ? "alone.welcome" : "none.hint")}</p>
        </EmptyState>
      ) : (
        <Section title={t("own.all")}>
          <List>
            {view.own.map((one) => {
              const words = one.words ?? one.kept;
              return (
                words && (
                  <Door
                    key={one.hurt}
                    words={words}
                    note={noteOf(one)}
                    open={() => open({ page: "own", of: one.hurt })}
                  />
                )
              );
            })}
          </List>
        </Section>
      )}
      <Actions>
        <Button kind="primary" onClick={() => open({ page: "write" })}>
          {t("write")}
        </Button>
      </Actions>
      {read.length > 0 && (
        <Section title={t("theirs.all")}>
          <List>
            {read.map((one) => (
              <TheirDoor key={one.hurt} {...props} one={one} />
            ))}
          </List>
        </Section>
      )}
      {mode !== "one" && (
        <Section title={t("part.title")}>
          <p>{t("part.lead")}</p>
          <List>
            {view.parts.map((one) => (
              <Door
                key={one.id}
                words={one.words}
                note={t("note.kept")}
                open={() => open({ page: "part", of: one.id })}
              />
            ))}
          </List>
          <Button onClick={() => open({ page: "write-part" })}>{t("part.write")}</Button>
        </Section>
      )}
      {mode === "two" && <OffSwitch kind="hurt-shared" off={view.off} turn={does} />}
    </Page>
  );
};

const TheirDoor = ({ t, one, open }: HomeProps & { readonly one: TheirHurt }) => {
  const { hurt, words, answer } = one;
  const go = (): void => open({ page: "theirs", of: hurt });
  if (words === undefined) return null;
  return <Door words={words} note={t(answer.agreed === true ? "both.seen" : "note.open")} open={go} />;
};
