import type { ItemId } from "@goldseam/wire-types";
import { toHex } from "@goldseam/wire-types";
import { type Asking, changed, clock, random, signWith } from "../ask.ts";
import type { Refusal } from "../facade.ts";
import { deleteHashOf } from "../item/delete-token.ts";
import { headName } from "../log/members.ts";
import type { LocalDevice, State } from "../state.ts";
import { cutRemoved } from "../segment/rewrite.ts";
import { commit } from "../store/rows.ts";
import { type Intake, newIntake, rowsOf, settleIntake, take } from "../sync-state/intake.ts";
import type { LoggedEvent } from "../timeline.ts";
import {
  type Envelope,
  envelopeContent,
  envelopeLimit,
  parseEnvelope,
  signedBytesOf,
  signedEnvelope,
} from "./envelope.ts";

export type Written = { readonly ok: true; readonly item: ItemId } | { readonly ok: false; readonly why: Refusal };

/**
 * Signs one envelope with these events and makes it durable; only then it exists. `also` may add rows to the same
 * transaction once the item's id is known, such as an opening key that must rest before its seal is published.
 */
export function* writeEnvelope(
  state: State,
  local: LocalDevice,
  events: ReadonlyArray<LoggedEvent>,
  also: (intake: Intake, item: ItemId) => void = () => undefined,
): Asking<Written> {
  const { graph, session } = state;
  const { at, day } = yield* clock();
  const prev = graph.latest.get(local.device);
  const seen = [...graph.heads].filter((id) => id !== prev).sort();
  const parents = prev === undefined ? seen : [prev, ...seen];
  const envelope: Envelope = {
    v: 1,
    device: local.device,
    session,
    seq: state.nextSeq.get(local.device) ?? 1,
    ...(prev === undefined ? {} : { prev }),
    seen,
    logHead: headName(state.members),
    lamport: 1 + Math.max(0, ...parents.map((id) => graph.nodes.get(id)?.depth ?? 0)),
    at,
    day,
    salt: toHex(yield* random(16)),
    events: events.map(({ practice, type, data }) => ({ practice, type, data: data as Envelope["events"][0]["data"] })),
  };
  const content = envelopeContent(envelope);
  if (content.length > envelopeLimit - 128) return { ok: false, why: "too-large" };
  const signature = yield* signWith(local.sign.handle, signedBytesOf(state.store.space, content));
  const item = parseEnvelope(signedEnvelope(content, signature));
  if (item === undefined) return { ok: false, why: "unencodable" };
  const intake = newIntake();
  const deleteHash = deleteHashOf(local.deleteSecret, item.id);
  take(state, intake, { item, deleteHash, sealed: undefined, seq: undefined }, local.person);
  also(intake, item.id);
  yield* cutRemoved(state, intake);
  const written = yield* commit(state.store, rowsOf(intake));
  if (!written.ok) return { ok: false, why: written.why };
  state.nextSeq.set(local.device, envelope.seq + 1);
  settleIntake(state, intake);
  yield* changed("timeline");
  yield* changed("outbox");
  return { ok: true, item: item.id };
}
