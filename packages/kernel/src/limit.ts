import type { Kind } from "./idea.ts";
import type { PracticeId } from "./brand.ts";

/** Removes what it covers from every offer. Carries no reason, so none can be shown. */
export interface Limit {
  /** `both`: made from the shared lane, steers both phones. `mine`: only its owner's. */
  readonly reach: "both" | "mine";
  readonly covers: {
    readonly practices?: ReadonlyArray<PracticeId>;
    readonly kinds?: ReadonlyArray<Kind>;
    readonly topics?: ReadonlyArray<string>;
    /** All joint ideas. */
    readonly joint?: true;
    /** All joint conflict steps. */
    readonly conflict?: true;
    /** What came says so later: see `withoutNews`. Takes no idea away by itself. */
    readonly news?: true;
  };
}
