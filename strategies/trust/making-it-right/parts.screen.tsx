import { type Doing, Quote, type ScreenProps } from "@goldseam/ui";
import type en from "./locales/en.json";
import type { MakingItRightEvent, OwnStep } from "./making-it-right.events.ts";
import type { LookBack } from "./making-it-right.state.ts";
import type { MakingItRightView } from "./making-it-right.view.ts";

type Key = keyof typeof en & string;
export type Props = ScreenProps<MakingItRightView, MakingItRightEvent, Key>;
export type Does = Pick<Doing<MakingItRightEvent>, "does">;

export const Step = ({ of: { words }, by }: { readonly of: OwnStep; readonly by?: string }) => (
  <Quote by={by} size="small" lang={words.language}>
    {words.text}
  </Quote>
);
const PARTS = ["helped", "miss"] as const;
/** The latest words of the one whom the plan is for. */
export const Looked = ({ t, of }: Pick<Props, "t"> & { readonly of: LookBack }) =>
  PARTS.map((part) => {
    const words = of[part];
    return words === undefined ? null : (
      <Quote key={part} by={t(`look.${part}`)} size="small" lang={words.language}>
        {words.text}
      </Quote>
    );
  });
