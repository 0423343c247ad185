import type { CalendarDay } from "@goldseam/kernel";
import { useState } from "preact/hooks";
import { formatDay, formatNumber } from "../i18n/formats.ts";
import { useKit } from "../kit/kit.tsx";
import { Actions, Button } from "../parts/button.tsx";
import { Chips } from "../parts/choices.tsx";
import css from "./own-sliders.module.css";

const STEPS = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10"] as const;
/** Rows that a table shows. */
const SHOWN = 8;

export interface OwnSlidersProps<Slider extends string> {
  readonly sliders: ReadonlyArray<{ readonly slider: Slider; readonly label: string }>;
  readonly hint: string;
  readonly button: string;
  /** Given once all are answered; resolves to whether it was kept. */
  readonly onEntry: (value: (slider: Slider) => number) => Promise<boolean>;
}

/** Sliders of one's own, in whole steps from 0 to 10: each step is a button, so that nobody has to drag. */
export const OwnSliders = <Slider extends string>({ sliders, hint, button, onEntry }: OwnSlidersProps<Slider>) => {
  const { language } = useKit();
  const [values, setValues] = useState<ReadonlyMap<Slider, number>>(new Map());
  const lacking = sliders.some(({ slider }) => !values.has(slider));
  const keep = async (): Promise<void> => {
    if (!lacking && (await onEntry((slider) => values.get(slider) ?? 0))) setValues(new Map());
  };
  return (
    <>
      {sliders.map(({ slider, label }) => (
        <Chips
          key={slider}
          pick="one"
          legend={label}
          hint={hint}
          options={STEPS.map((value) => ({ value, label: formatNumber(language, Number(value)) }))}
          chosen={STEPS.filter((value) => Number(value) === values.get(slider))}
          onChosen={([value]) => setValues(new Map(values).set(slider, Number(value)))}
        />
      ))}
      <Actions>
        <Button kind="primary" aria-disabled={lacking || undefined} onClick={() => void keep()}>
          {button}
        </Button>
      </Actions>
    </>
  );
};

export interface OwnMeasuresProps<Slider extends string> {
  readonly sliders: ReadonlyArray<{ readonly slider: Slider; readonly short: string }>;
  readonly day: string;
  readonly rows: ReadonlyArray<{ readonly day: CalendarDay; readonly entry: Readonly<Record<Slider, number>> }>;
  /** Where an entry stands for this person, in words; empty while nothing is usual yet. */
  readonly where: (day: CalendarDay, slider: Slider) => string;
}

/** What was entered, newest first: numbers with words beside them, and nobody else's. */
export const OwnMeasures = <Slider extends string>({ sliders, day, rows, where }: OwnMeasuresProps<Slider>) => {
  const { language } = useKit();
  return (
    // A table that is wider than the phone is reached by keyboard as well.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div class={css.scroll} tabIndex={0} role="group" aria-label={day}>
      <table class={css.table}>
        <thead>
          <tr>
            <th scope="col">{day}</th>
            {sliders.map(({ slider, short }) => (
              <th key={slider} scope="col">
                {short}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, SHOWN).map((row) => (
            <tr key={row.day}>
              <th scope="row">{formatDay(language, row.day, { day: "numeric", month: "short" })}</th>
              {sliders.map(({ slider }) => (
                <td key={slider}>
                  <bdi>{formatNumber(language, row.entry[slider])}</bdi>
                  <small>{where(row.day, slider)}</small>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
