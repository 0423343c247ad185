import { expect, it } from "vitest";
import { afterAGap, type Watched } from "./after-a-gap.ts";

const world = () => {
  const heard = new Map<string, () => void>();
  const page = {
    visibilityState: "visible",
    addEventListener: (type: string, run: () => void) => heard.set(type, run),
  };
  const home = { addEventListener: (type: string, run: () => void) => heard.set(type, run) };
  let at = 0;
  let gaps = 0;
  afterAGap(
    { page, window: home } as unknown as Watched,
    () => at,
    () => (gaps += 1),
  );
  return {
    gaps: () => gaps,
    returns: () => heard.get("online")?.(),
    away: (milliseconds: number) => {
      page.visibilityState = "hidden";
      heard.get("visibilitychange")?.();
      at += milliseconds;
      page.visibilityState = "visible";
      heard.get("visibilitychange")?.();
    },
  };
};

it("tells of the network's return, and of a long sleep, and of no short look elsewhere", () => {
  const { gaps, returns, away } = world();
  away(10_000);
  expect(gaps()).toBe(0);
  away(60_000);
  expect(gaps()).toBe(1);
  returns();
  expect(gaps()).toBe(2);
});
