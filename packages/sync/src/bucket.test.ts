import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fullBucket, take } from "./bucket.ts";

const rate = { perSecond: 20, burst: 200 };

describe("a rate", () => {
  it("[SY17] lets a burst through, then says how long to wait, and that is true", () => {
    let bucket = fullBucket(rate, 0);
    for (let i = 0; i < 200; i += 1) {
      const taken = take(bucket, rate, 0);
      if (!taken.ok) throw new Error("refused within the burst");
      bucket = taken.bucket;
    }
    expect(take(bucket, rate, 0)).toEqual({ ok: false, retryAfter: 50 });
    expect(take(bucket, rate, 49).ok).toBe(false);
    expect(take(bucket, rate, 50).ok).toBe(true);
  });

  it("[SY17] never gives more than burst and rate allow, whatever the clock does", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50_000, max: 5_000 }), { maxLength: 300 }), (steps) => {
        let bucket = fullBucket(rate, 0);
        let at = 0;
        let forward = 0;
        let latest = 0;
        let given = 0;
        for (const step of steps) {
          at += step;
          forward += Math.max(0, step);
          latest = Math.max(latest, at);
          const taken = take(bucket, rate, at);
          if (!taken.ok) continue;
          bucket = taken.bucket;
          given += 1;
        }
        expect(given).toBeLessThanOrEqual(rate.burst + (forward * rate.perSecond) / 1_000);
      }),
    );
  });
});
