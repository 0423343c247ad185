import type { ItemId } from "@goldseam/wire-types";
import { type Asking, changed, clock, random } from "./ask.ts";
import { logged } from "./envelope/vault-event.ts";
import { writeEnvelope } from "./envelope/write.ts";
import type { Done } from "./facade.ts";
import { memberNow } from "./log/members.ts";
import { type Page, rewritten } from "./page/page.ts";
import type { Removal, State } from "./state.ts";
import { pageRow, removalRow } from "./store/save.ts";
import { settle } from "./sync-state/settle.ts";

/**
 * Removes an own item: its tombstone, the loss of its text and key, and the rewriting of its page under a new key
 * are one transaction. The relay's row and the page's row follow when they can; a purge epoch follows within days.
 */
export function* deleteItem(state: State, item: ItemId): Asking<Done> {
  const node = state.graph.nodes.get(item);
  if (node === undefined || node.gone) return { ok: false, why: "unknown-item" };
  const local = state.locals.find((own) => own.person === node.person);
  if (local === undefined) return { ok: false, why: "not-own-person" };
  if (memberNow(state.members, local.device) === undefined) return { ok: false, why: "not-a-member" };
  const own = node.events.length > 0 || node.vault.some((event) => event.type === "seal");
  if (!own) return { ok: false, why: "reserved" };
  const pages: Page[] = [];
  for (const number of state.itemPages.pagesOf(item)) {
    const page = state.pages.get(number);
    if (page !== undefined) pages.push(rewritten(page, yield* random(32)));
  }
  const { at } = yield* clock();
  const { device, session, seq, depth, parents } = node;
  const data = { item, device, session, seq, lamport: depth, parents: [...parents] };
  let removal: Removal | undefined;
  const stone = logged({ type: "tombstone", data });
  const written = yield* writeEnvelope(state, local, [stone], (intake, tombstone) => {
    removal = { item, tombstone, device: local.device, at, rowGone: "" };
    for (const [name, value] of [removalRow(removal), ...pages.map(pageRow)]) intake.rows.set(name, value);
  });
  if (!written.ok) return written;
  for (const page of pages) state.pages.set(page.page, page);
  if (removal !== undefined) state.removals.set(item, removal);
  yield* changed("timeline");
  yield* settle(state);
  return { ok: true, queued: state.meta.relay !== undefined };
}
