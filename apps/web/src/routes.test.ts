import { expect, it } from "vitest";
import { registry } from "./registry.gen.ts";
import { ROUTES, pathOf, practiceCode, routeAt } from "./routes.ts";

it("[S-20] gives every screen an opaque code of its own", () => {
  const codes = Object.values(ROUTES);
  expect(new Set(codes).size).toBe(codes.length);
  for (const code of codes) expect(code).toMatch(/^$|^[a-z]\d$/);
});

it("reads back what it writes, and takes an unknown address as the start", () => {
  expect(routeAt(pathOf("today"))).toEqual({ name: "today", rest: "" });
  expect(routeAt(pathOf("join", "AbC-_9"))).toEqual({ name: "join", rest: "AbC-_9" });
  expect(routeAt("/forgiveness")).toEqual({ name: "start", rest: "" });
  expect(routeAt("")).toEqual({ name: "start", rest: "" });
});

it("[S-20] gives every practice a code without its words, and none the same", () => {
  const ids = registry.flatMap(({ strategy }) => strategy.practices.map((practice) => practice.id));
  const codes = ids.map(practiceCode);
  expect(new Set(codes).size).toBe(ids.length);
  // Two or three letters may stand in a code by chance, and tell nothing.
  const tells = (id: string): ReadonlyArray<string> => id.split("-").filter((word) => word.length > 3);
  for (const [at, id] of ids.entries()) for (const word of tells(id)) expect(codes[at]).not.toContain(word);
});
