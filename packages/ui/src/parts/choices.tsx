import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { FieldError } from "./field.tsx";
import css from "./choices.module.css";

export interface Option<Value extends string = string> {
  readonly value: Value;
  readonly label: ComponentChildren;
  readonly note?: ComponentChildren;
}

interface ChoicesFrame {
  readonly legend: ComponentChildren;
  /** The legend repeats the page's heading: read aloud, not drawn. */
  readonly hideLegend?: boolean;
  readonly hint?: ComponentChildren;
  readonly error?: string | undefined;
  readonly id?: string;
}

export interface ChipsProps<Value extends string = string> extends ChoicesFrame {
  readonly options: ReadonlyArray<Option<Value>>;
  readonly chosen: ReadonlyArray<Value>;
  readonly onChosen: (chosen: ReadonlyArray<Value>) => void;
  /** `one`: radio buttons in the dress of chips. */
  readonly pick?: "many" | "one";
}

/** Short answers to tap; native checkboxes or radio buttons underneath. */
export const Chips = <Value extends string>({
  options,
  chosen,
  onChosen,
  pick = "many",
  ...frame
}: ChipsProps<Value>) => {
  const own = useId();
  const group = frame.id ?? own;
  const toggle = (value: Value, on: boolean) => {
    if (pick === "one") return onChosen([value]);
    // The options' order, not the order of tapping: how somebody hesitated is nobody's business.
    return onChosen(
      options.map((option) => option.value).filter((each) => (each === value ? on : chosen.includes(each))),
    );
  };
  return (
    <Group {...frame} group={group} shape="chips">
      {options.map((option, place) => (
        <label key={option.value} class={css.chip}>
          <input
            type={pick === "one" ? "radio" : "checkbox"}
            name={group}
            id={place === 0 ? group : undefined}
            value={option.value}
            checked={chosen.includes(option.value)}
            onChange={(event) => {
              const on = event.currentTarget.checked;
              // What is chosen decides, not the tap: a tap that is not taken leaves no mark.
              event.currentTarget.checked = chosen.includes(option.value);
              toggle(option.value, on);
            }}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </Group>
  );
};

export interface ChoiceProps<Value extends string = string> extends ChoicesFrame {
  readonly options: ReadonlyArray<Option<Value>>;
  readonly chosen: Value | undefined;
  readonly onChosen: (value: Value) => void;
}

/** One of a few, each on its own line with room for a note. Nothing is chosen beforehand. */
export const Choice = <Value extends string>({ options, chosen, onChosen, ...frame }: ChoiceProps<Value>) => {
  const own = useId();
  const group = frame.id ?? own;
  return (
    <Group {...frame} group={group} shape="rows">
      {options.map((option, place) => (
        <label key={option.value} class={css.row}>
          <input
            type="radio"
            name={group}
            id={place === 0 ? group : undefined}
            value={option.value}
            checked={chosen === option.value}
            aria-describedby={option.note === undefined ? undefined : `${group}-${option.value}`}
            onChange={() => onChosen(option.value)}
          />
          <span class={css.words}>
            <span>{option.label}</span>
            {option.note !== undefined && (
              <span class={css.note} id={`${group}-${option.value}`}>
                {option.note}
              </span>
            )}
          </span>
        </label>
      ))}
    </Group>
  );
};

const Group = ({
  legend,
  hideLegend = false,
  hint,
  error,
  group,
  shape,
  children,
}: ChoicesFrame & {
  readonly group: string;
  readonly shape: "chips" | "rows";
  readonly children: ComponentChildren;
}) => (
  <fieldset class={css.group} aria-describedby={error === undefined ? undefined : `${group}-error`}>
    <legend data-hidden={hideLegend || undefined}>
      {legend}
      {hint !== undefined && <span class={css.note}>{hint}</span>}
    </legend>
    <FieldError field={group} error={error} />
    <div class={css[shape]}>{children}</div>
  </fieldset>
);
