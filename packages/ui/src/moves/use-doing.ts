import type { EventShape } from "@goldseam/kernel";
import { useState } from "preact/hooks";
import type { ScreenProps } from "../screen.ts";
import { useAct } from "./use-act.ts";

export interface Doing<E extends EventShape> {
  /** Writes one event, and tells the sentence once that is done; false when it could not be kept. */
  readonly does: (event: E, sentence?: string) => Promise<boolean>;
  /** Shows a sentence and announces it. */
  readonly tell: (sentence: string) => void;
  /** Takes the last sentence away: another page begins. */
  readonly hush: () => void;
  /** What to show: why the last thing could not be done, or else the last sentence told. */
  readonly told: string | undefined;
}

/** One tap, one event, one sentence. `const { does, tell, told } = useDoing(props)` */
export const useDoing = <E extends EventShape>({
  propose,
  announce,
}: Pick<ScreenProps<unknown, E>, "propose" | "announce">): Doing<E> => {
  const [said, setSaid] = useState<string>();
  const [act, failed] = useAct(propose);
  const tell = (sentence: string): void => {
    setSaid(sentence);
    announce(sentence);
  };
  const does = async (event: E, sentence?: string): Promise<boolean> => {
    const done = await act({ events: [event] });
    if (done && sentence !== undefined) tell(sentence);
    return done;
  };
  return { does, tell, hush: () => setSaid(undefined), told: failed ?? said };
};
