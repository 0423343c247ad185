import { guessLanguage } from "@goldseam/ui";
import { signal } from "@preact/signals";
import { proxy, wrap } from "comlink";
import vaultScript from "../vault-worker/vault.worker.ts?worker&url";
import { pathOf } from "../routes.ts";
import { workerUrl } from "../trusted-types.ts";
import { unpacking } from "../vault-worker/packed-entries.ts";
import type { MatchingService } from "../vault-worker/service.ts";
import { afterAGap } from "./after-a-gap.ts";
import { askToStay } from "./ask-to-stay.ts";
import { createKeptSettings } from "./kept-settings.ts";
import type { Runtime } from "./runtime.ts";
import { createVaultRuntime } from "./vault-runtime.ts";

/** See `folds-version.ts`. */
declare const __FOLDS__: string | undefined;

export interface RuntimeOptions {
  /** A trial's side keeps its own store. */
  readonly profile: "a" | "b" | undefined;
}

/** How often an open page looks at the clock. */
const LOOK_MS = 15_000;
/** Where a browser does not say when it is idle. */
const AFTER_MS = 500;

const addressOf = (payload: string): string => `${location.origin}${location.pathname}#${pathOf("join", payload)}`;

/** The page has nothing else to do; where a browser does not say so, a while after. */
const idle = (): Promise<void> =>
  new Promise((resolve) =>
    typeof requestIdleCallback === "undefined" ? setTimeout(resolve, AFTER_MS) : requestIdleCallback(() => resolve()),
  );

/** Where nothing can be scrambled, nothing is asked: the app says so and stops there. */
const unsupported = async (language: string): Promise<Runtime> => {
  const { createMemoryRuntime } = await import("./memory-runtime.ts");
  return {
    ...createMemoryRuntime({ practices: [], language }),
    phase: signal({ is: "unsupported", why: "insecure" }),
  };
};

/** The one place that decides what remembers: everything above it knows the port alone. */
export const createRuntime = async ({ profile }: RuntimeOptions): Promise<Runtime> => {
  const language = guessLanguage(navigator.languages);
  if (!isSecureContext || typeof Worker === "undefined") return unsupported(language);
  const name = profile === undefined ? "main" : `try-${profile}`;
  const worker = new Worker(workerUrl(vaultScript), { type: "module", name: "vault" });
  const service = wrap<MatchingService>(worker) as unknown as MatchingService;
  afterAGap({ page: document, window }, Date.now, () => void service.lineReturned());
  const runtime = createVaultRuntime({
    host: () => import("./practices-here.ts").then(({ roomsHere }) => roomsHere),
    profile: name,
    settings: createKeptSettings(() => localStorage, name, language),
    service,
    proxy: (listener) => proxy(unpacking(listener)),
    clock: () => new Date(),
    folds: __FOLDS__ === undefined ? undefined : { version: __FOLDS__, idle },
    address: addressOf,
  });
  // A page that is put away may never be asked for again.
  document.addEventListener("visibilitychange", runtime.flush);
  addEventListener("pagehide", runtime.flush);
  // What passes by itself is shown while the page is looked at: minutes of a turn, the hour of a pause.
  setInterval(() => document.visibilityState === "visible" && runtime.tick(), LOOK_MS);
  document.addEventListener("visibilitychange", runtime.tick);
  askToStay(runtime, navigator.storage);
  return runtime;
};
