import { Chips } from "../parts/choices.tsx";
import { useDraft } from "../parts/use-draft.ts";
import type { Draft } from "../screen.ts";

/** How long something lasts: one of a few spans, by name. */
export interface Span<Name extends string> {
  readonly name: Name;
  readonly choose: (name: Name) => void;
}
/** Kept as a draft while somebody chooses. @param preset until then */
export const useSpan = <Name extends string>(draft: Draft, names: ReadonlyArray<Name>, preset: Name): Span<Name> => {
  const [text, choose] = useDraft(draft);
  return { name: names.find((one) => one === text) ?? preset, choose };
};

export interface SpanFieldProps<Name extends string> {
  readonly legend: string;
  readonly hint: string;
  readonly span: Span<Name>;
  readonly names: ReadonlyArray<Name>;
  readonly label: (name: Name) => string;
}
export const SpanField = <Name extends string>({ span, names, label, ...frame }: SpanFieldProps<Name>) => (
  <Chips
    {...frame}
    pick="one"
    options={names.map((value) => ({ value, label: label(value) }))}
    chosen={[span.name]}
    onChosen={([one]) => one !== undefined && span.choose(one)}
  />
);
