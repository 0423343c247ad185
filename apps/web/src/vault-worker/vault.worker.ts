import { expose } from "comlink";
import * as v from "valibot";
import { localDay } from "../adapters/effect-runner.ts";
import { browserDisk } from "../adapters/indexed-db.ts";
import { argonHere } from "./argon-here.ts";
import { withMatching } from "./match/with-matching.ts";
import { packing } from "./packed-entries.ts";
import { createVaultService } from "./vault-service.ts";

const startInfo = v.object({ relay: v.object({ owner: v.string() }) });

/** Whether one of the two runs the relay, as it says itself. */
const relayIsOurs = async (): Promise<boolean | undefined> => {
  try {
    const answer = await fetch(new URL("/start.json", location.origin), { cache: "no-store" });
    const read = v.safeParse(startInfo, await answer.json());
    return read.success ? read.output.relay.owner === "one-of-us" : undefined;
  } catch {
    return undefined;
  }
};

/** Ed25519 and X25519 came to browsers late. */
const canMakeKeys = async (): Promise<boolean> => {
  try {
    await crypto.subtle.generateKey("Ed25519", false, ["sign", "verify"]);
    await crypto.subtle.generateKey("X25519", false, ["deriveBits"]);
    return true;
  } catch {
    return false;
  }
};

/** One tab at a time uses a profile; the newest that asks takes it over, and the other is told. */
const claim = (profile: string, taken: () => void): Promise<boolean> =>
  new Promise((resolve) => {
    void navigator.locks
      .request(`gs-${profile}`, { steal: true }, () => {
        resolve(true);
        return new Promise<never>(() => undefined);
      })
      .catch(() => {
        resolve(false);
        taken();
      });
  });

const scheme = location.protocol === "https:" ? "wss" : "ws";
const service = createVaultService({
  socketAddress: `${scheme}://${location.host}/sync`,
  relayIsOurs,
  canMakeKeys,
  claim,
  disk: browserDisk,
  argon: argonHere,
});
const matching = withMatching(service, {
  random: (length) => crypto.getRandomValues(new Uint8Array(length)),
  today: () => localDay(Date.now()),
  driver: () => import("./match/match-round.ts").then(({ matchRound }) => matchRound),
  every: (milliseconds, work) => void setInterval(work, milliseconds),
});
expose(packing(matching));
