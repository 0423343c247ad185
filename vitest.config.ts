import { defineConfig } from "vitest/config";

const oxc = { jsx: { runtime: "automatic", importSource: "preact" } } as const;
const unitExclude = ["**/node_modules/**", "**/dist/**", "**/*.int.test.ts", "**/*.sim.test.ts", "**/*.e2e.test.ts"];

export default defineConfig({
  oxc,
  test: {
    // All cores: nobody else works on the machine while everything is tested, and files are independent.
    maxWorkers: "100%",
    projects: [
      // Milliseconds each; the law walks take about a second, and several on a busy machine.
      {
        oxc,
        test: {
          name: "unit",
          environment: "node",
          include: ["**/*.test.ts"],
          exclude: unitExclude,
          testTimeout: 30_000,
          // Pure tests keep nothing between files, and loading the same modules anew for each costs more than they do.
          isolate: false,
        },
      },
      {
        oxc,
        test: {
          name: "dom",
          environment: "happy-dom",
          include: ["**/*.test.tsx"],
          exclude: unitExclude,
          testTimeout: 30_000,
          // Each file still has a window of its own; loading the same modules anew for each was three quarters of it all.
          isolate: false,
        },
      },
      {
        test: {
          name: "integration",
          environment: "node",
          include: ["**/*.int.test.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      { test: { name: "simulation", environment: "node", include: ["**/*.sim.test.ts"], testTimeout: 600_000 } },
    ],
  },
});
