import { deviceIdOf, sha256 } from "@goldseam/crypto";
import { type Bytes, encode, type Hash, sameBytes, type SpaceId, type VerifyKey } from "@goldseam/wire-types";
import { clock, random, send, signWith } from "../ask.ts";
import type { Flow, KeyHandle } from "../effects.ts";
import { parseRequest } from "../log/entry.ts";
import { parseBytes } from "../parse.ts";
import { commitmentOf, doneSchema, offerContent, requestFrameSchema, sameSchema, welcomeContent } from "./contents.ts";
import {
  closeRendezvous,
  doneSlot,
  firstTranscript,
  firstWelcomeSlot,
  lastWelcomeSlot,
  nextTranscript,
  offerSlot,
  openFrame,
  openRequest,
  plainLimit,
  putFrame,
  requestSlot,
  revealSlot,
  sameSlot,
  watch,
} from "./frame.ts";
import {
  channelOf,
  type Invitation,
  invitationText,
  nameLimit,
  rendezvousId,
  secondsAtDistance,
  secondsInOneRoom,
} from "./invitation.ts";
import { type PictureId, picturesOf } from "./pictures.ts";

/**
 * `expired`: by the inviter's clock. `unreadable`: another secret, a changed, moved or repeated frame. `used`: a second
 * device asked over the same link. `wrong-inviter`: not the key that the link names. `wrong-reveal`: the inviter's
 * nonce is not the one it was bound to. `malformed`: sealed rightly and still no such frame. `out-of-order`: not now.
 */
export type PairingRefusal =
  | "expired"
  | "unreadable"
  | "used"
  | "wrong-inviter"
  | "wrong-reveal"
  | "malformed"
  | "out-of-order"
  | "too-large";

/** Who invites: the signing key of its device in this space. */
export interface Signer {
  readonly handle: KeyHandle;
  readonly key: VerifyKey;
}

/** Plain values all through, so that a link of 24 hours outlives the app: keep it in a sealed row. */
export interface InviterState {
  readonly stage: "offered" | "asked" | "welcomed" | "done" | "over";
  readonly invitation: Invitation;
  readonly space: SpaceId;
  readonly nonce: Bytes;
  readonly transcript: Hash;
  /** Transcript that a request is sealed under, and the frame that was taken: a second one is noticed. */
  readonly offered: Hash;
  readonly taken?: Hash;
  /** The joiner's own signed request, for `Space.admit`. */
  readonly request?: Bytes;
  readonly joinerName?: string;
  /** Set with the request; to be compared at a distance. */
  readonly pictures?: ReadonlyArray<PictureId>;
  /** At a distance: who said that the pictures are the same. Nobody is admitted before both did. */
  readonly ownYes?: true;
  readonly joinerYes?: true;
}
export interface InvitationChoice {
  readonly space: SpaceId;
  readonly name: string;
  readonly atDistance: boolean;
  readonly relay?: string;
  readonly relayIsInviters?: boolean;
}
/** `news`: what changed for the screens; `none` for a frame that was own, known or not yet due. */
export type InviterStep =
  | { readonly ok: true; readonly state: InviterState; readonly news: "none" | "asked" | "same" | "joined" }
  | { readonly ok: false; readonly state: InviterState; readonly why: PairingRefusal };

/** Opens the meeting and puts the offer there; `text` goes behind the app's address, as link or square code. */
export function* invite(
  choice: InvitationChoice,
  signer: Signer,
): Flow<{ readonly state: InviterState; readonly text: string }> {
  const secret = yield* random(16);
  const nonce = yield* random(32);
  const { at } = yield* clock();
  const seconds = choice.atDistance ? secondsAtDistance : secondsInOneRoom;
  const invitation: Invitation = {
    inviter: deviceIdOf(signer.key),
    secret,
    atDistance: choice.atDistance,
    expires: (Math.floor(at / 1000) + seconds) * 1000,
    name: [...choice.name].slice(0, nameLimit / 2).join(""),
    relay: choice.relay,
    relayIsInviters: choice.relayIsInviters === true,
  };
  const transcript = firstTranscript(invitation);
  const commitment = commitmentOf(transcript, choice.space, signer.key, nonce);
  const signature = yield* signWith(signer.handle, offerContent(transcript, choice.space, signer.key, commitment));
  const offer = encode({ space: choice.space, key: signer.key, commitment, signature });
  yield* send(channelOf(invitation), { t: "rendezvous-open", r: openRequest, id: rendezvousId(invitation), seconds });
  yield* putFrame(invitation, offerSlot, transcript, offer);
  yield* watch(invitation);
  const offered = nextTranscript(transcript, offer);
  const { space } = choice;
  const state: InviterState = { stage: "offered", invitation, space, nonce, offered, transcript: offered };
  return { state, text: invitationText(invitation) };
}

