import { guessLanguage } from "@goldseam/ui";
import { render } from "preact";
import { handOverTo } from "./pairing/hand-over.ts";
import { PRACTICES } from "./practice/doors.ts";
import { pathOf } from "./routes.ts";
import { type MemoryHouse, createMemoryHouse } from "./runtime/memory-house.ts";
import { createMemoryRuntime } from "./runtime/memory-runtime.ts";
import { Root } from "./shell/app.tsx";

/**
 * The whole app over memory, for development alone: nothing is kept and no relay is needed. `?two` shows two phones
 * that can be paired; the build has no entry for it.
 */
const search = new URLSearchParams(location.search);
const profile = search.get("profile");
const page = document.getElementById("app");

if (page !== null && search.has("two")) {
  Reflect.set(window, "house", createMemoryHouse());
  const frames = (["a", "b"] as const).map((side) => {
    const frame = document.createElement("iframe");
    frame.id = `phone-${side}`;
    frame.src = `./memory.html?profile=${side}`;
    frame.width = "400";
    frame.height = "740";
    return frame;
  });
  page.append(...frames);
  handOverTo((side) => frames[side === "a" ? 0 : 1]?.contentWindow ?? undefined);
} else if (page !== null) {
  const house: MemoryHouse | undefined = Reflect.get(window.parent, "house");
  const runtime = createMemoryRuntime({
    practices: PRACTICES,
    language: guessLanguage(navigator.languages),
    address: (payload) => `${location.origin}${location.pathname}#${pathOf("join", payload)}`,
    ...(house === undefined ? {} : { house }),
  });
  render(<Root runtime={runtime} trial={profile === "a" || profile === "b" ? profile : undefined} />, page);
}
