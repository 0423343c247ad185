import type { Bytes, VerifyKey } from "@goldseam/wire-types";
import { type Asking, clock, random, signWith } from "../ask.ts";
import { makeEpoch, type Place, sealForJoiner } from "../epoch/epoch.ts";
import type { Intent, State } from "../state.ts";
import { apply, type LogRefusal } from "./apply.ts";
import { type Entry, entryContent, parseEntry, parseRequest, signedEntry } from "./entry.ts";
import { devicesOf, type Member, memberNow, present } from "./members.ts";
import { credentialOf, sealEntry } from "./seal.ts";

export type Built =
  | { readonly ok: true; readonly sealed: Bytes; readonly credential: VerifyKey | undefined }
  | { readonly ok: false; readonly why: LogRefusal | "malformed" };

type Part = { readonly entry: Pick<Entry, "op" | "body">; readonly logKey: Bytes | undefined };

/** Who remains once the intent counts: the recipients of its epoch. */
const remaining = (state: State, intent: Intent, author: Member): ReadonlyArray<Member> => {
  const { members } = state;
  const todo = intent.do;
  const here = present(members);
  if (todo.op === "removeDevice") return here.filter((member) => member.device !== todo.device);
  if (todo.op === "leave") return here.filter((member) => member.person !== author.person);
  const waiting = members.replacing;
  if (todo.op !== "replacePerson" || waiting === undefined) return here;
  const old = new Set(devicesOf(members, waiting.person).map((member) => member.device));
  return [...here.filter((member) => !old.has(member.device)), waiting.member];
};

function* bodyOf(state: State, intent: Intent, author: Member, place: Place): Asking<Part | "malformed"> {
  const todo = intent.do;
  switch (todo.op) {
    case "addPerson":
    case "addDevice": {
      const signed = parseRequest(todo.request);
      if (signed === undefined) return "malformed";
      const key = yield* sealForJoiner(state, place, signed.device, signed.request.seal);
      if (key === undefined) return "malformed";
      const { request } = todo;
      if (todo.op === "addDevice") return { entry: { op: "addDevice", body: { request, key } }, logKey: undefined };
      return { entry: { op: "addPerson", body: { request, key, distance: todo.distance } }, logKey: undefined };
    }
    case "removeDevice": {
      const made = yield* makeEpoch(state, place, remaining(state, intent, author), true);
      return { entry: { op: "removeDevice", body: { device: todo.device, epoch: made.body } }, logKey: made.logKey };
    }
    case "replacePerson": {
      if (todo.step === "announce")
        return { entry: { op: "replacePerson", body: { step: "announce", request: todo.request } }, logKey: undefined };
      if (todo.step === "undo") return { entry: { op: "replacePerson", body: { step: "undo" } }, logKey: undefined };
      const made = yield* makeEpoch(state, place, remaining(state, intent, author), true);
      return { entry: { op: "replacePerson", body: { step: "complete", epoch: made.body } }, logKey: made.logKey };
    }
    case "leave":
      return { entry: { op: "leave", body: {} }, logKey: undefined };
    case "relay":
      return { entry: { op: "relay", body: { address: todo.address } }, logKey: undefined };
    default: {
      const made = yield* makeEpoch(state, place, present(state.members), false);
      return { entry: { op: todo.op, body: { epoch: made.body } }, logKey: made.logKey };
    }
  }
}

/** Signs an entry, checks it as every reader will, and seals it under the log key. */
export function* signEntry(
  state: State,
  header: Place & { readonly by: Intent["by"]; readonly intent: string },
  part: Part,
): Asking<Built> {
  const local = state.locals.find((own) => own.device === header.by);
  const sealing = state.keys.logKeys.at(-1);
  if (local === undefined || sealing === undefined) return { ok: false, why: "not-a-member" };
  const { at } = yield* clock();
  const content = entryContent({ ...header, at, ...part.entry } as Entry);
  const signed = signedEntry(content, yield* signWith(local.sign.handle, content));
  const parsed = parseEntry(signed);
  if (parsed?.entry === undefined) return { ok: false, why: "malformed" };
  const verdict = apply(state.members, parsed.entry, parsed.hash);
  if (!verdict.ok) return verdict;
  const sealed = sealEntry(sealing.key, yield* random(24), state.store.space, signed);
  return { ok: true, sealed, credential: part.logKey && (yield* credentialOf(part.logKey)) };
}

/** Makes the entry of a queued intent over the present head; made anew after each lost race for the head. */
export function* buildEntry(state: State, intent: Intent): Asking<Built> {
  const author = memberNow(state.members, intent.by);
  if (author === undefined) return { ok: false, why: "not-a-member" };
  const place: Place = { space: state.store.space, n: state.members.n + 1, parent: state.members.head };
  const part = yield* bodyOf(state, intent, author, place);
  if (part === "malformed") return { ok: false, why: "malformed" };
  return yield* signEntry(state, { ...place, by: intent.by, intent: intent.id }, part);
}
