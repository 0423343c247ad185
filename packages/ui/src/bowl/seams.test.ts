import fc from "fast-check";
import { expect, it } from "vitest";
import { layGold } from "./seams.ts";
import { BOWL } from "./shape.ts";

const seeds = fc.array(fc.string({ minLength: 1, maxLength: 12 }), { maxLength: 60 });

it("is the same bowl on both phones, and a new act moves nothing that lies", () => {
  fc.assert(
    fc.property(seeds, fc.string(), (acts, next) => {
      const before = layGold(acts);
      expect(layGold([...acts])).toEqual(before);
      const after = layGold([...acts, next]);
      expect(after.slice(0, -1)).toEqual(before);
      expect(after).toHaveLength(acts.length + 1);
    }),
    { numRuns: 60 },
  );
});

it("stays on the bowl", () => {
  fc.assert(
    fc.property(seeds, (acts) => {
      for (const { points, inside, width } of layGold(acts)) {
        expect(width).toBeGreaterThan(0);
        for (const { x, y } of [...points, ...inside.flat()]) {
          expect(Math.abs(x - BOWL.rim.x)).toBeLessThanOrEqual(BOWL.rim.rx + 4);
          expect(y).toBeGreaterThan(BOWL.rim.y - BOWL.rim.ry);
          expect(y).toBeLessThan(BOWL.height - 20);
        }
      }
    }),
    { numRuns: 60 },
  );
});

it("runs a little differently for each act", () => {
  const firsts = new Set(Array.from({ length: 40 }, (_, act) => JSON.stringify(layGold([`act ${act}`]))));
  expect(firsts.size).toBe(40);
});

it("has no last stretch: years of acts still lay gold, and quickly", () => {
  const years = layGold(Array.from({ length: 2000 }, (_, act) => `act ${act}`));
  expect(years).toHaveLength(2000);
  expect(years.every((stretch) => stretch.points.length >= 2)).toBe(true);
});
