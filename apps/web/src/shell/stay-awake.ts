/** The part of a document that this needs; handed in by tests. */
interface Shown {
  readonly visibilityState: string;
  readonly addEventListener: (type: "visibilitychange", heard: () => void) => void;
  readonly removeEventListener: (type: "visibilitychange", heard: () => void) => void;
}
interface Held {
  readonly release: () => Promise<unknown>;
}
interface Waking {
  readonly request: (type: "screen") => Promise<Held>;
}
const waking = (): Waking | undefined =>
  typeof navigator === "undefined" ? undefined : (Reflect.get(navigator, "wakeLock") as Waking | undefined);

/**
 * Keeps the screen awake until the answer is called. The browser lets go whenever the page is hidden; it is asked
 * again when the page is back. A browser without it, or that refuses (a low battery), changes nothing.
 */
export const stayAwake = (lock = waking(), page: Shown = document): (() => void) => {
  let held: Held | undefined;
  let over = false;
  const letGo = (): void => {
    void held?.release().catch(() => undefined);
    held = undefined;
  };
  const hold = (): void => {
    if (page.visibilityState !== "visible") return letGo();
    if (held !== undefined) return;
    lock?.request("screen").then(
      (given) => {
        letGo();
        held = given;
        if (over || page.visibilityState !== "visible") letGo();
      },
      () => undefined,
    );
  };
  hold();
  page.addEventListener("visibilitychange", hold);
  return () => {
    over = true;
    page.removeEventListener("visibilitychange", hold);
    letGo();
  };
};
