import { guessLanguage } from "@goldseam/ui";
import { PRACTICES } from "../practice/doors.ts";
import { pathOf } from "../routes.ts";
import { createMemoryRuntime } from "./memory-runtime.ts";
import type { MemoryHouse } from "./memory-house.ts";
import type { Runtime } from "./runtime.ts";

export interface RuntimeOptions {
  /** A trial's side keeps its own store. */
  readonly profile: "a" | "b" | undefined;
}

/** In a trial both frames meet in the page around them. */
const houseAround = (): MemoryHouse | undefined => {
  const house: MemoryHouse | undefined = Reflect.get(window.parent, "trialHouse");
  return house;
};

/** The one place that decides what remembers: everything above it knows the port alone. */
export const createRuntime = ({ profile }: RuntimeOptions): Promise<Runtime> => {
  const house = profile === undefined ? undefined : houseAround();
  return Promise.resolve(
    createMemoryRuntime({
      practices: PRACTICES,
      language: guessLanguage(navigator.languages),
      address: (payload) => `${location.origin}${location.pathname}#${pathOf("join", payload)}`,
      ...(house === undefined ? {} : { house }),
    }),
  );
};
