import { deriveKey, open, seal, sha256, utf8 } from "@goldseam/crypto";
import { type Bytes, concatBytes, encode, type Hash, u32be } from "@goldseam/wire-types";
import { type Asking, random, send } from "../ask.ts";
import { channelOf, type Invitation, invitationBytes, rendezvousId } from "./invitation.ts";

/** Slots of the rendezvous, each written once by one side. */
export const offerSlot = 0;
export const requestSlot = 1;
export const revealSlot = 2;
export const firstWelcomeSlot = 3;
export const lastWelcomeSlot = 6;
export const doneSlot = 7;
/** At a distance, between `revealSlot` and `firstWelcomeSlot`: the joiner saw the same pictures. */
export const sameSlot = 8;

/** Numbers of requests on the meeting's socket; a put has its slot's. */
export const openRequest = 16;
const watchRequest = 17;
const closeRequest = 18;
/** Whether this request put a frame: its slot may be taken, by an earlier try of this phone as well. */
export const isPutRequest = (r: number): boolean => r <= sameSlot;

/** Every frame is exactly this long, so that its slot is all it tells. */
export const frameBytes = 4096;
const sealedOver = 72;
const innerBytes = frameBytes - sealedOver;
/** The longest plaintext of one frame. */
export const plainLimit = innerBytes - 4;

/** What both have seen so far; every frame is sealed under it and every signature covers it. */
export const firstTranscript = (invitation: Invitation): Hash =>
  sha256(concatBytes(utf8("goldseam/draft-1/pairing\n"), invitationBytes(invitation)));
export const nextTranscript = (transcript: Hash, plain: Bytes): Hash => sha256(concatBytes(transcript, sha256(plain)));

const frameKey = (invitation: Invitation, slot: number): Bytes =>
  deriveKey(invitation.secret, "pairing/frame", encode(slot));

/** The plaintext of the frame in this slot; `undefined` for another secret, slot, order or any changed byte. */
export const openFrame = (invitation: Invitation, slot: number, transcript: Hash, body: Bytes): Bytes | undefined => {
  const inner = body.length === frameBytes ? open(frameKey(invitation, slot), transcript, body) : undefined;
  if (inner === undefined) return undefined;
  const length = new DataView(inner.buffer, inner.byteOffset).getUint32(0);
  return length <= plainLimit && inner.subarray(4 + length).every((byte) => byte === 0)
    ? inner.slice(4, 4 + length)
    : undefined;
};

/** Seals a plaintext (at most `plainLimit`) and puts it into its slot. */
export function* putFrame(invitation: Invitation, slot: number, transcript: Hash, plain: Bytes): Asking<undefined> {
  const nonce = yield* random(24);
  const inner = concatBytes(u32be(plain.length), plain, new Uint8Array(innerBytes - 4 - plain.length));
  const body = seal(frameKey(invitation, slot), nonce, transcript, inner);
  const id = rendezvousId(invitation);
  return yield* send(channelOf(invitation), { t: "rendezvous-put", r: slot, id, n: slot, body });
}

/** Asks the relay for the frames there are and will be; again after each reconnect. */
export function* watch(invitation: Invitation): Asking<undefined> {
  return yield* send(channelOf(invitation), { t: "rendezvous-watch", r: watchRequest, id: rendezvousId(invitation) });
}
export function* closeRendezvous(invitation: Invitation): Asking<undefined> {
  return yield* send(channelOf(invitation), { t: "rendezvous-close", r: closeRequest, id: rendezvousId(invitation) });
}
