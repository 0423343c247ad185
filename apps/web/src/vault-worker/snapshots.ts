import type { House } from "./house.ts";
import type { VaultService } from "./service.ts";
import type { Telling } from "./telling.ts";

export interface SnapshotPorts {
  readonly house: () => House | undefined;
  readonly telling: () => Telling | undefined;
  /** The version of the page's folds. */
  readonly folds: () => string | undefined;
}

/** What the page folds from a room's beginning, on its way into that room: see [Note: snapshots]. */
export const snapshotsIn = (ports: SnapshotPorts): Pick<VaultService, "keepSnapshot" | "tellWhole"> => ({
  keepSnapshot: async (room, { turn }, folded) => {
    await ports.house()?.atRest();
    const version = ports.folds();
    const covered = ports.telling()?.taken(room, turn);
    const chamber = room === "shared" ? ports.house()?.app() : ports.house()?.own();
    const space = chamber?.space();
    // The vault looks whether its timeline still begins with these.
    if (version === undefined || covered === undefined || space === undefined) return;
    await chamber?.run(space.keepSnapshot(version, covered, folded)).catch(() => undefined);
  },
  tellWhole: async (room) => {
    ports.telling()?.whole(room);
    await ports.telling()?.heard();
  },
});
