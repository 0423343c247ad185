import { type ThingId, thingId } from "@goldseam/kernel";
import { Actions, Button, Came, Doors, EmptyState, Notice, OffSwitch, Page, useDoing } from "@goldseam/ui";
import { useState } from "preact/hooks";
import { Own } from "./own.screen.tsx";
import { type Does, Letter, type Props } from "./parts.screen.tsx";
import type { SaySorryEvent } from "./say-sorry.events.ts";
import type { SaySorryView } from "./say-sorry.view.ts";
import { Theirs } from "./theirs.screen.tsx";
import { Write } from "./write.screen.tsx";

type Open = { readonly page: "write" | "theirs" | "own" | "kept"; readonly of?: ThingId };

/** What came, closed; what I sent; and the way to write one. */
export const SaySorryScreen = (props: Props) => {
  const { view, t, handed, mode } = props;
  const [open, setOpen] = useState<Open | undefined>(
    handed?.draft === "apology" && !view.standsOpen ? { page: "write" } : undefined,
  );
  const doing = useDoing<SaySorryEvent>(props);
  const { does } = doing;
  const back = (): void => setOpen(undefined);
  const notNow = async (apology: ThingId): Promise<void> => {
    back();
    if (mode === "one") return props.done();
    await does({ type: "apology-put-aside", data: { apology } }, t("not-now.done"));
  };
  const shared = { ...props, ...doing, back };
  const their = [...view.theirs, ...view.aside, view.fresh].find((one) => one?.apology === open?.of);
  const own = view.own.find(({ apology }) => apology === open?.of);
  const kept = view.kept.find(({ apology }) => apology === open?.of);
  if (open?.page === "write")
    return (
      <Write
        {...shared}
        kept={(said) => {
          back();
          if (mode !== "one") doing.tell(said);
        }}
      />
    );
  if (open?.page === "theirs" && their !== undefined)
    return <Theirs {...shared} one={their} notNow={() => void notNow(their.apology)} />;
  if (open?.page === "own" && own !== undefined) return <Own {...shared} one={own} />;
  if (open?.page === "kept" && kept !== undefined) {
    const letGo = async (): Promise<void> => {
      if (await does({ type: "apology-let-go", data: { apology: kept.apology } }, t("kept.gone"))) back();
    };
    return (
      <Page title={t("kept.title")} lead={t("kept.lead")} back={back}>
        <Letter t={t} parts={kept.parts} />
        <Button onClick={() => void letGo()}>{t("kept.let-go")}</Button>
      </Page>
    );
  }
  return <Home {...shared} open={(next) => (doing.hush(), setOpen(next))} notNow={notNow} />;
};

interface HomeProps extends Props, Does {
  readonly open: (open: Open) => void;
  readonly notNow: (apology: ThingId) => Promise<void>;
}
const Home = (props: HomeProps) => {
  const { view, t, mode, told, does, open, notNow, other } = props;
  const { fresh } = view;
  const unwrap = async (apology: ThingId): Promise<void> => {
    if (mode === "one" || (await does({ type: "apology-opened", data: { apology } })))
      open({ page: "theirs", of: apology });
  };
  const at = (page: Open["page"]) => (id: string) => open({ page, of: thingId(id) });
  const letter = ({ apology: id, parts }: SaySorryView["kept"][number]) => ({ id, words: parts.did });
  return (
    <Page title={t("title")} lead={t("lead")} back={props.done}>
      {told !== undefined && <Notice>{told}</Notice>}
      {fresh !== undefined && (
        <Came
          title={t("fresh.title")}
          labels={{ notNow: t("not-now"), open: t("fresh.open") }}
          onNotNow={() => void notNow(fresh.apology)}
          onOpen={() => void unwrap(fresh.apology)}
        >
          <p>{t("fresh.hint")}</p>
        </Came>
      )}
      {view.own.length + view.kept.length === 0 && (
        <EmptyState title={t("none.title")}>
          <p>{t(mode === "alone" ? "alone.welcome" : "none.hint")}</p>
        </EmptyState>
      )}
      {view.standsOpen && <p>{t("stands-open")}</p>}
      {(!view.standsOpen || mode !== "one") && (
        <Actions>
          <Button kind={view.standsOpen ? "quiet" : "primary"} onClick={() => open({ page: "write" })}>
            {t(other === undefined || view.standsOpen ? "write.own" : "write")}
          </Button>
        </Actions>
      )}
      <Doors title={t("own.all")} things={view.own.map(letter)} open={at("own")} />
      <Doors title={t("theirs.all")} things={view.theirs.map(letter)} open={at("theirs")} />
      <Doors title={t("kept.title")} things={view.kept.map(letter)} open={at("kept")} />
      {view.aside.map(({ apology }) => (
        <Button key={apology} kind="plain" onClick={() => void unwrap(apology)}>
          {t("aside.open")}
        </Button>
      ))}
      {mode === "two" && <OffSwitch kind="apology-sent" summary={t("not-now.for-good")} off={view.off} turn={does} />}
    </Page>
  );
};
