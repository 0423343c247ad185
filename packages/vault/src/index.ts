export type * from "./effects.ts";
export type * from "./facade.ts";
export { closedMeans } from "./pairing/closed.ts";
export { isPutRequest, watch as watchMeeting } from "./pairing/frame.ts";
export { channelOf, type Invitation, invitationText, readInvitation } from "./pairing/invitation.ts";
export * from "./pairing/inviter.ts";
export * from "./pairing/joiner.ts";
export { type PictureId, pictureCount, pictureIds } from "./pairing/pictures.ts";
export * from "./pairing/state-bytes.ts";
export { type MovedDevice, type Moving, packSpace, prepareMove, unpackSpace } from "./move.ts";
export type { Snapshot } from "./snapshot/snapshot.ts";
export { Space } from "./space.ts";
export {
  type CreateOptions,
  createSpace,
  destroySpace,
  joinSpace,
  type JoinOptions,
  listSpaces,
  type Opened,
  openSpace,
  type OpenOptions,
  prepareJoin,
} from "./spaces.ts";
export { rowsKeyOf } from "./store/rows.ts";
export type * from "./timeline.ts";
