import { signal } from "@preact/signals";

interface InstallPrompt {
  readonly prompt: () => Promise<unknown>;
}
const isPrompt = (event: object): event is InstallPrompt => typeof Reflect.get(event, "prompt") === "function";

/** The browser's own offer to install, kept until this person asks for it; nothing pops up by itself. */
export const installPrompt = signal<InstallPrompt | undefined>(undefined);

export const keepInstallPrompt = (view: EventTarget): void => {
  view.addEventListener("beforeinstallprompt", (event) => {
    event.preventDefault();
    if (isPrompt(event)) installPrompt.value = event;
  });
  view.addEventListener("appinstalled", () => {
    installPrompt.value = undefined;
  });
};
