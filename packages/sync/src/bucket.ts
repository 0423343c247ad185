/** How many a moment allows: filled at `perSecond` up to `burst`. */
export interface Rate {
  readonly perSecond: number;
  readonly burst: number;
}

/** What is left of a rate, and when that was counted (milliseconds of the caller's steady clock). */
export interface Bucket {
  readonly left: number;
  readonly at: number;
}

export const fullBucket = (rate: Rate, at: number): Bucket => ({ left: rate.burst, at });

/**
 * Takes one from the bucket. Either the bucket that remains, or after how many milliseconds to ask again.
 * A clock that runs backwards fills nothing.
 */
export const take = (
  bucket: Bucket,
  rate: Rate,
  at: number,
): { readonly ok: true; readonly bucket: Bucket } | { readonly ok: false; readonly retryAfter: number } => {
  const passed = Math.max(0, at - bucket.at);
  const left = Math.min(rate.burst, bucket.left + (passed * rate.perSecond) / 1_000);
  if (left < 1) return { ok: false, retryAfter: Math.ceil(((1 - left) * 1_000) / rate.perSecond) };
  return { ok: true, bucket: { left: left - 1, at } };
};
