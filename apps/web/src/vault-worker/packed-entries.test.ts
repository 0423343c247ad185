import type { TimelineEntry } from "@goldseam/vault";
import fc from "fast-check";
import { expect, it } from "vitest";
import { packEntries, packing, unpackEntries, unpacking } from "./packed-entries.ts";
import type { Change, VaultService } from "./service.ts";

const name = fc.constantFrom("ana", "ben", "thanks", "promise-made", "2026-11-23", "__proto__", "");
const bytes = fc.uint8Array({ maxLength: 4 });
const text = fc.string({ unit: "binary", maxLength: 6 });
/** What an envelope can carry, and now and then what it cannot: it has to cross just the same. */
const { said } = fc.letrec((tie) => ({
  said: fc.oneof(
    { maxDepth: 4 },
    { weight: 6, arbitrary: fc.oneof(text, fc.boolean(), fc.constant(null), fc.maxSafeInteger()) },
    { weight: 3, arbitrary: fc.dictionary(fc.oneof(text, name), tie("said"), { maxKeys: 3 }) },
    { weight: 2, arbitrary: fc.array(tie("said"), { maxLength: 3 }) },
    { weight: 1, arbitrary: bytes },
    { weight: 1, arbitrary: fc.oneof(fc.constantFrom(undefined, -0, Number.NaN, 10n), fc.double(), fc.date()) },
  ),
}));
const entry = fc.record(
  {
    item: text,
    author: name,
    device: name,
    at: fc.integer({ min: 0, max: 8.64e15 }),
    day: name,
    events: fc.array(fc.record({ practice: name, type: name, data: said }), { maxLength: 3 }),
    delivery: fc.constantFrom("kept", "sent", "on-other-device"),
    opened: fc.boolean(),
    removed: fc.record({ day: name }),
  },
  { requiredKeys: ["item", "author", "device", "at", "day", "events", "delivery", "opened"] },
);
const some = fc.array(entry, { maxLength: 20 }).map((list) => list as unknown as ReadonlyArray<TimelineEntry>);

it("brings entries across as a copy of them would be", () =>
  fc.assert(
    fc.property(some, (entries) => {
      const across = unpackEntries(structuredClone(packEntries(entries)));
      expect(across).toStrictEqual(structuredClone(entries));
      expect(across.map((one) => Object.keys(one))).toEqual(entries.map((one) => Object.keys(one)));
    }),
    { numRuns: 300 },
  ));

it("packs a long room alone, and the page hears what was told", async () => {
  const one = { item: "1", author: "ana", device: "d", at: 1, day: "2026-11-23", delivery: "kept", opened: false };
  const entries = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ ...one, item: String(at), events: [] })) as unknown as Extract<
      Change,
      { is: "timeline" }
    >["entries"];
  const changes: ReadonlyArray<Change> = [
    { is: "drafts", drafts: { a: "b" } },
    { is: "timeline", room: "private", from: 3, entries: entries(2) },
    { is: "timeline", room: "shared", from: 7, entries: entries(500) },
  ];
  const start: VaultService["start"] = (_, listener) => {
    changes.forEach(listener);
    return Promise.resolve();
  };
  const crossed: string[] = [];
  const heard: Change[] = [];
  const page = unpacking((change) => heard.push(change));
  await packing({ start }).start("main", (change) => {
    crossed.push(change.is);
    page(structuredClone(change));
  });
  expect(crossed).toEqual(["drafts", "timeline", "packed-timeline"]);
  expect(heard).toEqual(changes);
});
