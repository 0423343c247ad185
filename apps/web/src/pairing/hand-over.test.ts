import { expect, it } from "vitest";
import { readHandedOver } from "./hand-over.ts";

const own = "https://post.example";
const said = (data: unknown, origin = own) => readHandedOver({ data, origin } as MessageEvent<unknown>, own);

it("listens to its own two frames and to nobody else", () => {
  expect(said({ from: "a", link: `${own}/#/p4/abc` })).toEqual({ from: "a", link: `${own}/#/p4/abc` });
  expect(said({ from: "a", link: "x" }, "https://else.example")).toBeUndefined();
  expect(said({ from: "c", link: "x" })).toBeUndefined();
  expect(said("hello")).toBeUndefined();
});
