import { deviceIdOf } from "@goldseam/crypto";
import {
  type Bytes,
  concatBytes,
  encode,
  type Hash,
  sameBytes,
  type SpaceId,
  type VerifyKey,
} from "@goldseam/wire-types";
import { random, verified } from "../ask.ts";
import type { Flow } from "../effects.ts";
import { parseBytes } from "../parse.ts";
import {
  commitmentOf,
  offerContent,
  offerSchema,
  partSchema,
  revealSchema,
  welcomeContent,
  welcomeSchema,
} from "./contents.ts";
import {
  doneSlot,
  firstTranscript,
  firstWelcomeSlot,
  nextTranscript,
  offerSlot,
  openFrame,
  putFrame,
  requestSlot,
  revealSlot,
  watch,
} from "./frame.ts";
import { type Invitation, nameLimit } from "./invitation.ts";
import type { PairingRefusal } from "./inviter.ts";
import { type PictureId, picturesOf } from "./pictures.ts";

interface Common {
  readonly invitation: Invitation;
  /** Drawn before anything is sent, so that a crash in between asks with the same words. */
  readonly nonce: Bytes;
  readonly transcript: Hash;
}
interface Offered extends Common {
  readonly space: SpaceId;
  readonly key: VerifyKey;
  readonly commitment: Hash;
  /** Transcript that the commitment covers. */
  readonly start: Hash;
}
interface Revealed extends Offered {
  readonly pictures: ReadonlyArray<PictureId>;
  /** Transcript that the welcome's signature covers. */
  readonly signed: Hash;
  readonly parts: ReadonlyArray<Bytes>;
}
/** Plain values, as the inviter's. */
export type JoinerState =
  | ({ readonly stage: "begun" } & Common)
  | ({ readonly stage: "offered" } & Offered)
  | ({ readonly stage: "asked" } & Offered)
  | ({ readonly stage: "revealed" } & Revealed)
  | ({ readonly stage: "welcomed"; readonly welcome: Bytes } & Revealed);
/**
 * `offered`: ask with `joinerAsks` after `prepareJoin`. `revealed`: the inviter is being asked; at a distance show
 * `pictures`. `welcomed`: give `welcome` to `joinSpace`, then `joinerDone`.
 */
export type JoinerStep =
  | { readonly ok: true; readonly state: JoinerState; readonly news: "none" | "offered" | "revealed" | "welcomed" }
  | { readonly ok: false; readonly state: JoinerState; readonly why: PairingRefusal };

const refuse = (state: JoinerState, why: PairingRefusal): JoinerStep => ({ ok: false, state, why });

/** After the joiner's own tap; nothing was sent before. */
export function* joinerBegins(invitation: Invitation): Flow<JoinerStep> {
  const nonce = yield* random(32);
  const state: JoinerState = { stage: "begun", invitation, nonce, transcript: firstTranscript(invitation) };
  yield* watch(invitation);
  return { ok: true, state, news: "none" };
}

function* offered(state: Extract<JoinerState, { stage: "begun" }>, plain: Bytes): Flow<JoinerStep> {
  const offer = parseBytes(offerSchema, plain);
  if (offer === undefined) return refuse(state, "malformed");
  const { space, key, commitment } = offer;
  if (deviceIdOf(key) !== state.invitation.inviter) return refuse(state, "wrong-inviter");
  const content = offerContent(state.transcript, space, key, commitment);
  if (!(yield* verified(key, offer.signature, content))) return refuse(state, "wrong-inviter");
  const transcript = nextTranscript(state.transcript, plain);
  const next: JoinerState = { ...state, stage: "offered", transcript, start: state.transcript, space, key, commitment };
  return { ok: true, state: next, news: "offered" };
}

/** Sends the request that `prepareJoin` made for `state.space`. */
export function* joinerAsks(state: JoinerState, request: Bytes, name: string): Flow<JoinerStep> {
  if (state.stage !== "offered") return refuse(state, "out-of-order");
  const plain = encode({ request, nonce: state.nonce, name: [...name].slice(0, nameLimit / 2).join("") });
  yield* putFrame(state.invitation, requestSlot, state.transcript, plain);
  const transcript = nextTranscript(state.transcript, plain);
  return { ok: true, state: { ...state, stage: "asked", transcript }, news: "none" };
}

const revealed = (state: Extract<JoinerState, { stage: "asked" }>, plain: Bytes): JoinerStep => {
  const reveal = parseBytes(revealSchema, plain);
  if (reveal === undefined) return refuse(state, "malformed");
  const commitment = commitmentOf(state.start, state.space, state.key, reveal.nonce);
  if (!sameBytes(commitment, state.commitment)) return refuse(state, "wrong-reveal");
  const pictures = picturesOf(state.transcript, reveal.nonce, state.nonce);
  const transcript = nextTranscript(state.transcript, plain);
  return {
    ok: true,
    state: { ...state, stage: "revealed", pictures, transcript, signed: transcript, parts: [] },
    news: "revealed",
  };
};

function* welcomed(state: Extract<JoinerState, { stage: "revealed" }>, plain: Bytes): Flow<JoinerStep> {
  const part = parseBytes(partSchema, plain);
  if (part === undefined) return refuse(state, "malformed");
  const transcript = nextTranscript(state.transcript, plain);
  const parts = [...state.parts, part.bytes];
  if (parts.length < part.parts) return { ok: true, state: { ...state, transcript, parts }, news: "none" };
  const whole = parseBytes(welcomeSchema, concatBytes(...parts));
  if (whole === undefined) return refuse(state, "malformed");
  if (!(yield* verified(state.key, whole.signature, welcomeContent(state.signed, whole.welcome))))
    return refuse(state, "wrong-inviter");
  return {
    ok: true,
    state: { ...state, stage: "welcomed", transcript, parts: [], welcome: whole.welcome },
    news: "welcomed",
  };
}

/** The slot that this stage waits for; slots before it are known, later ones come too early. */
const dueSlot = (state: JoinerState): number | undefined => {
  if (state.stage === "begun") return offerSlot;
  if (state.stage === "asked") return revealSlot;
  return state.stage === "revealed" ? firstWelcomeSlot + state.parts.length : undefined;
};

/** A frame of the rendezvous. A refusal changes nothing: the right frame may still come. */
export function* joinerReceives(state: JoinerState, slot: number, body: Bytes): Flow<JoinerStep> {
  const due = dueSlot(state);
  if (due === undefined || slot < due || slot === requestSlot || slot === doneSlot)
    return { ok: true, state, news: "none" };
  if (slot > due) return refuse(state, "out-of-order");
  const plain = openFrame(state.invitation, slot, state.transcript, body);
  if (plain === undefined) return refuse(state, "unreadable");
  if (state.stage === "begun") return yield* offered(state, plain);
  if (state.stage === "asked") return revealed(state, plain);
  return state.stage === "revealed" ? yield* welcomed(state, plain) : refuse(state, "out-of-order");
}

/** Tells the inviter that it worked; the rendezvous is closed by then. */
export function* joinerDone(state: JoinerState): Flow<void> {
  if (state.stage === "welcomed")
    yield* putFrame(state.invitation, doneSlot, state.transcript, encode({ joined: true }));
}
