import { useState } from "preact/hooks";
import { useKit } from "../kit/kit.tsx";
import { Button } from "../parts/button.tsx";
import { Notice } from "../parts/messages.tsx";
import { Disclosure } from "../parts/sheet.tsx";

/** Turn of the silent switch: spread the kernel's `arrivals` into the practice's events. */
export interface SwitchTurn {
  readonly type: "arrivals-closed" | "arrivals-opened";
  readonly data: { readonly kind: string };
}
export interface OffSwitchProps {
  /** Inbound event type. */
  readonly kind: string;
  readonly off: boolean;
  /** What it is that arrives, where a page has more than one switch. */
  readonly summary?: string;
  /** Writes the turn; false when it could not be kept. */
  readonly turn: (event: SwitchTurn) => Promise<boolean>;
}

/** Switches an inbound kind off on this phone, lasting and silent (S-48). */
export const OffSwitch = ({ kind, off, summary, turn }: OffSwitchProps) => {
  const { t } = useKit();
  const [turned, setTurned] = useState(false);
  const press = async (): Promise<void> =>
    setTurned(await turn({ type: off ? "arrivals-opened" : "arrivals-closed", data: { kind } }));
  return (
    <Disclosure summary={summary ?? t("kit.off")}>
      <p>{t("kit.off-hint")}</p>
      <Button onClick={() => void press()}>{t(off ? "kit.off-open" : "kit.off-close")}</Button>
      {turned && <Notice>{t("kit.off-done")}</Notice>}
    </Disclosure>
  );
};
