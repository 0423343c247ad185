import { readFileSync } from "node:fs";
import { type CborValue, decode, encode, fromHex, toHex } from "@goldseam/wire-types";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeClient, decodeRelay, encodeClient, encodeRelay } from "./codec.ts";
import { clientForms, errorCodes, relayForms } from "./forms.ts";
import { clientMessages, relayMessages } from "./message-arbitraries.test-support.ts";
import { sizes } from "./sizes.ts";

interface Vector {
  readonly from: "device" | "relay";
  readonly message: { readonly t: string };
  readonly hex: string;
}
const vectorFile = new URL("../vectors/draft-1/frames.json", import.meta.url);
const vectors: ReadonlyArray<Vector> = JSON.parse(readFileSync(vectorFile, "utf8"), (_, value) =>
  typeof value === "object" && value !== null && "bytes" in value ? fromHex(value.bytes) : value,
);
const frame = (...values: ReadonlyArray<CborValue>): Uint8Array => encode(values);
const zeros = (length: number): Uint8Array => new Uint8Array(length);

describe("frames", () => {
  it("[SY1] the vectors of draft-1 cover every message, both ways", () => {
    const names = (from: Vector["from"]) => vectors.filter((one) => one.from === from).map((one) => one.message.t);
    expect(new Set(names("device"))).toEqual(new Set(clientForms.map((form) => form.t)));
    expect(new Set(names("relay"))).toEqual(new Set(relayForms.map((form) => form.t)));
  });

  it.each(vectors.map((vector) => [`${vector.from} ${vector.message.t}`, vector] as const))(
    "[SY1] vector %s",
    (_, { from, message, hex }) => {
      const bytes = fromHex(hex) ?? zeros(0);
      const decoded = from === "device" ? decodeClient(bytes) : decodeRelay(bytes);
      expect(decoded).toEqual({ ok: true, message });
      const isDevice = from === "device";
      const encoded = isDevice ? encodeClient(message as never) : encodeRelay(message as never);
      expect(toHex(encoded)).toBe(hex);
      expect((isDevice ? decodeRelay(bytes) : decodeClient(bytes)).ok).toBe(false);
    },
  );

  it("[SY1] numbers are used once and tell the two sides apart", () => {
    const numbers = [...clientForms, ...relayForms].map((form) => form.number);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(Math.max(...clientForms.map((form) => form.number))).toBeLessThan(64);
    expect(Math.min(...relayForms.map((form) => form.number))).toBeGreaterThan(63);
  });

  it("[SY1] every message goes there and back, and is strict CBOR in the other implementation's eyes too", () => {
    fc.assert(
      fc.property(clientMessages, (message) => {
        const bytes = encodeClient(message);
        expect(decodeClient(bytes)).toEqual({ ok: true, message });
        expect(decode(bytes).ok).toBe(true);
      }),
    );
    fc.assert(
      fc.property(relayMessages, (message) => {
        const bytes = encodeRelay(message);
        expect(decodeRelay(bytes)).toEqual({ ok: true, message });
        expect(decode(bytes).ok).toBe(true);
      }),
    );
  });

  it("[SY2] one frame a message: other forms of the same value are refused", () => {
    const long = Uint8Array.of(0x82, 0x0c, 0x18, 0x05);
    const longer = Uint8Array.of(0x82, 0x18, 0x0c, 0x05);
    const head = Uint8Array.of(0x82, 0x0c, 0x05);
    expect(decodeClient(head)).toEqual({ ok: true, message: { t: "head", r: 5 } });
    const indefinite = Uint8Array.of(0x9f, 0x0c, 0x05, 0xff);
    for (const bytes of [long, longer, indefinite, Uint8Array.of(...head, 0), head.slice(0, 2)])
      expect(decodeClient(bytes).ok).toBe(false);
  });

  it("[SY2] lengths of the list, kinds and bounds are those of the form", () => {
    const refused = [
      frame(12),
      frame(12, 5, 5),
      frame(99, 5),
      frame(12, "5"),
      frame(12, -1),
      frame(12, 2 ** 33),
      frame(12, null),
      frame(6, 1, 0, 0),
      frame(6, 1, 0, 1_001),
      frame(7, 1, 0, zeros(32)),
      frame(7, 1, 1, zeros(31)),
      frame(14, 1, 64, zeros(1)),
      frame(14, 1, 0, zeros(0)),
      frame(16, 1, zeros(16), 9, zeros(1)),
      frame(15, 1, zeros(16), 86_401),
      frame(3, 1, zeros(16), zeros(32), "x".repeat(129)),
    ];
    for (const bytes of refused) expect(decodeClient(bytes).ok).toBe(false);
    for (const bytes of [frame(79, null, errorCodes.length, null), frame(70, null, [], 1)])
      expect(decodeRelay(bytes).ok).toBe(false);
  });

  it("[SY3] an absent field is null, an id is bytes, an error code is its place", () => {
    const message = { t: "error", code: "disk-full" } as const;
    expect(encodeRelay(message)).toEqual(frame(79, null, errorCodes.indexOf("disk-full"), null));
    const item = toHex(zeros(32).fill(0xab)) as never;
    const ack = { t: "ack", r: 1, item, seq: 2 as never, head: zeros(32) as never } as const;
    expect(encodeRelay(ack)).toEqual(frame(69, 1, zeros(32).fill(0xab), 2, zeros(32)));
    expect(errorCodes.slice(0, 3)).toEqual(["malformed", "too-large", "unknown-space"]);
  });

  it("[SY3] a house code may be in any script", () => {
    const message = { t: "create", r: 1, space: "00".repeat(16), credential: zeros(32), houseCode: "شاي الصباح" };
    expect(decodeClient(encodeClient(message as never))).toEqual({ ok: true, message });
    expect(decodeClient(Uint8Array.of(0x85, 3, 1, 0x50, ...zeros(16), 0x58, 32, ...zeros(32), 0x61, 0xff)).ok).toBe(
      false,
    );
  });

  it("[SY4] too large a frame is refused unread, too large a field by its bound", () => {
    expect(decodeClient(zeros(sizes.frame + 1))).toEqual({ ok: false, why: "too-large" });
    expect(decodeClient(frame(13, zeros(sizes.live + 1)))).toEqual({ ok: false, why: "too-large" });
    expect(decodeClient(frame(5, 7, zeros(32), zeros(sizes.body + 1), zeros(32)))).toEqual({
      ok: false,
      why: "too-large",
      r: 7,
    });
    const hugeList = Uint8Array.of(0x84, 0x18, 70, 0xf6, 0x9a, 0x00, 0x01, 0x00, 0x00, 0xf4);
    expect(decodeRelay(hugeList)).toEqual({ ok: false, why: "too-large" });
  });

  it("[SY6] the number of a refused request is given where it could be read", () => {
    expect(decodeClient(frame(7, 41, 1, zeros(3)))).toEqual({ ok: false, why: "malformed", r: 41 });
    expect(decodeClient(frame(7, "x", 1, zeros(3)))).toEqual({ ok: false, why: "malformed" });
  });

  it("[SY7] another version is told apart", () => {
    expect(decodeClient(frame(1, 2, zeros(16), zeros(32)))).toEqual({ ok: false, why: "version-unknown" });
    expect(decodeClient(frame(1, "1", zeros(16), zeros(32)))).toEqual({ ok: false, why: "malformed" });
  });

  it("a device's byte strings are copies, a relay's are views", () => {
    const body = zeros(40).fill(7);
    const fromDevice = encodeClient({ t: "live", body });
    const seen = decodeClient(fromDevice);
    const fromRelay = Buffer.from(encodeRelay({ t: "live", body }));
    const kept = decodeRelay(fromRelay);
    fromDevice.fill(0);
    fromRelay.fill(0);
    expect(seen).toMatchObject({ message: { body: zeros(40) } });
    expect(kept).toMatchObject({ message: { body } });
  });
});
