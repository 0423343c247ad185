import type { Words } from "@goldseam/kernel";
import { useKit } from "../kit/kit.tsx";
import { Chips } from "../parts/choices.tsx";
import { Field } from "../parts/field.tsx";
import { useDraft } from "../parts/use-draft.ts";
import type { ScreenProps } from "../screen.ts";
import { wordsOf } from "./answer.tsx";

/** One ready answer, or one's own words in its place. */
export interface OneOf<Value extends string = string> {
  readonly all: ReadonlyArray<Value>;
  readonly chosen: Value | typeof OWN | undefined;
  readonly text: string;
  readonly choose: (chosen: Value | typeof OWN) => void;
  readonly write: (text: string) => void;
  readonly forget: () => void;
}
const OWN = "own";

/** Kept as two drafts under `key`. @param handed own words to begin with */
export const useOneOf = <Value extends string>(
  draft: ScreenProps["draft"],
  key: string,
  all: ReadonlyArray<Value>,
  handed = "",
): OneOf<Value> => {
  const kept = [draft(`${key}-chosen`), draft(`${key}-own`)] as const;
  const [chosen, choose] = useDraft(kept[0]);
  const [text, write] = useDraft(kept[1]);
  const isOwn = chosen === OWN || (chosen === "" && handed !== "");
  return {
    ...{ all, choose, write, text: text === "" ? handed : text },
    chosen: isOwn ? OWN : all.find((one) => one === chosen),
    forget: () => {
      for (const one of kept) one.clear();
    },
  };
};

/** What was chosen, as an event holds it; undefined while it is neither chosen nor written. */
export const oneOf = <Value extends string>(of: OneOf<Value>, language: string): Value | Words | undefined =>
  of.chosen === OWN ? wordsOf(of.text, language) : of.all.find((one) => one === of.chosen);

export interface OneOfFieldsProps<Value extends string> {
  readonly legend: string;
  readonly of: OneOf<Value>;
  readonly label: (value: Value) => string;
  /** Label of one's own: "Something else". */
  readonly own: string;
  /** Most characters of own words. */
  readonly length: number;
  /** Shown as chosen until somebody chooses. */
  readonly preset?: Value | undefined;
}

export const OneOfFields = <Value extends string>({
  legend,
  of,
  label,
  own,
  length,
  preset,
}: OneOfFieldsProps<Value>) => {
  const { t } = useKit();
  const chosen = of.chosen ?? preset;
  return (
    <>
      <Chips<Value | typeof OWN>
        pick="one"
        legend={legend}
        options={[...of.all.map((value) => ({ value, label: label(value) })), { value: OWN, label: own }]}
        chosen={chosen === undefined ? [] : [chosen]}
        onChosen={([one]) => one !== undefined && of.choose(one)}
      />
      {of.chosen === OWN && (
        <Field label={t("kit.own-words-for", { what: legend })} maxLength={length} value={of.text} onValue={of.write} />
      )}
    </>
  );
};
