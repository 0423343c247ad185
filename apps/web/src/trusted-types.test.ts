import { expect, it } from "vitest";
import { ownScript } from "./trusted-types.ts";

const base = "https://post.example/app/?profile=a";

it("lets through the worker scripts of this app alone", () => {
  expect(ownScript("./service-worker.js", base)).toBe("https://post.example/app/service-worker.js");
  expect(() => ownScript("https://else.example/assets/a.js", base)).toThrow(TypeError);
  expect(() => ownScript("data:text/javascript,1", base)).toThrow(TypeError);
});
