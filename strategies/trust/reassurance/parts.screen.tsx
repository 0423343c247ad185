import { Answer, type Doing, Quote, type ScreenProps } from "@goldseam/ui";
import type en from "./locales/en.json";
import type { Assurance, ReassuranceEvent, Signal } from "./reassurance.events.ts";
import type { ReassuranceView } from "./reassurance.view.ts";

type Key = keyof typeof en & string;
export type Props = ScreenProps<ReassuranceView, ReassuranceEvent, Key>;
export type Does = Pick<Doing<ReassuranceEvent>, "does">;

interface WordsProps<Body> extends Pick<Props, "t"> {
  readonly body: Body;
  readonly by?: string;
  readonly size?: "large" | "small";
}
/** Ready words in the reader's language, own words as they were written. */
export const Assured = ({ t, body: { ready, words }, ...rest }: WordsProps<Assurance>) => (
  <Answer {...rest} named={ready === undefined ? [] : [t(`assure.${ready}`)]} words={words} />
);
/** The words of a signal; its wish was met before. */
export const Signalled = ({ body: { words }, by, size = "large" }: Omit<WordsProps<Signal>, "t">) =>
  words === undefined ? null : (
    <Quote by={by} size={size} lang={words.language}>
      {words.text}
    </Quote>
  );
