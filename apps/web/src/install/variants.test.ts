import { expect, it } from "vitest";
import { VARIANTS, installsFirst } from "./variants.ts";

const at = (userAgent: string, maxTouchPoints = 5, standalone = false) => ({ userAgent, maxTouchPoints, standalone });

it("asks to install first on iOS alone, and no more once it is there", () => {
  expect(installsFirst(at("Mozilla/5.0 (iPhone; CPU iPhone OS 20_0 like Mac OS X)"))).toBe(true);
  expect(installsFirst(at("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)"))).toBe(true);
  expect(installsFirst(at("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)", 0))).toBe(false);
  expect(installsFirst(at("Mozilla/5.0 (Linux; Android 16)"))).toBe(false);
  expect(installsFirst(at("Mozilla/5.0 (iPhone; CPU iPhone OS 20_0 like Mac OS X)", 5, true))).toBe(false);
});

it("[S-22] puts a neutral name first", () => {
  expect(VARIANTS[0]).toBe("daybook");
});
