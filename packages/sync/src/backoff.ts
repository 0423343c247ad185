const firstMs = 1_000;
const mostMs = 5 * 60_000;

/**
 * How long to wait before trying again after so many failures in a row: doubling, at most five minutes, spread by
 * `jitter` (0 up to, not including, 1) so that many devices do not come back at one moment.
 */
export const retryDelay = (failures: number, jitter: number): number =>
  Math.round(Math.min(mostMs, firstMs * 2 ** Math.max(0, failures - 1)) * (0.5 + jitter / 2));

/** How long to wait when a relay that stops has asked to come back after `after` milliseconds. */
export const comeBackDelay = (after: number, jitter: number): number =>
  Math.round(Math.min(mostMs, after) * (0.5 + jitter));
