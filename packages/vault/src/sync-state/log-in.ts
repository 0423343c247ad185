import { nextLogHead } from "@goldseam/crypto";
import { type Bytes, type Hash, sameBytes } from "@goldseam/wire-types";
import { type Asking, changed } from "../ask.ts";
import { acceptEntry, isForkedEntry } from "../log/accept.ts";
import type { Pending } from "../link-state.ts";
import type { State } from "../state.ts";
import { request } from "./ask-relay.ts";
import { logHeadAt, storedEntry } from "./outbox.ts";

export function* readLog(state: State): Asking<void> {
  yield* request(state, { t: "log-read", after: state.cursor.log }, { is: "log-read" });
}

/** Reads the log from its beginning, to lay it beside ours: two entries under one number are a fork. */
function* compareLog(state: State): Asking<void> {
  if (state.link.compared) return;
  state.link.compared = true;
  yield* request(state, { t: "log-read", after: 0 }, { is: "log-read" });
}

/** Entries as the relay has them. Known ones are compared, the next ones taken, a gap asked for. */
export function* receiveLog(state: State, from: number, entries: ReadonlyArray<Bytes>): Asking<boolean> {
  let any = false;
  for (const [i, sealed] of entries.entries()) {
    const n = from + i;
    if (n <= state.cursor.log) {
      const stored = yield* storedEntry(state, n);
      if (stored === undefined || sameBytes(stored.sealed, sealed)) continue;
      if (yield* isForkedEntry(state, sealed)) return true;
      continue;
    }
    if (n > state.cursor.log + 1) {
      yield* readLog(state);
      return any;
    }
    const accepted = yield* acceptEntry(state, sealed);
    if (accepted === "failed" || accepted === "stopped") return true;
    // What does not fit here may follow from another entry under a number that we hold.
    if (accepted === "void") yield* compareLog(state);
    any = true;
  }
  if (any) yield* changed("members");
  return any;
}

/** The relay took an entry of ours: a refilled one, or a new one, which counts from here on. */
export function* logAppended(state: State, pending: Extract<Pending, { is: "log" }>): Asking<boolean> {
  const at = state.link.logAtRelay;
  if (pending.refill && at !== undefined) {
    state.link.logAtRelay = { n: pending.n, head: nextLogHead(at.head, pending.n, pending.sealed) };
    return false;
  }
  if (pending.n !== state.cursor.log + 1) return false;
  return yield* receiveLog(state, pending.n, [pending.sealed]);
}

/**
 * Somebody was first: entries that are new here are read, and the intent is signed again over the new head; or somebody
 * else has refilled the log as well. Anything else is another log than ours.
 */
export function* logConflict(state: State, n: number, head: Hash): Asking<void> {
  state.link.logAtRelay = undefined;
  if (n > state.cursor.log) return yield* readLog(state);
  const ours = yield* logHeadAt(state, n);
  if (ours !== undefined && sameBytes(ours, head)) state.link.logAtRelay = { n, head };
  else yield* compareLog(state);
}
