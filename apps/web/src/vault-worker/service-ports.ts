import type { Disk } from "../adapters/indexed-db.ts";
import type { Argon } from "../adapters/unlock.ts";

/** What the vault behind the page needs of the browser. */
export interface ServicePorts {
  readonly disk: Disk;
  readonly argon: Argon;
  readonly socketAddress: string;
  /** Undefined: the relay could not be asked. */
  readonly relayIsOurs: () => Promise<boolean | undefined>;
  /** Whether this browser makes the keys that are needed. */
  readonly canMakeKeys: () => Promise<boolean>;
  /** Resolves when this tab may use the profile; `taken` is called when another tab took it over. */
  readonly claim: (profile: string, taken: () => void) => Promise<boolean>;
}
