import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Practice, Strategy } from "@goldseam/kernel";
import { faultsOf, foldersIn, type FrontDoor, type FrontDoors } from "@goldseam/testkit";
import { compileCatalog } from "@goldseam/ui/vite-locales";
import { afterAll, describe, expect, it } from "vitest";

const here = fileURLToPath(new URL(".", import.meta.url));
const strategies = import.meta.glob<{ strategy: Strategy }>("./*/strategy.ts", { eager: true });
const screens = import.meta.glob<{ screens: FrontDoor["screens"] }>("./*/screens.ts", { eager: true });
const doors: FrontDoors = Object.fromEntries(
  Object.entries(strategies).map(([file, { strategy }]) => {
    const name = file.split("/")[1] ?? "";
    return [name, { strategy, screens: screens[`./${name}/screens.ts`]?.screens ?? {} }];
  }),
);

const faults = faultsOf(here, doors, compileCatalog);
it.each(foldersIn(here))("%s owes nothing", (name) => {
  expect(faults.filter((fault) => fault.startsWith(`${name}/`) || fault.startsWith("Two "))).toEqual([]);
});

describe("a planted fault is named in one sentence", () => {
  const root = mkdtempSync(join(tmpdir(), "goldseam-shape-"));
  afterAll(() => rmSync(root, { recursive: true }));
  const home = "quality-time/daily-moment";
  const at = (file: string) => join(root, home, file);
  const edit = (file: string, from: string | RegExp, to: string) => (): void =>
    writeFileSync(at(file), readFileSync(at(file), "utf8").replace(from, to));
  const drop = (file: string) => (): void => rmSync(join(root, file), { recursive: true });
  const golden = "fixtures/2026-11-tea-and-a-smaller-tea.json";

  it.each<readonly [string, () => void, string]>([
    ["a missing part", drop(`${home}/daily-moment.rules.ts`), `${home}/daily-moment.rules.ts is not there.`],
    ["a missing page", drop("quality-time/README.md"), "quality-time/README.md is not there."],
    [
      "a rule not quoted",
      edit("README.md", "DM-4: One", "DM-4: A"),
      `README.md does not quote "DM-4: One daily moment`,
    ],
    ["a rule not tested", edit("daily-moment.test.ts", "[DM-4]", ""), `${home}: no test names [DM-4].`],
    ["a freedom not tested", edit("daily-moment.test.ts", "[DM-F1]", ""), `${home}: no test names [DM-F1].`],
    [
      "a rule without a sentence",
      edit("locales/ar.json", '"rule.DM-4"', '"rule.x"'),
      'locales/ar.json lacks "rule.DM-4".',
    ],
    [
      "another sentence",
      edit("locales/en.json", "One daily moment lives", "Many live"),
      '"rule.DM-4" is not what DM-4 says.',
    ],
    ["a language missing", drop(`${home}/locales/ar.json`), "locales/ar.json is not there."],
    [
      "a key missing",
      edit("locales/ar.json", '"none.hint"', '"none.x"'),
      'ar.json lacks "none.hint", which English has.',
    ],
    [
      "a key too many",
      edit("locales/ar.json", '"none.hint"', '"none.x"'),
      'ar.json has "none.x", which English lacks.',
    ],
    ["no ICU message", edit("locales/en.json", "{minutes, plural,", "{minutes, plural"), "is no ICU message."],
    [
      "a prompt without words",
      edit("locales/en.json", '"prompt.begin"', '"prompt.x"'),
      'en.json lacks "prompt.begin".',
    ],
    ["an offer without a reason", edit("locales/en.json", '"reason.begin"', '"r.x"'), 'en.json lacks "reason.begin".'],
    [
      "a golden log edited",
      edit(golden, '"minutes": 10', '"minutes": "ten"'),
      "is not readable any more: golden-0#0 is refused by KRN-2.",
    ],
    ["a golden log broken", edit(golden, '"story"', "story"), "is not readable any more: SyntaxError"],
    ["no golden log", drop(`${home}/fixtures`), `${home}/fixtures has no golden log.`],
    ["an event untold", edit(golden, "moment-happened", "moment-ended"), 'no golden log holds "moment-happened".'],
    [
      "too much",
      edit("daily-moment.state.ts", /$/, "\nconst x = 1;".repeat(601)),
      "600 is the most: a move is missing.",
    ],
    [
      "a folder without a door",
      () => cpSync(at(""), join(root, "quality-time/other"), { recursive: true }),
      'quality-time/strategy.ts has no practice "other".',
    ],
  ])("%s", (_, plant, sentence) => {
    rmSync(root, { recursive: true, force: true });
    cpSync(join(here, "quality-time"), join(root, "quality-time"), { recursive: true });
    plant();
    expect(faultsOf(root, doors, compileCatalog).join("\n")).toContain(sentence);
  });

  const door = doors["quality-time"];
  const moment = door?.strategy.practices[0];
  it.each<readonly [string, (practice: Practice) => Practice, string]>([
    [
      "an event without a lane",
      (one) => ({ ...one, events: { ...one.events, x: { schema: {} } as never } }),
      'event "x" declares no lane.',
    ],
    [
      "a rate of nothing",
      (one) => ({ ...one, inbound: [{ type: "x", atMost: 1, days: 1 }] }),
      'a rate is declared for "x"',
    ],
    [
      "a rule of nothing",
      (one) => ({ ...one, rules: { "DM-1": { says: "", on: ["x"], holds: () => true } } }),
      'DM-1 speaks of "x"',
    ],
    [
      "a rule's name",
      (one) => ({ ...one, rules: { first: { says: "", on: [], holds: () => true } } }),
      "looks like AB-1, not first.",
    ],
    ["a practice twice", (one) => one, 'Two practices are called "daily-moment".'],
  ])("%s", (name, change, sentence) => {
    if (door === undefined || moment === undefined) return expect.unreachable();
    const practices = name === "a practice twice" ? [moment, moment] : [change(moment)];
    const strategy = { ...door.strategy, practices };
    expect(faultsOf(root, { "quality-time": { ...door, strategy } }, compileCatalog).join("\n")).toContain(sentence);
  });
});
