import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const manifest = (name, dependencies = [], exports = { ".": "./src/index.ts" }) =>
  JSON.stringify({
    name: `@goldseam/${name}`,
    exports,
    dependencies: Object.fromEntries(dependencies.map((key) => [key, "1.0.0"])),
  });

/** A small tree that keeps every rule. */
const LAWFUL = {
  "package.json": JSON.stringify({ devDependencies: { vitest: "1.0.0" } }),
  "packages/kernel/package.json": manifest("kernel"),
  "packages/kernel/src/index.ts": 'export type * from "./brand.ts";\n',
  "packages/kernel/src/brand.ts": "export type Brand = string;\n",
  "packages/ui/package.json": manifest("ui", ["preact"]),
  "packages/ui/src/index.ts": 'export { Card } from "./card.tsx";\n',
  "packages/ui/src/card.tsx": "export const Card = (props: { text: string }) => <p>{props.text}</p>;\n",
  "packages/relay/package.json": manifest("relay", ["ws"]),
  "packages/relay/src/index.ts": 'import { verify } from "@goldseam/crypto/public";\nexport const check = verify;\n',
  "packages/crypto/package.json": manifest("crypto", [], { ".": "./src/index.ts", "./public": "./src/public.ts" }),
  "packages/crypto/src/index.ts": 'export { verify } from "./public.ts";\n',
  "packages/crypto/src/public.ts": "export const verify = () => true;\n",
  "packages/vault/package.json": manifest("vault"),
  "packages/vault/src/index.ts": 'import { verify } from "@goldseam/crypto";\nexport const open = verify;\n',
  "strategies/package.json": manifest("strategies", [], {
    "./*/strategy": "./*/strategy.ts",
    "./*/screens": "./*/screens.ts",
  }),
  "strategies/trust/strategy.ts": 'export { promises } from "./promises/promises.practice.ts";\n',
  "strategies/trust/screens.ts":
    'export const screens = { promises: () => import("./promises/promises.screen.tsx") };\n',
  "strategies/trust/promises/promises.practice.ts":
    'import { initial } from "./promises.state.ts";\nexport const promises = { initial };\n',
  "strategies/trust/promises/promises.state.ts": "export const initial = new Map();\n",
  "strategies/trust/promises/promises.screen.tsx":
    'import { Card } from "@goldseam/ui";\nexport const PromisesScreen = ({ t }: { t: (key: string) => string }) => <Card text={t("title")} />;\n',
  "strategies/trust/openness/openness.state.ts": "export const initial = 0;\n",
  "strategies/positivity/strategy.ts": "export const strategy = 1;\n",
  "apps/web/package.json": manifest("web", [], {}),
  "apps/web/src/main.ts":
    'import { strategy } from "@goldseam/strategies/positivity/strategy";\nexport const app = strategy;\n',
};

/** Lays the lawful tree with `changes` over it into a new folder; `remove` takes it away. */
export const plantTree = (changes = {}) => {
  const root = mkdtempSync(join(tmpdir(), "goldseam-boundaries-"));
  for (const [file, text] of Object.entries({ ...LAWFUL, ...changes })) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
};
