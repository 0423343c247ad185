import { type Asking, changed, hpkeSealTo, random } from "../ask.ts";
import { sealingKeyOf } from "../epoch/epoch.ts";
import { logged, type SealEvent } from "../envelope/vault-event.ts";
import { writeEnvelope } from "../envelope/write.ts";
import type { Refusal } from "../facade.ts";
import { devicesOf } from "../log/members.ts";
import type { LocalDevice, State } from "../state.ts";
import { ringInfo } from "../sync-state/intake.ts";
import type { ExchangeView, LoggedEvent, SealDraft } from "../timeline.ts";
import { resolution } from "./resolution.ts";
import type { Seal } from "./resolve.ts";
import { sealAnswer } from "./sealed.ts";

/** One key out for this long without the other: this one did not open. */
export const unopenedAfter = 14 * 24 * 3600 * 1000;

export const viewExchange = (state: State, exchange: string, person: string, now: number): ExchangeView => {
  const found = resolution(state, exchange);
  const released = found.released.some((key) => key.person === person);
  const mine = released ? "released" : found.active.has(person) ? "sealed" : "none";
  const good = found.released.filter((key) => key.answer !== undefined);
  const alone = new Set(good.map((key) => key.person)).size === 1;
  const old = good.every((key) => now - key.node.at >= unopenedAfter);
  const stage = (): ExchangeView["stage"] => {
    if (!state.meta.checked) return "open";
    if (found.broken) return "broken";
    if (found.opened !== undefined) return "opened";
    if (alone && old) return "unopened";
    if (found.pair !== undefined) return "ready";
    return found.withdrawn.has(person) ? "withdrawn" : "open";
  };
  return { exchange, mine, stage: stage() };
};

export interface SealMade {
  readonly event: LoggedEvent;
  readonly key: Uint8Array;
}
/** Seals an answer; its key goes to the release ring here and, sealed, to the person's own other devices. */
export function* makeSeal(state: State, local: LocalDevice, draft: SealDraft): Asking<SealMade | Refusal> {
  const { exchange, heavy, opens } = draft;
  const found = resolution(state, exchange);
  const answered = found.active.has(local.person) || found.released.some((key) => key.person === local.person);
  // Opened, and removed since: an exchange is answered once.
  if (answered || found.opened !== undefined) return "already-sealed";
  const fresh = yield* random(56);
  const key = fresh.slice(0, 32);
  const where = { space: state.store.space, exchange, person: local.person };
  const sealed = sealAnswer(key, fresh.slice(32), where, opens);
  if (sealed === undefined) return "too-large";
  const here = new Set(state.locals.map((own) => own.device));
  const ring: Array<SealEvent["ring"][number]> = [];
  for (const member of devicesOf(state.members, local.person)) {
    if (here.has(member.device)) continue;
    const to = sealingKeyOf(state, member);
    const box = yield* hpkeSealTo(to, ringInfo(state, exchange, member.device), key);
    ring.push({ device: member.device, to, sealed: box });
  }
  return { event: logged({ type: "seal", data: { exchange, heavy, sealed, ring } }), key };
}

/** Both seals, mine first, when this person's key may go out now; the reason otherwise. */
export const releasable = (state: State, exchange: string, person: string): readonly [Seal, Seal] | Refusal => {
  if (!state.meta.checked) return "not-checked";
  const found = resolution(state, exchange);
  const mine = found.pair?.find((seal) => seal.person === person);
  const other = found.pair?.find((seal) => seal.person !== person);
  const out = found.released.filter((key) => key.person === person);
  // An own other phone had answered apart and its key is out: the seal that the other's key asks for may follow it.
  const asked = found.released.some((key) => key.person !== person && key.event.other === mine?.item);
  if (out.some(({ event }) => event.mine === mine?.item) || (out.length > 0 && !asked)) return "already-released";
  if (mine === undefined || other === undefined) return found.active.has(person) ? "not-ready" : "not-sealed";
  // Both are read back before a key goes out: an own seal that the relay has not acknowledged is not in yet.
  const kept = state.meta.relay === undefined || (state.seqs.has(mine.item) && state.seqs.has(other.item));
  return kept ? [mine, other] : "not-ready";
};

export function* release(
  state: State,
  local: LocalDevice,
  exchange: string,
  [mine, other]: readonly [Seal, Seal],
): Asking<boolean> {
  const key = state.ring.get(mine.item);
  if (key === undefined) return false;
  const data = { exchange, mine: mine.item, other: other.item, key };
  const written = yield* writeEnvelope(state, local, [logged({ type: "key", data })]);
  if (written.ok) yield* changed("exchange");
  return written.ok;
}

/** Light kinds: the keys of the persons here go out by themselves as soon as both seals are verified. */
export function* releaseAll(state: State, touched: Iterable<string>): Asking<boolean> {
  let any = false;
  for (const exchange of touched)
    for (const local of state.locals) {
      const pair = releasable(state, exchange, local.person);
      if (typeof pair === "string" || pair.some((seal) => seal.event.heavy)) continue;
      any = (yield* release(state, local, exchange, pair)) || any;
    }
  return any;
}

/** This person's seal that counts and can still be taken back. */
export const withdrawable = (state: State, exchange: string, person: string): Seal | Refusal => {
  if (!state.exchanges.has(exchange)) return "unknown-exchange";
  const found = resolution(state, exchange);
  if (found.released.some((key) => key.person === person)) return "already-released";
  if (found.pair !== undefined) return "both-in";
  return found.active.get(person) ?? "not-sealed";
};
