import { parseSync } from "oxc-parser";

const literal = (node) => {
  if (node?.type === "Literal" && typeof node.value === "string") return node.value;
  if (node?.type === "TemplateLiteral" && node.expressions.length === 0) return node.quasis[0]?.value.cooked;
  return undefined;
};

/** Calls `visit(node, parent, key)` for every node below `node`, parents first. */
export const walk = (node, visit, parent, key) => {
  visit(node, parent, key);
  for (const [name, value] of Object.entries(node)) {
    if (value === null || typeof value !== "object") continue;
    for (const child of Array.isArray(value) ? value : [value]) {
      if (child !== null && typeof child === "object" && typeof child.type === "string") walk(child, visit, node, name);
    }
  }
};

const isMetaUrl = (node) =>
  node?.type === "MemberExpression" && node.object.type === "MetaProperty" && node.property.name === "url";

/** One edge out of a file, however it is written: import, type import, re-export, dynamic, worker address. */
const readEdge = (node) => {
  switch (node.type) {
    case "ImportDeclaration":
      return { to: node.source.value, at: node.start, how: node.importKind === "type" ? "type" : "static" };
    case "ExportNamedDeclaration":
    case "ExportAllDeclaration":
      return node.source ? { to: node.source.value, at: node.start, how: "static" } : undefined;
    case "ImportExpression":
      return { to: literal(node.source), at: node.start, how: "dynamic" };
    case "TSImportType":
      return { to: literal(node.source ?? node.argument?.literal ?? node.argument), at: node.start, how: "type" };
    case "TSExternalModuleReference":
      return { to: literal(node.expression), at: node.start, how: "static" };
    case "CallExpression":
      return node.callee.type === "Identifier" && node.callee.name === "require"
        ? { to: literal(node.arguments[0]), at: node.start, how: "static" }
        : undefined;
    case "NewExpression":
      return node.callee.type === "Identifier" && node.callee.name === "URL" && isMetaUrl(node.arguments[1])
        ? { to: literal(node.arguments[0]), at: node.start, how: "address" }
        : undefined;
    default:
      return undefined;
  }
};

/**
 * Reads one file: its syntax tree, every edge to another module, its lines.
 * `line(offset)` is 1-based. A file that does not parse gives `errors`.
 */
export const readSource = (file, text) => {
  const { program, errors } = parseSync(file, text);
  const edges = [];
  walk(program, (node) => {
    const edge = readEdge(node);
    if (edge !== undefined) edges.push(edge);
  });
  const line = (offset) => text.slice(0, offset).split("\n").length;
  return { program, errors: errors.map(({ message }) => message), edges, line, lines: text.split("\n").length - 1 };
};
