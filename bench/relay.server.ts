import { startRelay } from "@goldseam/relay";
import { answerCpu } from "./measured-process.ts";

/** The relay as it runs at home, with rates that a load generator may exceed. */
const plenty = { perSecond: 1e9, burst: 1e9 };
const relay = await startRelay({
  port: 0,
  dataDir: process.argv[2] ?? ".",
  limits: { writes: plenty, requests: plenty, live: plenty, unanswered: 1_024, doorsPerMinute: 1e9 },
});
answerCpu(relay.socketUrl);
