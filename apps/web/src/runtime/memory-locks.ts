import { type ReadonlySignal, computed, signal } from "@preact/signals";
import type { LockPort } from "./runtime.ts";
import { codeRefused } from "./settings.ts";

/** Codes that are kept nowhere and guard nothing but the screen. */
export const memoryLocks = (mode: ReadonlySignal<"two" | "one" | "alone">): LockPort => {
  const codes = { app: signal<string | undefined>(undefined), private: signal<string | undefined>(undefined) };
  const closed = { app: signal(false), private: signal(false) };
  const stateOf = (which: "app" | "private") =>
    codes[which].value === undefined ? "none" : closed[which].value ? "locked" : "open";
  return {
    app: computed(() => stateOf("app")),
    privateRoom: computed(() => (mode.value === "one" ? "not-on-this-phone" : stateOf("private"))),
    setCode: (which, code) => {
      const why = codeRefused(code);
      if (why !== undefined) return Promise.resolve({ ok: false, why });
      codes[which].value = code;
      return Promise.resolve({ ok: true });
    },
    unlock: (which, code) => {
      const fits = codes[which].value === code;
      if (fits) closed[which].value = false;
      return Promise.resolve(fits);
    },
    lock: (which) => {
      closed[which].value = codes[which].value !== undefined;
    },
  };
};
