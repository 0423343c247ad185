import { addDays, type Freedoms, type Rules, rulesOver } from "@goldseam/kernel";
import type { WhenStuckEvent } from "./when-stuck.events.ts";
import type { Mine, Shared } from "./when-stuck.state.ts";

/** Days for which pages may stay open to be read. */
export const LONGEST = 31;

const on = rulesOver<Mine, WhenStuckEvent>();

export const rules: Rules<Shared, WhenStuckEvent> = {};
export const mineRules = {
  "WS-1": on(["page-dropped"], "A page that is dropped was written here.", ({ pages }, { data }) =>
    pages.has(data.page),
  ),
  "WS-2": on(["sheets-made"], "Only own pages that are here are put together.", ({ pages }, { data }) =>
    data.pages.every((page) => pages.has(page)),
  ),
  "WS-3": on(
    ["sheets-made"],
    "The day on which pages close is not past.",
    (_, { data, meta }) => data.until >= meta.day,
  ),
  "WS-4": on(
    ["sheets-made"],
    "Pages close within a month.",
    (_, { data, meta }) => data.until <= addDays(meta.day, LONGEST),
  ),
  "WS-5": on(
    ["sheets-closed"],
    "Only pages that are open are closed.",
    ({ sheets }, { data }) => sheets?.sheets === data.sheets,
  ),
} as const satisfies Rules<Mine, WhenStuckEvent>;
export const freedoms: Freedoms<Shared, WhenStuckEvent> = {};
