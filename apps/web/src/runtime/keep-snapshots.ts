import type { MatchingService, Offer, RoomName } from "../vault-worker/service.ts";
import { type RoomFolds, writeFolds } from "./room-folds.ts";

export interface SnapshotKeeping {
  readonly service: Pick<MatchingService, "keepSnapshot">;
  /** Resolves when the page has nothing else to do. */
  readonly idle: () => Promise<void>;
}

/** Writes what was folded when somebody has stopped waiting for it. What cannot be kept is folded again next time. */
export const snapshotKeeper =
  ({ service, idle }: SnapshotKeeping) =>
  async (room: RoomName, offer: Offer, folds: RoomFolds): Promise<void> => {
    await idle();
    const bytes = await writeFolds(folds, idle);
    if (bytes !== undefined) await service.keepSnapshot(room, offer, bytes);
  };
