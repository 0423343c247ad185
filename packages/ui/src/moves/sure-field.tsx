import { Chips } from "../parts/choices.tsx";

const SURE = ["4", "5", "6", "7", "8", "9", "10"] as const;

export interface SureFieldProps {
  readonly legend: string;
  readonly hint: string;
  /** Label of the lowest step, which stands for all below five. */
  readonly less: string;
  readonly sure: number | undefined;
  readonly onSure: (sure: number) => void;
}

/** Own confidence, 0 to 10: asked before something is offered, and never sent. */
export const SureField = ({ legend, hint, less, sure, onSure }: SureFieldProps) => (
  <Chips
    pick="one"
    legend={legend}
    hint={hint}
    options={SURE.map((value) => ({ value, label: value === "4" ? less : value }))}
    chosen={SURE.filter((value) => Number(value) === sure)}
    onChosen={([value]) => value && onSure(Number(value))}
  />
);
