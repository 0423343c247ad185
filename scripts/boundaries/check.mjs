import { readFileSync } from "node:fs";
import { join } from "node:path";
import { findCycles } from "./cycles.mjs";
import { refuseAcrossStrategies, refuseDirection } from "./directions.mjs";
import { isCode, kindOf } from "./kinds.mjs";
import { findImpurities } from "./pure.mjs";
import { leavesWorkspace, resolve } from "./resolve.mjs";
import { readSource } from "./source.mjs";
import { listFiles, readWorkspaces, workspaceOf } from "./tree.mjs";
import { findAssertions } from "./assertions.mjs";
import { findLiteralWords } from "./words.mjs";

const MAX_LINES = 250;
const KEBAB = /^[a-z0-9-]+(?:\.[a-z0-9-]+)*$/;
const NAMED_BY_CUSTOM = /^(?:README|SPEC|ARCHITECTURE|CONTRIBUTING|SECURITY|LICENSE)(?:\.md)?$|^\./;

const checkName = (file, kind, refuse) => {
  const name = file.slice(file.lastIndexOf("/") + 1);
  if (!KEBAB.test(name) && !NAMED_BY_CUSTOM.test(name) && !kind?.data)
    refuse(file, undefined, "kebab-case", "File names are lower-case words joined by hyphens.");
  if (/^index\.[a-z]+$/.test(name) && isCode(file) && !/^packages\/[^/]+\/src\/index\.ts$/.test(file))
    refuse(
      file,
      undefined,
      "no-index",
      "Only a package's own src/index.ts is called index; name the file after what it holds.",
    );
  if (kind === undefined)
    refuse(
      file,
      undefined,
      "unknown-file",
      "No rule knows this file: rename it by docs/style.md, or add its kind to scripts/boundaries/kinds.mjs.",
    );
};

const checkForeign = (file, kind, how, line, found, { workspaces, devDependencies }, refuse) => {
  if (found.builtin !== undefined && kind.pure)
    refuse(file, line, "pure", `${found.builtin} is Node's; a pure file is given what it needs.`);
  if (found.builtin !== undefined && workspaceOf(workspaces, file)?.folder === "packages/ui" && !kind.test)
    refuse(file, line, "direction", `${found.builtin} is Node's; components run in the browser.`);
  if (found.outside === undefined) return;
  const workspace = workspaceOf(workspaces, file);
  const allowed =
    workspace?.dependencies.has(found.outside) ||
    ((workspace === undefined || kind.test || how === "type") && devDependencies.has(found.outside));
  if (!allowed)
    refuse(
      file,
      line,
      "undeclared",
      `${found.outside} is not among the dependencies of ${workspace?.folder ?? "the root"}/package.json.`,
    );
};

const checkEdge = (file, kind, edge, line, world, refuse) => {
  if (edge.to === undefined) {
    if (!kind.test && !/^(?:scripts|bench)\//.test(file))
      refuse(file, line, "computed-import", "An import names its file in plain letters, so that it can be checked.");
    return undefined;
  }
  if (edge.how === "address" && !edge.to.startsWith(".")) return undefined;
  const found = resolve(file, edge.to, world.workspaces);
  checkForeign(file, kind, edge.how, line, found, world, refuse);
  if (found.ours !== undefined) {
    const why = refuseDirection(file, workspaceOf(world.workspaces, file)?.folder, kind, found.ours);
    if (why !== undefined) refuse(file, line, "direction", `imports ${found.ours}. ${why}`);
    if (found.file === undefined)
      refuse(file, line, "exports", `imports ${found.ours}, which the package's exports do not open.`);
  }
  if (found.file === undefined) return undefined;
  const left = found.own ? leavesWorkspace(world.workspaces, file, found.file) : undefined;
  if (left !== undefined && !(kind.everyStrategy && left.folder === "strategies"))
    refuse(
      file,
      line,
      "exports",
      `reaches into ${left.folder} by a path; outside a package only its exports may be imported, by name.`,
    );
  const across = refuseAcrossStrategies(file, found.file, kind, edge.how);
  if (across !== undefined) refuse(file, line, across[0], `imports ${edge.to}. ${across[1]}`);
  if (!world.files.has(found.file) && edge.how !== "address")
    refuse(file, line, "missing", `imports ${edge.to}, which is not there.`);
  return world.files.has(found.file) ? found.file : undefined;
};

const checkCode = (file, kind, root, world, refuse) => {
  const source = readSource(file, readFileSync(join(root, file), "utf8"));
  for (const message of source.errors) refuse(file, undefined, "syntax", `does not parse: ${message}.`);
  if (source.lines > MAX_LINES && !kind.generated)
    refuse(
      file,
      undefined,
      "max-lines",
      `has ${source.lines} lines; ${MAX_LINES} is the most. Split it where a reader would.`,
    );
  for (const node of source.program.body)
    if (node.type === "ExportDefaultDeclaration" && !kind.config)
      refuse(file, source.line(node.start), "no-default", "Exports carry their name; there are no default exports.");
  if (kind.pure)
    for (const { at, what } of findImpurities(source.program))
      refuse(
        file,
        source.line(at),
        "pure",
        `${what} has no place in a pure file: no clock, chance, network, storage, screen, console or throw.`,
      );
  if (file.endsWith(".tsx") && !kind.test)
    for (const { at, what } of findLiteralWords(source.program))
      refuse(
        file,
        source.line(at),
        "words-in-locales",
        `holds "${what}"; every word a person reads is in a locales/ file.`,
      );
  if (/^(?:strategies|packages\/moves)\//.test(file) && !kind.test)
    for (const { at, what } of findAssertions(source.program))
      refuse(
        file,
        source.line(at),
        "no-as",
        `says ${what}; a value is parsed by its schema or made by the kernel's makers.`,
      );
  const targets = new Set();
  for (const edge of source.edges) {
    const target = checkEdge(file, kind, edge, source.line(edge.at), world, refuse);
    if (target !== undefined && isCode(target)) targets.add(target);
  }
  return targets;
};

/**
 * Checks the tree below `root`. Gives every refusal as `{ file, line, rule, says }`, sorted by file;
 * an empty list means that the tree keeps its rules.
 */
export const checkBoundaries = (root) => {
  const refusals = [];
  const refuse = (file, line, rule, says) => refusals.push({ file, line, rule, says });
  const files = listFiles(root);
  const world = { files: new Set(files), ...readWorkspaces(root, files) };
  const graph = new Map();
  for (const file of files) {
    const kind = kindOf(file);
    checkName(file, kind, refuse);
    if (isCode(file)) graph.set(file, checkCode(file, kind ?? {}, root, world, refuse));
  }
  for (const cycle of findCycles(graph))
    refuse(
      cycle[0],
      undefined,
      "cycle",
      `imports itself by way of ${[...cycle.slice(1), cycle[0]].join(" → ")}; types count.`,
    );
  return refusals.sort((a, b) => a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0));
};

export const describe = ({ file, line, rule, says }) =>
  `${file}${line === undefined ? "" : `:${line}`} [${rule}] ${says}`;
