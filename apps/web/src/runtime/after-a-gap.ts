/** From so long out of sight on, a connection is not trusted, in milliseconds: the phone may have slept. */
const LONG_MS = 45_000;

/** The parts of a window that this needs; tests give their own. */
export interface Watched {
  readonly page: Pick<Document, "visibilityState" | "addEventListener">;
  readonly window: Pick<Window, "addEventListener">;
}

/**
 * Calls back when the network has returned, and when the page is looked at again after a while: phones that sleep close
 * no socket, they let it go deaf. The worker that holds the sockets hears of neither in every browser.
 */
export const afterAGap = ({ page, window: home }: Watched, clock: () => number, run: () => void): void => {
  let hiddenSince: number | undefined;
  home.addEventListener("online", run);
  page.addEventListener("visibilitychange", () => {
    if (page.visibilityState === "hidden") hiddenSince ??= clock();
    else {
      if (hiddenSince !== undefined && clock() - hiddenSince >= LONG_MS) run();
      hiddenSince = undefined;
    }
  });
};
