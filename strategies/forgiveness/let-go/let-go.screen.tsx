import { type ThingId, thingId } from "@goldseam/kernel";
import { Actions, Answer, Button, Doors, Notice, Page, useDoing, wordsOf } from "@goldseam/ui";
import { useState } from "preact/hooks";
import { type LetGoEvent, STEPS } from "./let-go.events.ts";
import type { PathView } from "./let-go.practice.ts";
import { Asks, type Props, Walk } from "./walk.screen.tsx";

type Open = { readonly page: "asks" | "walk" | "path"; readonly of?: ThingId };

/** A path for oneself. It is found here, and brought up nowhere. */
export const LetGoScreen = (props: Props) => {
  const { t, view, mode, language } = props;
  const [open, setOpen] = useState<Open>();
  const { does, told } = useDoing<LetGoEvent>(props);
  const path = view.paths.find((one) => one.path === open?.of);
  const back = (): void => setOpen(undefined);
  if (mode === "one")
    return (
      <Page title={t("title")} back={props.done}>
        <p>{t("one.why")}</p>
      </Page>
    );
  if (open?.page === "asks")
    return <Asks {...props} of={path} back={back} begun={(of) => setOpen({ page: "walk", of })} />;
  if (open?.page === "walk" && path !== undefined)
    return <Walk {...props} of={path} back={() => setOpen({ page: "path", of: path.path })} />;
  if (open?.page === "path" && path !== undefined) {
    const forget = async (): Promise<void> => {
      if (await does({ type: "path-forgotten", data: { path: path.path } }, t("path.forgotten"))) back();
    };
    return (
      <Read {...props} path={path} back={back} again={() => setOpen({ page: "asks", of: path.path })} forget={forget} />
    );
  }
  return (
    <Page title={t("title")} lead={t("lead")} back={props.done}>
      {told !== undefined && <Notice>{told}</Notice>}
      <p>{t("lead.who")}</p>
      <Doors
        title={t("paths")}
        things={view.paths.map(({ path: id, steps }) => ({
          id,
          words: steps.remember ?? steps.cost ?? wordsOf(t("path.empty"), language),
        }))}
        open={(id) => setOpen({ page: "path", of: thingId(id) })}
      />
      <Actions>
        <Button kind="primary" onClick={() => setOpen({ page: "asks" })}>
          {t("begin")}
        </Button>
      </Actions>
    </Page>
  );
};

interface ReadProps extends Props {
  readonly path: PathView;
  readonly back: () => void;
  readonly again: () => void;
  readonly forget: () => Promise<void>;
}
const Read = ({ t, path, back, again, forget }: ReadProps) => (
  <Page title={t("path.title")} lead={path.end === undefined ? t("path.open") : t(`ended.${path.end}`)} back={back}>
    {STEPS.map((step) => (
      <Answer key={step} by={t(`step.${step}`)} named={[]} words={path.steps[step]} size="small" />
    ))}
    <Actions>
      <Button onClick={() => void forget()}>{t("path.forget")}</Button>
      <Button onClick={again}>{t("path.again")}</Button>
    </Actions>
  </Page>
);
