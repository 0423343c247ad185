import { coverPage } from "@goldseam/ui";
import type { Runtime } from "../runtime/runtime.ts";

/** The parts of a window that leaving needs; handed in for tests. */
export interface Leaving {
  readonly document: Document;
  /** Replaces this entry of the history, so that the way back does not lead here. */
  readonly replace: (address: string) => void;
}

/**
 * Quick exit: the page is covered, the keys are dropped, then the address is replaced. Drafts were sealed while they
 * were written, so nothing has to be saved now.
 */
export const leaveQuickly = (runtime: Runtime, { document, replace }: Leaving): void => {
  coverPage(document);
  runtime.locks.lock("private");
  runtime.locks.lock("app");
  replace(runtime.settings.value.value.exitTo);
};

const LOCK_AFTER_MS = 60_000;

/**
 * Locks both rooms once the page has been hidden for 60 s; whoever comes back within the minute meets no wall.
 * Timers of hidden pages may sleep, so the clock is asked again on return: the wall's, which goes on while the whole
 * machine sleeps. Returns the undoing.
 */
export const lockWhenHidden = (runtime: Runtime, page: Document, clock: () => number): (() => void) => {
  let hiddenSince: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const lock = (): void => {
    runtime.locks.lock("private");
    runtime.locks.lock("app");
  };
  const turned = (): void => {
    clearTimeout(timer);
    if (page.visibilityState === "hidden") {
      hiddenSince = clock();
      timer = setTimeout(lock, LOCK_AFTER_MS);
      return;
    }
    if (hiddenSince !== undefined && clock() - hiddenSince >= LOCK_AFTER_MS) lock();
    hiddenSince = undefined;
  };
  page.addEventListener("visibilitychange", turned);
  return () => {
    clearTimeout(timer);
    page.removeEventListener("visibilitychange", turned);
  };
};
