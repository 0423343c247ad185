import type { Words } from "@goldseam/kernel";
import { formatDay, Quote, type ScreenProps } from "@goldseam/ui";
import type en from "./locales/en.json";
import type { PromiseEvent } from "./promises.events.ts";
import type { PromisesView } from "./promises.view.ts";

type Key = keyof typeof en & string;
export type Props = ScreenProps<PromisesView, PromiseEvent, Key>;
type Speaks = Pick<Props, "t" | "language">;

interface SaidProps extends Speaks {
  readonly said: { readonly when: Words | undefined; readonly words: Words; readonly due?: string };
  readonly by?: string | undefined;
}
/** A promise in its maker's own words: when …, I …, until its day. */
export const Said = ({ t, language, said, by }: SaidProps) => (
  <>
    {by !== undefined && <p>{by}</p>}
    {said.when !== undefined && (
      <Quote by={t("part.when")} size="small" lang={said.when.language}>
        {said.when.text}
      </Quote>
    )}
    <Quote by={said.when === undefined ? undefined : t("part.then")} size="small" lang={said.words.language}>
      {said.words.text}
    </Quote>
    {said.due !== undefined && <p>{t("until", { day: formatDay(language, said.due) })}</p>}
  </>
);
