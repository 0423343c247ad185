import { ana, ben } from "@goldseam/testkit";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Counted, counting, withinRate } from "./arrivals.ts";
import { dayFromNumber, dayNumber, eventId, type EventShape, instant, type Recorded } from "./index.ts";

const on = (type: string, author: typeof ana, day: number): Recorded<EventShape> => ({
  type,
  data: {},
  meta: { id: eventId("item", 0), author, at: instant(0), day: dayFromNumber(day) },
});

describe("rates of what arrives unasked", () => {
  it("are those of a full count, also where an author's day goes back", () => {
    const rate = fc.record({ atMost: fc.integer({ min: 1, max: 4 }), days: fc.integer({ min: 1, max: 9 }) });
    const step = fc.record({
      type: fc.constantFrom("sent", "called", "unbounded"),
      author: fc.constantFrom(ana, ben),
      // Days around the epoch, so that stretches before it count as well; now and then a clock that stands elsewhere.
      day: fc.oneof({ weight: 8, arbitrary: fc.integer({ min: -20, max: 20 }) }, fc.integer({ min: -9000, max: 9000 })),
    });
    fc.assert(
      fc.property(rate, rate, fc.array(step, { maxLength: 120, size: "max" }), (sent, called, steps) => {
        const inbound = [
          { type: "sent", ...sent },
          { type: "called", ...called },
        ];
        let counted: Counted = new Map();
        const all: Array<Recorded<EventShape>> = [];
        for (const { type, author, day } of steps) {
          const event = on(type, author, day);
          const limit = inbound.find((one) => one.type === type);
          const near = all.filter(
            (one) =>
              one.type === type &&
              one.meta.author === author &&
              Math.abs(dayNumber(one.meta.day) - day) < (limit?.days ?? 0),
          );
          const holds = limit === undefined || near.length < limit.atMost;
          expect(withinRate(inbound, counted, event)).toBe(holds);
          if (!holds) continue;
          counted = counting(inbound, counted, event);
          all.push(event);
        }
      }),
    );
  });
});
