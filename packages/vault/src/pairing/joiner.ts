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
  requestFrameSchema,
  revealSchema,
  welcomeContent,
  welcomeSchema,
} from "./contents.ts";
import {
  closeRendezvous,
  doneSlot,
  firstTranscript,
  firstWelcomeSlot,
  nextTranscript,
  offerSlot,
  openFrame,
  putFrame,
  requestSlot,
  revealSlot,
  sameSlot,
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
interface Asked extends Offered {
  /** Transcript that the request was sealed under: the frame that the relay keeps is read with it. */
  readonly asking: Hash;
}
interface Revealed extends Asked {
  readonly pictures: ReadonlyArray<PictureId>;
  /** Transcript that the pictures stand under; the own yes is sealed under it. */
  readonly compared: Hash;
  /** Transcript that the welcome's signature covers. */
  readonly signed: Hash;
  readonly parts: ReadonlyArray<Bytes>;
}
/** Plain values, as the inviter's. */
export type JoinerState =
  | ({ readonly stage: "begun" } & Common)
  | ({ readonly stage: "offered" } & Offered)
  | ({ readonly stage: "asked" } & Asked)
  | ({ readonly stage: "revealed" } & Revealed)
  | ({ readonly stage: "agreed" } & Revealed)
  | ({ readonly stage: "welcomed"; readonly welcome: Bytes } & Revealed);
/**
 * `offered`: ask with `joinerAsks` after `prepareJoin`. `revealed`: the inviter is being asked; at a distance show
 * `pictures` and go on with `joinerSaysSame`. `welcomed`: give `welcome` to `joinSpace`, then `joinerDone`.
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

/** After a restart: listens, and says once more what may never have left; the relay keeps the first. */
export function* joinerResumes(state: JoinerState): Flow<void> {
  yield* watch(state.invitation);
  if (state.stage === "agreed" && state.parts.length === 0)
    yield* putFrame(state.invitation, sameSlot, state.compared, sameWords());
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

/** Sends the request that `prepareJoin` made for `state.space`; after a restart once more. */
export function* joinerAsks(state: JoinerState, request: Bytes, name: string): Flow<JoinerStep> {
  if (state.stage !== "offered" && state.stage !== "asked") return refuse(state, "out-of-order");
  const asking = state.stage === "asked" ? state.asking : state.transcript;
  const plain = encode({ request, nonce: state.nonce, name: [...name].slice(0, nameLimit / 2).join("") });
  yield* putFrame(state.invitation, requestSlot, asking, plain);
  const transcript = nextTranscript(asking, plain);
  return { ok: true, state: { ...state, stage: "asked", asking, transcript }, news: "none" };
}

/** The request that the relay keeps: an earlier try of this phone, or another phone's over the same link. */
const kept = (state: Extract<JoinerState, { stage: "asked" }>, body: Bytes): JoinerStep => {
  const plain = openFrame(state.invitation, requestSlot, state.asking, body);
  if (plain === undefined) return refuse(state, "unreadable");
  const frame = parseBytes(requestFrameSchema, plain);
  if (frame === undefined || !sameBytes(frame.nonce, state.nonce)) return refuse(state, "used");
  return { ok: true, state: { ...state, transcript: nextTranscript(state.asking, plain) }, news: "none" };
};

const revealed = (state: Extract<JoinerState, { stage: "asked" }>, plain: Bytes): JoinerStep => {
  const reveal = parseBytes(revealSchema, plain);
  if (reveal === undefined) return refuse(state, "malformed");
  const commitment = commitmentOf(state.start, state.space, state.key, reveal.nonce);
  if (!sameBytes(commitment, state.commitment)) return refuse(state, "wrong-reveal");
  const pictures = picturesOf(state.transcript, reveal.nonce, state.nonce);
  const transcript = nextTranscript(state.transcript, plain);
  return {
    ok: true,
    state: { ...state, stage: "revealed", pictures, transcript, compared: transcript, signed: transcript, parts: [] },
    news: "revealed",
  };
};

const sameWords = (): Bytes => encode({ same: true });

/** This person saw the same pictures: tells the inviter, who admits nobody before. */
export function* joinerSaysSame(state: JoinerState): Flow<JoinerStep> {
  if (state.stage !== "revealed" || !state.invitation.atDistance) return refuse(state, "out-of-order");
  const plain = sameWords();
  yield* putFrame(state.invitation, sameSlot, state.compared, plain);
  const transcript = nextTranscript(state.compared, plain);
  return { ok: true, state: { ...state, stage: "agreed", transcript, signed: transcript }, news: "none" };
}

/** Different pictures, or not now after all: the meeting is over for both. */
export function* joinerStops(state: JoinerState): Flow<void> {
  yield* closeRendezvous(state.invitation);
}

type Waiting = Extract<JoinerState, { stage: "revealed" | "agreed" }>;

function* welcomed(state: Waiting, plain: Bytes): Flow<JoinerStep> {
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
  return waitsForWelcome(state) ? firstWelcomeSlot + state.parts.length : undefined;
};
/** At a distance nothing of a welcome is looked at before this person has said "the same". */
const waitsForWelcome = (state: JoinerState): state is Waiting =>
  state.stage === "agreed" || (state.stage === "revealed" && !state.invitation.atDistance);

/** A frame of the rendezvous. A refusal changes nothing: the right frame may still come. */
export function* joinerReceives(state: JoinerState, slot: number, body: Bytes): Flow<JoinerStep> {
  if (slot === requestSlot && state.stage === "asked") return kept(state, body);
  const due = dueSlot(state);
  if (due === undefined || slot < due || slot === requestSlot || slot === doneSlot || slot === sameSlot)
    return { ok: true, state, news: "none" };
  if (slot > due) return refuse(state, "out-of-order");
  const plain = openFrame(state.invitation, slot, state.transcript, body);
  if (plain === undefined) return refuse(state, "unreadable");
  if (state.stage === "begun") return yield* offered(state, plain);
  if (state.stage === "asked") return revealed(state, plain);
  return waitsForWelcome(state) ? yield* welcomed(state, plain) : refuse(state, "out-of-order");
}

/** Tells the inviter that it worked; the rendezvous is closed by then. */
export function* joinerDone(state: JoinerState): Flow<void> {
  if (state.stage === "welcomed")
    yield* putFrame(state.invitation, doneSlot, state.transcript, encode({ joined: true }));
}
