export type * from "./effects.ts";
export type * from "./timeline.ts";
