export type * from "./brand.ts";
export type * from "./handoff.ts";
export type * from "./idea.ts";
export type * from "./limit.ts";
export type * from "./practice.ts";
export type * from "./signal.ts";
