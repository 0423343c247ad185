import { ana, ben, me, now } from "@goldseam/testkit";
import { expect, it } from "vitest";
import { viewOnce } from "./index.ts";

it("is looked at anew for any other state, person or time, and once for the same", () => {
  let looks = 0;
  const plain = (shared: object, mine: object, who: object, at: object) => [shared, mine, who, at];
  const view = viewOnce((...asked: Parameters<typeof plain>) => {
    looks += 1;
    return plain(...asked);
  });
  const states = [{}, { is: "other" }];
  const all = states.flatMap((shared) =>
    states.flatMap((mine) =>
      [me(ana), me(ben)].flatMap((who) =>
        [now("2027-01-04"), now("2027-01-05")].map((at) => [shared, mine, who, at] as const),
      ),
    ),
  );
  for (const asked of [...all, ...all.toReversed()]) {
    const first = view(...asked);
    expect(first).toEqual(plain(...asked));
    first.forEach((part, at) => expect(part).toBe(asked[at]));
    const before = looks;
    expect(view(...asked)).toBe(first);
    expect(looks).toBe(before);
  }
});
