import type { CalendarDay, Practice, ThingId } from "@goldseam/kernel";
import { events, type Page, type WhenStuckEvent } from "./when-stuck.events.ts";
import { id } from "./when-stuck.prompts.ts";
import { freedoms, mineRules, rules } from "./when-stuck.rules.ts";
import { type Mine, mine, type Shared, shared } from "./when-stuck.state.ts";

export interface OpenSheets {
  readonly sheets: ThingId;
  /** Last day on which they can be read. */
  readonly until: CalendarDay;
  readonly pages: ReadonlyArray<Page>;
}
export interface WhenStuckView {
  readonly pages: ReadonlyArray<Page>;
  /** Gone once its day has passed, or none of its pages is here. */
  readonly open: OpenSheets | undefined;
}

export const whenStuck: Practice<Shared, Mine, WhenStuckEvent, WhenStuckView> = {
  id,
  events,
  rules,
  mineRules,
  freedoms,
  inbound: [],
  shared,
  mine,
  view: (_, { pages, sheets }, _me, { day }) => {
    const chosen = (sheets?.pages ?? []).flatMap((page) => pages.get(page) ?? []);
    const isOpen = sheets !== undefined && sheets.until >= day && chosen.length > 0;
    return {
      pages: [...pages.values()],
      open: isOpen ? { sheets: sheets.sheets, until: sheets.until, pages: chosen } : undefined,
    };
  },
  // Nothing is offered and nothing is signalled: nobody is called stuck, and nobody the one who blocks.
  ideas: () => [],
  limits: () => [],
  signals: () => [],
};
