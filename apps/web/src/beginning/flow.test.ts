import { expect, it } from "vitest";
import type { Door } from "../shell/app-context.ts";
import { afterBeginning, pageAfter } from "./flow.ts";

const walk = (door: Door, installFirst = false) => {
  const pages: string[] = [];
  let page: ReturnType<typeof pageAfter> = pageAfter("doors", door, installFirst);
  while (page === "install" || page === "name" || page === "secondName" || page === "before") {
    pages.push(page);
    page = pageAfter(page, door, installFirst);
  }
  return [...pages, afterBeginning(door)];
};

it("asks a name and shows four lines, whatever the door", () => {
  expect(walk("two-phones")).toEqual(["name", "before", "invite"]);
  expect(walk("one-phone")).toEqual(["name", "secondName", "before", "practice"]);
  expect(walk("alone")).toEqual(["name", "before", "today"]);
  expect(walk("join")).toEqual(["name", "before", "join"]);
});

it("is put on the home screen before any key is made, where the browser forgets", () => {
  expect(walk("two-phones", true)).toEqual(["install", "name", "before", "invite"]);
  expect(walk("one-phone", true)).toEqual(["install", "name", "secondName", "before", "practice"]);
});
