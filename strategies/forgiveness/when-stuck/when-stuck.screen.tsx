import { type ThingId, thingId } from "@goldseam/kernel";
import { Actions, Answer, Button, Disclosure, Doors, Notice, Page, Section, useDoing } from "@goldseam/ui";
import { useState } from "preact/hooks";
import { Choose, type Props, Read, Write } from "./pages.screen.tsx";
import type { WhenStuckEvent } from "./when-stuck.events.ts";

const KINDS = ["two", "one", "group", "cost", "trusted"] as const;
const QUESTIONS = ["hurt", "each", "unsafe", "alone", "kept", "end"] as const;
type Open = { readonly page: "write" | "page" | "choose" | "read"; readonly of?: ThingId };

/** Kinds of help and what to ask there, for anybody; pages of one's own, for who likes to bring some. */
export const WhenStuckScreen = (props: Props) => {
  const { t, view, mode, shell } = props;
  const [open, setOpen] = useState<Open>();
  const { does, told } = useDoing<WhenStuckEvent>(props);
  const back = (): void => setOpen(undefined);
  const one = view.pages.find(({ page }) => page === open?.of);
  if (open?.page === "write") return <Write {...props} of={one} back={back} />;
  if (open?.page === "choose") return <Choose {...props} back={back} made={() => setOpen({ page: "read" })} />;
  if (open?.page === "read" && view.open !== undefined) return <Read {...props} open={view.open} back={back} />;
  if (open?.page === "page" && one !== undefined) {
    const drop = async (): Promise<void> => {
      if (await does({ type: "page-dropped", data: { page: one.page } }, t("page.dropped"))) back();
    };
    return (
      <Page title={t(`heading.${one.heading}`)} lead={t("page.lead")} back={back}>
        <Answer named={[]} words={one.words} />
        <Actions>
          <Button onClick={() => void drop()}>{t("page.drop")}</Button>
          <Button onClick={() => setOpen({ page: "write", of: one.page })}>{t("page.change")}</Button>
        </Actions>
      </Page>
    );
  }
  return (
    <Page title={t("title")} lead={t("lead")} back={props.done}>
      {told !== undefined && <Notice>{told}</Notice>}
      <Disclosure summary={t("kinds")}>
        <ul>
          {KINDS.map((kind) => (
            <li key={kind}>{t(`kind.${kind}`)}</li>
          ))}
        </ul>
        {shell?.help !== undefined && <Button onClick={shell.help}>{t("help")}</Button>}
      </Disclosure>
      <Disclosure summary={t("questions")}>
        <ul>
          {QUESTIONS.map((question) => (
            <li key={question}>{t(`question.${question}`)}</li>
          ))}
        </ul>
      </Disclosure>
      {mode === "one" ? (
        <p>{t("one.why")}</p>
      ) : (
        <Section title={t("pages")}>
          <p>{t("pages.lead")}</p>
          <Actions>
            {view.open !== undefined && <Button onClick={() => setOpen({ page: "read" })}>{t("sheet.title")}</Button>}
            {view.pages.length > 0 && <Button onClick={() => setOpen({ page: "choose" })}>{t("choose.title")}</Button>}
            <Button kind="primary" onClick={() => setOpen({ page: "write" })}>
              {t("write.title")}
            </Button>
          </Actions>
        </Section>
      )}
      <Doors
        title={t("pages.all")}
        things={view.pages.map(({ page: id, heading, words }) => ({ id, words, note: t(`heading.${heading}`) }))}
        open={(id) => setOpen({ page: "page", of: thingId(id) })}
      />
    </Page>
  );
};
