import { expect, it } from "vitest";
import { pageFile, planFor } from "./plan.ts";

const scope = "https://post.example/";
const kept = new Set(["assets/a.js", "index.html"]);
const get = (path: string, navigates = false) => ({ method: "GET", url: `${scope}${path}`, navigates });

it("opens the page from the kept copy, whatever is behind the question mark", () => {
  expect(planFor(get("", true), scope, kept)).toBe("page");
  expect(planFor(get("?profile=a", true), scope, kept)).toBe("page");
  expect(pageFile(`${scope}try.html`, scope)).toBe("try.html");
  expect(pageFile(`${scope}?profile=b`, scope)).toBe("index.html");
});

it("leaves the relay, other origins and unknown files alone", () => {
  expect(planFor(get("healthz", true), scope, kept)).toBe("pass");
  expect(planFor(get("assets/gone.js"), scope, kept)).toBe("pass");
  expect(planFor({ method: "POST", url: scope, navigates: false }, scope, kept)).toBe("pass");
  expect(planFor({ method: "GET", url: "https://else.example/assets/a.js", navigates: false }, scope, kept)).toBe(
    "pass",
  );
  expect(planFor(get("assets/a.js"), scope, kept)).toBe("kept-file");
});
