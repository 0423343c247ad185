import { expect, it } from "vitest";
import { runShard } from "./schedules.test-support.ts";

it("two persons, their phones and their relay come through whatever happens, part 1 of 4", {
  timeout: 36_000_000,
}, () => {
  expect(runShard(1)).toEqual([]);
});
