import { builtinModules } from "node:module";
import { posix } from "node:path";
import { workspaceOf } from "./tree.mjs";

const BUILTIN = new Set(builtinModules);
const stripQuery = (specifier) => specifier.replace(/\?[a-z-&=]+$/, "");

const openByExports = (workspace, subpath) => {
  const key = subpath === "" ? "." : `./${subpath}`;
  for (const [pattern, target] of Object.entries(workspace.exports)) {
    if (pattern === key && typeof target === "string") return posix.join(workspace.folder, target);
    const [before, after] = pattern.split("*");
    if (after !== undefined && typeof target === "string" && key.startsWith(before) && key.endsWith(after)) {
      const star = key.slice(before.length, key.length - after.length);
      if (star !== "" && !star.includes("/")) return posix.join(workspace.folder, target.replace("*", star));
    }
  }
  return undefined;
};

/**
 * Where an import leads: `{ file }` of ours, `{ ours }` by a name that its exports do not open,
 * `{ builtin }` of Node, `{ virtual }` of the build tool, or `{ outside }`, the name of a foreign package.
 */
export const resolve = (file, rawSpecifier, workspaces) => {
  const specifier = stripQuery(rawSpecifier);
  if (specifier.startsWith("."))
    return { file: posix.normalize(posix.join(posix.dirname(file), specifier)), own: true };
  if (specifier.startsWith("node:") || BUILTIN.has(specifier.split("/")[0])) return { builtin: specifier };
  if (specifier.startsWith("virtual:") || specifier.startsWith("vite/")) return { virtual: specifier };
  const parts = specifier.split("/");
  const name = specifier.startsWith("@") ? parts.slice(0, 2).join("/") : parts[0];
  const workspace = workspaces.find((candidate) => candidate.name === name);
  if (workspace === undefined) return { outside: name };
  return { ours: specifier, file: openByExports(workspace, specifier.slice(name.length + 1)), workspace };
};

/** Which of our own folders a relative import leaves, if it does. */
export const leavesWorkspace = (workspaces, file, target) => {
  const from = workspaceOf(workspaces, file);
  const to = workspaceOf(workspaces, target);
  return from?.folder !== to?.folder && to !== undefined ? to : undefined;
};
