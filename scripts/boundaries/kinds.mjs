/**
 * The closed list of kinds of files: a file that none of them knows is refused (default deny).
 * `pure`: no clock, chance, network, storage, screen, console, throw. `test`: may use the root's dev dependencies.
 * `screen`: may import ui. `data`: not code, only its place is checked. `generated`: no size limit.
 */
const KEBAB = "[a-z0-9]+(?:-[a-z0-9]+)*";
const kind = (name, pattern, traits = {}) => ({ name, pattern: new RegExp(`^${pattern}$`), ...traits });
const PURE_PACKAGES = "(?:kernel|moves|wire-types|vault|sync|wording)";
const DEEP = `(?:${KEBAB}/)*`;
const PRACTICE = `strategies/${KEBAB}/(${KEBAB})/`;

export const KINDS = [
  // strategies: a folder is the unit
  kind("strategy front door", `strategies/${KEBAB}/strategy\\.ts`, { pure: true }),
  kind("strategy screens", `strategies/${KEBAB}/screens\\.ts`, { lazyScreens: true }),
  kind("practice part", `${PRACTICE}\\1\\.(?:events|state|view|rules|prompts|practice)\\.ts`, { pure: true }),
  kind("practice screen", `${PRACTICE}${KEBAB}\\.screen\\.tsx`, { screen: true }),
  kind("practice style", `${PRACTICE}${KEBAB}\\.screen\\.module\\.css`),
  kind("practice screen test", `${PRACTICE}${KEBAB}\\.screen\\.test\\.tsx`, { screen: true, test: true }),
  kind("practice test", `${PRACTICE}\\1(?:\\.${KEBAB})?\\.test\\.ts`, { test: true }),
  kind("practice words", `${PRACTICE}locales/[a-z]{2}\\.json`, { data: true }),
  kind("strategy words", `strategies/${KEBAB}/locales/[a-z]{2}\\.json`, { data: true }),
  kind("golden log", `${PRACTICE}fixtures/\\d{4}-\\d{2}-${KEBAB}\\.json`, { data: true }),
  kind("strategy page", `strategies/(?:${KEBAB}/)?(?:${KEBAB}/)?README\\.md`, { data: true }),
  kind("contract of all strategies", `strategies/${KEBAB}\\.test\\.tsx?`, {
    test: true,
    everyStrategy: true,
    screen: true,
  }),
  // packages
  kind("pure package source", `packages/${PURE_PACKAGES}/src/${DEEP}${KEBAB}\\.ts`, { pure: true }),
  kind("store contract", `packages/${KEBAB}/src/${DEEP}${KEBAB}\\.contract\\.ts`, { test: true }),
  kind("test support", `(?:packages|apps)/${KEBAB}/src/${DEEP}${KEBAB}\\.test-support\\.tsx?`, { test: true }),
  kind("package source", `packages/${KEBAB}/src/${DEEP}${KEBAB}(?:\\.${KEBAB})?\\.ts`),
  kind("ui component", `packages/ui/src/${DEEP}${KEBAB}\\.tsx`),
  kind("ui style", `packages/ui/src/${DEEP}${KEBAB}(?:\\.module)?\\.css`),
  kind("package test", `packages/${KEBAB}/src/${DEEP}${KEBAB}(?:\\.${KEBAB})*\\.test\\.tsx?`, { test: true }),
  kind("gallery", `packages/ui/gallery/${KEBAB}\\.tsx`),
  kind("gallery shell", "packages/ui/gallery/[a-z-]+\\.html", { data: true }),
  kind("package words", `packages/${KEBAB}/(?:src/${DEEP}|gallery/)?locales/[a-z]{2}\\.json`, { data: true }),
  kind("build plugin", `packages/ui/vite-${KEBAB}\\.mjs`, { test: true }),
  kind("vectors", `packages/${KEBAB}/(?:src/)?(?:${KEBAB}/)?(?:vectors|fixtures)/.+`, { data: true }),
  kind("labelled sentences", "packages/wording/(?:examples|tuning|held-out)/[a-z]{2}\\.json", { data: true }),
  kind("package page", `packages/${KEBAB}/(?:src/${DEEP})?(?:README|SPEC)\\.md`, { data: true }),
  // apps
  kind("generated source", `apps/web/src/${DEEP}${KEBAB}\\.gen\\.ts`, { generated: true, everyStrategy: true }),
  kind("app source", `apps/${KEBAB}/src/${DEEP}${KEBAB}(?:\\.${KEBAB})?\\.tsx?`),
  kind("app test", `apps/${KEBAB}/src/${DEEP}${KEBAB}(?:\\.${KEBAB})*\\.test\\.tsx?`, { test: true }),
  kind("app style", `apps/web/src/${DEEP}${KEBAB}(?:\\.module)?\\.css`),
  kind("app words", `apps/${KEBAB}/src/${DEEP}locales/[a-z]{2}\\.json`, { data: true }),
  kind("app page", `apps/${KEBAB}/(?:${KEBAB}/)*README\\.md`, { data: true }),
  kind("html shell", "apps/web/(?:[a-z]+/)?[a-z-]+\\.html", { data: true }),
  kind("served as it is", "apps/web/public/.+", { data: true }),
  kind("browser journey", `apps/web/e2e/${DEEP}${KEBAB}(?:(?:\\.e2e)?\\.test)?\\.ts`, { test: true }),
  // the house
  kind("configuration", "(?:apps/[a-z-]+/|apps/web/e2e/|packages/ui/gallery/)?[a-z-]+\\.config\\.(?:ts|mjs)", {
    test: true,
    config: true,
  }),
  kind("configuration data", "(?:[^/]+/)*(?:package|tsconfig(?:\\.[a-z-]+)?)\\.json", { data: true }),
  kind(
    "root file",
    "(?:package-lock|biome|knip)\\.json|\\.(?:gitignore|npmrc|oxlintrc\\.json|gitattributes|dockerignore|editorconfig)",
    {
      data: true,
    },
  ),
  kind("root page", "(?:README|ARCHITECTURE|CONTRIBUTING|SECURITY)\\.md|LICENSE", { data: true }),
  kind("docs", "docs/(?:[a-z-]+/)*[a-z0-9-]+\\.(?:md|json|png|svg|service|yaml)", { data: true }),
  kind("script", `scripts/${DEEP}${KEBAB}\\.mjs`),
  kind("script words", `scripts/${DEEP}locales/[a-z]{2}\\.json`, { data: true }),
  kind("practice template", "scripts/new-practice/template/[A-Za-z.]+\\.txt", { data: true }),
  kind("script test", `scripts/${DEEP}${KEBAB}(?:\\.int)?\\.test\\.ts`, { test: true }),
  kind("bench", `bench/${KEBAB}(?:\\.(?:bench|server))?\\.ts`, { test: true, config: true }),
  kind("continuous integration", "\\.ci/run", { data: true }),
];

const CODE = /\.(?:ts|tsx|mjs|cjs|js|jsx|mts|cts)$/;
export const isCode = (file) => CODE.test(file);
export const isTest = (file) => /\.(?:test|contract|test-support)\.tsx?$/.test(file);

/** The first kind that knows `file`. A test is only known as a test, though a source's pattern would fit it too. */
export const kindOf = (file) =>
  KINDS.find(({ pattern, test }) => pattern.test(file) && (test === true || !isTest(file)));
