import { type Me, personId } from "@goldseam/kernel";
import type { Person } from "@goldseam/ui";
import type { Runtime } from "../runtime/runtime.ts";

/** Whoever comes through the door of a bad night has no name here. */
export const NOBODY: Person = { id: "0".repeat(32), name: "", address: "none" };

/** Who looks, in the kernel's terms. Reads signals: components that call it follow them. */
export const meOf = (runtime: Runtime): Me => {
  const other = runtime.other.value;
  return {
    person: personId((runtime.self.value ?? NOBODY).id),
    other: other === undefined ? undefined : personId(other.id),
  };
};
