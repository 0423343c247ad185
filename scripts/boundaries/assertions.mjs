import { walk } from "./source.mjs";

const isConst = ({ type, typeName }) => type === "TSTypeReference" && typeName.name === "const";

/** Every place that tells the compiler what a value is instead of finding out, as `{ at, what }`; `as const` is none. */
export const findAssertions = (program) => {
  const found = [];
  walk(program, (node) => {
    if (node.type === "TSAsExpression" && !isConst(node.typeAnnotation)) found.push({ at: node.start, what: "as" });
    if (node.type === "TSTypeAssertion") found.push({ at: node.start, what: "<…> before a value" });
    if (node.type === "TSNonNullExpression") found.push({ at: node.start, what: "! after a value" });
  });
  return found;
};
