import { ana, ben } from "@goldseam/testkit";
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/preact";
import type { ComponentType } from "preact";
import { expect } from "vitest";

/** What somebody does and sees at a phone of the stage, in the words that stand on it. */

/** The two people of most stages. */
export const couple = [
  { id: ana, name: "Ana", address: "f" },
  { id: ben, name: "Ben", address: "m" },
] as const;

/** Lays one person's phone on the table; the one before is put away. */
export const look = (stage: { readonly Phone: ComponentType<{ readonly of?: string }> }, of: string = ana): void => {
  cleanup();
  render(<stage.Phone of={of} />);
};
export const press = (name: string | RegExp): void => void fireEvent.click(screen.getByRole("button", { name }));
export const choose = (label: string): void => void fireEvent.click(screen.getByLabelText(label));
export const write = (label: string, value: string): void =>
  void fireEvent.input(screen.getByLabelText(label), { target: { value } });

/** Everything that can be read now. */
export const shown = (): string => document.body.textContent ?? "";
export const heading = (): string => screen.getByRole("heading", { level: 1 }).textContent ?? "";
/** A wait for a promised effect: on a busy machine it may take its time. */
const PATIENCE = { timeout: 10_000 };
/** Waits until the text, or the heading, is there. */
export const says = (text: string): Promise<void> => waitFor(() => expect(shown()).toContain(text), PATIENCE);
export const headed = (name: string): Promise<void> => waitFor(() => expect(heading()).toBe(name), PATIENCE);

/** The types of all that was written, in its order. */
export const types = (stage: {
  readonly log: { readonly value: ReadonlyArray<{ readonly type: string }> };
}): ReadonlyArray<string> => stage.log.value.map(({ type }) => type);
