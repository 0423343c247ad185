import { expect, it, vi } from "vitest";
import { chime } from "./chime.ts";

it("buzzes shortly, and is content without a speaker", () => {
  const vibrate = vi.fn(() => true);
  chime({ navigator: { vibrate } });
  expect(vibrate).toHaveBeenCalledWith([60]);
});

it("does nothing where the browser can do neither", () => {
  expect(() => chime({})).not.toThrow();
});
