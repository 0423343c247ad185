import type { Signal } from "@goldseam/kernel";
import type { Person } from "@goldseam/ui";
import type { LoggedEvent } from "@goldseam/vault";

/** Events of the app itself, beside the practices: who somebody is, and what was declined today (private). */
export const SHELL = "shell";

export const introduce = (person: Person): LoggedEvent => ({
  practice: SHELL,
  type: "introduced",
  data: { name: person.name, address: person.address },
});
export const decline = (signal: Extract<Signal, { is: "declined" }>): LoggedEvent => ({
  practice: SHELL,
  type: "declined",
  data: { ...signal },
});
