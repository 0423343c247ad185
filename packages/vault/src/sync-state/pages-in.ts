import type { Bytes } from "@goldseam/wire-types";
import type { Asking } from "../ask.ts";
import type { Page } from "../page/page.ts";
import { readPage, savePages } from "../page/pages.ts";
import type { Pending } from "../link-state.ts";
import type { State } from "../state.ts";
import { cursorRow } from "../store/save.ts";

interface Put {
  readonly page: number;
  readonly version: number;
  readonly change: number;
  readonly body: Bytes;
}

/** Takes key pages as the relay has them. Those that cannot be read yet wait, and the cursor with them. */
export function* receivePages(state: State, puts: ReadonlyArray<Put>): Asking<boolean> {
  const pages: Page[] = [];
  for (const put of puts) {
    const read = yield* readPage(state, put.page, put.version, put.body);
    if (read === "later") state.rawPages.set(put.page, put);
    else {
      state.rawPages.delete(put.page);
      if (read !== "bad") pages.push(read);
    }
  }
  // A row that found no room is read again from before it, whatever comes meanwhile.
  const whole = state.link.missed === "no";
  const change = whole ? Math.max(state.cursor.pages, ...puts.map((put) => put.change)) : state.cursor.pages;
  const cursor = { ...state.cursor, pages: change };
  if (!(yield* savePages(state, pages, state.rawPages.size === 0 ? [cursorRow(cursor)] : []))) return false;
  if (state.rawPages.size === 0) state.cursor = cursor;
  return pages.length > 0;
}

export function* retryPages(state: State): Asking<boolean> {
  let any = false;
  for (const [number, { version, body }] of [...state.rawPages]) {
    const read = yield* readPage(state, number, version, body);
    if (read === "later") continue;
    state.rawPages.delete(number);
    if (read !== "bad") any = (yield* savePages(state, [read])) || any;
  }
  return any;
}

/** The relay took our row. */
export function* pagePut(state: State, pending: Extract<Pending, { is: "page" }>): Asking<void> {
  const page = state.pages.get(pending.page);
  if (page === undefined) return;
  const last = page.rev === pending.rev && state.members.epochs.at(-1)?.name === pending.epoch;
  const version = Math.max(page.version, pending.version);
  yield* savePages(state, [{ ...page, version, epoch: pending.epoch, dirty: page.dirty && !last }]);
}
