import type { Fold, ThingId, Words } from "@goldseam/kernel";
import { changed, type Things, withoutThing, withThing } from "@goldseam/moves";
import type { AMENDS, End, LetGoEvent, STILL, WrittenStep } from "./let-go.events.ts";

export interface Path {
  readonly path: ThingId;
  readonly amends: (typeof AMENDS)[number];
  readonly still: (typeof STILL)[number];
  readonly steps: Partial<Readonly<Record<WrittenStep, Words>>>;
  readonly end: End | undefined;
}
export type Mine = Things<Path>;
/** The two share nothing here. */
export type Shared = null;

export const shared: Fold<Shared, LetGoEvent> = { initial: null, evolve: (state) => state };

export const mine: Fold<Mine, LetGoEvent> = {
  initial: new Map(),
  evolve: (paths, { type, data }) => {
    switch (type) {
      case "path-begun":
        return withThing(paths, data.path, { steps: paths.get(data.path)?.steps ?? {}, ...data, end: undefined });
      case "step-written":
        return changed(paths, data.path, (one) => ({ ...one, steps: { ...one.steps, [data.step]: data.words } }));
      case "path-ended":
        return changed(paths, data.path, (one) => ({ ...one, end: data.as }));
      case "path-forgotten":
        return withoutThing(paths, data.path);
    }
  },
};
