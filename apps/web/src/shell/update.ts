import { signal } from "@preact/signals";
import { workerUrl } from "../trusted-types.ts";

/** A version that is here and waits; nothing is ever reloaded without this person's tap. */
export const waitingVersion = signal<ServiceWorker | undefined>(undefined);

/** Keeps the app for opening without a network. Where the browser refuses, the app works as before, online. */
export const keepForOffline = async (): Promise<void> => {
  if (import.meta.env.DEV || !("serviceWorker" in navigator)) return;
  try {
    const registration = await navigator.serviceWorker.register(workerUrl("./service-worker.js"), { scope: "./" });
    const look = (): void => {
      // Without a controller this is the first version of all: nothing was waiting for it.
      if (registration.waiting !== null && navigator.serviceWorker.controller !== null) {
        waitingVersion.value = registration.waiting;
      }
    };
    look();
    registration.addEventListener("updatefound", () => {
      registration.installing?.addEventListener("statechange", look);
    });
  } catch {
    // A private window or a full disk: the page itself still works.
  }
};

/** The person's tap: the waiting version takes over and the page opens anew. */
export const takeNewVersion = (): void => {
  const waiting = waitingVersion.value;
  if (waiting === undefined) return;
  navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
  waiting.postMessage("take-over");
};
