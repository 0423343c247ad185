import { toHex } from "@goldseam/wire-types";
import { type Asking, random } from "../ask.ts";
import { logged } from "../envelope/vault-event.ts";
import { writeEnvelope } from "../envelope/write.ts";
import { releaseAll } from "../exchange/exchanges.ts";
import { acceptEntry } from "../log/accept.ts";
import { buildEntry } from "../log/build.ts";
import { hasEnded, memberNow } from "../log/members.ts";
import type { Intent, IntentOp, State } from "../state.ts";
import { fold } from "../segment/fold.ts";
import { commit } from "../store/rows.ts";
import { intentRow } from "../store/save.ts";
import { retryRaw } from "./items-in.ts";
import { dropIntent, flush } from "./outbox.ts";
import { retryPages } from "./pages-in.ts";

/** Without a relay the log is this device's alone: an entry counts when its transaction is durable. */
export const isLocal = (state: State): boolean => state.meta.relay === undefined;

/** Queues a change of the membership log; it survives a crash and is signed when its turn comes. */
export function* queueIntent(state: State, by: Intent["by"], todo: IntentOp): Asking<"quota" | "failed" | undefined> {
  const n = Math.max(0, ...state.intents.map((intent) => intent.n)) + 1;
  const intent: Intent = { id: toHex(yield* random(16)), n, by, do: todo };
  const written = yield* commit(state.store, [intentRow(intent)]);
  if (!written.ok) return written.why;
  state.intents = [...state.intents, intent];
  return undefined;
}

function* applyLocally(state: State): Asking<boolean> {
  const intent = [...state.intents].sort((a, b) => a.n - b.n)[0];
  if (!isLocal(state) || intent === undefined || state.meta.stopped !== undefined) return false;
  const built = yield* buildEntry(state, intent);
  if (!built.ok) {
    yield* dropIntent(state, intent.id);
    return true;
  }
  return (yield* acceptEntry(state, built.sealed)) === "counts";
}

/** Each device here has published the sealing key for the next epoch. A space kept on one device has no need to. */
function* publishKeys(state: State): Asking<boolean> {
  if (isLocal(state) || hasEnded(state.members)) return false;
  for (const local of state.locals) {
    const member = memberNow(state.members, local.device);
    const next = local.sealing.at(-1);
    if (member === undefined || next === undefined) continue;
    const name = toHex(next.publicKey);
    if (member.seal === name || state.published.get(local.device)?.includes(name) === true) continue;
    const event = logged({ type: "sealing-key", data: { key: next.publicKey } });
    if ((yield* writeEnvelope(state, local, [event])).ok) return true;
  }
  return false;
}

/** Does by itself whatever follows from the last input, until nothing follows any more; then sends, then tidies. */
export function* settle(state: State): Asking<void> {
  let again = true;
  while (again) {
    again = yield* applyLocally(state);
    again = (yield* retryPages(state)) || again;
    again = (yield* retryRaw(state)) || again;
    if (state.meta.stopped !== undefined) continue;
    again = (yield* publishKeys(state)) || again;
    again = (yield* releaseAll(state, state.exchanges.keys())) || again;
  }
  yield* flush(state);
  yield* fold(state);
}
