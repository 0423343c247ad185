import { randomOf } from "@goldseam/testkit";
import { describe, expect, it } from "vitest";
import { derivedId, draw, fromOrigin, type Idea, ideaId, type Limit, practiceId, thingId, within } from "./index.ts";

const idea = (key: string, change: Partial<Idea> = {}): Idea => ({
  id: ideaId("toy", key),
  practice: practiceId("toy"),
  kind: "time",
  joint: true,
  conflict: false,
  topics: [],
  minutes: 5,
  brief: true,
  reason: "reason.any",
  ...change,
});
const ideas = Array.from({ length: 30 }, (_, at) => idea(`i${at}`, at % 3 === 0 ? { topics: ["money"] } : {}));
const money: Limit = { reach: "mine", covers: { topics: ["money"] } };

describe("the gate", () => {
  it("removes what any kind of limit covers, and says nothing", () => {
    const all = [idea("a", { kind: "touch" }), idea("b", { conflict: true }), idea("c", { joint: false }), idea("d")];
    const left = (covers: Limit["covers"]) => within([{ reach: "both", covers }], all, "me").map(({ id }) => id);
    expect(left({ kinds: ["touch"] })).toEqual(["toy/b", "toy/c", "toy/d"]);
    expect(left({ conflict: true })).toEqual(["toy/a", "toy/c", "toy/d"]);
    expect(left({ joint: true })).toEqual(["toy/c"]);
    expect(left({ practices: [practiceId("toy")] })).toEqual([]);
    expect(left({ topics: ["money"] })).toHaveLength(4);
  });
  it("keeps a private limit on its own phone", () => {
    expect(within([money], ideas, "both")).toHaveLength(30);
    expect(within([money], ideas, "me")).toHaveLength(20);
    expect(within([{ ...money, reach: "both" }], ideas, "both")).toHaveLength(20);
  });
});

describe("a joint draw", () => {
  /** What the drawing phone would put into the shared log: each refusal is the ordinary "next". */
  const logOf = (limits: ReadonlyArray<Limit>, seed: string): ReadonlyArray<string> => {
    const { next, drawn } = draw(limits, ideas, seed);
    return [...next, ...(drawn === undefined ? [] : [drawn.id])];
  };
  it("[C-04] writes the same shared log with and without a private limit, up to next", () => {
    const random = randomOf(7);
    let met = 0;
    for (let round = 0; round < 300; round++) {
      const seed = `round-${random.next()}`;
      const free = logOf([], seed);
      const limited = logOf([money], seed);
      expect(limited.slice(0, free.length)).toEqual(free);
      if (limited.length > free.length) met++;
    }
    expect(met).toBeGreaterThan(50);
  });
  it("draws nothing that a limit here covers", () => {
    for (let round = 0; round < 100; round++) {
      expect(draw([money], ideas, `r${round}`).drawn?.topics).toEqual([]);
    }
  });
  it("may draw nothing at all", () => {
    expect(draw([{ reach: "mine", covers: { joint: true } }], ideas, "x").drawn).toBeUndefined();
  });
});

describe("derived ids", () => {
  it("are the same on two devices and differ with each part", () => {
    const origin = { practice: practiceId("say-sorry"), thing: thingId("1") };
    expect(fromOrigin("promises", origin)).toBe(fromOrigin("promises", { ...origin }));
    expect(fromOrigin("promises", origin)).toMatch(/^[0-9a-f]{32}$/);
    const many = new Set(Array.from({ length: 5000 }, (_, at) => derivedId("a", String(at))));
    expect(many.size).toBe(5000);
    expect(derivedId("ab", "c")).not.toBe(derivedId("a", "bc"));
  });
});
