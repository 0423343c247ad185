/** What fits through the wire, in bytes unless a name says otherwise. SPEC.md, "Sizes". */
export const sizes = {
  /** One frame, either way; checked before anything is decoded. */
  frame: 256 * 1024,
  /** A sealed item, log entry or key page: a frame less what is around it. */
  body: 255 * 1024,
  live: 64 * 1024,
  /** A cover frame is 32 KiB; the rest is its seal. */
  ring: 33 * 1024,
  ringSlots: 64,
  rendezvous: 4 * 1024,
  rendezvousFrames: 9,
  rendezvousSeconds: 24 * 60 * 60,
  /** Items asked for in one `read`. */
  readItems: 1_000,
  /** UTF-8 of a house code. */
  houseCode: 128,
  /** Entries of a list in one frame. */
  list: 4_096,
} as const;
