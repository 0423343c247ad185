import type { RouteName } from "../routes.ts";
import type { Door } from "../shell/app-context.ts";

/** The practice that the first evening leads into. */
export const FIRST_PRACTICE = "first-opening";
/** The door for a night alone. */
export const NIGHT_PRACTICE = "after-a-fight";

/**
 * The pages before anything exists, one question each (experience.md, "The first opening"). `undefined`: the pages
 * are over and a person is made.
 */
export const pageAfter = (
  page: "doors" | "install" | "name" | "secondName" | "before",
  door: Door,
  installFirst: boolean,
): RouteName | undefined => {
  switch (page) {
    case "doors":
      return installFirst ? "install" : "name";
    case "install":
      return "name";
    case "name":
      return door === "one-phone" ? "secondName" : "before";
    case "secondName":
      return "before";
    case "before":
      return undefined;
  }
};

/** The page after a person was made; `practice` is the first practice itself. */
export const afterBeginning = (door: Door): RouteName => {
  if (door === "two-phones") return "invite";
  if (door === "join") return "join";
  return door === "one-phone" ? "practice" : "today";
};

/** Opaque names of what comes once, kept in the settings. */
export const ONCE = { firstEvening: "e", beforePrivate: "q" } as const;
