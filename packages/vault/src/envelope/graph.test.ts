import { type DeviceId, type ItemId, toHex } from "@goldseam/wire-types";
import { sha256, utf8 } from "@goldseam/crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { add, type Graph, hollow, newGraph, saw } from "./graph.ts";
import { inOrder, type Node } from "./node.ts";
import { couple, note, Phone, stateOf, sync } from "../phones.test-support.ts";
import { PlainRelay } from "../relay.test-support.ts";
import { parseEnvelope } from "./envelope.ts";
import { itemForm } from "../store/forms.ts";
import { parseValue } from "../parse.ts";
import { readRow } from "../store/rows.ts";

const idOf = (name: string): ItemId => toHex(sha256(utf8(name))) as ItemId;
const deviceOf = (name: string): DeviceId => toHex(sha256(utf8(name)).subarray(0, 16)) as DeviceId;

/** Devices write, hear of each other at random, and so make a graph; returned in the order of writing. */
const history = (writes: ReadonlyArray<readonly [number, number]>): Node[] => {
  const made: Node[] = [];
  const graphs = [newGraph(), newGraph(), newGraph()];
  const counts = [0, 0, 0];
  for (const [who, heard] of writes) {
    const device = who % 3;
    const graph = graphs[device] ?? newGraph();
    for (const node of made.slice(0, heard % (made.length + 1))) add(graph, node);
    const prev = graph.latest.get(deviceOf(`d${device}`));
    const seen = [...graph.heads].filter((id) => id !== prev);
    const parents = prev === undefined ? seen : [prev, ...seen];
    counts[device] = (counts[device] ?? 0) + 1;
    const depth = 1 + Math.max(0, ...parents.map((id) => graph.nodes.get(id)?.depth ?? 0));
    const node: Node = {
      id: idOf(`${device}/${counts[device]}`),
      device: deviceOf(`d${device}`),
      person: "p",
      session: "00",
      seq: counts[device] ?? 1,
      prev,
      parents,
      depth,
      at: 0,
      day: "2026-11-23",
      events: [],
      vault: [],
      gone: false,
    };
    add(graph, node);
    made.push(node);
  }
  return made;
};
const writes = fc.array(fc.tuple(fc.nat(2), fc.nat(30)), { minLength: 1, maxLength: 25 });
const idsOf = (graph: Graph): ReadonlyArray<ItemId> => graph.order.map(({ id }) => id);

describe("the order of envelopes", () => {
  it("[V18] [V20] is the same in whatever order they come", () => {
    fc.assert(
      fc.property(writes, fc.infiniteStream(fc.nat()), (script, random) => {
        const made = history(script);
        const shuffled = [...made].map((node) => [random.next().value, node] as const).sort(([a], [b]) => a - b);
        const graph = newGraph();
        for (const [, node] of shuffled) add(graph, node);
        expect(idsOf(graph)).toEqual([...made].sort(inOrder).map(({ id }) => id));
        expect(graph.waiting.size).toBe(0);
      }),
      { numRuns: 200 },
    );
  });

  it("[V26] is the same when one was removed, before or after the removal is heard of", () => {
    fc.assert(
      fc.property(writes, fc.nat(), (script, which) => {
        const made = history(script);
        const target = made[which % made.length];
        if (target === undefined) return;
        const stub: Node = { ...target, gone: true, prev: undefined, day: "2026-12-01" };
        const before = newGraph();
        hollow(before, stub);
        for (const node of made) if (node !== target) add(before, node);
        const after = newGraph();
        for (const node of made) add(after, node);
        hollow(after, stub);
        expect(idsOf(before)).toEqual(idsOf(after));
        expect(before.nodes.get(target.id)?.gone).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it("[V19] names few heads, and everything before is reached through them", () => {
    fc.assert(
      fc.property(writes, (script) => {
        const made = history(script);
        const graph = newGraph();
        for (const node of made) add(graph, node);
        expect(graph.heads.size).toBeLessThanOrEqual(3);
        const heads = [...graph.heads].flatMap((id) => graph.nodes.get(id) ?? []);
        for (const node of made) expect(heads.some((head) => head === node || saw(graph, head, node))).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it("[V18] [V22] refuses a claimed depth and shows a forked chain", () => {
    const [first, second] = history([
      [0, 0],
      [0, 1],
    ]);
    if (first === undefined || second === undefined) throw new Error("no history");
    const graph = newGraph();
    add(graph, first);
    expect(add(graph, { ...second, depth: 9 }).is).toBe("refused");
    expect(add(graph, second)).toMatchObject({ is: "applied", forked: false });
    expect(add(graph, { ...second, id: idOf("other") })).toMatchObject({ is: "applied", forked: true });
    expect(add(graph, { ...second, id: idOf("gap"), seq: 7 }).is).toBe("refused");
  });
});

describe("an envelope", () => {
  it("[V17] is one strict form, named by its hash", () => {
    const ana = new Phone("ana", new PlainRelay()).begin(false);
    const item = ana.say("hello");
    const row = parseValue(itemForm, ana.run(readRow(stateOf(ana.space).store, `item/${item}`)));
    const signed = row?.signed ?? new Uint8Array();
    expect(parseEnvelope(signed)?.id).toBe(item);
    expect(parseEnvelope(signed)?.envelope).toMatchObject({ v: 1, seq: 1, lamport: 1, seen: [] });
    expect(parseEnvelope(Uint8Array.of(...signed, 0))).toBeUndefined();
    expect(parseEnvelope(signed.slice(1))).toBeUndefined();
    fc.assert(
      fc.property(fc.nat(signed.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const bent = Uint8Array.from(signed, (byte, i) => (i === at ? byte ^ change : byte));
        expect(parseEnvelope(bent)?.id).not.toBe(item);
      }),
      { numRuns: 300 },
    );
  });

  it("[V24] fills a page, then the next, and none of an older epoch", () => {
    const { ana, ben } = couple();
    ana.say("one");
    sync(ana, ben);
    const [old] = [...stateOf(ana.space).pages.keys()];
    ana.ok(ana.space.rotate("newEpoch"));
    sync(ana, ben);
    const item = ben.say("two");
    sync(ana, ben);
    expect(stateOf(ana.space).itemPages.pagesOf(item)).not.toContain(old);
    expect(ana.ok(ana.space.propose([note("x")])).item).toBeDefined();
  });
});
