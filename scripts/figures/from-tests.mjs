import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { listFiles } from "../boundaries/tree.mjs";

const readJson = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined);

/** Every test of a vitest report: its whole name, its file, and whether it passed. */
const vitestTests = (report) =>
  (report?.testResults ?? []).flatMap(({ name: file, assertionResults }) =>
    assertionResults.map(({ fullName: name, status }) => ({ file, name, passed: status === "passed", notes: {} })),
  );

/** Every test of a Playwright report, with what it noted down. */
const journeyTests = (report) => {
  const inSuite = ({ file, specs = [], suites = [] }) => [
    ...specs.map(({ title, ok, tests }) => {
      const noted = tests.flatMap(({ annotations = [], results = [] }) => [
        ...annotations,
        ...results.flatMap((one) => one.annotations ?? []),
      ]);
      return {
        file,
        name: title,
        passed: ok && tests.every(({ status }) => status === "expected"),
        notes: Object.fromEntries(noted.map(({ type, description }) => [type, description])),
        misuses: noted.flatMap(({ type, description }) => (type === "misuse" ? [description] : [])),
      };
    }),
    ...suites.flatMap(inSuite),
  ];
  return (report?.suites ?? []).flatMap(inSuite);
};

const numbersIn = (text) => [...text.matchAll(/\d+/g)].map(([digits]) => Number(digits));

/** Rows that one test decides: `[id]` in its name; red tests give no row, so that the page never shows them as held. */
const decided = (tests, id, row) => {
  const naming = tests.filter(({ name }) => name.includes(`[${id}]`));
  if (naming.length === 0 || naming.some(({ passed }) => !passed)) return {};
  const found = row(Object.assign({}, ...naming.map(({ notes }) => notes)), naming);
  return found === undefined ? {} : { [id]: found };
};

/** Schedules of one `npm test`, as its shards counted them. */
const fromSchedules = (shards) => {
  if (shards.length === 0) return {};
  const sum = (of) => shards.reduce((total, shard) => total + shard[of], 0);
  const run = sum("schedules");
  return {
    "F-01": {
      value: { schedules: run, "acknowledged writes": sum("acknowledged"), lost: sum("lost") },
      unit: "in one npm test",
      holds: false,
      open: "one run's share; totals over all runs are not kept yet",
    },
    "F-02": {
      value: { converged: sum("converged"), schedules: run },
      unit: "",
      holds: sum("converged") === run,
      open: "some did not: the run was red",
    },
  };
};

/**
 * What the last reports of `npm test` say, by row. `vectors` counts published cases on the disk, `practicesIn` names the
 * practices that a journey's file walks through. A row whose tests did not run, or did not pass, is not in the answer.
 * @param {any} reports
 * @returns {Record<string, { value: unknown, unit: string, holds: boolean, open?: string }>}
 */
