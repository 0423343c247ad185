import type { Words } from "@goldseam/kernel";
import { type Doing, formatDay, type ScreenProps, WhenThen } from "@goldseam/ui";
import type en from "./locales/en.json";
import type { PromiseEvent } from "./promises.events.ts";
import type { PromisesView } from "./promises.view.ts";

type Key = keyof typeof en & string;
export type Props = ScreenProps<PromisesView, PromiseEvent, Key>;
export type Does = Pick<Doing<PromiseEvent>, "does">;
type Speaks = Pick<Props, "t" | "language">;

interface SaidProps extends Speaks {
  readonly said: { readonly when: Words | undefined; readonly words: Words; readonly due?: string };
  readonly by?: string | undefined;
}
/** A promise in its maker's own words: when …, I …, until its day. */
export const Said = ({ t, language, said, by }: SaidProps) => (
  <>
    {by !== undefined && <p>{by}</p>}
    <WhenThen labels={{ when: t("part.when"), act: t("part.then") }} when={said.when} words={said.words} />
    {said.due !== undefined && <p>{t("until", { day: formatDay(language, said.due) })}</p>}
  </>
);
