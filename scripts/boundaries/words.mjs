import { walk } from "./source.mjs";

const LETTERS = /\p{L}{2,}/u;
/** Attributes that a person reads or hears. */
const SPOKEN = new Set([
  "aria-label",
  "aria-description",
  "aria-roledescription",
  "aria-valuetext",
  "title",
  "placeholder",
  "alt",
  "label",
]);

const spokenLiteral = (node) => {
  if (node?.type === "Literal" && typeof node.value === "string") return LETTERS.test(node.value);
  if (node?.type === "TemplateLiteral") return node.quasis.some((quasi) => LETTERS.test(quasi.value.cooked ?? ""));
  if (node?.type === "ConditionalExpression") return spokenLiteral(node.consequent) || spokenLiteral(node.alternate);
  if (node?.type === "LogicalExpression") return spokenLiteral(node.right);
  return false;
};

/** Every word in a screen that a person would read and that is not in a `locales/` file, as `{ at, what }`. */
export const findLiteralWords = (program) => {
  const found = [];
  walk(program, (node, parent) => {
    if (node.type === "JSXText" && LETTERS.test(node.value)) found.push({ at: node.start, what: node.value.trim() });
    if (node.type === "JSXExpressionContainer" && parent?.type !== "JSXAttribute" && spokenLiteral(node.expression))
      found.push({ at: node.start, what: "a literal in braces" });
    if (node.type === "JSXAttribute" && SPOKEN.has(node.name.name)) {
      const value = node.value?.type === "JSXExpressionContainer" ? node.value.expression : node.value;
      if (spokenLiteral(value)) found.push({ at: node.start, what: `a literal in ${node.name.name}` });
    }
  });
  return found;
};
