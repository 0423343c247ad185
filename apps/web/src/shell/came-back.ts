/**
 * The quick exit replaces one entry of the browser's history; the ones before it are still there, and nothing can take
 * them out. Who goes back to one of them in a tab that was left quickly is sent away again, before anything is drawn.
 * Coming by oneself, by a tap or an address, opens the app as always.
 */
const LEFT = "gs-left";

/** The parts of a window that this needs; handed in for tests. */
export interface Tab {
  readonly document: Pick<Document, "documentElement">;
  readonly sessionStorage: Pick<Storage, "getItem" | "setItem" | "removeItem">;
  readonly performance: Pick<Performance, "getEntriesByType">;
  readonly addEventListener: (type: "pagehide", listener: () => void) => void;
}

/** Notes in this tab alone that it was left quickly, and where to; nothing else is noted. */
export const noteLeaving = (tab: Tab, exitTo: () => string): void => {
  tab.addEventListener("pagehide", () => {
    if (!("covered" in tab.document.documentElement.dataset)) return;
    try {
      tab.sessionStorage.setItem(LEFT, exitTo());
    } catch {
      // A browser that keeps nothing has no tab that could be come back to with its words.
    }
  });
};

const arrival = (tab: Tab): string | undefined => {
  const [entry] = tab.performance.getEntriesByType("navigation");
  const type: unknown = entry === undefined ? undefined : Reflect.get(entry, "type");
  return typeof type === "string" ? type : undefined;
};

/** Where to send who came by the browser's way back after leaving quickly; `undefined` for everybody else. */
export const sentAway = (tab: Tab): string | undefined => {
  try {
    const to = tab.sessionStorage.getItem(LEFT);
    if (to === null) return undefined;
    if (arrival(tab) === "back_forward" && URL.canParse(to) && new URL(to).protocol === "https:") return to;
    tab.sessionStorage.removeItem(LEFT);
    return undefined;
  } catch {
    return undefined;
  }
};
