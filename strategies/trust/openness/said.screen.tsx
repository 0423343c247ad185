import { Answer, type Doing, type ScreenProps } from "@goldseam/ui";
import type en from "./locales/en.json";
import type { Body, OpennessEvent } from "./openness.events.ts";
import type { OpennessView } from "./openness.view.ts";

type Key = keyof typeof en & string;
export type Props = ScreenProps<OpennessView, OpennessEvent, Key>;
export type Does = Pick<Doing<OpennessEvent>, "does">;
export type Speaker = "mine" | "theirs" | "wish-mine" | "wish-theirs";

interface SaidProps extends Pick<Props, "t"> {
  readonly body: Body;
  readonly as: Speaker;
  readonly size?: "large" | "small";
}
/** Who tells what, and when: ready ones in the reader's language, own words as they were written. */
export const Said = ({ t, body: { ready, words, when }, as, size = "small" }: SaidProps) => (
  <Answer
    by={t(`by.${as}.${when}`)}
    named={ready === undefined ? [] : [t(`ready.${ready}`)]}
    words={words}
    size={size}
  />
);
