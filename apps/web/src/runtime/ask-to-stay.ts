import { effect } from "@preact/signals";
import type { Runtime } from "./runtime.ts";

/**
 * Asks the browser once, in the moment in which two people have come together here, not to clear this away when it
 * needs room. Some browsers ask the person; a no changes nothing.
 */
export const askToStay = (
  { mode, pairing, phase }: Pick<Runtime, "mode" | "pairing" | "phase">,
  storage: Pick<StorageManager, "persist"> | undefined,
): void => {
  let asked = false;
  let wasAlone = false;
  effect(() => {
    const together = pairing.state.value.is === "paired" || (mode.value === "one" && wasAlone);
    wasAlone = mode.value === "alone" && phase.value.is === "open";
    if (!together || asked) return;
    asked = true;
    void storage?.persist().catch(() => false);
  });
};
