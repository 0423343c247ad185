import { walk } from "./source.mjs";

/** What reaches outside, or differs between two runs. Pure files are given such things; they do not take them. */
const REACHING = new Set(
  `Date performance console process Buffer global globalThis window self document navigator location history screen
  localStorage sessionStorage indexedDB caches crypto fetch XMLHttpRequest WebSocket EventSource Worker SharedWorker
  BroadcastChannel MessageChannel Notification setTimeout setInterval setImmediate clearTimeout clearInterval
  queueMicrotask requestAnimationFrame requestIdleCallback alert confirm prompt require eval Function
  WeakRef FinalizationRegistry Atomics SharedArrayBuffer`.split(/\s+/),
);

const isTypeOnly = (node) =>
  node.type.startsWith("TS") && !/^TS(?:As|Satisfies|NonNull|Instantiation|TypeAssertion)/.test(node.type);

/** Names that the file itself binds: a parameter called `history` is not the browser's. */
const boundNames = (program) => {
  const names = new Set();
  const bind = (pattern) => {
    if (pattern === null || pattern === undefined) return;
    if (pattern.type === "Identifier") names.add(pattern.name);
    else if (pattern.type === "ObjectPattern")
      for (const property of pattern.properties)
        bind(property.type === "RestElement" ? property.argument : property.value);
    else if (pattern.type === "ArrayPattern") pattern.elements.forEach(bind);
    else if (pattern.type === "AssignmentPattern") bind(pattern.left);
    else if (pattern.type === "RestElement") bind(pattern.argument);
  };
  walk(program, (node) => {
    if (node.type === "VariableDeclarator" || node.type === "FunctionDeclaration" || node.type === "ClassDeclaration")
      bind(node.id);
    if (/Function|Arrow/.test(node.type)) (node.params?.items ?? node.params)?.forEach?.(bind);
    if (node.type === "CatchClause") bind(node.param);
    if (/^Import(?:Default|Namespace)?Specifier$/.test(node.type)) bind(node.local);
  });
  return names;
};

const isReference = (node, parent, key) => {
  if (parent === undefined) return true;
  if (parent.type === "MemberExpression" && key === "property") return parent.computed;
  if (/Property|MethodDefinition|AccessorProperty/.test(parent.type) && key === "key") return parent.computed;
  return !/^(?:ImportSpecifier|ExportSpecifier|LabeledStatement|BreakStatement|ContinueStatement)$/.test(parent.type);
};

/** Every place in a pure file that reaches outside, as `{ at, what }`. */
export const findImpurities = (program) => {
  const bound = boundNames(program);
  const found = [];
  const visit = (node, parent, key) => {
    if (node.type === "ThrowStatement") found.push({ at: node.start, what: "throw" });
    if (
      node.type === "Identifier" &&
      REACHING.has(node.name) &&
      !bound.has(node.name) &&
      isReference(node, parent, key)
    )
      found.push({ at: node.start, what: node.name });
    if (
      node.type === "MemberExpression" &&
      node.object.type === "Identifier" &&
      node.object.name === "Math" &&
      (node.property.name === "random" || node.property.value === "random")
    )
      found.push({ at: node.start, what: "Math.random" });
    if (node.type === "MetaProperty" && node.meta.name === "import")
      found.push({ at: node.start, what: "import.meta" });
    for (const [name, value] of Object.entries(node)) {
      if (value === null || typeof value !== "object") continue;
      for (const child of Array.isArray(value) ? value : [value])
        if (child !== null && typeof child === "object" && typeof child.type === "string" && !isTypeOnly(child))
          visit(child, node, name);
    }
  };
  visit(program);
  return found;
};
