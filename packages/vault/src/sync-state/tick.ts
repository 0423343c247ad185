import { type Asking, clock } from "../ask.ts";
import { epochLife, purgeWithin } from "../epoch/epoch.ts";
import { replacementWait } from "../log/apply.ts";
import { tidyPages } from "../page/pages.ts";
import { epochOf, hasEnded, memberNow } from "../log/members.ts";
import type { IntentOp, State } from "../state.ts";
import { forgetFull, subscribe, welcomed } from "./link.ts";
import { isLocal, queueIntent } from "./settle.ts";

/** After this long others' rows are answered again, ms. */
const answersFor = 50_000;

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
  const { link } = state;
  const { at } = yield* clock();
  if (link.full) forgetFull(state);
  if (Math.abs(at - link.answersFrom) >= answersFor) {
    link.answers.clear();
    link.answersFrom = at;
  }
  const { waiting } = link;
  link.waiting = undefined;
  if (waiting !== undefined) yield* welcomed(state, waiting);
  if (link.missed === "yes" && link.phase === "online") {
    link.missed = "asked";
    yield* subscribe(state, state.cursor.log);
  }
  if (link.phase === "online" && link.missed === "no") yield* tidyPages(state);
  const due = dueAt(state, at);
  const local = state.locals.find((own) => memberNow(state.members, own.device) !== undefined);
  if (due === undefined || local === undefined) return;
  const queued = state.intents.some((intent) => intent.do.op === due.op);
  if (!queued) yield* queueIntent(state, local.device, due);
}
