import { expose } from "comlink";
import * as v from "valibot";
import { createVaultService } from "./vault-service.ts";

const startInfo = v.object({ relay: v.object({ owner: v.string() }) });

/** Whether one of the two runs the relay; when it cannot be asked, nothing is claimed. */
const relayIsOurs = async (): Promise<boolean> => {
  try {
    const answer = await fetch(new URL("/start.json", location.origin), { cache: "no-store" });
    const read = v.safeParse(startInfo, await answer.json());
    return read.success && read.output.relay.owner === "one-of-us";
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
expose(createVaultService({ socketAddress: `${scheme}://${location.host}/sync`, relayIsOurs, claim }));
