import { type Asking, clock } from "../ask.ts";
import { epochLife, purgeWithin } from "../epoch/epoch.ts";
import { replacementWait } from "../log/apply.ts";
import { epochOf, hasEnded, memberNow } from "../log/members.ts";
import type { IntentOp, State } from "../state.ts";
import { isLocal, queueIntent } from "./settle.ts";

/** What time alone asks of the log: an epoch after 90 days, a purge after a deletion, a replacement that is due. */
export const dueAt = (state: State, at: number): IntentOp | undefined => {
  const { members } = state;
  const epoch = epochOf(members);
  if (isLocal(state) || hasEnded(members) || epoch === undefined || state.meta.stopped !== undefined) return undefined;
  const { replacing } = members;
  const own = state.locals.some((local) => local.person === replacing?.by);
  if (replacing !== undefined && own && at - replacing.at >= replacementWait)
    return { op: "replacePerson", step: "complete" };
  const unpurged = [...state.removals.values()].some(
    (removal) => removal.at > epoch.at && at - removal.at >= purgeWithin,
  );
  if (unpurged) return { op: "purge" };
  return at - epoch.at >= epochLife ? { op: "newEpoch" } : undefined;
};

export function* tick(state: State): Asking<void> {
  const due = dueAt(state, (yield* clock()).at);
  const local = state.locals.find((own) => memberNow(state.members, own.device) !== undefined);
  if (due === undefined || local === undefined) return;
  const queued = state.intents.some((intent) => intent.do.op === due.op);
  if (!queued) yield* queueIntent(state, local.device, due);
}
