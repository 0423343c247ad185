export type * from "./effects.ts";
export type * from "./facade.ts";
export type * from "./timeline.ts";
