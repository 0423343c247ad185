export type * from "./ids.ts";
export type * from "./messages.ts";
