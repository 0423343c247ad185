import { render } from "preact";
import { keepInstallPrompt } from "./install/prompt.ts";
import { createRuntime } from "./runtime/create-runtime.ts";
import { Root } from "./shell/app.tsx";
import { noteLeaving, sentAway } from "./shell/came-back.ts";
import { keepForOffline } from "./shell/update.ts";

const profileOf = (search: string): "a" | "b" | undefined => {
  const profile = new URLSearchParams(search).get("profile");
  return profile === "a" || profile === "b" ? profile : undefined;
};

const start = async (): Promise<void> => {
  const page = document.getElementById("app");
  if (page === null) return;
  const away = window.top === window ? sentAway(window) : undefined;
  if (away !== undefined) return location.replace(away);
  keepInstallPrompt(window);
  const profile = profileOf(location.search);
  const runtime = await createRuntime({ profile });
  noteLeaving(window, () => runtime.settings.value.value.exitTo);
  render(<Root runtime={runtime} trial={profile} />, page);
  await keepForOffline();
};

void start();
