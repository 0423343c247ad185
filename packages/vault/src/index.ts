export type * from "./effects.ts";
export type * from "./facade.ts";
export type * from "./timeline.ts";
export { channelOf, type Invitation, invitationText, readInvitation } from "./pairing/invitation.ts";
export * from "./pairing/inviter.ts";
export * from "./pairing/joiner.ts";
export { type PictureId, pictureCount, pictureIds } from "./pairing/pictures.ts";
export * from "./pairing/state-bytes.ts";