function* asked(state: InviterState, body: Bytes): Flow<InviterStep> {
  const plain = openFrame(state.invitation, requestSlot, state.transcript, body);
  if (plain === undefined) return { ok: false, state, why: "unreadable" };
  const frame = parseBytes(requestFrameSchema, plain);
  const request = frame === undefined ? undefined : parseRequest(frame.request);
  if (frame === undefined || request?.request.space !== state.space) return { ok: false, state, why: "malformed" };
  const transcript = nextTranscript(state.transcript, plain);
  const reveal = encode({ nonce: state.nonce });
  yield* putFrame(state.invitation, revealSlot, transcript, reveal);
  const next: InviterState = {
    ...state,
    stage: "asked",
    transcript: nextTranscript(transcript, reveal),
    taken: sha256(body),
    request: frame.request,
    joinerName: frame.name,
    pictures: picturesOf(transcript, state.nonce, frame.nonce),
  };
  return { ok: true, state: next, news: "asked" };
}

/** The joiner's yes, at a distance; it stands in the transcript before the welcome. */
const same = (state: InviterState, body: Bytes): InviterStep => {
  const plain = openFrame(state.invitation, sameSlot, state.transcript, body);
  if (plain === undefined) return { ok: false, state, why: "unreadable" };
  if (parseBytes(sameSchema, plain) === undefined) return { ok: false, state, why: "malformed" };
  const transcript = nextTranscript(state.transcript, plain);
  return { ok: true, state: { ...state, joinerYes: true, transcript }, news: "same" };
};

/** A frame of the rendezvous. Only the first request counts: a link is used once (`used` says that there was another). */
export function* inviterReceives(state: InviterState, slot: number, body: Bytes): Flow<InviterStep> {
  const { at } = yield* clock();
  if (slot === requestSlot && state.stage === "offered") {
    if (at > state.invitation.expires) {
      yield* closeRendezvous(state.invitation);
      return { ok: false, state: { ...state, stage: "over" }, why: "expired" };
    }
    return yield* asked(state, body);
  }
  if (slot === requestSlot && state.taken !== undefined && !sameBytes(state.taken, sha256(body))) {
    const other = openFrame(state.invitation, requestSlot, state.offered, body);
    return { ok: false, state, why: other === undefined ? "unreadable" : "used" };
  }
  if (slot === sameSlot && state.stage === "asked" && state.invitation.atDistance && state.joinerYes !== true)
    return same(state, body);
  if (slot === doneSlot && state.stage === "welcomed") {
    const plain = openFrame(state.invitation, doneSlot, state.transcript, body);
    if (plain === undefined) return { ok: false, state, why: "unreadable" };
    if (parseBytes(doneSchema, plain) === undefined) return { ok: false, state, why: "malformed" };
    yield* closeRendezvous(state.invitation);
    return { ok: true, state: { ...state, stage: "done" }, news: "joined" };
  }
  return { ok: true, state, news: "none" };
}

/** This person saw the same pictures. */
export const inviterSaysSame = (state: InviterState): InviterState => ({ ...state, ownYes: true });

/** Whether the joiner may be admitted, after "yes, that is them": at a distance both have said "the same". */
export const mayAdmit = (state: InviterState): boolean =>
  state.stage === "asked" && (!state.invitation.atDistance || (state.ownYes === true && state.joinerYes === true));

/** After `mayAdmit` and `Space.admit`: hands the welcome over, signed. At most four frames (15 KiB). */
export function* inviterWelcomes(state: InviterState, welcome: Bytes, signer: Signer): Flow<InviterStep> {
  if (!mayAdmit(state)) return { ok: false, state, why: "out-of-order" };
  const signature = yield* signWith(signer.handle, welcomeContent(state.transcript, welcome));
  const whole = encode({ welcome, signature });
  const room = plainLimit - 32;
  const parts = Math.ceil(whole.length / room);
  if (parts > lastWelcomeSlot - firstWelcomeSlot + 1) return { ok: false, state, why: "too-large" };
  let transcript = state.transcript;
  for (let i = 0; i < parts; i += 1) {
    const plain = encode({ parts, bytes: whole.slice(i * room, (i + 1) * room) });
    yield* putFrame(state.invitation, firstWelcomeSlot + i, transcript, plain);
    transcript = nextTranscript(transcript, plain);
  }
  return { ok: true, state: { ...state, stage: "welcomed", transcript }, news: "none" };
}

/** "That is not them", or taken back: the link is over and can never be used again. */
export function* inviterStops(state: InviterState): Flow<InviterState> {
  yield* closeRendezvous(state.invitation);
  return { ...state, stage: "over" };
}
