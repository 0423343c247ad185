import type { SpaceStatus } from "./facade.ts";
import { hasEnded, memberNow } from "./log/members.ts";
import type { State } from "./state.ts";
import { maySend } from "./sync-state/outbox.ts";

/** What the app may know of a space as a whole. */
export const statusOf = (state: State): SpaceStatus => {
  const { store, meta, members, locals, link, intents } = state;
  const phase = link.phase === "online" || link.phase === "offline" ? link.phase : "connecting";
  const known = locals.some((local) => members.devices.has(local.device));
  return {
    space: store.space,
    kind: meta.kind,
    person: meta.person,
    persons: members.persons,
    here: locals.map((local) => local.person),
    checked: meta.checked,
    ended: hasEnded(members),
    stopped: meta.stopped,
    relay: meta.relay,
    link: meta.relay === undefined ? "none" : phase,
    wakeAt: maySend(state) && link.waitUntil > 0 ? link.waitUntil : undefined,
    removed: known && !locals.some((local) => memberNow(members, local.device) !== undefined),
    replacing: members.replacing && { person: members.replacing.person, from: members.replacing.at },
    queued: intents.length,
  };
};
