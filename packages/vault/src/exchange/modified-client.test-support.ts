import { expect } from "vitest";
import type { ItemId } from "@goldseam/wire-types";
import { type Phone, stateOf } from "../phones.test-support.ts";
import { logged, type VaultEvent } from "../envelope/vault-event.ts";
import { sealAnswer } from "./sealed.ts";
import { envelopeContent, signedBytesOf, signedEnvelope, parseEnvelope, type Envelope } from "../envelope/envelope.ts";
import { nativeSign } from "@goldseam/simulator/driver";
import { commit } from "../store/rows.ts";
import { newIntake, rowsOf, settleIntake, take } from "../sync-state/intake.ts";
import { settle } from "../sync-state/settle.ts";
import { headName } from "../log/members.ts";

/** Ben's client is modified: it has Ben's keys and everything the relay holds. Ana's is as we ship it. */
export const key = (n: number): Uint8Array => new Uint8Array(32).fill(n);
export const nonce = new Uint8Array(24).fill(7);
export const write = (ben: Phone, ...events: ReadonlyArray<VaultEvent>): ItemId => ben.propose(events.map(logged));
export const answerOf = (ben: Phone, exchange: string, text: string, k = key(1), person = "ben"): Uint8Array => {
  const opens = { practice: "p", type: "t", data: { text } };
  const sealed = sealAnswer(k, nonce, { space: ben.id, exchange, person }, opens);
  if (sealed === undefined) throw new Error("too large");
  return sealed;
};
export const sealEvent = (exchange: string, sealed: Uint8Array): VaultEvent => ({
  type: "seal",
  data: { exchange, heavy: false, sealed, ring: [] },
});
export const keyEvent = (exchange: string, mine: ItemId, other: ItemId, k: Uint8Array): VaultEvent => ({
  type: "key",
  data: { exchange, mine, other, key: k },
});
export const cheats = (ana: Phone): ReadonlyArray<string> =>
  ana.space
    .warnings()
    .filter(({ kind }) => kind === "sealing-cheated")
    .map(({ about }) => about ?? "")
    .sort();
export const anaSealItem = (ben: Phone): ItemId => {
  const node = stateOf(ben.space).graph.order.find(
    (found) => found.person === "ana" && found.vault.some(({ type }) => type === "seal"),
  );
  if (node === undefined) throw new Error("no seal of ana");
  return node.id;
};
/** Signs an envelope with any place in the order: a new session that claims to have seen nothing. */
export const backdated = (ben: Phone, events: ReadonlyArray<VaultEvent>): ItemId => {
  const state = stateOf(ben.space);
  const [local] = state.locals;
  if (local === undefined) throw new Error("no device");
  const { heads: _, ...rest } = state.graph;
  expect(rest).toBeDefined();
  const envelope: Envelope = {
    v: 1,
    device: local.device,
    session: "00000000000000aa",
    seq: 1,
    seen: [],
    logHead: headName(state.members),
    lamport: 1,
    at: 0,
    day: "2026-01-01",
    salt: "00".repeat(16),
    events: events.map((event) => logged(event) as Envelope["events"][0]),
  };
  const content = envelopeContent(envelope);
  const secret = ben.machine.handles.get(local.sign.handle);
  if (secret === undefined) throw new Error("no key");
  const signature = nativeSign(secret, signedBytesOf(ben.id, content));
  const item = parseEnvelope(signedEnvelope(content, signature as never));
  if (item === undefined) throw new Error("malformed");
  const intake = newIntake();
  take(state, intake, { item, deleteHash: key(9) as never, sealed: undefined, seq: undefined }, "ben");
  ben.run(commit(state.store, rowsOf(intake)));
  settleIntake(state, intake);
  ben.run(settle(state));
  return item.id;
};
