import { type ThingId, thingId } from "@goldseam/kernel";
import { Actions, Button, Came, Doors, EmptyState, Notice, OffSwitch, Page, useDoing } from "@goldseam/ui";
import { useState } from "preact/hooks";
import { Own, Part } from "./own.screen.tsx";
import type { Does, Props } from "./parts.screen.tsx";
import { Theirs } from "./theirs.screen.tsx";
import type { WhatHurtEvent } from "./what-hurt.events.ts";
import { Write, WritePart } from "./write.screen.tsx";

type Open = { readonly page: "write" | "own" | "theirs" | "part" | "write-part"; readonly of?: ThingId };

/** What came, what is mine, and the way to a page of its own for each. */
export const WhatHurtScreen = (props: Props) => {
  const { view, handed, mode } = props;
  const [open, setOpen] = useState<Open | undefined>(handed?.draft === "hurt" ? { page: "write" } : undefined);
  const doing = useDoing<WhatHurtEvent>(props);
  const shared = { ...props, ...doing, back: () => setOpen(undefined) };
  const go = (page: Open["page"]) => (of: ThingId) => setOpen({ page, of });
  const own = view.own.find(({ hurt }) => hurt === open?.of);
  const theirs = view.theirs.find(({ hurt }) => hurt === open?.of);
  const part = view.parts.find((one) => one.part === open?.of);
  if (open?.page === "write") return <Write {...shared} of={own} kept={mode === "one" ? shared.back : go("own")} />;
  if (open?.page === "write-part") return <WritePart {...shared} of={part} hurt={theirs?.hurt} kept={go("part")} />;
  if (open?.page === "own" && own !== undefined)
    return <Own {...shared} one={own} change={() => go("write")(own.hurt)} />;
  if (open?.page === "part" && part !== undefined)
    return <Part {...shared} one={part} change={() => go("write-part")(part.part)} />;
  if (open?.page === "theirs" && theirs !== undefined) {
    const toPart = (): void =>
      theirs.part === undefined ? go("write-part")(theirs.hurt) : go("part")(theirs.part.part);
    return <Theirs {...shared} one={theirs} part={toPart} />;
  }
  return <Home {...shared} open={(next) => (doing.hush(), setOpen(next))} />;
};

const Home = (props: Props & Does & { readonly open: (open: Open) => void }) => {
  const { view, t, mode, told, does, open } = props;
  const at = (page: Open["page"]) => (id: string) => open({ page, of: thingId(id) });
  const stands = (agreed: boolean | undefined) => t(agreed === true ? "both.seen" : "note.open");
  const unwrap = (hurt: ThingId): void => {
    open({ page: "theirs", of: hurt });
    if (mode !== "one") void does({ type: "hurt-opened", data: { hurt } });
  };
  const notNow = (hurt: ThingId): void =>
    mode === "one" ? props.done() : void does({ type: "hurt-put-aside", data: { hurt } }, t("fresh.put-aside"));
  return (
    <Page title={t("title")} lead={t("lead")} back={props.done}>
      {told !== undefined && <Notice>{told}</Notice>}
      {view.theirs
        .filter((one) => one.fresh)
        .map(({ hurt }) => (
          <Came
            key={hurt}
            title={t("fresh.title")}
            labels={{ notNow: t("fresh.not-now"), open: t("fresh.open") }}
            onNotNow={() => notNow(hurt)}
            onOpen={() => unwrap(hurt)}
          >
            <p>{t("fresh.hint")}</p>
          </Came>
        ))}
      {view.own.length === 0 && (
        <EmptyState title={t("none.title")}>
          <p>{t(mode === "alone" ? "alone.welcome" : "none.hint")}</p>
        </EmptyState>
      )}
      <Doors
        title={t("own.all")}
        things={view.own.map((one) => ({
          id: one.hurt,
          words: one.words ?? one.kept,
          note: one.shared ? stands(one.answer.agreed) : t("note.kept"),
        }))}
        open={at("own")}
      />
      <Actions>
        {mode !== "one" && <Button onClick={() => open({ page: "write-part" })}>{t("part.write")}</Button>}
        <Button kind="primary" onClick={() => open({ page: "write" })}>
          {t("write")}
        </Button>
      </Actions>
      <Doors
        title={t("theirs.all")}
        things={view.theirs
          .filter((one) => !one.fresh)
          .map(({ hurt: id, words, answer }) => ({ id, words, note: stands(answer.agreed) }))}
        open={at("theirs")}
      />
      <Doors
        title={t("part.title")}
        things={view.parts.map(({ part: id, words }) => ({ id, words, note: t("note.kept") }))}
        open={at("part")}
      />
      {mode === "two" && <OffSwitch kind="hurt-shared" off={view.off} turn={does} />}
    </Page>
  );
};
