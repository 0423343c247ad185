import type { Idea } from "./idea.ts";
import type { Limit } from "./limit.ts";
import type { Signal } from "./signal.ts";

interface Offered {
  readonly signals: ReadonlyArray<Signal>;
  readonly ideas: ReadonlyArray<Idea>;
}

/**
 * While a limit covers news, nothing that came says so on this phone: it neither waits for its reader nor brings up
 * an idea. Nothing is lost and nothing is undone, folds and limits least of all; afterwards all of it is there.
 */
export const withoutNews = (limits: ReadonlyArray<Limit>, { signals, ideas }: Offered): Offered => {
  if (!limits.some(({ covers }) => covers.news === true)) return { signals, ideas };
  const came = new Set(signals.flatMap((one) => (one.is === "waiting-for-me" ? [one.practice] : [])));
  return {
    signals: signals.filter(({ is }) => is !== "waiting-for-me"),
    ideas: ideas.filter(({ practice }) => !came.has(practice)),
  };
};
