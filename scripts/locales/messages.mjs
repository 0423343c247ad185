import { compileMessageOrThrow } from "@lingui/message-utils/compileMessage";

const parts = (token, visit) => {
  if (!Array.isArray(token)) return;
  visit(token);
  const [, , options] = token;
  if (options !== null && typeof options === "object")
    for (const value of Object.values(options))
      if (Array.isArray(value)) for (const child of value) parts(child, visit);
};

/**
 * Reads one ICU message. Gives `{ error }`, or its arguments by name (`plural`, `select`, `value`), the plural
 * categories that each uses, and its sentences as a person meets them, one for each branch taken.
 */
export const readMessage = (text) => {
  let tokens;
  try {
    tokens = compileMessageOrThrow(text);
  } catch (error) {
    return { error: String(error.message).split("\n")[0] };
  }
  const list = Array.isArray(tokens) ? tokens : [tokens];
  const args = new Map();
  const categories = [];
  for (const token of list)
    parts(token, ([name, format, options]) => {
      const how = format === "plural" || format === "selectordinal" || format === "select" ? format : "value";
      if (args.get(name) !== "value") args.set(name, how);
      if (how === "plural" || how === "selectordinal")
        categories.push({ name, how, keys: Object.keys(options).filter((key) => key !== "offset") });
    });
  return { args, categories, readings: readings(list) };
};

/** The message once with every first branch, once with every second, and so on: enough to meet every word. */
const readings = (list) => {
  const most = { branches: 1 };
  const read = (token, at) => {
    if (!Array.isArray(token)) return String(token);
    const [name, , options] = token;
    if (options === null || typeof options !== "object") return name === "#" ? "0" : name;
    const branches = Object.entries(options).filter(([key, value]) => key !== "offset" && Array.isArray(value));
    most.branches = Math.max(most.branches, branches.length);
    const branch = branches[Math.min(at, branches.length - 1)]?.[1] ?? [];
    return branch.map((child) => read(child, at)).join("");
  };
  const all = [];
  for (let at = 0; at < most.branches; at += 1) all.push(list.map((token) => read(token, at)).join(""));
  return [...new Set(all)];
};

const CARDINALS = (language) => new Set(new Intl.PluralRules(language).resolvedOptions().pluralCategories);
const ORDINALS = (language) =>
  new Set(new Intl.PluralRules(language, { type: "ordinal" }).resolvedOptions().pluralCategories);

/** Plural forms that the language does not have, or needs and lacks. `zero` and `=n` are always free. */
export const findPluralFaults = (language, { categories }) =>
  categories.flatMap(({ name, how, keys }) => {
    const wanted = how === "plural" ? CARDINALS(language) : ORDINALS(language);
    const plain = keys.filter((key) => !/^=?\d+$/.test(key) && key !== "zero");
    const strange = plain
      .filter((key) => !wanted.has(key))
      .map((key) => `{${name}} has the form "${key}", which ${language} does not have`);
    const needed = language === "ar" ? ["few", "many", "other"] : ["other"];
    const lacking = needed.filter((key) => !plain.includes(key)).map((key) => `{${name}} lacks the form "${key}"`);
    return [...strange, ...lacking];
  });
