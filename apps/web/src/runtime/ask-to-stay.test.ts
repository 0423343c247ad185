import { signal } from "@preact/signals";
import { expect, it, vi } from "vitest";
import { askToStay } from "./ask-to-stay.ts";
import type { PairingState, Phase } from "./runtime.ts";

const phone = (persist = vi.fn(() => Promise.resolve(true))) => {
  const mode = signal<"two" | "one" | "alone">("alone");
  const state = signal<PairingState>({ is: "idle" });
  const phase = signal<Phase>({ is: "starting" });
  askToStay({ mode, phase, pairing: { state } as unknown as Parameters<typeof askToStay>[0]["pairing"] }, { persist });
  return { mode, state, phase, persist };
};

it("asks once, when two phones have come together", () => {
  const { state, phase, mode, persist } = phone();
  phase.value = { is: "open" };
  state.value = { is: "working" };
  expect(persist).not.toHaveBeenCalled();
  state.value = { is: "paired" };
  mode.value = "two";
  state.value = { is: "idle" };
  state.value = { is: "paired" };
  expect(persist).toHaveBeenCalledTimes(1);
});

it("asks when a second person begins on this phone, and not at every start after that", () => {
  const first = phone();
  first.phase.value = { is: "open" };
  first.mode.value = "one";
  expect(first.persist).toHaveBeenCalledTimes(1);
  const later = phone();
  later.mode.value = "one";
  later.phase.value = { is: "open" };
  expect(later.persist).not.toHaveBeenCalled();
});

it("takes a no, a refusal and a browser that knows no such thing", async () => {
  const refused = phone(vi.fn(() => Promise.reject(new Error("no"))));
  refused.state.value = { is: "paired" };
  await Promise.resolve();
  const state = signal<PairingState>({ is: "paired" });
  const port = { mode: signal("two" as const), phase: signal<Phase>({ is: "open" }), pairing: { state } };
  expect(() => askToStay(port as unknown as Parameters<typeof askToStay>[0], undefined)).not.toThrow();
});
