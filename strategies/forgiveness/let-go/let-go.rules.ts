import { type Freedoms, type Rules, rulesOver } from "@goldseam/kernel";
import type { End, LetGoEvent } from "./let-go.events.ts";
import type { Mine, Path, Shared } from "./let-go.state.ts";

const on = rulesOver<Mine, LetGoEvent>();
const isOpenEnd = (end: End): boolean => end === "not-now" || end === "limit";
/** Where nothing was made good, or it goes on, letting go wears down who does it: then there is no such end. */
export const mayDecide = ({ amends, still }: Pick<Path, "amends" | "still">): boolean =>
  amends !== "no" && still === "no";

export const rules: Rules<Shared, LetGoEvent> = {};
export const mineRules = {
  "LG-1": on(
    ["step-written", "path-ended", "path-forgotten"],
    "Only a path that was begun goes on.",
    (paths, { data }) => paths.has(data.path),
  ),
  "LG-2": on(
    ["path-ended"],
    "Where nothing was made good it ends with a limit or not now.",
    (paths, { data }) => paths.get(data.path)?.amends !== "no" || isOpenEnd(data.as),
  ),
  "LG-3": on(
    ["path-ended"],
    "Where it may go on it ends with a limit or not now.",
    (paths, { data }) => paths.get(data.path)?.still === "no" || isOpenEnd(data.as),
  ),
} as const satisfies Rules<Mine, LetGoEvent>;
export const freedoms: Freedoms<Shared, LetGoEvent> = {};
