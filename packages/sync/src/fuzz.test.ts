import { decode } from "@goldseam/wire-types";
import fc from "fast-check";
import { expect, it } from "vitest";
import { decodeClient, decodeRelay, encodeClient, encodeRelay } from "./codec.ts";
import { clientMessages, relayMessages } from "./message-arbitraries.test-support.ts";

/** `npm run fuzz -w @goldseam/sync` asks for millions; `npm test` for what takes a moment. */
const frames = Number(process.env["GOLDSEAM_FUZZ_FRAMES"] ?? 20_000);
const seed = Number(process.env["GOLDSEAM_FUZZ_SEED"] ?? Date.now() % 2 ** 31);
const longestMs = 50;

/** A small generator that a seed replays: most of the time goes into decoding, not into choosing. */
const chance = (from: number) => {
  let state = from | 1;
  return (below: number): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
};

const mutate = (bytes: Uint8Array, other: Uint8Array, pick: (below: number) => number): Uint8Array => {
  const at = pick(bytes.length + 1);
  switch (pick(6)) {
    case 0:
      return bytes.map((byte, i) => (i === at ? byte ^ (1 << pick(8)) : byte));
    case 1:
      return bytes.map((byte, i) => (i === at ? pick(256) : byte));
    case 2:
      return bytes.slice(0, at);
    case 3:
      return Uint8Array.of(...bytes.subarray(0, at), pick(256), ...bytes.subarray(at));
    case 4:
      return Uint8Array.of(...bytes.subarray(0, at), ...other.subarray(pick(other.length)));
    default:
      return Uint8Array.from({ length: pick(80) }, () => pick(256));
  }
};

const sides = [
  {
    decode: decodeClient,
    again: encodeClient,
    sample: fc.sample(clientMessages, { numRuns: 400, seed }).map(encodeClient),
  },
  {
    decode: decodeRelay,
    again: encodeRelay,
    sample: fc.sample(relayMessages, { numRuns: 400, seed }).map((one) => encodeRelay(one)),
  },
] as const;

it(`[SY5] ${frames} bent frames: none throws, none takes long, what is accepted is the one form (seed ${seed})`, () => {
  const pick = chance(seed);
  let slowest = 0;
  let accepted = 0;
  for (let i = 0; i < frames; i += 1) {
    const side = sides[i % 2 === 0 ? 0 : 1];
    const some = side.sample[pick(side.sample.length)] ?? new Uint8Array();
    const other = side.sample[pick(side.sample.length)] ?? new Uint8Array();
    let bytes = mutate(some, other, pick);
    for (let more = pick(3); more > 0; more -= 1) bytes = mutate(bytes, other, pick);
    let before = performance.now();
    const decoded = side.decode(bytes);
    let took = performance.now() - before;
    // A busy machine may stop this process at any moment; a slow frame is slow every time.
    for (let again = 0; again < 5 && took > longestMs / 10; again += 1) {
      before = performance.now();
      side.decode(bytes);
      took = Math.min(took, performance.now() - before);
    }
    slowest = Math.max(slowest, took);
    if (!decoded.ok) continue;
    accepted += 1;
    const form = side.again(decoded.message as never);
    if (Buffer.compare(form, bytes) !== 0 || !decode(bytes).ok)
      expect({ seed, i, bytes: Buffer.from(bytes).toString("hex") }).toBe("the one form of its message");
  }
  expect(accepted).toBeGreaterThan(frames / 50);
  expect(slowest).toBeLessThan(longestMs);
  if (frames > 100_000) console.log(JSON.stringify({ frames, accepted, slowestMs: slowest, seed }));
});
