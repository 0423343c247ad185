import { fold } from "@goldseam/kernel";
import { readGolden } from "@goldseam/testkit";
import { describe, expect, it } from "vitest";
import { promises } from "./promises.practice.ts";

describe("golden logs", () => {
  it.each(["2026-11-offer-and-keep"])("%s stays readable", (name) => {
    const { log } = readGolden(new URL(`./fixtures/${name}.json`, import.meta.url));
    const { ignored, shared, mine } = fold(promises, log);
    expect(ignored).toEqual([]);
    expect([...shared.values()].map(({ stage, mark }) => mark ?? stage)).toEqual(["kept", "declined", "released"]);
    expect(mine.own.size).toBe(1);
  });
});
