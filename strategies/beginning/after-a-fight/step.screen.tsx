import { Button, Notice, type ScreenProps, type Translate } from "@goldseam/ui";
import { useState } from "preact/hooks";
import type { AfterAFightEvent } from "./after-a-fight.events.ts";
import type { AfterAFightView, Move, Walk } from "./after-a-fight.view.ts";
import type en from "./locales/en.json";

export type Key = keyof typeof en & string;
export type Props = ScreenProps<AfterAFightView, AfterAFightEvent, Key>;

/** What every step of the way gets. `back` is absent where there is nothing to go back to. */
export interface StepProps {
  readonly t: Translate<Key>;
  readonly walk: Walk;
  readonly go: (move: Move) => void;
  readonly back: (() => void) | undefined;
}

/** A sentence with a button that copies it; nothing is sent by anybody but the person. */
export const Copy = ({ t, text }: { readonly t: Translate<Key>; readonly text: string }) => {
  const [said, setSaid] = useState<Key>();
  const copy = (): void => {
    const failed = () => setSaid("morning.not-copied");
    if (navigator.clipboard === undefined) return failed();
    navigator.clipboard.writeText(text).then(() => setSaid("morning.copied"), failed);
  };
  return (
    <>
      <Button onClick={copy}>{t("morning.copy")}</Button>
      {said !== undefined && <Notice>{t(said)}</Notice>}
    </>
  );
};
