import { type Asking, random } from "../ask.ts";
import type { State } from "../state.ts";
import { pageRow } from "../store/save.ts";
import type { Intake } from "../sync-state/intake.ts";
import { rewritten } from "./page.ts";

/**
 * A relay put back from an old copy has an item sealed anew, under another page. Whoever removes it may know only one of
 * the two, so whoever knows more than one rewrites them with the removal, but for those that were rewritten without it:
 * else a copy of the relay and the older page's key would still open what is gone.
 */
export function* rewriteOtherPages(state: State, intake: Intake): Asking<void> {
  for (const item of intake.stubs.keys()) {
    const known = state.itemPages.pagesOf(item);
    for (const number of known.length > 1 ? known : []) {
      const page = state.pages.get(number);
      if (page === undefined || (page.closed && !page.dirty && !page.wraps.has(item))) continue;
      // The person's own removal rewrites what it knows in this same transaction.
      if (intake.rows.has(pageRow(page)[0])) continue;
      const next = rewritten(page, yield* random(32));
      intake.pages.set(number, next);
      intake.rows.set(...pageRow(next));
    }
  }
}
