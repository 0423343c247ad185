import { useEffect, useRef } from "preact/hooks";
import { useKit } from "../kit/kit.tsx";
import { Icon, IconExit } from "./icons.tsx";
import css from "./quick-exit.module.css";
import { NO_TAPS, isCall, nextTaps } from "./shift-taps.ts";
import type { KeyMoment } from "./shift-taps.ts";

export interface QuickExitProps {
  /** Called at once, in the same turn as the press: drop keys, then leave. The page is covered already. */
  readonly onExit: () => void;
  /** Shift pressed and released alone three times within five seconds leaves too. */
  readonly shift?: boolean;
}

/** Leaves the page at once. Sits in the foot of the `Shell`, never beside a button that sends. */
export const QuickExit = ({ onExit, shift = true }: QuickExitProps) => {
  const { t } = useKit();
  const leave = useRef(onExit);
  leave.current = onExit;
  const exit = () => {
    coverPage(document);
    leave.current();
  };
  useEffect(() => {
    if (!shift) return undefined;
    let taps = NO_TAPS;
    const note = (moment: KeyMoment) => {
      taps = nextTaps(taps, moment);
      if (!isCall(taps)) return;
      taps = NO_TAPS;
      exit();
    };
    const down = (event: KeyboardEvent) =>
      note({ type: "down", key: event.key, repeat: event.repeat, at: event.timeStamp });
    const up = (event: KeyboardEvent) => note({ type: "up", key: event.key, repeat: false, at: event.timeStamp });
    const other = (event: Event) => note({ type: "other", key: "", repeat: false, at: event.timeStamp });
    const listening = new AbortController();
    const options = { capture: true, signal: listening.signal };
    document.addEventListener("keydown", down, options);
    document.addEventListener("keyup", up, options);
    document.addEventListener("pointerdown", other, options);
    globalThis.addEventListener("blur", other, { signal: listening.signal });
    return () => listening.abort();
  }, [shift]);
  return (
    <button type="button" class={css.exit} onClick={exit}>
      <Icon of={IconExit} />
      <span>{t("kit.exit")}</span>
    </button>
  );
};

/**
 * Covers everything with plain white in the next frame, whatever the page is busy with; the title goes too.
 * Stays until `uncoverPage`.
 */
export const coverPage = (page: Document): void => {
  const root = page.documentElement;
  // One sheet over everything is painted sooner than every part is hidden; a dialog would lie above it.
  root.dataset["covered"] = "";
  page.title = "\u200b";
  for (const dialog of page.querySelectorAll("dialog")) dialog.close();
  requestAnimationFrame(() =>
    setTimeout(() => {
      if ("covered" in root.dataset) root.dataset["covered"] = "gone";
    }),
  );
};

export const uncoverPage = (page: Document): void => {
  delete page.documentElement.dataset["covered"];
};

/** Hides the page's content while it is in the background or in the app switcher; returns the undoing. */
export const veilWhenHidden = (page: Document): (() => void) => {
  const veil = () => {
    if (page.visibilityState === "hidden") page.documentElement.dataset["veiled"] = "";
    else delete page.documentElement.dataset["veiled"];
  };
  page.addEventListener("visibilitychange", veil);
  return () => page.removeEventListener("visibilitychange", veil);
};
