import { deriveKey } from "@goldseam/crypto";
import { type Bytes, concatBytes, type Hash } from "@goldseam/wire-types";

/**
 * Ids of the pictures that two persons compare after pairing at a distance: 64, so 6 bits each. The order is part of
 * the format. Names in every language: `picture.<id>`.
 */
export const pictureIds = [
  ...["apple", "banana", "cherry", "grape", "carrot", "lemon", "egg", "cake"],
  ...["pizza", "cup", "wheat", "fish", "bird", "cat", "dog", "rabbit"],
  ...["turtle", "snail", "squirrel", "beetle", "panda", "shell", "palm", "pine"],
  ...["flower", "leaf", "sun", "moon", "star", "cloud", "rainbow", "snowflake"],
  ...["fire", "mountain", "umbrella", "anchor", "boat", "plane", "train", "bicycle"],
  ...["tractor", "rocket", "balloon", "key", "lock", "bell", "hourglass", "book"],
  ...["pencil", "scissors", "hammer", "guitar", "drum", "camera", "lamp", "magnet"],
  ...["compass", "puzzle", "gift", "crown", "feather", "glasses", "house", "tent"],
] as const;
export type PictureId = (typeof pictureIds)[number];

/** Four: somebody between the two passes unseen once in 2^24 links (SPEC.md, [PA-9]). */
export const pictureCount = 4;

/** The pictures of a transcript and two nonces that neither side could choose knowing the other's. */
export const picturesOf = (transcript: Hash, inviterNonce: Bytes, joinerNonce: Bytes): ReadonlyArray<PictureId> => {
  const bits = deriveKey(concatBytes(inviterNonce, joinerNonce), "pairing/pictures", transcript);
  return Array.from({ length: pictureCount }, (_, i) => pictureIds[(bits[i] ?? 0) & 63] ?? "apple");
};
