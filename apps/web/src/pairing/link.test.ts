import { expect, it } from "vitest";
import { payloadOf } from "./link.ts";

it("takes the part behind # of an invitation and nothing else", () => {
  expect(payloadOf("  https://post.example/app/#/p4/abcDEF-_123 \n")).toBe("abcDEF-_123");
  expect(payloadOf("https://post.example/#/k7")).toBeUndefined();
  expect(payloadOf("https://post.example/p4/abcDEF-_123")).toBeUndefined();
  expect(payloadOf("https://post.example/#/p4/<script>")).toBeUndefined();
  expect(payloadOf("")).toBeUndefined();
});
