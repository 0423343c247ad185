import { addDays, type CalendarDay, calendarDay } from "@goldseam/kernel";
import { Chips } from "../parts/choices.tsx";
import { Field } from "../parts/field.tsx";

const NEAR = { today: 0, tomorrow: 1, three: 3, week: 7, fortnight: 14 } as const;
/** A day near enough for a tap. */
export type NearDay = keyof typeof NEAR;
const NAMES = ["today", "tomorrow", "three", "week", "fortnight"] as const satisfies ReadonlyArray<NearDay>;

export interface DayFieldsProps {
  readonly legend: string;
  readonly label: (near: NearDay) => string;
  /** Label of the field for any other day. */
  readonly other: string;
  readonly today: CalendarDay;
  /** Most days ahead. */
  readonly farthest: number;
  readonly day: CalendarDay | undefined;
  readonly onDay: (day: CalendarDay | undefined) => void;
}

/** A day by a tap, or another one from the calendar. */
export const DayFields = ({ legend, label, other, today, farthest, day, onDay }: DayFieldsProps) => {
  const near = NAMES.filter((name) => addDays(today, NEAR[name]) === day);
  return (
    <>
      <Chips
        pick="one"
        legend={legend}
        options={NAMES.map((value) => ({ value, label: label(value) }))}
        chosen={near}
        onChosen={([name]) => name && onDay(addDays(today, NEAR[name]))}
      />
      <Field
        type="date"
        label={other}
        min={today}
        max={addDays(today, farthest)}
        value={near.length === 0 ? (day ?? "") : ""}
        onValue={(value) => onDay(calendarDay(value))}
      />
    </>
  );
};
