import { expect, it } from "vitest";
import type { OwnEntry } from "../runtime/runtime.ts";
import { dataFile, readablePage } from "./export.ts";

const entry: OwnEntry = {
  practice: "thanks",
  type: "thanks-sent",
  day: "2026-11-23",
  lane: "shared",
  texts: ['<script>alert("x")</script> & شكرا'],
  data: { words: { text: "شكرا" } },
};
const texts = {
  title: "My words",
  language: "en",
  direction: "ltr",
  practice: (id: string) => id,
  day: (day: string) => day,
  lane: () => "Both of you",
} as const;

it("writes own words so that no browser takes them for anything else", () => {
  const page = readablePage([entry], texts);
  expect(page).not.toContain("<script>");
  expect(page).toContain("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; شكرا");
});

it("keeps the events as they are in the file for programs", () => {
  expect(JSON.parse(dataFile([entry])).entries).toEqual([
    { practice: "thanks", type: "thanks-sent", day: "2026-11-23", lane: "shared", data: { words: { text: "شكرا" } } },
  ]);
});
