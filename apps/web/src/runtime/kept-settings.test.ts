import { expect, it } from "vitest";
import { type Kept, createKeptSettings } from "./kept-settings.ts";
import { startingSettings } from "./settings.ts";

const memory = (rows: Record<string, string> = {}): Kept & { readonly rows: Record<string, string> } => ({
  rows,
  getItem: (key) => rows[key] ?? null,
  setItem: (key, value) => {
    rows[key] = value;
  },
});
const refuses = (): never => {
  throw new Error("denied");
};

it("keeps a choice for the next time, each profile for itself", () => {
  const storage = memory();
  createKeptSettings(() => storage, "main", "en").set({ theme: "dark", seen: ["e"] });
  const again = createKeptSettings(() => storage, "main", "ar").value.value;
  expect(again).toMatchObject({ theme: "dark", seen: ["e"], language: "en" });
  expect(createKeptSettings(() => storage, "try-a", "ar").value.value).toEqual(startingSettings("ar"));
});

it("forgets the time of a bad night when it is told to", () => {
  const storage = memory();
  const settings = createKeptSettings(() => storage, "main", "en");
  settings.set({ nightAt: 1_700_000_000_000 });
  settings.set({ nightAt: undefined });
  expect(JSON.stringify(storage.rows)).not.toContain("17000");
  expect(createKeptSettings(() => storage, "main", "en").value.value.nightAt).toBeUndefined();
});

it.each([
  ["storage cannot be named", () => refuses()],
  ["reading and writing is refused", () => ({ getItem: refuses, setItem: refuses })],
] as const)("starts anew each time and holds for this visit when %s", (_, storage) => {
  const settings = createKeptSettings(storage, "main", "en");
  expect(settings.value.value).toEqual(startingSettings("en"));
  settings.set({ theme: "light" });
  expect(settings.value.value.theme).toBe("light");
});

it.each(["", "null", "[]", "7", '"x"', "{", '{"theme":', "\u0000"])("takes %j for nothing", (text) => {
  const settings = createKeptSettings(() => memory({ "gs-main-settings": text }), "main", "en");
  expect(settings.value.value).toEqual(startingSettings("en"));
});

it("takes nothing whose name it does not know", () => {
  const text = '{"toString": "x", "__proto__": {"theme": "dark"}, "constructor": "y", "bowl": false}';
  const { value } = createKeptSettings(() => memory({ "gs-main-settings": text }), "main", "en");
  expect(Object.entries(value.value)).toEqual(Object.entries({ ...startingSettings("en"), bowl: false }));
});

it("takes what can be read beside what cannot, and no way out that is none", () => {
  const text = JSON.stringify({ theme: "neon", calm: "on", exitTo: "javascript:alert(1)", language: "ar", seen: [1] });
  const { value } = createKeptSettings(() => memory({ "gs-main-settings": text }), "main", "en");
  expect(value.value).toEqual({ ...startingSettings("en"), calm: "on", language: "ar" });
});
