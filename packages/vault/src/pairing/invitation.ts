import { deriveKey } from "@goldseam/crypto";
import {
  type Bytes,
  type DeviceId,
  encode,
  fromBase64url,
  fromHex,
  type SpaceId,
  toBase64url,
  toHex,
} from "@goldseam/wire-types";
import * as v from "valibot";
import { bytesSchema, deviceIdSchema, instantSchema, parseBytes, spaceIdSchema } from "../parse.ts";

export const secondsInOneRoom = 5 * 60;
export const secondsAtDistance = 24 * 3600;
export const nameLimit = 40;

/** Everything that stands behind `#` in a link, and in the square code. */
export interface Invitation {
  /** First 16 bytes of the hash of the inviter's signing key, hex: its device id. */
  readonly inviter: DeviceId;
  /** 16 random bytes; whoever has them can ask to join once. */
  readonly secret: Bytes;
  readonly atDistance: boolean;
  /** Milliseconds by the inviter's clock. Relay and inviter keep it; the joiner may have another clock. */
  readonly expires: number;
  /** What the inviter is called, to be shown before anything is sent. */
  readonly name: string;
  /** Absent: the relay that serves the page. */
  readonly relay: string | undefined;
  /** The inviter runs that relay. */
  readonly relayIsInviters: boolean;
}

export const secretSchema = v.custom<Bytes>((value) => value instanceof Uint8Array && value.length === 16);
export const pairingNameSchema = v.pipe(v.string(), v.maxLength(nameLimit));
const flagsSchema = v.pipe(v.number(), v.minValue(0), v.maxValue(3));
const layoutSchema = v.strictTuple([
  v.literal(1),
  flagsSchema,
  instantSchema,
  bytesSchema,
  secretSchema,
  pairingNameSchema,
  v.nullable(v.pipe(v.string(), v.minLength(1), v.maxLength(200))),
]);

/** The bytes of an invitation: one form, also the first thing that both transcripts hold. */
export const invitationBytes = (invitation: Invitation): Bytes =>
  encode([
    1,
    (invitation.atDistance ? 1 : 0) + (invitation.relayIsInviters ? 2 : 0),
    Math.floor(invitation.expires / 1000),
    fromHex(invitation.inviter) ?? new Uint8Array(),
    invitation.secret,
    invitation.name,
    invitation.relay ?? null,
  ]);

/** What the app puts behind its own address: unpadded base64url. */
export const invitationText = (invitation: Invitation): string => toBase64url(invitationBytes(invitation));

/** Reads a pasted link, its fragment or the bare text; `undefined` when it is no invitation. */
export const readInvitation = (text: string): Invitation | undefined => {
  const last =
    text
      .trim()
      .split(/[#/=?]/)
      .at(-1) ?? "";
  const bytes = fromBase64url(last);
  const layout = bytes === undefined ? undefined : parseBytes(layoutSchema, bytes);
  if (layout === undefined) return undefined;
  const [, flags, seconds, id, secret, name, relay] = layout;
  const inviter = v.safeParse(deviceIdSchema, toHex(id));
  if (!inviter.success) return undefined;
  return {
    inviter: inviter.output,
    secret,
    atDistance: (flags & 1) === 1,
    expires: seconds * 1000,
    name,
    relay: relay ?? undefined,
    relayIsInviters: (flags & 2) === 2,
  };
};

/** The relay's name for this meeting: says nothing about space, link or persons. */
export const rendezvousId = (invitation: Invitation): Bytes =>
  deriveKey(invitation.secret, "pairing/rendezvous").slice(0, 16);

/**
 * Where `send` effects of a pairing go: a socket of its own that never authenticates, named by the rendezvous, so
 * that a relay cannot tie the meeting to a space by the socket.
 */
export const channelOf = (invitation: Invitation): SpaceId => v.parse(spaceIdSchema, toHex(rendezvousId(invitation)));
