import type { EventShape } from "@goldseam/kernel";
import { useState } from "preact/hooks";
import { useKit } from "../kit/kit.tsx";
import type { Intent, ScreenProps } from "../screen.ts";

/**
 * Proposes and keeps the sentence of what could not be done, until the next try.
 * `const [act, failed] = useAct(props.propose)`
 */
export const useAct = <E extends EventShape>(
  propose: ScreenProps<unknown, E>["propose"],
): readonly [act: (intent: Intent<E>) => Promise<boolean>, failed: string | undefined] => {
  const { t } = useKit();
  const [failed, setFailed] = useState<string>();
  const act = async (intent: Intent<E>): Promise<boolean> => {
    const outcome = await propose(intent);
    if (outcome.ok) setFailed(undefined);
    else setFailed(outcome.why === "rule" ? outcome.sentence : t(`kit.fail.${outcome.why}`));
    return outcome.ok;
  };
  return [act, failed];
};
