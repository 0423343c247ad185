import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { type RunningRelay, type StartOptions, startRelay } from "./start-relay.ts";

/** A folder of its own for one test; gone afterwards. */
export const dataFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "goldseam-relay-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

/** A relay for one test; stopped afterwards. */
export const house = async (options: Partial<StartOptions> = {}): Promise<RunningRelay> => {
  const dataDir = options.dataDir ?? dataFolder();
  const relay = await startRelay({ port: 0, ...options, dataDir });
  onTestFinished(() => relay.stop());
  return relay;
};
