import type { EventDefinition, Schema } from "./practice.ts";

/** Lives in the shared space: both phones fold it. */
export const shared = <T>(schema: Schema<T>): EventDefinition<"shared", T> => ({ lane: "shared", schema });
/** Lives in its author's private space: the other's phones never receive it. */
export const privately = <T>(schema: Schema<T>): EventDefinition<"private", T> => ({ lane: "private", schema });
/** Lives only as long as a live talk, unless both keep it. */
export const inTalk = <T>(schema: Schema<T>): EventDefinition<"talk", T> => ({ lane: "talk", schema });
/** Never written by anybody: the vault gives it to both folds when a sealed answer opens. */
export const opened = <T>(schema: Schema<T>): EventDefinition<"opened", T> => ({ lane: "opened", schema });
