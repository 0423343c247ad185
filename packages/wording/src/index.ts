export { flag } from "./flag.ts";
export { CATEGORIES, type Category, type Flag, hintKey } from "./categories.ts";
