import type { Outcome } from "./run-schedule.ts";

/** What many schedules came to: for the figures F-01, F-02, F-10 and F-11. */
export interface Totals {
  schedules: number;
  red: number;
  steps: number;
  crashes: number;
  /** Writes that the relay had acknowledged, and those of them that were lost. */
  acknowledged: number;
  lost: number;
  converged: number;
  /** Old copies put back, and schedules in which the log forked by it, so that phones had to stop. */
  restored: number;
  forked: number;
  /** What was folded: kept, and given back after an opening or at the end. */
  foldsKept: number;
  foldsRead: number;
  /** Sealed answers tried to be read alone; words of later than a removal; words removed and purged. None was read. */
  peeks: number;
  afterRemoval: number;
  deleted: number;
}
export const noTotals = (): Totals => ({
  schedules: 0,
  red: 0,
  steps: 0,
  crashes: 0,
  acknowledged: 0,
  lost: 0,
  converged: 0,
  restored: 0,
  forked: 0,
  foldsKept: 0,
  foldsRead: 0,
  peeks: 0,
  afterRemoval: 0,
  deleted: 0,
});

export const count = (totals: Totals, { broken, steps, world }: Outcome): void => {
  const { ledger, house } = world;
  totals.schedules += 1;
  totals.red += broken === undefined ? 0 : 1;
  totals.steps += steps.length;
  totals.crashes += world.devices.reduce((sum, device) => sum + device.crashes, 0);
  totals.acknowledged += ledger.acknowledged.size;
  totals.lost += broken?.invariant === "no acknowledged write is lost" ? 1 : 0;
  totals.converged += broken === undefined ? 1 : 0;
  totals.restored += house.logsBefore.length;
  totals.forked += house.hasForked() ? 1 : 0;
  totals.foldsKept += ledger.folds.kept;
  totals.foldsRead += ledger.folds.read;
  totals.peeks += ledger.tried.peeks;
  totals.afterRemoval += ledger.tried.removed;
  totals.deleted += ledger.tried.deleted;
};