export const fromReports = ({ unit, simulation, schedules = [], journeys, vectors, practicesIn }) => {
  const tests = vitestTests(unit);
  const simulated = vitestTests(simulation);
  const walks = journeyTests(journeys);
  const published = tests.filter(({ name }) => name.startsWith("published vectors"));
  const bent = tests.filter(({ name, passed }) => passed && /\d+ bent frames/.test(name));
  const cheats = tests.filter(
    ({ file, name }) => file.endsWith("/exchange/cheats.test.ts") && /(?:^| )\d+ \D/.test(name),
  );
  const matched = tests.filter(({ file }) => /\/(?:private-and|match)\/[a-z-]*cheats\.test\.ts$/.test(file));
  const attacks = simulated.filter(
    ({ file, name }) => file.endsWith("/hostile.sim.test.ts") && !name.includes("at least"),
  );
  const lived = new Set(
    [...new Set(walks.map(({ file }) => file))]
      .filter((file) => walks.every((one) => one.file !== file || one.passed))
      .flatMap(practicesIn),
  );
  // One that was lived in a red test is not passed, wherever else it was lived.
  const red = new Set(walks.flatMap(({ passed, misuses }) => (passed ? [] : misuses)));
  const misuses = new Set(walks.flatMap((one) => one.misuses).filter((misuse) => !red.has(misuse)));
  const nouns = decided(tests, "C-13", () => ({ value: 100, unit: "% (en, ar)", holds: true }));
  const waiting = decided(tests, "C-03", () => ({
    value: 0,
    unit: "of the waiting states that golden logs and lawful walks of all practices here reach",
    holds: true,
  }));
  const couples = decided(tests, "C-04", () => ({
    value: 0,
    unit: "of 1,000 couples, laws of the next step alone",
    holds: true,
  }));
  return {
    ...(published.length > 0 && published.every(({ passed }) => passed)
      ? { "F-06": { value: vectors, unit: "cases, all passed", holds: vectors >= 2_000, open: "too few of them here" } }
      : {}),
    ...(bent.length > 0
      ? {
          "F-04": {
            value: bent.reduce(
              (sum, { name }) => sum + (numbersIn(/(\d+) bent frames/.exec(name)?.[1] ?? "")[0] ?? 0),
              0,
            ),
            unit: "bent frames in one npm test; 0 crashes, 0 over 50 ms",
            holds: false,
            open: "one run's share; totals over all runs are not kept yet, and only frames are bent",
          },
        }
      : {}),
    ...decided(walks, "F-05", (notes) => ({
      value: 0,
      unit: `of ${notes["F-05 markers"] ?? "?"} markers`,
      holds: Number(notes["F-05 markers"]) >= 10_000,
      open: "each marker is typed by hand in a browser, so they are few; every place is searched in every spelling",
    })),
    ...decided(walks, "F-15", (notes) => {
      const [ms] = numbersIn(notes["F-15 ms"] ?? "");
      const [empty] = numbersIn(notes["F-15 empty frame, ms"] ?? "");
      if (ms === undefined || empty === undefined) return undefined;
      return {
        value: { "covered after": ms, "an empty frame in the same run": empty },
        unit: "ms",
        holds: ms <= 100,
        open:
          empty > 100
            ? "the machine was busy: a frame in which nothing was pressed was late as well"
            : "slower than it may be",
      };
    }),
    ...decided(walks, "P-13", (notes) => {
      const [blocked] = numbersIn(notes["P-13 blocked, ms"] ?? "");
      const [beside] = numbersIn(notes["P-13 blocked beside, ms"] ?? "");
      if (blocked === undefined || beside === undefined) return undefined;
      return {
        value: { "blocked on the main thread, ms": blocked, "as long beside it, ms": beside },
        unit: "(ten drawn of 24, after the own offer has gone)",
        holds: blocked <= beside,
        open: "the page was held up while a round ran",
      };
    }),
    ...decided(walks, "C-07", (_, naming) => {
      const sum = (what) => naming.reduce((all, { notes }) => all + Number(notes[`C-07 ${what}`] ?? 0), 0);
      return {
        value: { "axe violations": 0, "pages looked at": sum("axe"), "pages walked by keyboard": sum("keyboard") },
        unit: "(light, en and ar)",
        holds: false,
        open: "dark is seen by npm run test:matrix alone, and no screen-reader snapshots are taken",
      };
    }),
    ...decided(walks, "F-16", () => ({ value: 0, unit: "bytes", holds: true })),
    ...decided(walks, "F-17", () => ({ value: 0, unit: "requests, on every page of two", holds: true })),
    ...decided(walks, "C-08", (notes) => {
      const taps = numbersIn(notes["C-08 taps"] ?? "");
      const seconds = Number(notes["C-08 seconds"]);
      return taps.length === 0
        ? undefined
        : {
            value: { taps: taps.join(" and "), seconds },
            unit: "",
            holds: taps.every((count) => count <= 12) && seconds <= 180,
            open: "longer than it may be",
          };
    }),
    ...fromSchedules(schedules),
    ...(cheats.length > 0 && [...cheats, ...matched].every(({ passed }) => passed)
      ? {
          "F-09": {
            value: { exchange: cheats.length, match: matched.length, undetected: 0 },
            unit: "cheats",
            holds: cheats.length >= 15 && matched.length >= 15,
            open: "too few of them yet",
          },
        }
      : {}),
    ...(attacks.length > 0 && attacks.every(({ passed }) => passed)
      ? {
          "F-08": {
            value: { attacks: attacks.length, undetected: 0 },
            unit: "",
            holds: attacks.length >= 30,
            open: "too few of them yet",
          },
        }
      : {}),
    ...(lived.size > 0
      ? {
          "C-01": {
            value: lived.size,
            unit: `of 50: ${[...lived].toSorted().join(", ")}`,
            holds: lived.size >= 50,
            open: "the first practices only",
          },
        }
      : {}),
    ...(misuses.size > 0
      ? {
          "C-10": {
            value: misuses.size,
            unit: "different misuses, of talking, forgiving, trust and limits",
            holds: misuses.size >= 20,
            open: "too few of them yet, or some are red",
          },
        }
      : {}),
    ...waiting,
    ...nouns,
    ...couples,
  };
};

const countVectors = (root) => {
  const folder = join(root, "packages/crypto/vectors/published");
  return readdirSync(folder).reduce((sum, file) => sum + readJson(join(folder, file)).cases.length, 0);
};

/** Reads what the last `npm test` left in `.cache/test`. */
export const readTests = (root) => {
  const report = (name) => readJson(join(root, `.cache/test/${name}.json`));
  const practices = listFiles(root).flatMap(
    (file) => /^strategies\/.+\/([a-z-]+)\.practice\.ts$/.exec(file)?.[1] ?? [],
  );
  return fromReports({
    unit: report("unit-and-components"),
    simulation: report("simulation"),
    schedules: [1, 2, 3, 4].flatMap((shard) => readJson(join(root, `.cache/simulation-${shard}.json`)) ?? []),
    journeys: report("journeys"),
    vectors: countVectors(root),
    practicesIn: (file) => {
      const text = readFileSync(join(root, "apps/web/e2e", file), "utf8");
      return practices.filter((name) => text.includes(`"${name}"`));
    },
  });
};

/** What benches and simulations counted and left in `.cache/figures`: `{ id: { value, unit, holds, open? } }` a file. */
export const readCounted = (root) => {
  const folder = join(root, ".cache/figures");
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith(".json")) : [];
  return Object.assign({}, ...files.map((file) => readJson(join(folder, file))));
};
