import type { Words } from "@goldseam/kernel";
import { Answer, type Doing, type ScreenProps } from "@goldseam/ui";
import type en from "./locales/en.json";
import { type Part, PARTS, type Parts, type SaySorryEvent } from "./say-sorry.events.ts";
import type { SaySorryView } from "./say-sorry.view.ts";

export type Props = ScreenProps<SaySorryView, SaySorryEvent, keyof typeof en & string>;
export type Does = Doing<SaySorryEvent>;

interface LetterProps extends Pick<Props, "t"> {
  readonly parts: Parts;
  readonly cleared?: Partial<Readonly<Record<Part, Words>>> | undefined;
}
/** The parts that were written, in their order; what was made clearer stands below its part. */
export const Letter = ({ t, parts, cleared = {} }: LetterProps) =>
  PARTS.map((part) => (
    <>
      <Answer
        key={part}
        by={t(`part.${part}`)}
        named={[]}
        words={parts[part]}
        size={part === "did" ? "large" : "small"}
      />
      <Answer key={`${part}-clearer`} by={t("part.clearer")} named={[]} words={cleared[part]} size="small" />
    </>
  ));
